#include "core/jobs/due_queue.h"
#include "core/store/account_book.h"
#include "tests/core/jobs/engine_fixture.h"

/// What a person decides about the queue.
class TestJobOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPausedJobIsNotBegunAndGoesOnLater();
    void whatHasBegunGoesOnToItsEnd();
    void everythingPausedHoldsOverARestart();
    void anAccountIsPausedAlone();
    void aPausedJobCanBeCancelled();
    void aJobIsMovedInFrontOfAnother();
    void priorityGoesFirstAndIsKept();
    void failedJobsAreTriedAgainTogether();
    void aClockSetBackDoesNotKeepJobsWaiting();
    void withoutThatTheyWouldWait();
};

namespace {

QStringList titles(const EngineFixture& f)
{
    QStringList list;
    const auto queue = f.engine->queue();
    for (const JobId& id : queue)
        list << f.engine->find(id)->title;
    return list;
}

/// The only slot is taken by a job that works until the workshop is opened.
JobId occupy(EngineFixture& f)
{
    f.workshop->plan(QStringLiteral("first"), {.deaf = true});
    const JobId id = f.admitted(QStringLiteral("first"));
    return f.reaches(id, JobState::Running) ? id : JobId();
}

} // namespace

void TestJobOrder::aPausedJobIsNotBegunAndGoesOnLater()
{
    EngineFixture f;
    VERIFY_OK(f.start(1));
    QVERIFY(!occupy(f).isNull());
    const JobId paused = f.admitted(QStringLiteral("paused"));
    const JobId other = f.admitted(QStringLiteral("other"));
    f.engine->pause(paused);
    QVERIFY(f.reaches(paused, JobState::Held));
    QCOMPARE(f.engine->find(paused)->holdReason, QStringLiteral("paused"));
    f.workshop->opened = true;
    QVERIFY(f.reaches(other, JobState::Stored));
    QVERIFY(f.becomesIdle());
    QVERIFY(f.engine->find(paused)->state == JobState::Held);

    VERIFY_OK(f.restart());
    QVERIFY(f.engine->find(paused)->paused);
    QTest::qWait(20);
    QVERIFY(f.engine->find(paused)->state == JobState::Held);
    f.engine->resume(paused);
    QVERIFY(f.reaches(paused, JobState::Stored));
    QCOMPARE(f.eventNames(paused), QStringLiteral("job.queued pause.asked job.held pause.ended job.queued "
                                                  "intent.committed fetch.done clip.stored clip.linked")
                                       .split(QLatin1Char(' ')));
}

void TestJobOrder::whatHasBegunGoesOnToItsEnd()
{
    EngineFixture f;
    VERIFY_OK(f.start(1));
    const JobId id = occupy(f);
    f.engine->pause(id);
    QVERIFY(QTest::qWaitFor([&] { return f.engine->find(id)->paused; }, 5000));
    f.workshop->opened = true;
    QVERIFY(f.reaches(id, JobState::Stored));
}

void TestJobOrder::everythingPausedHoldsOverARestart()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(f.wait(f.engine->pauseAll()));
    QVERIFY(f.engine->isAllPaused());
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Held));
    QVERIFY(f.becomesIdle());
    VERIFY_OK(f.restart());
    QTest::qWait(20);
    QVERIFY(f.engine->isAllPaused());
    QVERIFY(f.engine->find(id)->state == JobState::Held);
    VERIFY_OK(f.wait(f.engine->resumeAll()));
    QVERIFY(f.reaches(id, JobState::Stored));
}

void TestJobOrder::anAccountIsPausedAlone()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    Account account;
    account.name = QStringLiteral("acme");
    VERIFY_OK(f.wait(AccountBook(f.ledger).set(account)));
    VERIFY_FAILS(ErrorKind::NotFound, f.wait(f.engine->pauseAccount(QStringLiteral("nobody"))));
    VERIFY_OK(f.wait(f.engine->pauseAccount(account.name)));
    QVERIFY(f.engine->isPaused(account.name) && !f.engine->isAllPaused());
    JobRecord theirs = f.job(QStringLiteral("theirs"));
    theirs.account = account.name;
    const auto held = f.admit(theirs);
    VERIFY_OK(held);
    QVERIFY(f.reaches(held->job.id, JobState::Held));
    QVERIFY(f.reaches(f.admitted(QStringLiteral("mine")), JobState::Stored));
    VERIFY_OK(f.wait(f.engine->resumeAccount(account.name)));
    QVERIFY(f.reaches(held->job.id, JobState::Stored));
}

