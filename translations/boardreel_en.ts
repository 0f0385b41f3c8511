<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BatchNotice</name>
    <message numerus="yes">
        <source>%n job(s) done</source>
        <translation>
            <numerusform>%n job done</numerusform>
            <numerusform>%n jobs done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need(s) you</source>
        <translation>
            <numerusform>%n job needs you</numerusform>
            <numerusform>%n jobs need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%1, %2, %n take(s)</source>
        <translation>
            <numerusform>%1, %2, %n take</numerusform>
            <numerusform>%1, %2, %n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPainter</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message numerus="yes">
        <source>&quot;%1&quot; names %n shot(s), but one is needed. Give a full code like SC010_SH0010, or an id.</source>
        <translation>
            <numerusform>&quot;%1&quot; names %n shot, but one is needed. Give a full code like SC010_SH0010, or an id.</numerusform>
            <numerusform>&quot;%1&quot; names %n shots, but one is needed. Give a full code like SC010_SH0010, or an id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  %n frame(s)</source>
        <translation>
            <numerusform>%1  %2  %n frame</numerusform>
            <numerusform>%1  %2  %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n famil(ies)</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) admitted.</source>
        <translation>
            <numerusform>%n job admitted.</numerusform>
            <numerusform>%n jobs admitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;jobs PROJECT %1&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>&quot;jobs PROJECT %1&quot; takes %n more word.</numerusform>
            <numerusform>&quot;jobs PROJECT %1&quot; takes %n more words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;storyboard PROJECT %1&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>&quot;storyboard PROJECT %1&quot; takes %n more word.</numerusform>
            <numerusform>&quot;storyboard PROJECT %1&quot; takes %n more words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait, the longest since %1</source>
        <translation>
            <numerusform>%n job waits, since %1</numerusform>
            <numerusform>%n jobs wait, the longest since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) not known</source>
        <translation>
            <numerusform>%n outcome not known</numerusform>
            <numerusform>%n outcomes not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) will be tried again.</source>
        <translation>
            <numerusform>%n job will be tried again.</numerusform>
            <numerusform>%n jobs will be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) admitted, up to %1.</source>
        <translation>
            <numerusform>%n job admitted, up to %1.</numerusform>
            <numerusform>%n jobs admitted, up to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %n job(s) of unknown price</source>
        <translation>
            <numerusform>%1  %n job of unknown price</numerusform>
            <numerusform>%1  %n jobs of unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n row written to &quot;%1&quot;.</numerusform>
            <numerusform>%n rows written to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1 PROJECT %2&quot; takes %n more word(s).</source>
        <translation>
            <numerusform>&quot;%1 PROJECT %2&quot; takes %n more word.</numerusform>
            <numerusform>&quot;%1 PROJECT %2&quot; takes %n more words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All  %n shot(s), nothing to pay</source>
        <translation>
            <numerusform>All  %n shot, nothing to pay</numerusform>
            <numerusform>All  %n shots, nothing to pay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All  %n shot(s), %1</source>
        <translation>
            <numerusform>All  %n shot, %1</numerusform>
            <numerusform>All  %n shots, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %n job(s)  spent %2 of %3 estimated  lost to failed attempts %4  not in the film %5  unknown outcome %6  reserved %7</source>
        <translation>
            <numerusform>%1  %n job  spent %2 of %3 estimated  lost to failed attempts %4  not in the film %5  unknown outcome %6  reserved %7</numerusform>
            <numerusform>%1  %n jobs  spent %2 of %3 estimated  lost to failed attempts %4  not in the film %5  unknown outcome %6  reserved %7</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries without words or time were left out.</source>
        <translation>
            <numerusform>%n entry without words or time was left out.</numerusform>
            <numerusform>%n entries without words or time were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The part begins behind the film&apos;s end: the film has %n frame(s).</source>
        <translation>
            <numerusform>The part begins behind the film&apos;s end: the film has %n frame.</numerusform>
            <numerusform>The part begins behind the film&apos;s end: the film has %n frames.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n cut</numerusform>
            <numerusform>%n cuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n with a jump</numerusform>
            <numerusform>%n with a jump</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2x%3, %4, %n frame(s)</source>
        <translation>
            <numerusform>%1, %2x%3, %4, %n frame</numerusform>
            <numerusform>%1, %2x%3, %4, %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 frame(s) differ, the first at %2.</source>
        <translation>
            <numerusform>%n of %1 frames differs, at %2.</numerusform>
            <numerusform>%n of %1 frames differ, the first at %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) of this storyboard have captions of their own. Nothing was changed; say --add to keep them or --replace to lose them.</source>
        <translation>
            <numerusform>%n shot of this storyboard has captions of its own. Nothing was changed; say --add to keep them or --replace to lose them.</numerusform>
            <numerusform>%n shots of this storyboard have captions of their own. Nothing was changed; say --add to keep them or --replace to lose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo in the window brings them back; with --add, shots that the file has none for keep theirs.</source>
        <translation>
            <numerusform>The captions made from the dialogue of %n shot gave way to those of the file. Undo in the window brings them back; with --add, shots that the file has none for keep theirs.</numerusform>
            <numerusform>The captions made from the dialogue of %n shots gave way to those of the file. Undo in the window brings them back; with --add, shots that the file has none for keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipList</name>
    <message numerus="yes">
        <source>%n clip(s) that belong to no job.</source>
        <translation>
            <numerusform>%n clip that belongs to no job.</numerusform>
            <numerusform>%n clips that belong to no job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may be the answer a job still waits for; look again when it has it.</source>
        <translation>
            <numerusform>%n more may be the answer a job still waits for; look again when it has it.</numerusform>
            <numerusform>%n more may be the answer a job still waits for; look again when it has it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) added: %1</source>
        <translation>
            <numerusform>%n scene added: %1</numerusform>
            <numerusform>%n scenes added: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) removed: %1</source>
        <translation>
            <numerusform>%n scene removed: %1</numerusform>
            <numerusform>%n scenes removed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) changed: %1</source>
        <translation>
            <numerusform>%n scene changed: %1</numerusform>
            <numerusform>%n scenes changed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) added: %1</source>
        <translation>
            <numerusform>%n shot added: %1</numerusform>
            <numerusform>%n shots added: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) removed: %1</source>
        <translation>
            <numerusform>%n shot removed: %1</numerusform>
            <numerusform>%n shots removed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) changed: %1</source>
        <translation>
            <numerusform>%n shot changed: %1</numerusform>
            <numerusform>%n shots changed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) moved to another scene: %1</source>
        <translation>
            <numerusform>%n shot moved to another scene: %1</numerusform>
            <numerusform>%n shots moved to another scene: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Speaking %Ln line(s), so that captions last as long as their words...</source>
        <translation>
            <numerusform>Speaking %Ln line, so that captions last as long as their words...</numerusform>
            <numerusform>Speaking %Ln lines, so that captions last as long as their words...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmReportDialog</name>
    <message numerus="yes">
        <source>%Ln frame(s)</source>
        <translation>
            <numerusform>%Ln frame</numerusform>
            <numerusform>%Ln frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln piece(s) were there already</source>
        <translation>
            <numerusform>%L1 of %Ln piece was there already</numerusform>
            <numerusform>%L1 of %Ln pieces were there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GenerateDialog</name>
    <message numerus="yes">
        <source>Generate %n shot(s) at an unknown price</source>
        <translation>
            <numerusform>Generate %n shot at an unknown price</numerusform>
            <numerusform>Generate %n shots at an unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n shot(s), up to %1</source>
        <translation>
            <numerusform>Generate %n shot, up to %1</numerusform>
            <numerusform>Generate %n shots, up to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GenerationText</name>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterchangeText</name>
    <message numerus="yes">
        <source>%n more warning(s) are not listed.</source>
        <translation>
            <numerusform>%n more warning is not listed.</numerusform>
            <numerusform>%n more warnings are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it holds an entry with a name of %n byte(s)</source>
        <translation>
            <numerusform>it holds an entry with a name of %n byte</numerusform>
            <numerusform>it holds an entry with a name of %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobFacts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsIndicator</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message numerus="yes">
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended</source>
        <translation>
            <numerusform>%Ln ended</numerusform>
            <numerusform>%Ln ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message numerus="yes">
        <source>Of %n job(s):</source>
        <translation>
            <numerusform>Of %n job:</numerusform>
            <numerusform>Of %n jobs:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) of the project cannot be read and are not in the copy: %1.</source>
        <translation>
            <numerusform>%n file of the project cannot be read and is not in the copy: %1.</numerusform>
            <numerusform>%n files of the project cannot be read and are not in the copy: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are missing or changed and are not in the package: %1.</source>
        <translation>
            <numerusform>%n file of the project is missing or changed and is not in the package: %1.</numerusform>
            <numerusform>%n files of the project are missing or changed and are not in the package: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are being made at the provider; they go on there and are fetched at the next start.</source>
        <translation>
            <numerusform>%n job is being made at the provider; it goes on there and is fetched at the next start.</numerusform>
            <numerusform>%n jobs are being made at the provider; they go on there and are fetched at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait or run on this computer; they go on at the next start.</source>
        <translation>
            <numerusform>%n job waits or runs on this computer; it goes on at the next start.</numerusform>
            <numerusform>%n jobs wait or run on this computer; they go on at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found and are back</source>
        <translation>
            <numerusform>%n file was found and is back</numerusform>
            <numerusform>%n files were found and are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are not in &quot;%1&quot;: %2. Search another folder, or replace them.</source>
        <translation>
            <numerusform>%n file of the project is not in &quot;%1&quot;: %2. Search another folder, or replace it.</numerusform>
            <numerusform>%n files of the project are not in &quot;%1&quot;: %2. Search another folder, or replace them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) of this storyboard have captions of their own.</source>
        <translation>
            <numerusform>%n shot of this storyboard has captions of its own.</numerusform>
            <numerusform>%n shots of this storyboard have captions of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo brings them back.</source>
        <translation>
            <numerusform>The captions made from the dialogue of %n shot gave way to those of the file. Undo brings them back.</numerusform>
            <numerusform>The captions made from the dialogue of %n shots gave way to those of the file. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message numerus="yes">
        <source>Slate of %n second(s) before the film</source>
        <translation>
            <numerusform>Slate of %n second before the film</numerusform>
            <numerusform>Slate of %n seconds before the film</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectText</name>
    <message numerus="yes">
        <source>%n file(s) of the package cannot be read and were put into the project&apos;s trash: %1. Shots show what they have else; ask whoever made the package for a new one.</source>
        <translation>
            <numerusform>%n file of the package cannot be read and was put into the project&apos;s trash: %1. Shots show what they have else; ask whoever made the package for a new one.</numerusform>
            <numerusform>%n files of the package cannot be read and were put into the project&apos;s trash: %1. Shots show what they have else; ask whoever made the package for a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) that the project did not know any more, as after an older state was put back, are with their shots again.</source>
        <translation>
            <numerusform>%n clip that the project did not know any more, as after an older state was put back, is with its shot again.</numerusform>
            <numerusform>%n clips that the project did not know any more, as after an older state was put back, are with their shots again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenderText</name>
    <message numerus="yes">
        <source>The take of %1 is %n frames too short, its last picture is held.</source>
        <translation>
            <numerusform>The take of %1 is %n frame too short, its last picture is held.</numerusform>
            <numerusform>The take of %1 is %n frames too short, its last picture is held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) without a take: panels are shown (%1).</source>
        <translation>
            <numerusform>%n shot without a take: panels are shown (%1).</numerusform>
            <numerusform>%n shots without a take: panels are shown (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) without a take: cards are shown (%1).</source>
        <translation>
            <numerusform>%n shot without a take: a card is shown (%1).</numerusform>
            <numerusform>%n shots without a take: cards are shown (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) with %1 frames a second in a film with %2: some of their pictures are left out (%3).</source>
        <translation>
            <numerusform>%n take with %1 frames a second in a film with %2: some of its pictures are left out (%3).</numerusform>
            <numerusform>%n takes with %1 frames a second in a film with %2: some of their pictures are left out (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 are enlarged to the film&apos;s %2 (%3).</source>
        <translation>
            <numerusform>%n take of %1 is enlarged to the film&apos;s %2 (%3).</numerusform>
            <numerusform>%n takes of %1 are enlarged to the film&apos;s %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 are made smaller for the film&apos;s %2 (%3).</source>
        <translation>
            <numerusform>%n take of %1 is made smaller for the film&apos;s %2 (%3).</numerusform>
            <numerusform>%n takes of %1 are made smaller for the film&apos;s %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 have another shape than the film&apos;s %2: bars are added (%3).</source>
        <translation>
            <numerusform>%n take of %1 has another shape than the film&apos;s %2: bars are added (%3).</numerusform>
            <numerusform>%n takes of %1 have another shape than the film&apos;s %2: bars are added (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) of %1 have another shape than the film&apos;s %2: their edges are cut off (%3).</source>
        <translation>
            <numerusform>%n take of %1 has another shape than the film&apos;s %2: its edges are cut off (%3).</numerusform>
            <numerusform>%n takes of %1 have another shape than the film&apos;s %2: their edges are cut off (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) have no sound, and nothing else is heard with them (%1).</source>
        <translation>
            <numerusform>%n take has no sound, and nothing else is heard with it (%1).</numerusform>
            <numerusform>%n takes have no sound, and nothing else is heard with them (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) go by too fast to be read, the first at %1 (%2).</source>
        <translation>
            <numerusform>%n caption goes by too fast to be read, at %1 (%2).</numerusform>
            <numerusform>%n captions go by too fast to be read, the first at %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n cut</numerusform>
            <numerusform>%n cuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n with a jump</numerusform>
            <numerusform>%n with a jump</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) at this cut stand still while their take moves. Trim them away.</source>
        <translation>
            <numerusform>%n frame at this cut stands still while its take moves. Trim it away.</numerusform>
            <numerusform>%n frames at this cut stand still while their take moves. Trim them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The take behind this cut begins with the last picture of the one before it: %n frame(s) are shown twice. Trim its head.</source>
        <translation>
            <numerusform>The take behind this cut begins with the last picture of the one before it: %n frame is shown twice. Trim its head.</numerusform>
            <numerusform>The take behind this cut begins with the last picture of the one before it: %n frames are shown twice. Trim its head.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>transition of %n frame(s)</source>
        <translation>
            <numerusform>transition of %n frame</numerusform>
            <numerusform>transition of %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) (%1): %2</source>
        <translation>
            <numerusform>%n file (%1): %2</numerusform>
            <numerusform>%n files (%1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) (%1): %2</source>
        <translation>
            <numerusform>%n shot (%1): %2</numerusform>
            <numerusform>%n shots (%1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) with %1 frames a second in a film with %2: some of their pictures are shown more than once (%3).</source>
        <translation>
            <numerusform>%n take with %1 frames a second in a film with %2: some of its pictures are shown more than once (%3).</numerusform>
            <numerusform>%n takes with %1 frames a second in a film with %2: some of their pictures are shown more than once (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeamsDialog</name>
    <message numerus="yes">
        <source>%n cut(s)</source>
        <translation>
            <numerusform>%n cut</numerusform>
            <numerusform>%n cuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a jump</source>
        <translation>
            <numerusform>%n with a jump</numerusform>
            <numerusform>%n with a jump</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotCommands</name>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation>
            <numerusform>Delete %n shot</numerusform>
            <numerusform>Delete %n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n shot(s)</source>
        <translation>
            <numerusform>Move %n shot</numerusform>
            <numerusform>Move %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShotListDialog</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendDialog</name>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message numerus="yes">
        <source>The account &quot;%1&quot; still has %n job(s) at work and was not removed. Wait for them or cancel them first.</source>
        <translation>
            <numerusform>The account &quot;%1&quot; still has %n job at work and was not removed. Wait for it or cancel it first.</numerusform>
            <numerusform>The account &quot;%1&quot; still has %n jobs at work and was not removed. Wait for them or cancel them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are missing: %1. Put them back or replace them; everything else is there.</source>
        <translation>
            <numerusform>%n file of the project is missing: %1. Put it back or replace it; everything else is there.</numerusform>
            <numerusform>%n files of the project are missing: %1. Put them back or replace them; everything else is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-written file(s) of an earlier run were moved to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n half-written file of an earlier run was moved to &quot;%1&quot;.</numerusform>
            <numerusform>%n half-written files of an earlier run were moved to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of the account &quot;%1&quot; are at its present address, so it was not changed. Wait for them, or add another account for the new address.</source>
        <translation>
            <numerusform>%n job of the account &quot;%1&quot; is at its present address, so it was not changed. Wait for it, or add another account for the new address.</numerusform>
            <numerusform>%n jobs of the account &quot;%1&quot; are at its present address, so it was not changed. Wait for them, or add another account for the new address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateScriptDialog</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
