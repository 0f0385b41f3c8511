#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/document/transitions.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/fountain_out.h"
#include "core/interchange/script/script_marks.h"
#include "core/interchange/script/script_outline.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QFile>
#include <QRegularExpression>

class TestFountainOut final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesWhatAWriterWouldWrite();
    void forcesWhatWouldBeMisread_data();
    void forcesWhatWouldBeMisread();
    void anUnchangedScriptGoesOutAsItIs();
    void aChangedOneKeepsEveryShot();
    void theWordsDecideTheTransition();
    void marksThatAreNone();
    void codesMadeTwiceInAnEditorAreMadeNew();
    void randomBoardsComeBack();
    void withoutTheForcingTheyDoNot();
    void knownScriptsComeBack();
};

namespace {

Storyboard imported(const QString& text, const Storyboard& as)
{
    return breakDown(parseFountain(text), as.title, as.format, 50);
}

QString trimmedLines(const QString& text, bool keepBlank)
{
    QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = line.trimmed();
    if (!keepBlank)
        lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

/// The board as far as Fountain promises to keep it (fountain_out.h).
Storyboard promised(Storyboard board)
{
    board.title = board.title.simplified();
    QStringList page;
    for (const QString& entry : std::as_const(board.titlePage))
        page << trimmedLines(entry, false);
    if (titleIn(page).isEmpty() && !board.title.isEmpty())
        page.prepend(QStringLiteral("Title: ") + board.title);
    board.titlePage = page;
    for (Sequence& sequence : board.sequences) {
        sequence.title = sequence.title.simplified();
        sequence.synopsis = trimmedLines(sequence.synopsis, false);
    }
    for (Scene& scene : board.scenes) {
        scene.slugline = scene.slugline.simplified();
        scene.synopsis = trimmedLines(scene.synopsis, false);
        scene.notes = scene.notes.trimmed();
        for (Shot& shot : scene.shots) {
            shot.description = trimmedLines(shot.description, true);
            shot.notes = shot.notes.trimmed();
            for (DialogueLine& line : shot.dialogue) {
                line = {line.character.simplified(), line.extension.simplified(),
                        trimmedLines(line.parenthetical, false), trimmedLines(line.text, false)};
            }
        }
    }
    return board;
}

QString dump(const Storyboard& board)
{
    QStringList lines = board.titlePage;
    for (const Sequence& sequence : board.sequences)
        lines << QStringLiteral("# %1 = %2").arg(sequence.title, sequence.synopsis);
    for (const Scene& scene : board.scenes) {
        lines << QStringLiteral("%1 |%2| seq %3 syn |%4| notes |%5|")
                     .arg(scene.code, scene.slugline)
                     .arg(scene.sequence ? indexOf(board.sequences, *scene.sequence) : -1)
                     .arg(scene.synopsis, scene.notes);
        for (const Shot& shot : scene.shots) {
            lines << QStringLiteral("  [%1] |%2| notes |%3|")
                         .arg(shotMark(shot, board.format.rate), shot.description, shot.notes);
            for (const DialogueLine& line : shot.dialogue)
                lines << QStringLiteral("    |%1| (%2) |%3| |%4|")
                             .arg(line.character, line.extension, line.parenthetical, line.text);
        }
    }
    lines << endMark(board.closing, board.format.rate);
    return lines.join(QLatin1Char('\n'));
}

/// The first line that differs, empty when the boards tell the same.
QString difference(const Storyboard& a, const Storyboard& b)
{
    if (tellSameStory(a, b))
        return {};
    const QStringList before = dump(a).split(QLatin1Char('\n'));
    const QStringList after = dump(b).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i)
        if (before.value(i) != after.value(i))
            return before.value(i) + QStringLiteral("  ->  ") + after.value(i);
    return QStringLiteral("titles or what is not shown");
}

/// Words that look like something else in a screenplay, alone and together.
QString trap(RandomBoard& random, int atMost)
{
    static const QStringList traps =
        QString::fromUtf8(
            "INT. HOUSE - DAY|ext house|.FORCED|@McCLANE|BOB|BOB (V.O.)|BOB ^|! bang|> THE END <|> CUT|CUT TO:|"
            "FADE OUT.|FADE IN:|~ la la|= synopsis|===|# section|(aside)|[[note]]|[[|]]|/* cut */|/*|*/|"
            "*em*|**|_under_|\\|\\*|\\[|\\]|\\(x|#4A#|...|..dots|Title: x|Anna: hello|shot: wide|"
            "shot: SH0010, 2 s|\\shot: x|scene: SC010|section: none|雪が降る|（静かに）|🎬|plain words.|[x]|x]")
            .split(QLatin1Char('|'));
    QStringList lines;
    for (int i = random.below(atMost + 1); i > 0; --i) {
        QString line = traps.at(random.below(int(traps.size())));
        if (random.below(3) == 0)
            line += QLatin1Char(' ') + traps.at(random.below(int(traps.size())));
        lines << line;
        if (random.below(6) == 0)
            lines << QString();
        if (random.below(12) == 0)
            lines << QString();
    }
    return lines.join(QLatin1Char('\n'));
}

Storyboard trickyBoard(RandomBoard& random)
{
    Storyboard board = random.board(5, 4);
    if (board.title.trimmed().isEmpty())
        board.title = QStringLiteral("A Film");
    board.scenes[1].shots.clear();
    for (Scene& scene : board.scenes) {
        if (random.below(2))
            scene.slugline = trap(random, 1);
        scene.synopsis = trap(random, 2);
        scene.notes = trap(random, 3);
        for (Shot& shot : scene.shots) {
            if (random.below(3))
                shot.description = trap(random, 5);
            shot.notes = trap(random, 2);
            for (DialogueLine& line : shot.dialogue)
                if (random.below(3))
                    line = {trap(random, 1), trap(random, 1), trap(random, 2), trap(random, 3)};
        }
    }
    for (Sequence& sequence : board.sequences)
        sequence.synopsis = trap(random, 2);
    fitTransitions(board);
    return board;
}

/// What the forcing was for: the same text without it.
QString unforced(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("^[!@>.](?=.)"), QRegularExpression::MultilineOption),
                        QString());
}

