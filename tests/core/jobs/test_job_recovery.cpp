#include "tests/core/jobs/engine_fixture.h"

#include <csignal>
#include <sys/resource.h>

/// Cancel, detach, and what the next start finds.
class TestJobRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cancelStopsARunningJobWithinASecond();
    void cancelEndsWaitingJobsAtOnce();
    void cancelSurvivesARestart();
    void whatEndedCannotBeCancelled();
    void runningWorkStartsAgain();
    void storedButNotLinkedIsDeliveredAgain();
    void detachedWorkResumesAtTheNextAttach();
    void aProjectIsAttachedOnce();
    void oneEngineAUser();
    void jobsOfAnotherProjectAreNotTouched();
    void aFullDiskStopsWorkAndLosesNothing();
    void aClockSetBackBetweenTwoRunsMakesNobodyWaitLonger();
};

void TestJobRecovery::cancelStopsARunningJobWithinASecond()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.endless = true});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));
    QElapsedTimer clock;
    clock.start();
    f.engine->cancel(id);
    f.engine->cancel(id);
    QVERIFY(f.reaches(id, JobState::Cancelled));
    QVERIFY(clock.elapsed() < 1000);
    QVERIFY(f.becomesIdle());
    QVERIFY(f.delivered.isEmpty());
    QCOMPARE(f.eventNames(id),
             QStringLiteral("job.queued intent.committed cancel.asked cancel.confirmed").split(QLatin1Char(' ')));

    const JobId next = f.admitted(QStringLiteral("b")); // its slot is free again
    QVERIFY(f.reaches(next, JobState::Stored));
}

void TestJobRecovery::cancelEndsWaitingJobsAtOnce()
{
    EngineFixture f;
    VERIFY_OK(f.start(1));
    f.workshop->plan(QStringLiteral("fails"), {.failures = 9});
    const JobId failing = f.admitted(QStringLiteral("fails"));
    QVERIFY(QTest::qWaitFor([&] { return !f.engine->find(failing)->error.isEmpty(); }, 5000));
    f.engine->cancel(failing); // it waits for its next try
    QVERIFY(f.reaches(failing, JobState::Cancelled));

    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    const JobId busy = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(busy, JobState::Running));
    const JobId queued = f.admitted(QStringLiteral("b"));
    f.engine->cancel(queued); // it waits for a slot
    QVERIFY(f.reaches(queued, JobState::Cancelled));
    QVERIFY(f.engine->find(busy)->state == JobState::Running);
    QVERIFY(!f.workshop->notes().contains(QStringLiteral("Running b")));
    f.workshop->opened = true;
    QVERIFY(f.reaches(busy, JobState::Stored));
}

void TestJobRecovery::cancelSurvivesARestart()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));
    f.engine->cancel(id);
    QVERIFY(QTest::qWaitFor([&] { return f.engine->find(id)->cancelRequested; }, 5000));
    f.workshop->opened = true;
    VERIFY_OK(f.restart());
    QVERIFY(f.reaches(id, JobState::Cancelled));
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Running a")), 1);   // what it brought at the end was kept
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Verifying a")), 1); // to end it
}

void TestJobRecovery::whatEndedCannotBeCancelled()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Stored));
    f.engine->cancel(id);
    f.engine->cancel(JobId::create());
    QTest::qWait(20);
    QVERIFY(f.engine->find(id)->state == JobState::Stored);
    QVERIFY(!f.engine->find(id)->cancelRequested);
}

void TestJobRecovery::runningWorkStartsAgain()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.endless = true});
    const JobId a = f.admitted(QStringLiteral("a"));
    const JobId b = f.admitted(QStringLiteral("b"));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));
    QVERIFY(f.reaches(b, JobState::Stored));
    f.stop();
    f.workshop->plan(QStringLiteral("a"), {});
    VERIFY_OK(f.start());
    QVERIFY(f.reaches(a, JobState::Stored));
    QCOMPARE(f.engine->find(a)->attempts, 1); // being cut off is not a failure
    QCOMPARE(f.engine->jobs(f.project).first().title, QStringLiteral("a"));
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Running b")), 1); // the control: what was done is not done again
}

void TestJobRecovery::storedButNotLinkedIsDeliveredAgain()
{
    EngineFixture f;
    f.acknowledges = false;
    VERIFY_OK(f.start());
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Stored));
    QCOMPARE(f.delivered.size(), 1);
    QVERIFY(!f.engine->isIdle(f.project));
    f.acknowledges = true;
    VERIFY_OK(f.restart());
    QCOMPARE(f.delivered.size(), 2);
    QVERIFY(f.becomesIdle());
    f.engine->acknowledge(id); // linking twice changes nothing
    VERIFY_OK(f.restart());
    QCOMPARE(f.delivered.size(), 2);
    QVERIFY(f.engine->isIdle(f.project));
    QCOMPARE(f.eventNames(id).count(QStringLiteral("clip.linked")), 1);
}

