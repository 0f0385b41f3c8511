#include "core/document/checks.h"
#include "core/document/find.h"
#include "tests/core/document/small_board.h"
#include "tests/support/results.h"

/// Edits of whole shots and scenes.
class TestEditShots final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newShotsGetCodesBetweenTheirNeighbours();
    void lockedNumberingTakesLetters();
    void aNewShotIsRefusedWhenItDoesNotFit();
    void aChangedShotIsRefusedWhenItDoesNotFit();
    void aMovedShotKeepsItsCodeWhereItCan();
    void movingCountsAfterTakingOut();
    void removingAShotLeavesSoundsWhereTheyAre();
    void removingAnOmittedShotLeavesSoundsAtItsCut();
    void aCopyHasNoTakes();
    void aTransitionIsCutToFit();
    void scenesComeWithShotsAndCodes();
    void aMovedSceneJoinsTheSequenceAroundIt();
    void aRemovedSequenceLeavesItsScenes();
    void panelsAndTakes();
};

void TestEditShots::newShotsGetCodesBetweenTheirNeighbours()
{
    Storyboard board = smallBoard();
    const SceneId scene = board.scenes[0].id;
    const auto insert = [&](qsizetype index) {
        board = addShot(board, Shot(), {scene, index}).value();
        return board.scenes[0].shots[index].code;
    };
    QCOMPARE(insert(3), QStringLiteral("SH0040"));
    QCOMPARE(insert(2), QStringLiteral("SH0025"));
    QCOMPARE(insert(0), QStringLiteral("SH0005"));
    QCOMPARE(board.scenes[1].shots[0].code, QStringLiteral("SH0010")); // each scene counts for itself
    QVERIFY(!board.scenes[0].shots[0].id.isNull());
    QCOMPARE(brokenInvariants(board), QStringList());
    board = renumber(board).value();
    QCOMPARE(board.scenes[0].shots[5].code, QStringLiteral("SH0060"));
    QCOMPARE(board.scenes[2].code, QStringLiteral("SC030"));
}

void TestEditShots::lockedNumberingTakesLetters()
{
    Storyboard board = setNumberingLocked(smallBoard(), true).value();
    const SceneId scene = board.scenes[0].id;
    board = addShot(board, Shot(), {scene, 1}).value();
    board = addShot(board, Shot(), {scene, 1}).value();
    QCOMPARE(board.scenes[0].shots[1].code, QStringLiteral("SH0010B"));
    QCOMPARE(board.scenes[0].shots[2].code, QStringLiteral("SH0010A"));
    board = addScene(board, Scene(), 1).value();
    QCOMPARE(board.scenes[1].code, QStringLiteral("SC010A"));
    VERIFY_FAILS(ErrorKind::Usage, renumber(board));
}

void TestEditShots::aNewShotIsRefusedWhenItDoesNotFit()
{
    const Storyboard board = smallBoard();
    const ShotPosition place{board.scenes[0].id, 0};
    const auto refused = [&](auto spoil) {
        Shot shot;
        spoil(shot);
        return addShot(board, shot, place);
    };
    VERIFY_OK(refused([](Shot&) {}));
    VERIFY_FAILS(ErrorKind::Usage, refused([](Shot& s) { s.length = 0; }));
    VERIFY_FAILS(ErrorKind::Usage, refused([](Shot& s) { s.code = QStringLiteral("a/b"); }));
    VERIFY_FAILS(ErrorKind::Usage, refused([](Shot& s) { s.code = QStringLiteral("sh0010"); }));
    VERIFY_FAILS(ErrorKind::Usage, refused([&](Shot& s) { s.id = board.scenes[2].shots[0].id; }));
    VERIFY_FAILS(ErrorKind::NotFound, refused([](Shot& s) { s.elements << ElementId::create(); }));
    VERIFY_FAILS(ErrorKind::Usage, refused([](Shot& s) { s.panels << panelNamed("../../etc/passwd"); }));
    VERIFY_FAILS(ErrorKind::NotFound, addShot(board, Shot(), {SceneId::create(), 0}));
    VERIFY_FAILS(ErrorKind::Usage, addShot(board, Shot(), {board.scenes[0].id, 4}));
    VERIFY_FAILS(ErrorKind::Usage, addShot(board, Shot(), {board.scenes[0].id, -1}));
}

