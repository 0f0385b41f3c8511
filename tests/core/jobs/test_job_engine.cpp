#include "tests/core/jobs/engine_fixture.h"

class TestJobEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aJobGoesThroughItsStatesInOrder();
    void jobsOfALaneGoInOrderAndOneAtATime();
    void generatesRunSideBySide();
    void progressIsReportedButNotFlooded();
    void twinsBecomeOneJob();
    void failuresAreTriedAgainLater();
    void afterThreeFailuresAJobHasFailed();
    void aHopelessFailureIsFinalAtOnce();
    void anEndedJobCanBeTriedAgainAsANewOne();
    void compilesArePacedEvenOverARestart();
    void aJobOfAnotherBuildStaysAsItIs();
    void idleIsToldOnce();
    void aProjectLeavesWhileSeveralOfItsJobsAreDue();
};

void TestJobEngine::aJobGoesThroughItsStatesInOrder()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    QStringList states;
    connect(f.engine.get(), &JobEngine::jobChanged, this, [&](const JobRecord& job) { states << toString(job.state); });
    const JobId id = f.admitted(QStringLiteral("one"));
    QVERIFY(f.reaches(id, JobState::Stored));
    QVERIFY(f.becomesIdle());
    QCOMPARE(states,
             QStringLiteral("Queued Running Verifying Stored Stored").split(QLatin1Char(' '))); // Stored, then linked
    QCOMPARE(f.delivered, QStringList{QStringLiteral("one")});
    QCOMPARE(f.engine->find(id)->attempts, 1);
    QVERIFY(f.engine->find(id)->linked);
    QCOMPARE(f.engine->progress(id), 1.0);
    QCOMPARE(f.eventNames(id),
             QStringLiteral("job.queued intent.committed fetch.done clip.stored clip.linked").split(QLatin1Char(' ')));
}

void TestJobEngine::jobsOfALaneGoInOrderAndOneAtATime()
{
    EngineFixture f;
    VERIFY_OK(f.start(1));
    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    QVERIFY(f.reaches(f.admitted(QStringLiteral("a")), JobState::Running));
    const JobId b = f.admitted(QStringLiteral("b"));
    JobRecord urgent = f.job(QStringLiteral("urgent"));
    urgent.priority = 5;
    VERIFY_OK(f.admit(urgent));
    QVERIFY(f.engine->find(b)->state == JobState::Queued); // only what works is Running
    f.workshop->opened = true;
    QVERIFY(f.becomesIdle());
    QCOMPARE(f.delivered, QStringLiteral("a urgent b").split(QLatin1Char(' ')));
    QCOMPARE(f.workshop->peak.load(), 1);
}

void TestJobEngine::generatesRunSideBySide()
{
    EngineFixture f;
    VERIFY_OK(f.start(2));
    QList<JobId> ids;
    for (const char* name : {"a", "b", "c"}) {
        f.workshop->plan(QLatin1String(name), {.deaf = true});
        ids << f.admitted(QLatin1String(name));
    }
    QVERIFY(QTest::qWaitFor([&] { return f.workshop->inside == 2; }, 5000));
    const JobId film = f.admitted(QStringLiteral("film"), JobKind::Compile); // a lane of its own
    QVERIFY(f.reaches(film, JobState::Stored));
    QVERIFY(f.engine->find(ids.last())->state == JobState::Queued);
    f.workshop->opened = true;
    QVERIFY(f.becomesIdle());
    QCOMPARE(f.workshop->peak.load(), 3); // two generates and the compile
}

