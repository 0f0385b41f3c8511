#include "core/document/checks.h"
#include "core/document/find.h"
#include "core/document/names.h"
#include "core/interchange/breakdown.h"

#include <QRandomGenerator>
#include <QtTest>

namespace {

Storyboard boardOf(const QString& source, int detail = 50)
{
    return breakDown(parseFountain(source), QStringLiteral("test.fountain"), Format{}, detail);
}

/// "SC010 INT. A: SH0010 text | SH0020 BOB: hi" one line a scene.
QString outline(const Storyboard& board)
{
    QStringList scenes;
    for (const Scene& scene : board.scenes) {
        QStringList shots;
        for (const Shot& shot : scene.shots) {
            QStringList words{shot.code};
            if (!shot.description.isEmpty())
                words << shot.description;
            for (const DialogueLine& line : shot.dialogue)
                words << QString(line.character + QLatin1String(": ") + line.text);
            shots << words.join(QLatin1Char(' '));
        }
        scenes << QString(scene.code + QLatin1Char(' ') + scene.slugline + QLatin1String(" = ") +
                          shots.join(QLatin1String(" | ")));
    }
    return scenes.join(QLatin1Char('\n')).replace(QLatin1Char('\n'), QLatin1Char('/'));
}

const Shot& shotAt(const Storyboard& board, qsizetype scene, qsizetype shot)
{
    return board.scenes[scene].shots[shot];
}

QStringList elementNames(const Storyboard& board, ElementKind kind)
{
    QStringList names;
    for (const Element& element : board.elements)
        if (element.kind == kind)
            names << element.name;
    return names;
}

const QString story = QStringLiteral(
    "Title: _The **Story**_\nAuthor: Me\n\nFADE IN:\n\nINT. KITCHEN - DAY #4A#\n\n= They meet.\n\n"
    "CLOSE ON a kettle. It sings. Anna waits.\n\nANNA\n(tired)\nTea?\n\nBEN ^\nTea!\n\n[[warm light]]\n\n"
    "DISSOLVE TO:\n\nEXT. BIG FIELD - LATER\n\nSMASH CUT TO:\n\nINT. KITCHEN - NIGHT\n\nBEN (V.O.)\nGone.\n\nFADE "
    "OUT.\n");

} // namespace