void TestEditShots::aChangedShotIsRefusedWhenItDoesNotFit()
{
    Storyboard board = smallBoard();
    board = addPanel(board, board.scenes[0].shots[0].id, panelNamed("a.png"), 0).value();
    const Panel taken = board.scenes[0].shots[0].panels[0];
    const auto changed = [&](auto change) {
        Shot shot = board.scenes[0].shots[1];
        change(shot);
        return setShot(board, shot);
    };
    VERIFY_OK(changed([](Shot& s) { s.notes = QStringLiteral("n"); }));
    VERIFY_FAILS(ErrorKind::NotFound, changed([](Shot& s) { s.id = ShotId::create(); }));
    VERIFY_FAILS(ErrorKind::Usage, changed([](Shot& s) { s.length = -5; }));
    VERIFY_FAILS(ErrorKind::Usage, changed([](Shot& s) { s.code = QStringLiteral("SH0030"); }));
    VERIFY_FAILS(ErrorKind::Usage, changed([](Shot& s) { s.code.clear(); }));
    VERIFY_FAILS(ErrorKind::Usage, changed([&](Shot& s) { s.panels << taken; }));
    VERIFY_FAILS(ErrorKind::NotFound, changed([](Shot& s) { s.elements << ElementId::create(); }));
    QCOMPARE(changed([](Shot& s) { s.transitionIn.frames = 5; })->scenes[0].shots[1].transitionIn,
             Transition()); // a cut has none
}

void TestEditShots::aMovedShotKeepsItsCodeWhereItCan()
{
    Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[1].id;
    const Storyboard moved = moveShot(board, shot, {board.scenes[1].id, 0}).value();
    QCOMPARE(moved.scenes[1].shots[0].id, shot);
    QCOMPARE(moved.scenes[1].shots[0].code, QStringLiteral("SH0005")); // SH0020 is used there
    QCOMPARE(moved.scenes[0].shots.size(), 2);
    board = removeShot(board, board.scenes[1].shots[1].id).value();
    QCOMPARE(moveShot(board, shot, {board.scenes[1].id, 2})->scenes[1].shots[2].code, QStringLiteral("SH0020"));
}

void TestEditShots::movingCountsAfterTakingOut()
{
    const Storyboard board = smallBoard();
    const Scene& scene = board.scenes[0];
    const ShotId first = scene.shots[0].id;
    QCOMPARE(moveShot(board, first, {scene.id, 2})->scenes[0].shots[2].id, first);
    QCOMPARE(moveShot(board, first, {scene.id, 1})->scenes[0].shots[1].id, first);
    QCOMPARE(*moveShot(board, first, {scene.id, 0}), board);
    VERIFY_FAILS(ErrorKind::Usage, moveShot(board, first, {scene.id, 3}));
    VERIFY_FAILS(ErrorKind::NotFound, moveShot(board, first, {SceneId::create(), 0}));
    VERIFY_FAILS(ErrorKind::NotFound, moveShot(board, ShotId::create(), {scene.id, 0}));
}

void TestEditShots::removingAShotLeavesSoundsWhereTheyAre()
{
    Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[2].id;
    const Clip clip = clipAt({shot, 5});
    board = addTrack(board, {TrackId::create(), TrackKind::Sound, {}, false, 0, {clip}}, 0).value();
    board = addMarker(board, {MarkerId::create(), {shot, 7}, {}, {}, {}}).value();
    const Storyboard after = removeShot(board, shot).value();
    QCOMPARE(after.tracks[0].clips[0].anchor, (Anchor{std::nullopt, 53}));
    QCOMPARE(after.markers[0].anchor, (Anchor{std::nullopt, 55}));
    const Storyboard sceneGone = removeScene(board, board.scenes[0].id).value();
    QCOMPARE(sceneGone.tracks[0].clips[0].anchor, (Anchor{std::nullopt, 53}));
    QCOMPARE(brokenInvariants(sceneGone), QStringList());
    VERIFY_FAILS(ErrorKind::NotFound, removeShot(after, shot));
}