Storyboard oneShotBoard(const QString& description, const QList<DialogueLine>& dialogue = {})
{
    Storyboard board = newStoryboard(QStringLiteral("Film"), Format{});
    Scene scene;
    scene.slugline = QStringLiteral("INT. A");
    scene.shots << Shot();
    scene.shots[0].description = description;
    scene.shots[0].dialogue = dialogue;
    scene.shots[0].length = 48;
    return addScene(board, scene, 0).value();
}

} // namespace

void TestFountainOut::writesWhatAWriterWouldWrite()
{
    Storyboard board = newStoryboard(QStringLiteral("Big Sea"), Format{});
    board.titlePage = {QStringLiteral("Author: Me")};
    board =
        addSequence(board, {SequenceId::create(), QStringLiteral("Act 1"), QStringLiteral("They meet.")}, 0).value();
    Scene scene;
    scene.slugline = QStringLiteral("EXT. SEA - DAY");
    scene.synopsis = QStringLiteral("The boat comes.");
    scene.notes = QStringLiteral("blue");
    scene.sequence = board.sequences[0].id;
    scene.shots << Shot() << Shot();
    scene.shots[0].description = QStringLiteral("A boat.\n\nWAVES.");
    scene.shots[0].framing = {ShotSize::WS, CameraAngle::Low, CameraMove::Pan, MoveDirection::Left, 35};
    scene.shots[0].length = 60;
    scene.shots[1].dialogue = {
        {QStringLiteral("ANNA"), QStringLiteral("V.O."), QStringLiteral("tired"), QStringLiteral("Land!")},
        {QStringLiteral("ANNA"), QStringLiteral("V.O."), QStringLiteral("awake"), QStringLiteral("Land.\nAt last.")},
        {QStringLiteral("Bob"), {}, {}, QStringLiteral("Where?")}};
    scene.shots[1].transitionIn = {TransitionKind::Dissolve, 12, QStringLiteral("#000000"), MoveDirection::Unset};
    scene.shots[1].notes = QStringLiteral("keep");
    scene.shots[1].length = 48;
    scene.shots[1].status = ShotStatus::Draft;
    board = addScene(board, scene, 0).value();
    QCOMPARE(fountainOf(board),
             QStringLiteral("Title: Big Sea\nAuthor: Me\n\n# Act 1\n\n= They meet.\n\nEXT. SEA - DAY #SC010#\n\n"
                            "= The boat comes.\n\n[[blue]]\n\n[[shot: SH0010, 2.5 s, WS, low, pan, left, 35 mm]]\n\n"
                            "A boat.\n\nWAVES.\n\nDISSOLVE TO:\n\n"
                            "[[shot: SH0020, 2 s, draft, dissolve 0.5 s #000000]]\n[[keep]]\n\n"
                            "ANNA (V.O.)\n(tired)\nLand!\n(awake)\nLand.\n  \nAt last.\n\n@Bob\nWhere?\n\n"));
    QCOMPARE(difference(promised(board), imported(fountainOf(board), board)), QString());
}

