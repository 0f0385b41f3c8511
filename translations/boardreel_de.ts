<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BaseText</name>
    <message>
        <source>The file &quot;%1&quot; is not there. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; may not be read. Give yourself the right to read it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; could not be read. It was not changed; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. What was there before is unchanged; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written. What was there before is unchanged; choose another folder or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written because its folder is not there. Make the folder or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. What was there before is unchanged; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder or a device. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a frame rate. Use a number from 1 to 240 such as 24, 25, 29.97 or 30000/1001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file &quot;%1&quot;. It was not touched; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as asked. No file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is larger than the %2 bytes that are read here. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shots yet. Drop pictures here, or press N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This storyboard is empty.
Press N for a first shot, drop pictures here, or import a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionsSection</name>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove caption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPainter</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message>
        <source>There is no option &quot;%1&quot; here. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot; here. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice; give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the ledger and settings in DIR (else BOARDREEL_HOME, else the XDG folders)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the storyboard to work on (else the first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result as JSON on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only errors on standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log on standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. Did you mean &quot;%3&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. There is: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Boardreel that was working on this ended before it was done. What was saved is safe; run the command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the way to call it. Usage: boardreel-cli %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do: boardreel-cli VERB PROJECT. See boardreel-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request from the other Boardreel could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: boardreel-cli VERB PROJECT [options]

From a script to a finished film, without a window.

Verbs:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options of every verb:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 project not found, locked, damaged or newer,
4 done but a person must decide, 5 refused by the budget, 130 interrupted.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: boardreel-cli %1 %2

%3
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was finished so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Boardreel commands cannot reach this one while it runs. Its own work goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for damage and missing files, change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; names %n shot(s), but one is needed. Give a full code like SC010_SH0010, or an id.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This project has no jobs yet, so there is no &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting; write KEY=VALUE, like crf=18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the film goes: -o FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled. A film that was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film could not be made. A film that was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  %n frame(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>make the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the film&apos;s file, an MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web (unless told), vertical, square, draft, master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codec, crf, encoder-preset, size, rate, loudness, captions, transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read nothing from the segment cache, but fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: films cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: cards would have no text. Install a font package, like fonts-dejavu-core</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n famil(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by another Boardreel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what this machine can do and what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the export goes: -o FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Boardreel does not write %1 yet. It writes csv and json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the storyboard for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv or json (else by the file&apos;s name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money, like 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no settings: panels, framing and lengths are the shot&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--yes accepts unknown prices, so it cannot be given together with --max-cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2  free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s), nothing to pay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to generate: every shot asked for has its take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) admitted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>missing (unless told), all, or codes: SC010,SC020_SH0030</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who works; animatic renders on this computer and is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the account&apos;s models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a generate would do and cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make takes; without --wait the jobs are only admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse to spend more than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept unknown prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make another take where there is one of the same request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until every job has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say for which shot: --as %1:SC010_SH0010.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Boardreel does not read .%1 files yet. It reads Fountain and plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fit-shot goes with --as take:SHOT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a picture. Say for which shot: --as panel:SC010_SH0010.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a clip. Say for which shot: --as take:SC010_SH0010.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Shot to Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring in scripts, clips, pictures and sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storyboard, take:SHOT, panel:SHOT or sound; SHOT is a full code or an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the shot as long as the imported take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job has ended already (%1), so there is nothing to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2. Only a job whose outcome is unknown can be adopted or written off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs action</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;jobs PROJECT %1&quot; takes %n more word(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>look at jobs, try them again, cancel them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the project %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title of the project and its first storyboard (else the folder&apos;s name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of the picture, 1280x720 unless told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames a second: 24, 25, 29.97, 30000/1001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Boardreel works with its built-in account &quot;animatic&quot; only, so accounts cannot be changed yet. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;accounts list&quot; takes no more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models with limits, inputs, prices, end dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the accounts that make takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose account it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another place that speaks the provider&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the key from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2x%3  %4 fps  %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>print storyboards, scenes, shots and takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storyboard action</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;storyboard PROJECT %1&quot; takes %n more word(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (in the bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, make, rename, copy, remove and restore storyboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advance the project&apos;s jobs without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end when no job moves by itself any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave safe mode after repeated crashes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Script...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Script...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Pictures, Clips and &amp;Sounds...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Film...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All Shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename &amp;Storyboard...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual Card Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Command...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Shot &amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New S&amp;cene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split at Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Picture...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete S&amp;hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle &amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle &amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Frame Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Frame Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Second Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Second Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute Scratch Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Boardreel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogueRow</name>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V.O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogueSection</name>
    <message>
        <source>Dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several shots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>The storyboard has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two markers have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transition is longer than the shots on both sides of it have room for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two panels have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sequences have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two elements have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two elements are called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two shots have the same id, one of them is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two scenes have the same id, one of them is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two scenes have the code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1 belongs to a sequence that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two shots of scene %1 have the code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two captions have the same id, one of them is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 names an element that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tracks have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clips have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip or marker is anchored to a shot that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbering is locked, so codes stay as they are. Unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The imported script could not be used: %1 The storyboard is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shot cannot last %1 frames: it lasts at least one frame. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cut to move here: no shot that plays follows. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cut cannot be moved that far: both shots keep at least one frame. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an element called &quot;%1&quot;. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a scene %1. Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scene with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shot with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second part needs an id of its own. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shot is split between its first and its last frame. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last shot of its scene: there is none to join it with. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two shots is omitted. Omit both or none, then join them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The joined shot would be too long. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scene is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shot is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This panel is not in the shot any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This take is not set aside. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This element is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This track is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This marker is not in the storyboard any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place %1 in a list of %2. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1 already has a shot %2. Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound track cannot become an overlay track, nor the other way round. Add a new track.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A marker with this id is already in the storyboard. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of a storyboard cannot be read: it is damaged, or a newer Boardreel wrote it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length is at least one frame and at most a thousand million frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file inside the project. Import the file, then use the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The circled take of shot %1 has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 rejects a take without an id, or the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 both circles and rejects the same take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption of shot %1 has no id, or the id of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caption of shot %1 starts before the shot or lasts less than one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two panels of shot %1 have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty. Type at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is longer than 200 characters. Use a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name holds a line break or another control character. Use one line of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 x %2 cannot be made: both sides must be even numbers from 16 to 8192.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 is not a frame rate. Use 1 to 240 frames a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel starts before its shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera move of a panel shows an empty part of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel has a size below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cut has no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour. Write it as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shot code. Use up to 32 letters, digits, dots and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lens of %1 mm does not exist. Use 0 to 10000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 points in front of the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1 names the same element twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1 has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a scene code. Use up to 32 letters, digits, dots and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; holds an @. Write it without: texts mention it as @name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of element &quot;%1&quot; is not a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pictures of element &quot;%1&quot; have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures go on overlay tracks, sounds on sound tracks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fades of clip &quot;%1&quot; are longer than the clip, or a time of it is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gain of clip &quot;%1&quot; is beyond 100 dB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place or opacity of clip &quot;%1&quot; is outside what can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A track has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gain of track &quot;%1&quot; is beyond 100 dB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place on the timeline is too far from its anchor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A marker has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;: this storyboard has no shots yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scene or shot &quot;%1&quot; in this storyboard. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementsSection</name>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this element to the storyboard and to the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add element</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>New shot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramingSection</name>
    <message>
        <source>Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move direction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationSection</name>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationText</name>
    <message>
        <source>%1 has no model &quot;%2&quot;. Choose one of its models; nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no model to generate with. Choose another account; nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen request of this job cannot be read. Your storyboard and takes are safe; generate the shot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shot is no longer in the storyboard. Nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several texts; typing replaces them all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>Choose a shot on the board or the timeline to see and change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterchangeText</name>
    <message>
        <source>This sample film is not complete in this copy of Boardreel. Your projects are safe; please install Boardreel again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample film called &quot;%1&quot;. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any script (32 MB at most), so it was not read. Nothing has changed; choose the script itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not text, so there is no script in it to read. Nothing has changed; export the script as Fountain or plain text and import that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsText</name>
    <message>
        <source>The folder &quot;%1&quot; does not exist, so no film was made. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boardreel may not write to the folder &quot;%1&quot;, so no film was made. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, so no film was made. Choose a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film &quot;%1&quot; was changed while it was being finished. It is made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This export cannot be read any more. Nothing was changed; please export the film again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made, so the clip has no place. Check that the project&apos;s disk has space and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered clip is not what was asked for, so it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered clip was damaged before it could be kept. It is rendered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request of this job says nothing to render. Please generate the shot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project, or a copy of it, is open already. Close it there first; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a job that has ended can be tried again. Cancel it first, or wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is in a state that this Boardreel cannot continue from. Please start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of a finished job cannot be read. Its file is safe in the project folder; please make the job again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Length and transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timecode, or 4.5s for seconds, or 96f for frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute scratch voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Pictures, Clips and Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, clips and sounds (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac *.ogg *.m4a *.aac);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaText</name>
    <message>
        <source>Interlaced pictures cannot be shown with the FFmpeg on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>espeak-ng could not speak a line. The film is silent there; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored piece of the film (&quot;%1&quot;) is not what it should be. It will be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the chapters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to make a film of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be decoded. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line could not be spoken. The film is silent there; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has sound but no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes too long to read. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as picture or sound. It may be damaged or of a kind Boardreel does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a film, a sound or a picture. Playlists and scripts that name other files are not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; says it lasts longer than six hours. It may be damaged; otherwise cut it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; are larger than 8192 by 8192 points. Make them smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds neither picture nor sound that Boardreel can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is coded as %2, which this computer cannot decode. Convert it to H.264 or another common form first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is coded as %2 in a way this computer cannot decode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space and try again; nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder stopped with an error. Nothing was written; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 by %2 points cannot be filmed: both numbers must be even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has a colour format that cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture could not be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of another size than the film cannot be added to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film without a single picture cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; has %2 channels in an order that cannot be mixed to stereo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound could not be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FFmpeg on this computer cannot write AAC sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AAC encoder does not accept a bit rate of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound without a single sample cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; cannot be read. It may be damaged; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has more than 120 million points. Make it smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film of %1 by %2 points cannot be made: both numbers must be even, from 16 to 8192.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film needs a frame rate above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FFmpeg on this computer cannot write %1. Choose H.264, or install an FFmpeg with that encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 encoder does not accept these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be decoded. The file may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scratch voice reads English letters only, so this line stays silent. Install espeak-ng for other scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch voices come from FFmpeg&apos;s flite and read English letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch voices come from FFmpeg&apos;s flite; other scripts are read by espeak-ng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch voices come from espeak-ng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scratch voice on this computer, so dialogue is silent. Install espeak-ng to hear it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for you and your crew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelRow</name>
    <message>
        <source>By the framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the camera travels over the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace, move or remove this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelsSection</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, a card is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureSurface</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackActions</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuttle Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Frame Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Frame Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Second Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Second Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear In and Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to play yet. Add a shot or import a script.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Turns a script into a film on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything of this user below DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project folder to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectText</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture. A panel needs a PNG, JPEG, WebP, TIFF or SVG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be read, so the shot is unchanged. Save it as a file and drop that instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no sound in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a clip. A take needs moving pictures; add a still as a panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shot is no longer there, so nothing was changed. The file was kept in the project&apos;s media folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Boardreel is running and does all the work. Close it, or ask for this there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export: the storyboard has no shots that play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Make it, or choose another place for the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Give the film a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no such storyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the bin. Restore it to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change was not made because it would leave the storyboard in disorder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in &quot;%1&quot;, so nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. The built-in account is &quot;animatic&quot;: it renders on this computer and costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project keeps at least one storyboard. Make another one before removing &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvidersText</name>
    <message>
        <source>The list of providers that came with Boardreel cannot be read, so nothing can be generated. Your projects are safe; please install Boardreel again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenderText</name>
    <message>
        <source>There is not enough memory for a picture of this size. Your storyboard is safe; close other programs or choose a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The film before this one is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shot to make a film of. Add a shot, or bring back an omitted one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is not there or cannot be written. Choose another place; nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s FFmpeg cannot write &quot;%1&quot;. Choose another codec, or install a complete FFmpeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The take of %1 is %n frames too short, its last picture is held.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The take of %1 has no picture left for the transition after it, its last one is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take of %1 has no picture left for the transition before it, its first one is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished film is not what was planned, so it was not kept. The film before it is untouched; export again, and if this stays, export without the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Your storyboard and takes are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film&apos;s sound did not come out as it was mixed. Nothing was replaced; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is at %1 LUFS instead of %2: its peaks leave no room for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen request of this job cannot be read. Your storyboard and takes are safe; start the work again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This FFmpeg build has no encoder for &quot;%1&quot;. Use h264.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quality (crf) is a number from 0, the best, to 51; &quot;%1&quot; is not. 20 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoder preset &quot;%1&quot;. There is: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loudness is a number of LUFS from -40 to -5, or off; &quot;%1&quot; is not. -16 is usual for the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions are not part of films yet; only captions=none is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transition is cut, or dissolve, dip or wipe with a number of frames, like dissolve:12; &quot;%1&quot; is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;. There is: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture size. Write width x height in even numbers from 16 to 8192, like 1280x720.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; cannot be read, it is left silent: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines of %1 need %2 seconds and the shot has %3: the last words are cut off. Make the shot longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of &quot;%1&quot; cannot be read to its end, the rest is left silent: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 Its card is shown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this take is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this panel is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An overlay is left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to work in &quot;%1&quot;. Nothing was changed; check that the folder can be written and has space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveIndicator</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is written to the project at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>The keyring of this desktop does not answer. Offline work needs none; keys can also come from BOARDREEL_KEY_ variables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShotCommands</name>
    <message>
        <source>New shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShotSection</name>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do we see?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>The folder &quot;%1&quot; for Boardreel&apos;s own files could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on a network drive, where the list of paid jobs would not be safe. Choose a local folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job &quot;%1&quot; has moved on in the meantime. Nothing was changed; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The account &quot;%1&quot; still has %n job(s) at work and was not removed. Wait for them or cancel them first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The project holds no storyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is on a network drive, where a power cut may lose changes. Work on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of %1 has a name that leads out of the project folder and is never opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of %2 is not the one that was put there: its contents have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of %1 has a name that leads out of the project folder. It is shown as missing and never opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file. It was not touched; choose another name for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; already holds a project. It was not touched; open it or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not empty. Nothing in it was touched; choose an empty folder or a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project folder &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Boardreel project: there is no project.sqlite in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good snapshot of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest good snapshot is &quot;%1&quot;, from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project are missing: %1. Put them back or replace them; everything else is there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be made. Check that its place may be written and has space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n half-written file(s) of an earlier run were moved to &quot;%1&quot;.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The trash of &quot;%1&quot; could not be made. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot could not be copied. Nothing was changed; check that the disk has space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the unknown word &quot;%2&quot;. It was not changed and is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: its contents contradict each other. It was not changed and is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be kept safe on this system. Nothing was changed; move it to a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not made by Boardreel. It was not changed; choose a Boardreel project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Boardreel. It was not changed; open it with the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty: its contents were lost. It is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be made. Check that the folder may be written and has space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the tables of a Boardreel file and was not opened. It is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; for snapshots could not be made. Your work itself is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another Boardreel. Nothing was changed; close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: parts of it are missing or overwritten. It was not changed and is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a database, or its beginning is damaged. It was not changed and is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; is full. Your last change is not saved yet; make some space and it will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; reports an error. The last change is not saved; check the disk and keep a copy of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryboardSwitcher</name>
    <message>
        <source>Switch, create, rename, duplicate or remove storyboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Storyboard...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakesSection</name>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this take in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> - in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this take aside; it stays on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No takes yet. Generate makes one; clips dropped on the card become one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one shot to see its takes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Sound Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Sound Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Sound Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Shot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>%1 (muted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Head to Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Tail to Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Sound Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Sound Clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n dropped frame(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boardreel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a script to a finished film, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that play at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text from the clipboard becomes scenes and shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Fountain or text file becomes scenes and shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project folder on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECU - extreme close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CU - close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCU - medium close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS - medium shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MFS - medium full shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FS - full shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WS - wide shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EWS - extreme wide shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dolly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pedestal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dip to colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