void TestEditShots::removingAnOmittedShotLeavesSoundsAtItsCut()
{
    Storyboard board = smallBoard();
    board.scenes[0].shots[1].status = ShotStatus::Omitted;
    const ShotId shot = board.scenes[0].shots[1].id;
    board = addTrack(board, {TrackId::create(), TrackKind::Sound, {}, false, 0, {clipAt({shot, 3})}}, 0).value();
    QCOMPARE(removeShot(board, shot)->tracks[0].clips[0].anchor, (Anchor{std::nullopt, 27}));
}

void TestEditShots::aCopyHasNoTakes()
{
    Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[0].id;
    board = addPanel(board, shot, panelNamed("a.png"), 0).value();
    board = circleTake(board, shot, TakeId::create()).value();
    board = rejectTake(board, shot, {TakeId::create(), QStringLiteral("blurred")}).value();
    const ShotId copy = ShotId::create();
    board = duplicateShot(board, shot, copy).value();
    const Shot& made = board.scenes[0].shots[1];
    QCOMPARE(made.id, copy);
    QCOMPARE(made.code, QStringLiteral("SH0015"));
    QCOMPARE(made.panels[0].file, QStringLiteral("media/a.png"));
    QVERIFY(!made.circled && made.rejected.isEmpty());
    QCOMPARE(brokenInvariants(board), QStringList());
    VERIFY_FAILS(ErrorKind::Usage, duplicateShot(board, shot, copy));
}

void TestEditShots::aTransitionIsCutToFit()
{
    Storyboard board = smallBoard();
    Shot shot = board.scenes[1].shots[0];
    shot.transitionIn = {TransitionKind::Dissolve, 40};
    board = setShot(board, shot).value();
    QCOMPARE(board.scenes[1].shots[0].transitionIn.frames, Frames(40));
    board = setShotLength(board, board.scenes[0].shots[2].id, 6).value(); // the shot before it gets short
    QCOMPARE(board.scenes[1].shots[0].transitionIn.frames, Frames(13));
    QCOMPARE(brokenInvariants(board), QStringList());
    QCOMPARE(filmLength(board), Frames(8 * 24 + 6));
}

void TestEditShots::scenesComeWithShotsAndCodes()
{
    Storyboard board = smallBoard();
    Scene scene;
    scene.shots = {Shot(), Shot()};
    board = addScene(board, scene, 1).value();
    QCOMPARE(board.scenes[1].code, QStringLiteral("SC015"));
    QCOMPARE(board.scenes[1].shots[1].code, QStringLiteral("SH0020"));
    scene = board.scenes[0];
    scene.code = QStringLiteral("SC015");
    VERIFY_FAILS(ErrorKind::Usage, setScene(board, scene));
    scene.code = QStringLiteral("SC001");
    scene.shots.clear();
    QCOMPARE(setScene(board, scene)->scenes[0].shots.size(), 3); // its shots are not its own edit
    scene.sequence = SequenceId::create();
    VERIFY_FAILS(ErrorKind::NotFound, setScene(board, scene));
    VERIFY_FAILS(ErrorKind::Usage, addScene(board, board.scenes[0], 0));
    VERIFY_FAILS(ErrorKind::Usage, addScene(board, Scene(), 9));
    VERIFY_FAILS(ErrorKind::NotFound, removeScene(board, SceneId()));
}

