#include "core/jobs/lanes.h"

#include <QtTest>
#include <atomic>
#include <latch>

class TestLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slotsAreLimitedAndComeBack();
    void furtherOnThenPriorityThenAge();
    void whoLeavesTheQueueIsNotTaken();
    void generatesRunSideBySideBesideACompile();
};

void TestLanes::slotsAreLimitedAndComeBack()
{
    Lanes lanes(2);
    const JobId a = JobId::create(), b = JobId::create(), c = JobId::create();
    QVERIFY(lanes.take(Lane::Generate).isNull());
    lanes.offer(Lane::Generate, a, {1, 0, 1});
    lanes.offer(Lane::Generate, b, {1, 0, 2});
    lanes.offer(Lane::Generate, c, {1, 0, 3});
    QCOMPARE(lanes.take(Lane::Generate), a);
    QCOMPARE(lanes.take(Lane::Generate), b);
    QVERIFY(lanes.take(Lane::Generate).isNull());
    lanes.release(Lane::Generate);
    QCOMPARE(lanes.take(Lane::Generate), c);

    lanes.offer(Lane::Compile, a, {1, 0, 1});
    lanes.offer(Lane::Compile, b, {1, 0, 2});
    QCOMPARE(lanes.take(Lane::Compile), a);
    QVERIFY(lanes.take(Lane::Compile).isNull());
}

void TestLanes::furtherOnThenPriorityThenAge()
{
    Lanes lanes(9);
    const JobId old = JobId::create(), young = JobId::create(), urgent = JobId::create(), verifying = JobId::create();
    lanes.offer(Lane::Generate, young, {2, 0, 9});
    lanes.offer(Lane::Generate, old, {2, 0, 1});
    lanes.offer(Lane::Generate, urgent, {2, -5, 10});
    lanes.offer(Lane::Generate, verifying, {0, 0, 11});
    for (const JobId& expected : {verifying, urgent, old, young})
        QCOMPARE(lanes.take(Lane::Generate), expected);
}

void TestLanes::whoLeavesTheQueueIsNotTaken()
{
    Lanes lanes(9);
    const JobId gone = JobId::create(), moved = JobId::create();
    lanes.offer(Lane::Generate, gone, {});
    lanes.offer(Lane::Generate, moved, {});
    lanes.withdraw(gone);
    lanes.withdraw(gone);
    lanes.offer(Lane::Light, moved, {});
    QVERIFY(lanes.take(Lane::Generate).isNull());
    QCOMPARE(lanes.take(Lane::Light), moved);
    QVERIFY(lanes.take(Lane::Light).isNull());
}

void TestLanes::generatesRunSideBySideBesideACompile()
{
    Lanes lanes(2);
    std::latch all(3); // nobody gets past it unless all three run at the same time
    std::atomic<int> passed = 0;
    for (const Lane lane : {Lane::Generate, Lane::Generate, Lane::Compile})
        lanes.run(lane, [&] {
            all.arrive_and_wait();
            ++passed;
        });
    lanes.waitForDone();
    QCOMPARE(passed.load(), 3);
}

QTEST_GUILESS_MAIN(TestLanes)
#include "test_lanes.moc"