void TestJobRecovery::detachedWorkResumesAtTheNextAttach()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.endless = true});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));
    f.engine->detachProject(f.project);
    QVERIFY(f.engine->jobs(f.project).isEmpty());
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 0 && !f.engine->find(id); }, 5000));
    VERIFY_OK(EngineFixture::wait(f.engine->attachProject(f.project, f.home.path())));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));

    // And at once, before the stopped step has come home.
    f.engine->detachProject(f.project);
    f.workshop->plan(QStringLiteral("a"), {});
    VERIFY_OK(EngineFixture::wait(f.engine->attachProject(f.project, f.home.path())));
    QVERIFY(f.reaches(id, JobState::Stored));
    QVERIFY(f.becomesIdle());
    QCOMPARE(f.delivered.size(), 1);
}

void TestJobRecovery::aProjectIsAttachedOnce()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    VERIFY_FAILS(ErrorKind::Locked, EngineFixture::wait(f.engine->attachProject(f.project, f.home.path())));
    f.engine->detachProject(f.project);
    VERIFY_OK(EngineFixture::wait(f.engine->attachProject(f.project, f.home.path())));
}

void TestJobRecovery::oneEngineAUser()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    VERIFY_FAILS(ErrorKind::Locked, EngineFixture::wait(Ledger::open(f.home.path())));
    f.stop();
    VERIFY_OK(EngineFixture::wait(Ledger::open(f.home.path())));
}

void TestJobRecovery::jobsOfAnotherProjectAreNotTouched()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    JobRecord foreign = f.job(QStringLiteral("foreign"));
    foreign.project = ProjectId::create();
    VERIFY_OK(f.admit(foreign));
    const JobId own = f.admitted(QStringLiteral("own"));
    QVERIFY(f.reaches(own, JobState::Stored));
    QVERIFY(!f.engine->find(foreign.id));
    QVERIFY(!f.workshop->notes().join(QLatin1Char('\n')).contains(QStringLiteral("foreign")));
    VERIFY_OK(EngineFixture::wait(f.engine->attachProject(foreign.project, f.home.path())));
    QVERIFY(f.reaches(foreign.id, JobState::Stored)); // it waited in the ledger
}

/// No byte more may be written to any file of this process: what a full disk does to the ledger.
void TestJobRecovery::aFullDiskStopsWorkAndLosesNothing()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 1; }, 5000));
    QSignalSpy trouble(f.engine.get(), &JobEngine::ledgerTrouble);
    QSignalSpy changed(f.engine.get(), &JobEngine::jobChanged);

    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit full = before;
    full.rlim_cur = 1;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    f.workshop->opened = true;
    const bool told = trouble.wait(5000);
    QTest::qWait(100); // tries again, and fails again
    const JobState meanwhile = f.engine->find(id)->state;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(told);
    QVERIFY(!trouble.first().first().toString().isEmpty());
    QVERIFY(meanwhile == JobState::Running); // nobody was told more than the disk knows
    QCOMPARE(changed.count(), 0);
    QVERIFY(f.reaches(id, JobState::Stored)); // without a restart
    QVERIFY(trouble.last().first().toString().isEmpty());
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Running a")), 1); // what the step brought was kept
    VERIFY_OK(f.restart());
    QVERIFY(f.engine->find(id)->state == JobState::Stored);
}

void TestJobRecovery::aClockSetBackBetweenTwoRunsMakesNobodyWaitLonger()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 1});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return !f.engine->find(id)->error.isEmpty(); }, 5000));
    const qint64 wait = f.now().msecsTo(f.engine->find(id)->due);
    QVERIFY(wait > 0);
    f.stop();
    f.letTimePass(-86'400'000);
    VERIFY_OK(f.start());
    QTRY_VERIFY(f.engine->find(id));
    QCOMPARE(f.now().msecsTo(f.engine->find(id)->due), wait); // and not a day more
    f.advanceClock(wait - 1);
    QTest::qWait(50);
    QCOMPARE(toString(f.engine->find(id)->state), QStringLiteral("Queued"));
    f.advanceClock(1);
    QVERIFY(f.reaches(id, JobState::Stored));
}

QTEST_GUILESS_MAIN(TestJobRecovery)
#include "test_job_recovery.moc"