void TestFountainOut::forcesWhatWouldBeMisread_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* description, const char* written) {
        QTest::newRow(description) << QString::fromUtf8(description) << QString::fromUtf8(written);
    };
    row("INT. A BOX", "!INT. A BOX");
    row("CUT TO:", "!CUT TO:");
    row("BANG\nIt falls.", "!BANG\nIt falls.");
    row("BANG", "BANG");
    row("It falls.\nBANG\nAgain.", "It falls.\nBANG\nAgain.");
    row("# 1", "!# 1");
    row("x\n= y", "x\n!= y");
    row("~ la", "!~ la");
    row("! oh", "!! oh");
    row("@home\nHe sleeps.", "!@home\nHe sleeps.");
    row(".hidden", "!.hidden");
    row("...and then", "...and then");
    row("> x <", "!> x <");
    row("5 * 3 * 2", "5 * 3 * 2");
    row("*not* loud", "\\*not\\* loud");
    row("a [[b]]", "a \\[\\[b]]");
    row("a /* b", "a /\\* b");
    row("a\n\n\nb", "a\n!\n!\nb");
    row("FADE OUT.", "FADE OUT.");
}

void TestFountainOut::forcesWhatWouldBeMisread()
{
    QFETCH(const QString, description);
    QFETCH(const QString, written);
    const Storyboard board = oneShotBoard(description);
    const QString text = fountainOf(board);
    QVERIFY2(text.endsWith(QStringLiteral("]]\n\n") + written + QStringLiteral("\n\n")), qPrintable(text));
    QCOMPARE(imported(text, board).scenes[0].shots[0].description, description);
}

void TestFountainOut::anUnchangedScriptGoesOutAsItIs()
{
    const QString script = QStringLiteral("Title: A\n\nINT. B - DAY #7#\n\n*Loud* words. /* gone */\n\nBOB\nHi.\n");
    const Storyboard board = breakDown(parseFountain(script), QStringLiteral("a"), Format{}, 50);
    QCOMPARE(fountainOf(board), script);
    Storyboard changed = board;
    changed.scenes[0].shots[0].length += 1;
    QVERIFY(fountainOf(changed) != script);
    changed = board;
    changed.title = QStringLiteral("The storyboard's own");
    changed.scenes[0].shots[0].panels << Panel(); // no part of the story
    QCOMPARE(fountainOf(changed), script);
}

void TestFountainOut::aChangedOneKeepsEveryShot()
{
    const QString script = QStringLiteral("INT. B - DAY\n\nOne. Two.\n\nThree.\n\nBOB\nHi.\n");
    for (const int detail : {0, 25, 100}) {
        const Storyboard board = breakDown(parseFountain(script), QStringLiteral("a"), Format{}, detail);
        const Storyboard back = imported(fountainOf(board), board);
        QCOMPARE(difference(promised(board), back), QString());
        QVERIFY(shotCount(board) == shotCount(back));
        QVERIFY(back.scenes[0].shots[0].script.length > 0);
    }
}

