#include "core/render/plan_memory.h"

#include "core/document/find.h"
#include "core/render/shot_resolver.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <algorithm>

/// A plan that is kept up from edit to edit is the plan that is made whole.
class TestPlanMemory final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsRememberedChangesNothing();
    void anEditPlansItsSceneAlone();
};

/// What is remembered from edit to edit gives, to the byte, the plan that is made from nothing.
void TestPlanMemory::whatIsRememberedChangesNothing()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(8, 5);
    TakeShelf shelf;
    const auto shelveAll = [&] {
        for (const Scene& scene : std::as_const(board.scenes)) {
            for (const Shot& shot : scene.shots) {
                Take take = takeFor(shot, shelf.nextNumber(shot.id), TakeOrigin::Animatic);
                take.id = TakeId::create();
                take.inputKey = animaticKey(board, scene, shot);
                take.hasSound = true;
                shelf.add(take);
            }
        }
    };
    const auto bytes = [](const RenderPlan& plan) { return QJsonDocument(toJson(plan)).toJson(); };
    shelveAll();
    PlanMemory memory;
    int stale = 0;
    int changed = 0;
    QByteArray before;
    for (int round = 0; round < 400; ++round) {
        if (const auto edited = random.edit(board))
            board = *edited;
        if (round % 100 == 50)
            shelveAll();
        if (round % 40 == 20 && !shelf.all().isEmpty())
            shelf.setMissing(shelf.all().begin()->first().id);
        const RenderPlan kept = makeRenderPlan(board, shelf, defaultOutput(board), {}, memory);
        const QByteArray whole = bytes(makeRenderPlan(board, shelf, defaultOutput(board), {}));
        QVERIFY2(bytes(kept) == whole, qPrintable(random.lastEdit()));
        for (const PlanShot& shot : kept.shots)
            stale += !shot.hasTake;
        changed += std::exchange(before, whole) != whole;
    }
    QVERIFY(stale > 0);                                           // the control: edits do make takes old
    QVERIFY2(changed > 50, qPrintable(QString::number(changed))); // and do change the plan
    QVERIFY2(memory.reused() > 400, qPrintable(QString::number(memory.reused())));
}

/// One edit plans one scene again, wherever it stands and however far it moves what comes after it.
void TestPlanMemory::anEditPlansItsSceneAlone()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(30, 4);
    board.format.rate = {24, 1};
    board.tracks.clear(); // a voice that comes to lie over another shot makes all anew
    PlanMemory memory;
    const auto plan = [&] { return makeRenderPlan(board, {}, defaultOutput(board), {}, memory); };
    (void)plan();
    QCOMPARE(memory.reused(), 0);
    (void)plan();
    QCOMPARE(memory.reused(), qint64(board.scenes.size()));
    const auto longer = [&](int scene) {
        Shot& shot = board.scenes[scene].shots.first();
        shot.length += 7;
        const qint64 known = memory.reused();
        const RenderPlan kept = plan();
        QVERIFY(kept == makeRenderPlan(board, {}, defaultOutput(board), {}));
        int follows = scene + 1; // the one that follows its last shot, over those in which nothing plays
        while (follows < board.scenes.size() && std::ranges::none_of(std::as_const(board).scenes[follows].shots, plays))
            ++follows;
        QVERIFY(memory.reused() - known >= board.scenes.size() - (follows + 1 - scene));
    };
    const auto withShots = [&](int from) {
        while (board.scenes[from].shots.isEmpty())
            ++from;
        return from;
    };
    longer(withShots(0));
    longer(withShots(15));
}

QTEST_MAIN(TestPlanMemory)
#include "test_plan_memory.moc"
