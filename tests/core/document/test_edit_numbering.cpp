#include "core/document/checks.h"
#include "core/document/codes.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/document/small_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QHash>
#include <QSet>

class TestEditNumbering final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingNewGetsALetter();
    void aRemovedShotStaysAsASlotUntilItIsRemovedAgain();
    void aRemovedSceneKeepsItsCodes();
    void aShotThatMovesAwayLeavesItsCodeBehind();
    void aJoinedShotStaysAsASlot();
    void codesAreNotWrittenOver();
    void anotherScriptIsRefused();
    void renumbersAllOrOneScene();
    void lockedCodesStayUnderAnyEdits();
    void withoutTheLockTheyDoNot();
};

namespace {

Storyboard lockedBoard()
{
    return setNumberingLocked(smallBoard(), true).value();
}

QStringList codesOf(const Scene& scene)
{
    QStringList codes;
    for (const Shot& shot : scene.shots)
        codes << shot.code;
    return codes;
}

/// How an edit broke the promise of locked numbering; empty = it did not.
QString brokenPromise(const Storyboard& before, const Storyboard& after)
{
    QHash<SceneId, QString> sceneCodes;
    QSet<QString> shotCodes;
    for (const Scene& scene : after.scenes) {
        sceneCodes.insert(scene.id, scene.code);
        for (const Shot& shot : scene.shots)
            shotCodes.insert(fullCode(scene, shot));
    }
    for (const Scene& scene : before.scenes) {
        const bool played = std::any_of(scene.shots.begin(), scene.shots.end(), plays);
        if (sceneCodes.value(scene.id, played ? QString() : scene.code) != scene.code)
            return QStringLiteral("scene ") + scene.code;
        for (const Shot& shot : scene.shots) {
            if (plays(shot) && !shotCodes.contains(fullCode(scene, shot)))
                return QStringLiteral("shot ") + fullCode(scene, shot);
            const Scene* now = sceneOf(after, shot.id);
            if (now && now->id == scene.id && findShot(after, shot.id)->code != shot.code)
                return QStringLiteral("shot ") + fullCode(scene, shot) + QStringLiteral(" by id");
        }
    }
    return {};
}

} // namespace

void TestEditNumbering::everythingNewGetsALetter()
{
    Storyboard board = lockedBoard();
    const ShotId first = board.scenes[0].shots[0].id;
    board = addShot(board, Shot(), {board.scenes[0].id, 1}).value();
    board = duplicateShot(board, first, ShotId::create()).value();
    board = splitShot(board, first, 12, ShotId::create()).value();
    QCOMPARE(codesOf(board.scenes[0]),
             (QStringList{QStringLiteral("SH0010"), QStringLiteral("SH0010C"), QStringLiteral("SH0010B"),
                          QStringLiteral("SH0010A"), QStringLiteral("SH0020"), QStringLiteral("SH0030")}));
    board = addScene(board, Scene(), 1).value();
    QCOMPARE(board.scenes[1].code, QStringLiteral("SC010A"));
    QCOMPARE(brokenInvariants(board), QStringList());
}

void TestEditNumbering::aRemovedShotStaysAsASlotUntilItIsRemovedAgain()
{
    Storyboard board = lockedBoard();
    Shot shot = board.scenes[0].shots[1];
    shot.circled = TakeId::create();
    board = setShot(board, shot).value();
    board = addMarker(board, {MarkerId::create(), {shot.id, 7}, {}, {}, {}}).value();
    board = removeShot(board, shot.id).value();
    const Shot& slot = board.scenes[0].shots[1];
    QCOMPARE(slot.id, shot.id);
    QCOMPARE(slot.code, QStringLiteral("SH0020"));
    QCOMPARE(slot.status, ShotStatus::Omitted);
    QCOMPARE(slot.circled, shot.circled); // nothing of it is lost
    QCOMPARE(filmLength(board), 8 * 24);
    QCOMPARE(board.markers[0].anchor, (Anchor{std::nullopt, 31}));
    board = removeShot(board, shot.id).value();
    QCOMPARE(board.scenes[0].shots.size(), 2);
}

void TestEditNumbering::aRemovedSceneKeepsItsCodes()
{
    Storyboard board = lockedBoard();
    const SceneId scene = board.scenes[1].id;
    board = removeScene(board, scene).value();
    QCOMPARE(board.scenes.size(), 3);
    QCOMPARE(board.scenes[1].code, QStringLiteral("SC020"));
    QVERIFY(std::none_of(board.scenes[1].shots.cbegin(), board.scenes[1].shots.cend(), plays));
    QCOMPARE(board.scenes[1].shots.size(), 3);
    board = removeScene(board, scene).value();
    QCOMPARE(board.scenes.size(), 2);
}