void TestJobOrder::aPausedJobCanBeCancelled()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(f.wait(f.engine->pauseAll()));
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Held));
    f.engine->cancel(id);
    QVERIFY(f.reaches(id, JobState::Cancelled));
}

void TestJobOrder::aJobIsMovedInFrontOfAnother()
{
    EngineFixture f;
    VERIFY_OK(f.start(1));
    QVERIFY(!occupy(f).isNull());
    QMap<QString, JobId> ids;
    for (const char* title : {"a", "b", "c", "d"})
        ids.insert(QString::fromLatin1(title), f.admitted(QString::fromLatin1(title)));
    const auto id = [&](const char* title) { return ids.value(QString::fromLatin1(title)); };
    VERIFY_OK(f.wait(f.engine->moveBefore(id("d"), id("b"))));
    QCOMPARE(titles(f).join(QLatin1Char(' ')), QStringLiteral("a d b c"));
    VERIFY_OK(f.wait(f.engine->moveBefore(id("a"), {})));
    QCOMPARE(titles(f).join(QLatin1Char(' ')), QStringLiteral("d b c a"));
    f.admitted(QStringLiteral("e")); // who comes later stands behind
    QCOMPARE(titles(f).join(QLatin1Char(' ')), QStringLiteral("d b c a e"));
    f.workshop->opened = true;
    QVERIFY(f.becomesIdle());
    QCOMPARE(f.delivered.join(QLatin1Char(' ')), QStringLiteral("first d b c a e"));
}

void TestJobOrder::priorityGoesFirstAndIsKept()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(f.wait(f.engine->pauseAll()));
    const JobId a = f.admitted(QStringLiteral("a"));
    const JobId b = f.admitted(QStringLiteral("b"));
    const JobId c = f.admitted(QStringLiteral("c"));
    VERIFY_OK(f.wait(f.engine->setPriority(c, 5)));
    VERIFY_OK(f.wait(f.engine->moveBefore(a, c))); // takes the other one's priority
    QVERIFY(f.reaches(b, JobState::Held));
    VERIFY_OK(f.restart());
    QCOMPARE(titles(f).join(QLatin1Char(' ')), QStringLiteral("a c b"));
    QCOMPARE(f.engine->find(a)->priority, 5);
}

void TestJobOrder::failedJobsAreTriedAgainTogether()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    const JobId good = f.admitted(QStringLiteral("good"));
    for (const char* title : {"a", "b"}) {
        f.workshop->plan(QString::fromLatin1(title), {.failures = 1, .failure = ErrorKind::Usage});
        QVERIFY(f.reaches(f.admitted(QString::fromLatin1(title)), JobState::Failed));
    }
    const auto other = f.wait(f.engine->retryFailed(f.project, QStringLiteral("moderated")));
    VERIFY_OK(other);
    QVERIFY(other->isEmpty());
    const auto again = f.wait(f.engine->retryFailed(f.project, {}));
    VERIFY_OK(again);
    QCOMPARE(again->size(), 2);
    for (const auto& admission : *again)
        QVERIFY(f.reaches(admission.job.id, JobState::Stored));
    QVERIFY(f.reaches(good, JobState::Stored));
    const auto third = f.wait(f.engine->retryFailed(f.project, {}));
    VERIFY_OK(third);
    QVERIFY(third->isEmpty()); // tried again already
}

void TestJobOrder::aClockSetBackDoesNotKeepJobsWaiting()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 1});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return f.engine->find(id)->due > f.now(); }, 5000));
    f.advanceClock(-86'400'000);
    f.advanceClock(60'000);
    QVERIFY(f.reaches(id, JobState::Stored));
}

void TestJobOrder::withoutThatTheyWouldWait()
{
    DueQueue queue;
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    queue.set(JobId::create(), now.addSecs(5));
    QVERIFY(queue.takeDue(now.addSecs(5 - 86'400)).isEmpty());
}

QTEST_GUILESS_MAIN(TestJobOrder)
#include "test_job_order.moc"