void TestJobEngine::progressIsReportedButNotFlooded()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.endless = true, .reports = 100'000});
    QList<double> seen;
    connect(f.engine.get(), &JobEngine::progressChanged, this, [&](const JobId&, double p) { seen << p; });
    QElapsedTimer clock;
    clock.start();
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return !seen.isEmpty(); }, 5000));
    QTest::qWait(150);
    QVERIFY2(seen.size() <= clock.elapsed() / 100 + 2, qPrintable(QString::number(seen.size())));
    QCOMPARE(f.engine->progress(id), seen.last());
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestJobEngine::twinsBecomeOneJob()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    const JobRecord first = f.job(QStringLiteral("a"));
    JobRecord twin = first;
    twin.id = JobId::create();
    VERIFY_OK(f.admit(first));
    const auto second = f.admit(twin);
    VERIFY_OK(second);
    QVERIFY(second->deduplicated);
    QCOMPARE(second->job.id.toString(), first.id.toString());
    QCOMPARE(f.engine->jobs(f.project).size(), 1);

    JobRecord other = first; // the control: another request is another job
    other.id = JobId::create();
    other.requestKey = QStringLiteral("b");
    VERIFY_OK(f.admit(other));
    QCOMPARE(f.engine->jobs(f.project).size(), 2);

    f.workshop->opened = true;
    QVERIFY(f.becomesIdle());
    const auto later = f.admit(twin); // no twin is live any more
    VERIFY_OK(later);
    QVERIFY(!later->deduplicated);
    QCOMPARE(later->job.id.toString(), twin.id.toString());
}

void TestJobEngine::failuresAreTriedAgainLater()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 2});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return !f.engine->find(id)->error.isEmpty(); }, 5000));
    QVERIFY(f.engine->find(id)->state == JobState::Queued);
    QCOMPARE(f.engine->find(id)->due, f.now().addSecs(2));
    QVERIFY(!f.engine->isIdle(f.project));
    f.advanceClock(1999);
    QTest::qWait(30);
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Running a")), 1); // not before it is due
    f.advanceClock(1);
    QVERIFY(QTest::qWaitFor(
        [&] { return f.engine->find(id)->attempts == 2 && f.engine->find(id)->state == JobState::Queued; }, 5000));
    QCOMPARE(f.engine->find(id)->due, f.now().addSecs(4));
    f.advanceClock(4000);
    QVERIFY(f.reaches(id, JobState::Stored));
    QCOMPARE(f.engine->find(id)->attempts, 3);
    QVERIFY(f.engine->find(id)->error.isEmpty());
    QCOMPARE(f.eventNames(id).count(QStringLiteral("fetch.retry")), 2);
}

void TestJobEngine::afterThreeFailuresAJobHasFailed()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 99});
    const JobId id = f.admitted(QStringLiteral("a"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(QTest::qWaitFor(
            [&] { return f.engine->find(id)->attempts == i + 1 && f.engine->find(id)->state != JobState::Running; },
            5000));
        f.advanceClock(60'000);
    }
    QVERIFY(f.reaches(id, JobState::Failed));
    QCOMPARE(f.engine->find(id)->error, QStringLiteral("The lamp went out."));
    QCOMPARE(f.workshop->notes().count(QStringLiteral("Running a")), 3);
    QVERIFY(f.becomesIdle());
    QVERIFY(f.delivered.isEmpty());
}

void TestJobEngine::aHopelessFailureIsFinalAtOnce()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 99, .failure = ErrorKind::Usage});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Failed));
    QCOMPARE(f.engine->find(id)->attempts, 1);
}

void TestJobEngine::anEndedJobCanBeTriedAgainAsANewOne()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    f.workshop->plan(QStringLiteral("a"), {.failures = 1, .failure = ErrorKind::Usage});
    const JobId id = f.admitted(QStringLiteral("a"));
    QVERIFY(f.reaches(id, JobState::Failed));
    const auto again = EngineFixture::wait(f.engine->retry(id));
    VERIFY_OK(again);
    QVERIFY(again->job.id != id);
    QVERIFY(again->job.retryOf == id);
    QVERIFY(f.reaches(again->job.id, JobState::Stored));
    QVERIFY(f.engine->find(id)->state == JobState::Failed);
    QVERIFY(f.engine->find(again->job.id)->error.isEmpty());

    f.workshop->plan(QStringLiteral("b"), {.endless = true});
    const JobId live = f.admitted(QStringLiteral("b"));
    VERIFY_FAILS(ErrorKind::Usage, EngineFixture::wait(f.engine->retry(live)));
    VERIFY_FAILS(ErrorKind::Usage, EngineFixture::wait(f.engine->retry(JobId::create())));
}