void TestFountainOut::theWordsDecideTheTransition()
{
    Storyboard board = oneShotBoard(QStringLiteral("x"));
    Shot second = board.scenes[0].shots[0];
    second.id = {};
    second.code.clear();
    second.transitionIn = {TransitionKind::Wipe, 10, QStringLiteral("#000000"), MoveDirection::Left};
    board = addShot(board, second, {board.scenes[0].id, 1}).value();
    const auto cut = [&](const QString& words) {
        return imported(fountainOf(board).replace(QStringLiteral("WIPE TO:"), words), board).scenes[0].shots[1];
    };
    QCOMPARE(cut(QStringLiteral("WIPE TO:")).transitionIn, second.transitionIn);
    QCOMPARE(cut(QStringLiteral("DISSOLVE TO:")).transitionIn.kind, TransitionKind::Dissolve);
    QCOMPARE(cut(QString()).transitionIn.kind, TransitionKind::Cut);
    QCOMPARE(cut(QStringLiteral("SMASH CUT TO:")).notes, QStringLiteral("SMASH CUT TO:"));
}

void TestFountainOut::marksThatAreNone()
{
    for (const char* note : {"shot: wide on the car", "shot: SH0010", "shot: SH0010, 2 s, sideways", "scene: what now",
                             "shot: SH0010, 2 m", "shot: SH 0010, 2 s", "section: two"}) {
        const QString text = QStringLiteral("INT. A\n\nWords.\n\n[[%1]]\n").arg(QString::fromLatin1(note));
        const Storyboard board = breakDown(parseFountain(text), {}, Format{}, 50);
        QCOMPARE(board.scenes.size(), 1);
        QCOMPARE(board.scenes[0].shots.size(), 1);
        QCOMPARE(board.scenes[0].shots[0].notes, QString::fromLatin1(note));
    }
}

void TestFountainOut::codesMadeTwiceInAnEditorAreMadeNew()
{
    const QString scene =
        QStringLiteral("INT. A #SC010#\n\n[[shot: SH0010, 1 s]]\n\nx\n\n[[shot: SH0010, 1 s]]\n\ny\n\n"
                       "[[shot: SH0020, 1 s]]\n\nz\n\n");
    const Storyboard board =
        breakDown(parseFountain(scene + QStringLiteral("INT. NEW\n\nwords\n\n") + scene), {}, Format{}, 50);
    QCOMPARE(board.scenes[0].code, QStringLiteral("SC010"));
    QCOMPARE(board.scenes[1].code, QStringLiteral("SC020"));
    QCOMPARE(board.scenes[2].code, QStringLiteral("SC030"));
    QCOMPARE(board.scenes[0].shots[1].code, QStringLiteral("SH0015"));
    QCOMPARE(board.scenes[2].shots[2].code, QStringLiteral("SH0020"));
}

void TestFountainOut::randomBoardsComeBack()
{
    RandomBoard random(testSeed());
    for (int i = 0; i < 25; ++i) {
        const Storyboard board = trickyBoard(random);
        const QString text = fountainOf(board);
        QVERIFY(looksLikeFountain(text));
        const Storyboard back = imported(text, board);
        QVERIFY2(difference(promised(board), back).isEmpty(),
                 qPrintable(difference(promised(board), back) + QStringLiteral("\n") + text));
        QCOMPARE(fountainOf(back), text); // and again
    }
}

/// The control: what is forced has to be.
void TestFountainOut::withoutTheForcingTheyDoNot()
{
    RandomBoard random(testSeed());
    int same = 0;
    for (int i = 0; i < 10; ++i) {
        const Storyboard board = trickyBoard(random);
        same += difference(promised(board), imported(unforced(fountainOf(board)), board)).isEmpty() ? 1 : 0;
    }
    QCOMPARE(same, 0);
}

void TestFountainOut::knownScriptsComeBack()
{
    const QStringList files = sharedFiles(QStringLiteral("scripts/fountain"), {QStringLiteral(".fountain")});
    if (files.isEmpty())
        QSKIP("no shared files here");
    for (const QString& file : files) {
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto text = decodeText(source.readAll());
        VERIFY_OK(text);
        Storyboard board = breakDown(parseFountain(*text), QStringLiteral("x"), Format{}, 50);
        if (board.scenes.isEmpty())
            continue;
        if (looksLikeFountain(*text))
            QCOMPARE(fountainOf(board), *text);
        board.script.text.clear();
        QVERIFY2(
            difference(promised(board), imported(fountainOf(board), board)).isEmpty(),
            qPrintable(file + QLatin1Char('\n') + difference(promised(board), imported(fountainOf(board), board))));
    }
}

QTEST_GUILESS_MAIN(TestFountainOut)
#include "test_fountain_out.moc"
