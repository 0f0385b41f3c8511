#include "core/jobs/retry.h"

#include <QtTest>

class TestRetry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pausesGrowAndScatterUpToTheCap();
    void localWorkIsTriedThreeTimes();
    void whatCannotHelpIsNotTriedAgain();
};

using namespace std::chrono_literals;

void TestRetry::pausesGrowAndScatterUpToTheCap()
{
    QCOMPARE(backoff(1, 2s, 60s, 0), 1000ms);
    QCOMPARE(backoff(1, 2s, 60s, 1), 2000ms);
    QCOMPARE(backoff(2, 2s, 60s, 1), 4000ms);
    QCOMPARE(backoff(3, 2s, 60s, 0.5), 6000ms);
    QCOMPARE(backoff(9, 2s, 60s, 1), 60000ms);
    QCOMPARE(backoff(1'000'000, 2s, 60s, 1), 60000ms);
    QCOMPARE(backoff(0, 2s, 60s, 7), 2000ms);
}

void TestRetry::localWorkIsTriedThreeTimes()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const Error error{ErrorKind::Failed, QStringLiteral("It broke."), QStringLiteral("why")};
    JobRecord record;
    record.state = JobState::Running;
    record.attempts = 1;
    record.outcome = "left over";
    const Step first = afterFailure(record, error, now, 1);
    QVERIFY(first.next.state == JobState::Queued);
    QCOMPARE(first.next.due, now.addSecs(2));
    QCOMPARE(first.next.error, error.message);
    QVERIFY(first.next.outcome.isEmpty());
    record.attempts = 2;
    QCOMPARE(afterFailure(record, error, now, 1).next.due, now.addSecs(4));
    record.attempts = 3;
    const Step last = afterFailure(record, error, now, 1);
    QVERIFY(last.next.state == JobState::Failed);
    QCOMPARE(last.event, QStringLiteral("job.terminal"));
    QCOMPARE(last.detail, error.detail);
}

void TestRetry::whatCannotHelpIsNotTriedAgain()
{
    JobRecord record;
    record.state = JobState::Running;
    record.attempts = 1;
    for (const ErrorKind kind : {ErrorKind::Usage, ErrorKind::NotFound, ErrorKind::Damaged, ErrorKind::Unsupported}) {
        const Error error{kind, QStringLiteral("No."), {}};
        QVERIFY(afterFailure(record, error, QDateTime::currentDateTimeUtc(), 0).next.state == JobState::Failed);
    }
}

QTEST_GUILESS_MAIN(TestRetry)
#include "test_retry.moc"