void TestEditShots::aMovedSceneJoinsTheSequenceAroundIt()
{
    Storyboard board = smallBoard();
    const SequenceId act = SequenceId::create();
    board = addSequence(board, {act, QStringLiteral("Act"), {}}, 0).value();
    for (const int i : {0, 1}) {
        Scene scene = board.scenes[i];
        scene.sequence = act;
        board = setScene(board, scene).value();
    }
    const Storyboard inside = moveScene(board, board.scenes[2].id, 1).value();
    QCOMPARE(inside.scenes[1].sequence, std::optional(act));
    const Storyboard outside = moveScene(inside, inside.scenes[1].id, 2).value();
    QCOMPARE(outside.scenes[2].sequence, std::optional(act)); // leaving is said with setScene
    VERIFY_FAILS(ErrorKind::Usage, moveScene(board, board.scenes[0].id, 3));
    VERIFY_FAILS(ErrorKind::Usage, addSequence(board, {act, {}, {}}, 0));
    VERIFY_FAILS(ErrorKind::Usage, setSequence(board, {act, QStringLiteral("two\nlines"), {}}));
}

void TestEditShots::aRemovedSequenceLeavesItsScenes()
{
    Storyboard board = smallBoard();
    const SequenceId act = SequenceId::create();
    board = addSequence(board, {act, QStringLiteral("Act"), {}}, 0).value();
    Scene scene = board.scenes[0];
    scene.sequence = act;
    board = setScene(board, scene).value();
    board = removeSequence(board, act).value();
    QVERIFY(!board.scenes[0].sequence);
    QCOMPARE(board.scenes.size(), 3);
    VERIFY_FAILS(ErrorKind::NotFound, removeSequence(board, act));
}

void TestEditShots::panelsAndTakes()
{
    Storyboard board = smallBoard();
    const ShotId shot = board.scenes[0].shots[0].id;
    const auto now = [&]() -> const Shot& { return board.scenes[0].shots[0]; };
    const Panel a = panelNamed("a.png");
    const Panel b = panelNamed("b.png");
    board = addPanel(board, shot, a, 0).value();
    board = addPanel(board, shot, b, 0).value();
    VERIFY_FAILS(ErrorKind::Usage, addPanel(board, shot, a, 0));
    VERIFY_FAILS(ErrorKind::Usage, addPanel(board, shot, panelNamed("c.png"), 5));
    VERIFY_FAILS(ErrorKind::Usage, addPanel(board, shot, panelNamed("/../c.png"), 0));
    board = movePanel(board, shot, b.id, 1).value();
    QCOMPARE(now().panels[0], a);
    Panel changed = b;
    changed.caption = QStringLiteral("later");
    board = setPanel(board, shot, changed).value();
    QCOMPARE(now().panels[1].caption, QStringLiteral("later"));
    board = removePanel(board, shot, a.id).value();
    QCOMPARE(now().panels.size(), 1);
    VERIFY_FAILS(ErrorKind::NotFound, removePanel(board, shot, a.id));

    const TakeId take = TakeId::create();
    board = circleTake(board, shot, take).value();
    board = rejectTake(board, shot, {take, QStringLiteral("hands")}).value();
    QVERIFY(!now().circled);
    board = rejectTake(board, shot, {take, QStringLiteral("six fingers")}).value();
    QCOMPARE(now().rejected.size(), 1);
    QCOMPARE(now().rejected[0].reason, QStringLiteral("six fingers"));
    board = circleTake(board, shot, take).value();
    QVERIFY(now().rejected.isEmpty());
    VERIFY_FAILS(ErrorKind::NotFound, unrejectTake(board, shot, take));
    board = unrejectTake(rejectTake(board, shot, {take, {}}).value(), shot, take).value();
    QVERIFY(now().rejected.isEmpty() && !now().circled);
    VERIFY_FAILS(ErrorKind::Usage, circleTake(board, shot, TakeId()));
    VERIFY_FAILS(ErrorKind::NotFound, circleTake(board, ShotId(), take));
}

QTEST_GUILESS_MAIN(TestEditShots)
#include "test_edit_shots.moc"
