#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/interchange/fountain_out.h"
#include "tests/core/interchange/script_update_fixture.h"
#include "tests/support/results.h"

class TestScriptUpdate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameScriptChangesNothing();
    void aChangedLineTouchesOneShot();
    void aRewrittenLineKeepsItsShot();
    void anAddedLineStandsWhereItIsRead();
    void aCutLineIsGoneUnlessItWasPaidFor();
    void scenesComeGoAndMove();
    void aHeadingThatChangesKeepsItsScene();
    void aLineThatGoesToAnotherSceneIsTheSameShot();
    void whatTheCreatorDidStays();
    void wordsBothChangedAreKeptInTheNotes();
    void shotsOfTheCreatorAreNotTouched();
    void whatTheCreatorRemovedStaysAway();
    void joinedShotsFollowAllTheirWords();
    void leftScenesAreOfferedAgain();
    void anotherDetailIsFound();
    void aTextWeWroteNamesItsShots();
    void whatIsNoScriptIsRefused();
    void lockedNumberingHolds();
};

namespace {

const QString story =
    QStringLiteral("Title: Boat\n\nEXT. SEA - DAY\n\nA boat leaves the harbour at dawn.\n\n"
                   "ANNA\nBack we will be before the storm comes.\n\nGulls follow the boat out.\n\n"
                   "INT. CABIN - NIGHT\n\nBen counts the last matches on the table.\n\n"
                   "BEN\nEleven left, and two of them are wet.\n\nThe lamp goes out.\n\n"
                   "EXT. BEACH - DAY\n\nNobody waits for them on the sand.\n\nANNA\nNow we are home.\n");

QString with(QString text, const char* old, const char* now)
{
    if (!text.contains(QString::fromUtf8(old)))
        qFatal("the text has no \"%s\"", old);
    return text.replace(QString::fromUtf8(old), QString::fromUtf8(now));
}

QString wordsInScript(const Storyboard& board, const Shot& shot)
{
    return board.script.text.mid(shot.script.start, shot.script.length);
}

Take takeOf(const Shot& shot, std::int64_t micro)
{
    Take take;
    take.id = TakeId::create();
    take.shot = shot.id;
    take.origin = TakeOrigin::Provider;
    take.cost = Money{micro, QStringLiteral("USD"), MoneySource::Provider};
    return take;
}

} // namespace

void TestScriptUpdate::theSameScriptChangesNothing()
{
    const Storyboard board = boardOf(story);
    QVERIFY(compared(board, story).isEmpty());
    QCOMPARE(touched(board, updated(board, QStringLiteral("\n") + story + QStringLiteral("\n\n"))), QSet<ShotId>());
    QVERIFY(!compared(board, with(story, "Eleven", "Nine")).isEmpty()); // the control
}

void TestScriptUpdate::aChangedLineTouchesOneShot()
{
    const Storyboard board = boardOf(story);
    const Shot& line = board.scenes[1].shots[1];
    TakeShelf shelf;
    shelf.add(takeOf(line, 250000));
    shelf.add(takeOf(line, 500000));
    const QString text = with(story, "Eleven left", "Seven left");
    const ScriptUpdate update = compared(board, text, shelf);
    QCOMPARE(shown(update), QStringLiteral("Changed SC020: Changed SH0020"));
    QCOMPARE(update.scenes[0].shots[0].takes, 2);
    QCOMPARE(update.scenes[0].shots[0].charges.size(), 2);
    QCOMPARE(update.scenes[0].shots[0].shot, line.id);
    const Storyboard after = updated(board, text, shelf);
    QCOMPARE(touched(board, after), QSet<ShotId>{line.id});
    QVERIFY(after.scenes[1].shots[1].dialogue[0].text.startsWith(QStringLiteral("Seven")));
    QCOMPARE(after.script.text, text);
    QVERIFY(wordsInScript(after, after.scenes[1].shots[1]).contains(QStringLiteral("Seven")));
    QVERIFY(wordsInScript(after, after.scenes[2].shots[1]).endsWith(QStringLiteral("Now we are home.")));
}

void TestScriptUpdate::aRewrittenLineKeepsItsShot()
{
    const Storyboard board = boardOf(story);
    QCOMPARE(shown(compared(board, with(story, "Gulls follow the boat out.", "Rain."))),
             QStringLiteral("Changed SC010: Changed SH0030"));
}

