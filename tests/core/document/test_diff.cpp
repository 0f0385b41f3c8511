#include "core/document/diff.h"
#include "tests/core/document/small_board.h"
#include "tests/support/results.h"

/// What exactly a difference names: rows that changed or moved, and no others.
class TestDiff final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingChanged();
    void oneShotChanged();
    void aShotMovedToAnotherScene();
    void whoStaysIsNotNamed();
    void aSceneChangedWithoutItsShots();
    void aSceneWithShotsCameAndWent();
    void theHeadCarriesNoLists();
    void clipsAreRowsOfTheirTracks();
    void aWholeBoardIsMadeFromNothing();
};

void TestDiff::nothingChanged()
{
    const Storyboard board = smallBoard();
    QVERIFY(diff(board, board).isEmpty());
    QVERIFY(!wholeOf(board).isEmpty());
}

void TestDiff::oneShotChanged()
{
    const Storyboard before = smallBoard();
    const ShotId shot = before.scenes[1].shots[2].id;
    const Storyboard after = setShotLength(before, shot, 30).value();
    const Diff d = diff(before, after);
    QCOMPARE(d.shots.written.size(), 1);
    QCOMPARE(d.shots.written[0].value.length, Frames(30));
    QCOMPARE(d.shots.written[0].parent, before.scenes[1].id);
    QCOMPARE(d.shots.written[0].index, 2);
    QVERIFY(d.shots.removed.isEmpty() && d.scenes.isEmpty() && !d.head && d.tracks.isEmpty());
    QCOMPARE(d.storyboard, before.id);
}

void TestDiff::aShotMovedToAnotherScene()
{
    const Storyboard before = smallBoard();
    const ShotId shot = before.scenes[0].shots[0].id;
    const Storyboard after = moveShot(before, shot, {before.scenes[2].id, 3}).value();
    const Diff d = diff(before, after);
    QVERIFY(d.shots.removed.isEmpty());
    QCOMPARE(d.shots.written.size(), 1); // those behind it keep their order
    QVERIFY(d.scenes.isEmpty());
    QVERIFY(applied(before, d) == after);
}

void TestDiff::whoStaysIsNotNamed()
{
    const Storyboard before = smallBoard();
    const SceneId scene = before.scenes[1].id;
    const Storyboard more = addShot(before, {}, {scene, 0}).value();
    const Diff came = diff(before, more);
    QCOMPARE(came.shots.written.size(), 1);
    QCOMPARE(came.shots.written[0].index, 0);
    QVERIFY(applied(before, came) == more);
    const Diff went = diff(more, before);
    QVERIFY(went.shots.written.isEmpty());
    QCOMPARE(went.shots.removed.size(), 1);
    QVERIFY(applied(more, went) == before);
    // One comes, one goes, and one behind both changes: three rows, with places among all.
    Storyboard mixed = setShotLength(more, before.scenes[1].shots[2].id, 99).value();
    mixed = removeShot(mixed, before.scenes[1].shots[0].id).value();
    const Diff all = diff(before, mixed);
    QCOMPARE(all.shots.written.size(), 2);
    QCOMPARE(all.shots.removed.size(), 1);
    QVERIFY(applied(before, all) == mixed);
}

void TestDiff::aSceneChangedWithoutItsShots()
{
    const Storyboard before = smallBoard();
    Scene scene = before.scenes[1];
    scene.slugline = QStringLiteral("EXT. SEA - NIGHT");
    const Diff d = diff(before, setScene(before, scene).value());
    QCOMPARE(d.scenes.written.size(), 1);
    QVERIFY(d.scenes.written[0].value.shots.isEmpty());
    QVERIFY(d.shots.isEmpty());
    QCOMPARE(applied(before, d).scenes[1].shots, before.scenes[1].shots);
}

void TestDiff::aSceneWithShotsCameAndWent()
{
    const Storyboard before = smallBoard();
    const Storyboard after = removeScene(before, before.scenes[1].id).value();
    const Diff gone = diff(before, after);
    QCOMPARE(gone.scenes.removed, QList{before.scenes[1].id});
    QCOMPARE(gone.shots.removed.size(), 3);
    QCOMPARE(gone.scenes.written.size(), 0); // the one behind it still is
    const Diff back = diff(after, before);
    QCOMPARE(back.shots.written.size(), 3);
    QVERIFY(applied(after, back) == before);
}

void TestDiff::theHeadCarriesNoLists()
{
    const Storyboard before = smallBoard();
    const Diff d = diff(before, setTitle(before, QStringLiteral("New")).value());
    QVERIFY(d.head && d.head->title == QStringLiteral("New") && d.head->scenes.isEmpty());
    QVERIFY(d.shots.isEmpty() && d.scenes.isEmpty());
    QCOMPARE(applied(before, d).scenes, before.scenes);
}

void TestDiff::clipsAreRowsOfTheirTracks()
{
    Storyboard before = smallBoard();
    const Clip clip = clipAt({std::nullopt, 10});
    before =
        addTrack(before, {TrackId::create(), TrackKind::Sound, QStringLiteral("One"), false, 0, {clip}}, 0).value();
    before = addTrack(before, {TrackId::create(), TrackKind::Sound, QStringLiteral("Two"), false, 0, {}}, 1).value();
    const Storyboard after = moveClip(before, clip.id, before.tracks[1].id, {std::nullopt, 20}).value();
    const Diff d = diff(before, after);
    QVERIFY(d.tracks.isEmpty() && d.clips.removed.isEmpty());
    QCOMPARE(d.clips.written.size(), 1);
    QCOMPARE(d.clips.written[0].parent, before.tracks[1].id);
    QVERIFY(applied(before, d) == after);
    QVERIFY(applied(after, diff(after, before)) == before);
}

void TestDiff::aWholeBoardIsMadeFromNothing()
{
    const Storyboard board = smallBoard();
    const Diff whole = wholeOf(board);
    QCOMPARE(whole.scenes.written.size(), 3);
    QCOMPARE(whole.shots.written.size(), 9);
    QVERIFY(whole.head.has_value());
    QVERIFY(applied(Storyboard(), whole) == board);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "test_diff.moc"