class TestBreakdown final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesScenesAndShots()
    {
        const Storyboard board = boardOf(story);
        QCOMPARE(outline(board), QStringLiteral("SC010 INT. KITCHEN - DAY = SH0010 CLOSE ON a kettle. It sings. Anna "
                                                "waits. | SH0020 ANNA: Tea? BEN: Tea!/"
                                                "SC020 EXT. BIG FIELD - LATER = SH0010/"
                                                "SC030 INT. KITCHEN - NIGHT = SH0010 BEN: Gone."));
        QCOMPARE(board.title, QStringLiteral("The Story"));
        QCOMPARE(board.titlePage,
                 QStringList({QStringLiteral("Title: _The **Story**_"), QStringLiteral("Author: Me")}));
        QCOMPARE(board.script.text, story);
        QCOMPARE(board.script.name, QStringLiteral("test.fountain"));
        QCOMPARE(board.scenes[0].synopsis, QStringLiteral("They meet."));
        QCOMPARE(board.scenes[0].notes, QStringLiteral("#4A#"));
        QCOMPARE(shotAt(board, 0, 1).notes, QStringLiteral("warm light"));
        QCOMPARE(shotAt(board, 0, 1).dialogue[0].parenthetical, QStringLiteral("tired"));
        QCOMPARE(shotAt(board, 2, 0).dialogue[0].extension, QStringLiteral("V.O."));
        QCOMPARE(brokenInvariants(board), QStringList());
    }

    void proposesFraming()
    {
        const Storyboard board = boardOf(story);
        QCOMPARE(nameOf(shotAt(board, 0, 0).framing.size), QStringLiteral("CU"));
        QCOMPARE(nameOf(shotAt(board, 0, 1).framing.size), QStringLiteral("MCU"));
        QCOMPARE(nameOf(shotAt(board, 1, 0).framing.size), QStringLiteral("WS"));
    }

    void transitionsLeadIn()
    {
        const Storyboard board = boardOf(story);
        QCOMPARE(shotAt(board, 0, 0).transitionIn.kind, TransitionKind::DipToColour);
        QCOMPARE(shotAt(board, 0, 0).notes, QString());
        QCOMPARE(shotAt(board, 1, 0).transitionIn.kind, TransitionKind::Dissolve);
        QCOMPARE(shotAt(board, 1, 0).transitionIn.frames, Frames(24));
        QCOMPARE(shotAt(board, 1, 0).notes, QString());
        QCOMPARE(shotAt(board, 2, 0).transitionIn.kind, TransitionKind::Cut);
        QCOMPARE(shotAt(board, 2, 0).notes, QStringLiteral("SMASH CUT TO:"));
        QCOMPARE(board.closing, (Transition{TransitionKind::DipToColour, 24}));
        const Storyboard white = boardOf(QStringLiteral("a\n\n> FADE SLOWLY TO WHITE.\n"));
        QCOMPARE(white.closing.colour, QStringLiteral("#ffffff"));
        QCOMPARE(shotAt(white, 0, 0).notes, QStringLiteral("FADE SLOWLY TO WHITE."));
        QCOMPARE(boardOf(QStringLiteral("a\n\n> CUT TO BLACK.\n")).closing, Transition());
        QCOMPARE(shotAt(boardOf(QStringLiteral("a\n\n> Burn to White.\n\nb\n\n> WIPE LEFT TO:\n\nc")), 0, 1)
                     .transitionIn.colour,
                 QStringLiteral("#ffffff"));
    }

    void proposesElements()
    {
        const Storyboard board = boardOf(QStringLiteral(
            "INT. WILL'S BEDROOM - NIGHT (1973)\n\nWill looks at OLD MAN RIVER. I will go.\n\nWILL\nA\n\nOLD MAN "
            "RIVER\nB\n\n"
            "WILL AND OLD MAN RIVER\nC\n\nWILL (V.O.)\nD\n\nINT./EXT. CAR - ROAD - DAY\n\nx\n\nEXT WILL\n\n"));
        QCOMPARE(elementNames(board, ElementKind::Character),
                 QStringList({QStringLiteral("WILL"), QStringLiteral("OLD MAN RIVER")}));
        QCOMPARE(elementNames(board, ElementKind::Place),
                 QStringList({QStringLiteral("WILL'S BEDROOM"), QStringLiteral("CAR - ROAD")}));
        QCOMPARE(shotAt(board, 0, 0).elements.size(), 3); // the place and both who are named
        QCOMPARE(shotAt(board, 0, 3).elements.size(), 3); // the place and both who speak at once
        QCOMPARE(shotAt(board, 1, 0).elements.size(), 1);
        QCOMPARE(brokenInvariants(board), QStringList());
    }

    void sectionsBecomeSequences()
    {
        const Storyboard board = boardOf(QStringLiteral(
            "# Act 1\n= first act\n\n## Home\n\nINT. A\n\nx\n\n## Away\n\nINT. B\n\n# Act 2\n\nINT. C\n\n# Later\n"));
        QStringList titles;
        for (const Sequence& sequence : board.sequences)
            titles << sequence.title;
        QCOMPARE(titles,
                 QStringList({QStringLiteral("Act 1"), QStringLiteral("Act 1 / Home"), QStringLiteral("Act 1 / Away"),
                              QStringLiteral("Act 2"), QStringLiteral("Later")}));
        QCOMPARE(board.sequences[0].synopsis, QStringLiteral("first act"));
        QCOMPARE(board.scenes[1].sequence, std::optional(board.sequences[2].id));
    }

    void nothingBeforeTheFirstHeadingButWords()
    {
        QCOMPARE(boardOf(QStringLiteral("FADE IN:\n\nINT. A\n\nx\n")).scenes.size(), 1);
        QCOMPARE(boardOf(QStringLiteral("**FADE IN:**\n\nA river.\n\nINT. A\n\nx\n")).scenes.size(), 2);
        QCOMPARE(boardOf(QStringLiteral("[[note]]\n\n# One\n\nINT. A\n\nx\n")).scenes.size(), 1);
        QCOMPARE(boardOf(QString()).scenes.size(), 0);
        QCOMPARE(shotCount(boardOf(QStringLiteral("INT. A\n\nINT. B\n\n"))), 2);
    }

    void detailGoesFromScenesToSentences()
    {
        const QString source = QStringLiteral("INT. A\n\nOne. Two goes on... and on. Mr. J. Smith came.\n\nBOB\nHi! "
                                              "How are you?\n(low)\nBye.\n\nThree.\n");
        QCOMPARE(outline(boardOf(source, 0)), QStringLiteral("SC010 INT. A = SH0010 One. Two goes on... and on. Mr. J. "
                                                             "Smith came./Three. BOB: Hi! How are you? BOB: Bye."));
        QCOMPARE(outline(boardOf(source, 100)),
                 QStringLiteral("SC010 INT. A = SH0010 One. | SH0020 Two goes on... and on. | SH0030 Mr. J. Smith "
                                "came. | SH0040 BOB: Hi! | "
                                "SH0050 BOB: How are you? | SH0060 BOB: Bye. | SH0070 Three."));
        qsizetype before = 0;
        for (int detail = 0; detail <= 100; ++detail) {
            const Storyboard board = boardOf(source, detail);
            QVERIFY2(shotCount(board) >= before, qPrintable(QString::number(detail)));
            before = shotCount(board);
        }
    }

    void anyTextMakesASoundBoard()
    {
        static const QStringList pieces{
            QStringLiteral("\n"),    QStringLiteral("\n\n"),        QStringLiteral("  "),
            QStringLiteral("[[n]]"), QStringLiteral("/*b*/"),       QStringLiteral("INT. A - DAY"),
            QStringLiteral("BOB"),   QStringLiteral("(x)"),         QStringLiteral("Hi. Ho! \"No.\" Mr. X."),
            QStringLiteral("~la"),   QStringLiteral("> FADE OUT."), QStringLiteral("CUT TO:"),
            QStringLiteral("# One"), QStringLiteral("## Two"),      QStringLiteral("= syn"),
            QStringLiteral("@a@b"),  QStringLiteral("EVE ^"),       QStringLiteral("DISSOLVE TO:"),
            QStringLiteral("***"),   QStringLiteral("约翰。"),      QString(QChar(0)),
            QString(QChar(0xD800)),  QStringLiteral("BOB AND EVE"), QStringLiteral("Scene 3: x")};
        QRandomGenerator random(5);
        for (int round = 0; round < 400; ++round) {
            QString source;
            for (quint32 n = random.bounded(30); n > 0; --n)
                source += pieces[random.bounded(pieces.size())] + QString(random.bounded(3), QLatin1Char('\n'));
            for (const ParsedScript& script : {parseFountain(source), parsePlainText(source)}) {
                const Storyboard board = breakDown(script, QStringLiteral("junk"), Format{}, int(random.bounded(101)));
                QVERIFY2(brokenInvariants(board).isEmpty(), qPrintable(source));
                QCOMPARE(board.script.text, source);
            }
        }
    }

    void rangesPointIntoTheScript()
    {
        for (const int detail : {50, 100}) {
            const Storyboard board = boardOf(story, detail);
            for (const Scene& scene : board.scenes)
                for (const Shot& shot : scene.shots) {
                    const QString source = story.mid(shot.script.start, shot.script.length);
                    QVERIFY(!source.isEmpty() && source == source.trimmed());
                    QVERIFY(shot.description.isEmpty() || source == shot.description);
                    for (const DialogueLine& line : shot.dialogue)
                        QVERIFY2(source.contains(line.text), qPrintable(source));
                }
        }
    }

    void lengthsComeFromTheWords()
    {
        QCOMPARE(estimateMs(QStringLiteral("He nods."), {}), 1500);
        QCOMPARE(estimateMs(QStringLiteral("one two three four five six seven eight nine ten"), {}), 3000);
        QCOMPARE(estimateMs(
                     {}, {DialogueLine{QStringLiteral("A"), {}, {}, QStringLiteral("one two three four five don't")}}),
                 2700);
        QVERIFY(
            estimateMs({}, {DialogueLine{
                               QStringLiteral("A"), {}, {}, QString::fromUtf8("这是什么地方？然后什么也没有发生。")}}) >
            3000);
        const Format slow{QSize(640, 360), Rate{1, 1}};
        const Storyboard board = breakDown(parseFountain(story), QStringLiteral("x"), slow, 100);
        QCOMPARE(brokenInvariants(board), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestBreakdown)
#include "test_breakdown.moc"