void TestScriptUpdate::anAddedLineStandsWhereItIsRead()
{
    const Storyboard board = boardOf(story);
    const QString text = with(story, "Gulls follow", "CARLA (O.S.)\nCome back!\n\nGulls follow");
    QCOMPARE(shown(compared(board, text)), QStringLiteral("Changed SC010: Added"));
    const Storyboard after = updated(board, text);
    QCOMPARE(after.scenes[0].shots.size(), 4);
    QCOMPARE(after.scenes[0].shots[2].code, QStringLiteral("SH0025"));
    QCOMPARE(after.scenes[0].shots[2].dialogue[0].text, QStringLiteral("Come back!"));
    QCOMPARE(after.elements.last().name, QStringLiteral("CARLA"));
    QCOMPARE(touched(board, after).size(), 1);
}

void TestScriptUpdate::aCutLineIsGoneUnlessItWasPaidFor()
{
    const Storyboard board = boardOf(story);
    const QString text = with(story, "The lamp goes out.\n\n", "");
    QCOMPARE(shown(compared(board, text)), QStringLiteral("Changed SC020: Removed SH0030"));
    QCOMPARE(updated(board, text).scenes[1].shots.size(), 2);
    TakeShelf shelf;
    shelf.add(takeOf(board.scenes[1].shots[2], 1));
    const Storyboard kept = updated(board, text, shelf);
    QCOMPARE(kept.scenes[1].shots[2].status, ShotStatus::Omitted);
    QCOMPARE(kept.scenes[1].shots[2].id, board.scenes[1].shots[2].id);
}

void TestScriptUpdate::scenesComeGoAndMove()
{
    const Storyboard board = boardOf(story);
    const QString added = with(story, "EXT. BEACH - DAY", "INT. ENGINE ROOM\n\nSmoke.\n\nEXT. BEACH - DAY");
    QCOMPARE(shown(compared(board, added)), QStringLiteral("Added : Added"));
    QCOMPARE(updated(board, added).scenes[2].slugline, QStringLiteral("INT. ENGINE ROOM"));
    QCOMPARE(updated(board, added).scenes[2].code, QStringLiteral("SC025"));

    const qsizetype cabin = story.indexOf(QStringLiteral("INT. CABIN"));
    const qsizetype beach = story.indexOf(QStringLiteral("EXT. BEACH"));
    const QString gone = story.left(cabin) + story.mid(beach);
    QCOMPARE(shown(compared(board, gone)),
             QStringLiteral("Removed SC020: Removed SH0010; Removed SH0020; Removed SH0030"));
    QCOMPARE(updated(board, gone).scenes.size(), 2);
    TakeShelf shelf;
    shelf.add(takeOf(board.scenes[1].shots[2], 1));
    QCOMPARE(updated(board, gone, shelf).scenes[1].shots.size(), 1); // omitted, with its take

    const QString turned =
        story.left(cabin) + story.mid(beach) + QStringLiteral("\n") + story.mid(cabin, beach - cabin);
    QCOMPARE(shown(compared(board, turned)), QStringLiteral("Moved SC030: "));
    const Storyboard after = updated(board, turned);
    QCOMPARE(after.scenes[1].id, board.scenes[2].id);
    QCOMPARE(touched(board, after), QSet<ShotId>());
}

void TestScriptUpdate::aHeadingThatChangesKeepsItsScene()
{
    const Storyboard board = boardOf(story);
    const QString text = with(story, "INT. CABIN - NIGHT", "INT. WHEELHOUSE - NIGHT");
    QCOMPARE(shown(compared(board, text)), QStringLiteral("Changed SC020: "));
    const Storyboard after = updated(board, text);
    QCOMPARE(after.scenes[1].slugline, QStringLiteral("INT. WHEELHOUSE - NIGHT"));
    QCOMPARE(after.scenes[1].id, board.scenes[1].id);
    QCOMPARE(touched(board, after), QSet<ShotId>());
}

void TestScriptUpdate::aLineThatGoesToAnotherSceneIsTheSameShot()
{
    const Storyboard board = boardOf(story);
    const QString line = QStringLiteral("Gulls follow the boat out.\n\n");
    QString text = with(story, "Gulls follow the boat out.\n\n", "");
    text = text.replace(QStringLiteral("Nobody waits"), line + QStringLiteral("Nobody waits"));
    QCOMPARE(shown(compared(board, text)), QStringLiteral("Changed SC030: Moved SH0030"));
    const Storyboard after = updated(board, text);
    QCOMPARE(after.scenes[2].shots[0].id, board.scenes[0].shots[2].id);
    QCOMPARE(after.scenes[0].shots.size(), 2);
}

