#include "core/jobs/due_queue.h"

#include <QtTest>

class TestDueQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesOutWhatIsDueEarliestFirst();
    void aNewTimeReplacesTheOld();
    void removedIsNeverDue();
    void whoIsDueAtAboutTheSameTimeIsDueTogether();
};

namespace {
QDateTime at(int second)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + second, Qt::UTC);
}
} // namespace

void TestDueQueue::givesOutWhatIsDueEarliestFirst()
{
    DueQueue queue;
    QVERIFY(!queue.next());
    const JobId late = JobId::create(), early = JobId::create(), future = JobId::create();
    queue.set(late, at(5));
    queue.set(early, at(1));
    queue.set(future, at(60));
    QCOMPARE(*queue.next(), at(1));
    QCOMPARE(queue.takeDue(at(0)), QList<JobId>());
    QCOMPARE(queue.takeDue(at(5)), QList<JobId>({early, late}));
    QCOMPARE(queue.takeDue(at(5)), QList<JobId>());
    QCOMPARE(*queue.next(), at(60));
}

void TestDueQueue::aNewTimeReplacesTheOld()
{
    DueQueue queue;
    const JobId id = JobId::create();
    queue.set(id, at(1));
    queue.set(id, at(10));
    QCOMPARE(queue.takeDue(at(9)), QList<JobId>());
    QCOMPARE(queue.takeDue(at(10)), QList<JobId>({id}));
}

void TestDueQueue::removedIsNeverDue()
{
    DueQueue queue;
    const JobId id = JobId::create(), other = JobId::create();
    queue.set(id, at(1));
    queue.set(other, at(1));
    queue.remove(id);
    queue.remove(id);
    QCOMPARE(queue.takeDue(at(99)), QList<JobId>({other}));
}

void TestDueQueue::whoIsDueAtAboutTheSameTimeIsDueTogether()
{
    DueQueue queue;
    for (int i = 0; i < 1000; ++i)
        queue.set(JobId::create(), at(0).addMSecs(i * 10));
    int rounds = 0;
    qsizetype taken = 0;
    for (QDateTime before; queue.next(); ++rounds) {
        const QDateTime now = *queue.next();
        QVERIFY(!before.isValid() || before.msecsTo(now) == DueQueue::RoundMs);
        const qsizetype due = queue.takeDue(now).size();
        QVERIFY(due > 0); // nobody is woken for nothing
        taken += due;
        before = now;
    }
    QCOMPARE(taken, 1000);
    QCOMPARE(rounds, 41); // the first job is due in a round of its own
}

QTEST_GUILESS_MAIN(TestDueQueue)
#include "test_due_queue.moc"
