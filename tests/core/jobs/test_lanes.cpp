#include "core/jobs/lanes.h"

#include <QtTest>
#include <atomic>
#include <latch>

class TestLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slotsAreLimitedAndComeBack();
    void furtherOnThenPriorityThenAge();
    void expiryGoesFirstAndAPersonsPlaceBeforeAge();
    void anAccountHasOneSubmitFourPollsTwoDownloads();
    void aGroupThatRestsLetsOthersPass();
    void whoLeavesTheQueueIsNotTaken();
    void generatesRunSideBySideBesideACompile();
};

namespace {

LaneOrder ordered(int stage, int priority, qint64 age)
{
    LaneOrder order;
    order.stage = stage;
    order.priority = priority;
    order.age = age;
    return order;
}

} // namespace

void TestLanes::slotsAreLimitedAndComeBack()
{
    Lanes lanes(2);
    const JobId a = JobId::create(), b = JobId::create(), c = JobId::create();
    QVERIFY(lanes.take(Lane::Generate).isNull());
    lanes.offer(Lane::Generate, a, ordered(1, 0, 1));
    lanes.offer(Lane::Generate, b, ordered(1, 0, 2));
    lanes.offer(Lane::Generate, c, ordered(1, 0, 3));
    QCOMPARE(lanes.take(Lane::Generate), a);
    QCOMPARE(lanes.take(Lane::Generate), b);
    QVERIFY(lanes.take(Lane::Generate).isNull());
    lanes.release(Lane::Generate);
    QCOMPARE(lanes.take(Lane::Generate), c);

    lanes.offer(Lane::Compile, a, ordered(1, 0, 1));
    lanes.offer(Lane::Compile, b, ordered(1, 0, 2));
    QCOMPARE(lanes.take(Lane::Compile), a);
    QVERIFY(lanes.take(Lane::Compile).isNull());
}

void TestLanes::furtherOnThenPriorityThenAge()
{
    Lanes lanes(9);
    const JobId old = JobId::create(), young = JobId::create(), urgent = JobId::create(), verifying = JobId::create();
    lanes.offer(Lane::Generate, young, ordered(2, 0, 9));
    lanes.offer(Lane::Generate, old, ordered(2, 0, 1));
    lanes.offer(Lane::Generate, urgent, ordered(2, -5, 10));
    lanes.offer(Lane::Generate, verifying, ordered(0, 0, 11));
    for (const JobId& expected : {verifying, urgent, old, young})
        QCOMPARE(lanes.take(Lane::Generate), expected);
}

void TestLanes::expiryGoesFirstAndAPersonsPlaceBeforeAge()
{
    Lanes lanes(9);
    const JobId soon = JobId::create(), later = JobId::create(), moved = JobId::create(), old = JobId::create();
    lanes.offer(Lane::Generate, old, {.age = 1});
    lanes.offer(Lane::Generate, moved, {.place = -1, .age = 9});
    lanes.offer(Lane::Generate, later, {.expires = 2000, .stage = 0, .age = 2});
    lanes.offer(Lane::Generate, soon, {.expires = 1000, .stage = 5, .priority = 5, .age = 3});
    for (const JobId& expected : {soon, later, moved, old})
        QCOMPARE(lanes.take(Lane::Generate), expected);
}

void TestLanes::anAccountHasOneSubmitFourPollsTwoDownloads()
{
    const std::tuple<Lane, int> limits[] = {{Lane::Submit, 1}, {Lane::Poll, 4}, {Lane::Download, 2}};
    for (const auto& [lane, limit] : limits) {
        Lanes lanes(1);
        const QString acme = QStringLiteral("acme"), other = QStringLiteral("other");
        for (int i = 0; i < 9; ++i)
            lanes.offer(lane, JobId::create(), {.age = i}, acme);
        const JobId stranger = JobId::create();
        lanes.offer(lane, stranger, {.age = 99}, other);
        for (int i = 0; i < limit; ++i)
            QVERIFY(lanes.take(lane) != stranger);
        QCOMPARE(lanes.take(lane), stranger); // a full account does not stand in another one's way
        QVERIFY(lanes.take(lane).isNull());
        lanes.release(lane, other);
        QVERIFY(lanes.take(lane).isNull());
        lanes.release(lane, acme);
        QVERIFY(!lanes.take(lane).isNull());
        QVERIFY(lanes.take(lane).isNull());
    }
}

void TestLanes::aGroupThatRestsLetsOthersPass()
{
    Lanes lanes(1);
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const QString acme = QStringLiteral("acme"), other = QStringLiteral("other");
    const JobId mine = JobId::create(), theirs = JobId::create();
    lanes.offer(Lane::Submit, mine, {}, acme);
    lanes.offer(Lane::Submit, theirs, {.age = 1}, other);
    lanes.rest(Lane::Submit, acme, now.addSecs(9));
    QCOMPARE(lanes.nextWake(), std::optional(now.addSecs(9)));
    QCOMPARE(lanes.take(Lane::Submit), theirs);
    lanes.wake(now.addSecs(8));
    QVERIFY(lanes.take(Lane::Submit).isNull());
    lanes.wake(now.addSecs(9));
    QCOMPARE(lanes.take(Lane::Submit), mine);
    QVERIFY(!lanes.nextWake());
    lanes.release(Lane::Submit, acme);

    lanes.offer(Lane::Submit, mine, {}, acme);
    lanes.rest(Lane::Submit, acme, now.addSecs(9));
    lanes.wake(acme);
    QCOMPARE(lanes.take(Lane::Submit), mine);
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