void TestScriptUpdate::whatTheCreatorDidStays()
{
    Storyboard board = boardOf(story);
    Shot mine = board.scenes[1].shots[1];
    mine.length = 99;
    mine.framing.size = ShotSize::ECU;
    mine.circled = TakeId::create();
    mine.status = ShotStatus::Approved;
    mine.notes = QStringLiteral("shaky");
    Panel panel;
    panel.id = PanelId::create();
    panel.file = QStringLiteral("media/a.png");
    mine.panels << panel;
    board = setShot(board, mine).value();
    board = moveShot(board, mine.id, {board.scenes[1].id, 0}).value();
    const Storyboard after = updated(board, with(story, "Eleven left", "Seven left"));
    Shot expected = mine;
    expected.dialogue[0].text.replace(QStringLiteral("Eleven"), QStringLiteral("Seven"));
    expected.status = ShotStatus::Review; // what was approved was the other line
    expected.script = after.scenes[1].shots[0].script;
    QCOMPARE(after.scenes[1].shots[0], expected);
}

void TestScriptUpdate::wordsBothChangedAreKeptInTheNotes()
{
    Storyboard board = boardOf(story);
    Shot mine = board.scenes[0].shots[2];
    mine.description = QStringLiteral("Hundreds of gulls.");
    board = setShot(board, mine).value();
    QCOMPARE(touched(board, updated(board, with(story, "Eleven", "Ten"))), QSet<ShotId>{board.scenes[1].shots[1].id});
    const Storyboard after = updated(board, with(story, "Gulls follow the boat out.", "Crows follow the boat out."));
    QCOMPARE(after.scenes[0].shots[2].description, QStringLiteral("Crows follow the boat out."));
    QVERIFY(after.scenes[0].shots[2].notes.contains(QStringLiteral("Hundreds of gulls.")));
}

void TestScriptUpdate::shotsOfTheCreatorAreNotTouched()
{
    Storyboard board = boardOf(story);
    Shot own;
    own.id = ShotId::create();
    own.description = QStringLiteral("Insert: the rope.");
    board = addShot(board, own, {board.scenes[1].id, 1}).value();
    Scene scene;
    scene.id = SceneId::create();
    scene.shots << Shot();
    board = addScene(board, scene, 1).value();
    const qsizetype cabin = story.indexOf(QStringLiteral("INT. CABIN"));
    const QString gone = story.left(cabin) + story.mid(story.indexOf(QStringLiteral("EXT. BEACH")));
    const Storyboard after = updated(board, gone);
    QCOMPARE(after.scenes.size(), 4); // the cabin has a shot of the creator's
    QCOMPARE(after.scenes[2].shots.size(), 1);
    QCOMPARE(after.scenes[2].shots[0], *findShot(board, own.id));
    QCOMPARE(after.scenes[1], board.scenes[1]);
}

void TestScriptUpdate::whatTheCreatorRemovedStaysAway()
{
    Storyboard board = boardOf(story);
    board = removeShot(board, board.scenes[0].shots[1].id).value();
    board = removeScene(board, board.scenes[2].id).value();
    QVERIFY(compared(board, story).isEmpty());
    QCOMPARE(shown(compared(board, with(story, "Eleven", "Ten"))), QStringLiteral("Changed SC020: Changed SH0020"));
}

void TestScriptUpdate::joinedShotsFollowAllTheirWords()
{
    Storyboard board = boardOf(story);
    board = mergeWithNext(board, board.scenes[0].shots[0].id).value();
    QVERIFY(compared(board, story).isEmpty());
    const QString text = with(story, "before the storm comes", "by noon");
    QCOMPARE(shown(compared(board, text)), QStringLiteral("Changed SC010: Changed SH0010"));
    const Storyboard after = updated(board, text);
    QCOMPARE(after.scenes[0].shots[0].description, QStringLiteral("A boat leaves the harbour at dawn."));
    QCOMPARE(after.scenes[0].shots[0].dialogue[0].text, QStringLiteral("Back we will be by noon."));
}