void TestJobEngine::compilesArePacedEvenOverARestart()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    QList<JobId> films;
    for (int i = 0; i < 5; ++i) {
        films << f.admitted(QString::number(i), JobKind::Compile);
        QVERIFY(f.reaches(films.last(), JobState::Stored)); // the control: five go through
        f.advanceClock(1000);
    }
    const JobId sixth = f.admitted(QStringLiteral("sixth"), JobKind::Compile);
    QVERIFY(QTest::qWaitFor([&] { return f.engine->find(sixth)->due > f.now(); }, 5000));
    QVERIFY(f.engine->find(sixth)->state == JobState::Queued);
    QVERIFY(f.eventNames(sixth).contains(QStringLiteral("bucket.wait")));
    VERIFY_OK(f.restart());
    const JobId seventh = f.admitted(QStringLiteral("seventh"), JobKind::Compile);
    QVERIFY(QTest::qWaitFor([&] { return f.engine->find(seventh)->due > f.now(); }, 5000));
    const JobId clip = f.admitted(QStringLiteral("clip")); // another limit
    QVERIFY(f.reaches(clip, JobState::Stored));
    f.advanceClock(56'000); // the first compile is a minute old
    QVERIFY(f.reaches(sixth, JobState::Stored) || f.reaches(seventh, JobState::Stored, 100));
    f.advanceClock(60'000);
    QVERIFY(f.becomesIdle());
}

void TestJobEngine::aJobOfAnotherBuildStaysAsItIs()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    JobRecord record = f.job(QStringLiteral("a"));
    record.provider = QStringLiteral("stranger");
    const auto admission = f.admit(record);
    VERIFY_OK(admission);
    QTest::qWait(20);
    QVERIFY(f.engine->find(record.id)->state == JobState::Queued);
    QVERIFY(f.engine->isIdle(f.project)); // nobody here will ever move it
    VERIFY_OK(f.restart());
    QVERIFY(f.engine->find(record.id)->state == JobState::Queued);
}

void TestJobEngine::idleIsToldOnce()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    QVERIFY(f.engine->isIdle(f.project));
    f.workshop->plan(QStringLiteral("a"), {.deaf = true});
    QSignalSpy idle(f.engine.get(), &JobEngine::idle);
    const JobId a = f.admitted(QStringLiteral("a"));
    const JobId b = f.admitted(QStringLiteral("b"));
    QVERIFY(f.reaches(b, JobState::Stored));
    QVERIFY(!f.engine->isIdle(f.project));
    QCOMPARE(idle.count(), 0);
    f.workshop->opened = true;
    QVERIFY(idle.wait(5000));
    QVERIFY(f.engine->isIdle(f.project));
    QVERIFY(f.engine->find(a)->linked && f.engine->find(b)->linked); // handed over before it is called idle
    QCOMPARE(idle.count(), 1);
}

void TestJobEngine::aProjectLeavesWhileSeveralOfItsJobsAreDue()
{
    EngineFixture f;
    VERIFY_OK(f.start());
    QList<JobId> ids;
    for (const QString& title : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
        f.workshop->plan(title, {.failures = 1});
        ids << f.admitted(title);
    }
    for (const JobId& id : ids) // each failed once and waits for its next try
        QTRY_VERIFY(f.engine->find(id)->due > f.now());
    f.letTimePass(600'000);
    f.engine->detachProject(f.project);
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.home.path())));
    for (const JobId& id : ids)
        QVERIFY(f.reaches(id, JobState::Stored));
}

QTEST_GUILESS_MAIN(TestJobEngine)
#include "test_job_engine.moc"