void TestEditNumbering::aShotThatMovesAwayLeavesItsCodeBehind()
{
    const Storyboard board = lockedBoard();
    const ShotId last = board.scenes[0].shots[2].id;
    const Storyboard moved = moveShot(board, last, {board.scenes[1].id, 1}).value();
    QCOMPARE(moved.scenes[1].shots[1].id, last);
    QCOMPARE(moved.scenes[1].shots[1].code, QStringLiteral("SH0010A"));
    QCOMPARE(codesOf(moved.scenes[0]), codesOf(board.scenes[0]));
    QCOMPARE(moved.scenes[0].shots[2].status, ShotStatus::Omitted);
    const Storyboard more = addShot(moved, Shot(), {board.scenes[0].id, 3}).value();
    QCOMPARE(more.scenes[0].shots[3].code, QStringLiteral("SH0040")); // not SH0030 again
    const Storyboard inside = moveShot(board, last, {board.scenes[0].id, 0}).value();
    QCOMPARE(inside.scenes[0].shots[0].code, QStringLiteral("SH0030"));
    QCOMPARE(inside.scenes[0].shots.size(), 3);
}

void TestEditNumbering::aJoinedShotStaysAsASlot()
{
    Storyboard board = lockedBoard();
    const ShotId first = board.scenes[0].shots[0].id;
    board = addPanel(board, board.scenes[0].shots[1].id, panelNamed("a.png"), 0).value();
    board = mergeWithNext(board, first).value();
    QCOMPARE(board.scenes[0].shots[0].length, 48);
    QCOMPARE(board.scenes[0].shots[1].status, ShotStatus::Omitted);
    QCOMPARE(brokenInvariants(board), QStringList());
    board = mergeWithNext(board, first).value(); // past the slot
    QCOMPARE(board.scenes[0].shots[0].length, 72);
    QCOMPARE(codesOf(board.scenes[0]), codesOf(smallBoard().scenes[0]));
}

void TestEditNumbering::codesAreNotWrittenOver()
{
    const Storyboard board = lockedBoard();
    Shot shot = board.scenes[0].shots[0];
    shot.code = QStringLiteral("SH0015");
    VERIFY_FAILS(ErrorKind::Usage, setShot(board, shot));
    VERIFY_OK(setShot(setNumberingLocked(board, false).value(), shot));
    Scene scene = board.scenes[0];
    scene.code = QStringLiteral("SC015");
    VERIFY_FAILS(ErrorKind::Usage, setScene(board, scene));
    VERIFY_OK(setScene(setNumberingLocked(board, false).value(), scene));
}

void TestEditNumbering::anotherScriptIsRefused()
{
    VERIFY_FAILS(ErrorKind::Usage, setScript(lockedBoard(), smallBoard()));
    Storyboard empty = setNumberingLocked(newStoryboard(QStringLiteral("New"), Format{}), true).value();
    VERIFY_OK(setScript(empty, smallBoard()));
}

void TestEditNumbering::renumbersAllOrOneScene()
{
    Storyboard board = smallBoard();
    board = addShot(board, Shot(), {board.scenes[0].id, 0}).value();
    board = addShot(board, Shot(), {board.scenes[1].id, 0}).value();
    board = addScene(board, Scene(), 0).value();
    const Storyboard one = renumberScene(board, board.scenes[1].id).value();
    QCOMPARE(codesOf(one.scenes[1]), (QStringList{QStringLiteral("SH0010"), QStringLiteral("SH0020"),
                                                  QStringLiteral("SH0030"), QStringLiteral("SH0040")}));
    QCOMPARE(one.scenes[1].code, QStringLiteral("SC010"));
    QCOMPARE(one.scenes[2], board.scenes[2]);
    const Storyboard all = renumber(board).value();
    QCOMPARE(all.scenes[1].code, QStringLiteral("SC020"));
    QCOMPARE(codesOf(all.scenes[2]), codesOf(one.scenes[1]));
    QCOMPARE(all.scenes[1].shots[0].id, board.scenes[1].shots[0].id);
    VERIFY_FAILS(ErrorKind::NotFound, renumberScene(board, SceneId::create()));
    const Storyboard locked = setNumberingLocked(board, true).value();
    VERIFY_FAILS(ErrorKind::Usage, renumber(locked));
    VERIFY_FAILS(ErrorKind::Usage, renumberScene(locked, board.scenes[1].id));
}

void TestEditNumbering::lockedCodesStayUnderAnyEdits()
{
    RandomBoard random(testSeed());
    Storyboard board = setNumberingLocked(random.board(4, 5), true).value();
    int done = 0;
    for (int i = 0; i < 500; ++i) {
        const auto edited = random.edit(board);
        if (!edited)
            continue;
        if (!edited->numberingLocked) { // the random hand found the lock: what it does without is its own affair
            QVERIFY(edited->scenes == board.scenes);
            continue;
        }
        ++done;
        QVERIFY2(brokenPromise(board, *edited).isEmpty(),
                 qPrintable(random.lastEdit() + QStringLiteral(": ") + brokenPromise(board, *edited)));
        QVERIFY2(brokenInvariants(*edited).isEmpty(), qPrintable(random.lastEdit())); // codes are unique among them
        board = *edited;
    }
    QVERIFY(done > 100);
}

/// The control: the same hands break the promise where nothing is locked.
void TestEditNumbering::withoutTheLockTheyDoNot()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(4, 5);
    int broken = 0;
    for (int i = 0; i < 300; ++i) {
        const auto edited = random.edit(board);
        if (!edited || edited->numberingLocked)
            continue;
        broken += brokenPromise(board, *edited).isEmpty() ? 0 : 1;
        board = *edited;
    }
    QVERIFY(broken > 3);
}

QTEST_GUILESS_MAIN(TestEditNumbering)
#include "test_edit_numbering.moc"