void TestScriptUpdate::leftScenesAreOfferedAgain()
{
    const Storyboard board = boardOf(story);
    QString text = with(story, "Eleven left", "Seven left");
    text = with(text, "Now we are home.", "Home at last, all of us.");
    text = with(text, "EXT. BEACH", "INT. ENGINE ROOM\n\nSmoke.\n\nEXT. BEACH");
    const ScriptUpdate update = compared(board, text);
    QCOMPARE(shown(update),
             QStringLiteral("Changed SC020: Changed SH0020\nAdded : Added\nChanged SC030: Changed SH0020"));
    const Storyboard half = applyScriptUpdate(board, {}, update, {2}).value();
    QCOMPARE(touched(board, half), QSet<ShotId>{board.scenes[2].shots[1].id});
    QVERIFY(half.script.text.contains(QStringLiteral("Eleven")) && !half.script.text.contains(QStringLiteral("Smoke")));
    for (const Scene& scene : half.scenes)
        for (const Shot& shot : scene.shots)
            QVERIFY2(wordsInScript(half, shot)
                         .contains(shot.description.isEmpty() ? shot.dialogue[0].text : shot.description),
                     qPrintable(wordsInScript(half, shot)));
    QCOMPARE(shown(compared(half, text)), QStringLiteral("Changed SC020: Changed SH0020\nAdded : Added"));
    QCOMPARE(updated(half, text).script.text, text);
}

void TestScriptUpdate::anotherDetailIsFound()
{
    for (const int detail : {0, 100, 30}) {
        const Storyboard board = boardOf(story, detail);
        QVERIFY(compared(board, story).isEmpty());
        const ScriptUpdate update = compared(board, with(story, "Eleven left", "Seven left"));
        QCOMPARE(update.scenes.size(), 1);
        QCOMPARE(update.scenes[0].shots.size(), 1);
        QCOMPARE(update.scenes[0].shots[0].change, ScriptChange::Changed);
    }
}

void TestScriptUpdate::aTextWeWroteNamesItsShots()
{
    Storyboard board = boardOf(story, 0);
    Shot own;
    own.id = ShotId::create();
    own.description = QStringLiteral("Insert: the rope.");
    own.length = 24;
    board = addShot(board, own, {board.scenes[1].id, 1}).value();
    const QString text = fountainOf(board);
    QVERIFY2(compared(board, text).isEmpty(), qPrintable(shown(compared(board, text))));
    QCOMPARE(shown(compared(board, with(text, "the rope.", "a knife and something else entirely."))),
             QStringLiteral("Changed SC020: Changed SH0020"));
    QCOMPARE(shown(compared(board, with(text, "SH0020, 1 s", "SH0020, 2 s"))),
             QStringLiteral("Changed SC020: Changed SH0020"));
    const Storyboard after = updated(board, with(text, "SH0020, 1 s", "SH0020, 2 s, CU"));
    QCOMPARE(findShot(after, own.id)->length, 48);
    QCOMPARE(findShot(after, own.id)->framing.size, ShotSize::CU);
    QCOMPARE(touched(board, after), QSet<ShotId>{own.id});
}

void TestScriptUpdate::whatIsNoScriptIsRefused()
{
    const QString text = QStringLiteral("INT. HALL - DAY\n\nX.\n\n").repeated(int(MostShots) + 1);
    VERIFY_FAILS(ErrorKind::Usage, compareScript(boardOf(story), {}, {}, text));
}

void TestScriptUpdate::lockedNumberingHolds()
{
    Storyboard board = setNumberingLocked(boardOf(story), true).value();
    QString text = with(story, "The lamp goes out.\n\n", "The moon.\n\nBEN\nDark now, is it not?\n\n");
    text = with(text, "Gulls follow the boat out.\n\n", "");
    text = with(text, "EXT. BEACH", "INT. ENGINE ROOM\n\nSmoke.\n\nEXT. BEACH");
    const Storyboard after = updated(board, text);
    for (const Scene& scene : std::as_const(board.scenes))
        for (const Shot& shot : scene.shots)
            QCOMPARE(findShot(after, shot.id)->code, shot.code);
    QCOMPARE(findShot(after, board.scenes[0].shots[2].id)->status, ShotStatus::Omitted);
    QCOMPARE(after.scenes[2].code, QStringLiteral("SC020A"));
}

QTEST_GUILESS_MAIN(TestScriptUpdate)
#include "test_script_update.moc"
