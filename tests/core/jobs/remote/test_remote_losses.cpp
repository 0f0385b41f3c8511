#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <csignal>
#include <sys/resource.h>

/// Answers that are lost, or nearly: no clip on the wrong shot, and no id that was paid for is dropped.
class TestRemoteLosses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalPromptsWithOtherSeedsAreNotPaired();
    void anOldUnknownIsNoTwin();
    void anAnswerThatMeetsAnotherWriteIsKept_data();
    void anAnswerThatMeetsAnotherWriteIsKept();
    void anIdThatTheLedgerDoesNotTakeIsKept();
    void anIdThatNoDiskTakesIsSaid();
    void aSubmitThatTookLongIsFound();
};

/// The account's list does not say which seed a clip was made with.
void TestRemoteLosses::equalPromptsWithOtherSeedsAreNotPaired()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    JobRecord jobs[] = {f.job(), f.job()};
    for (qint64 seed = 0; seed < 2; ++seed) {
        JobRecord& job = jobs[seed];
        auto request = requestFromJson(job.request);
        VERIFY_OK(request);
        request->seed = seed;
        const FrozenRequest frozen = freeze(*request);
        job.request = frozen.json;
        job.requestKey = frozen.key;
        f.provider.order(QStringLiteral("submit"),
                         seed == 0 ? QStringLiteral("drop_before_charge") : QStringLiteral("drop"));
        VERIFY_OK(f.wait(f.engine->admit(job)));
        QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(job.id) == QLatin1String("Unknown"); }, 4000),
                 qPrintable(f.stateOf(job.id)));
    }
    QCOMPARE(f.billed().size(), 1);
    for (const JobRecord& job : jobs) {
        QVERIFY2(f.reaches(job.id, QStringLiteral("Attention")), qPrintable(f.stateOf(job.id)));
        QCOMPARE(f.at(job.id).errorClass, QStringLiteral("several"));
        QVERIFY(f.at(job.id).remoteId.isEmpty());
    }
    VERIFY_OK(f.wait(f.engine->adopt(jobs[1].id, f.billed().first())));
}

void TestRemoteLosses::anOldUnknownIsNoTwin()
{
    RemoteFixture f;
    f.access.pending = true; // the step that sends is never begun
    VERIFY_OK(f.start());
    const JobRecord queued = f.wait(f.engine->admit(f.job()))->job;
    JobRecord old = queued;
    old.state = JobState::Attention;
    old.unknownSince = f.now().addSecs(-3600);
    Attempt attempt = f.attemptOf(queued, old.unknownSince);
    attempt.outcome = AttemptOutcome::Unknown;
    VERIFY_OK(f.wait(f.ledger->advance(queued, old, QStringLiteral("job.attention"), {}, {.attempt = attempt})));
    f.stop();
    f.access.pending = false;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
    QVERIFY(f.at(old.id).remoteId.isEmpty());
}

void TestRemoteLosses::anAnswerThatMeetsAnotherWriteIsKept_data()
{
    QTest::addColumn<bool>("isCancel");
    QTest::newRow("cancel") << true;
    QTest::newRow("pause") << false;
}

/// The user presses a button and quits at once: the button's own write is under way when the answer comes.
void TestRemoteLosses::anAnswerThatMeetsAnotherWriteIsKept()
{
    QFETCH(const bool, isCancel);
    RemoteFixture f(QStringLiteral("D")); // nothing could be looked up afterwards
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("late:1"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.billed().size() == 1; }, 10'000));
    QCOMPARE(f.stateOf(id), QStringLiteral("Submitting"));
    if (isCancel)
        f.engine->cancel(id);
    else
        f.engine->pause(id);
    f.stop();
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).cancelRequested, isCancel);
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
}

void TestRemoteLosses::anIdThatTheLedgerDoesNotTakeIsKept()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    QSignalSpy trouble(f.engine.get(), &JobEngine::ledgerTrouble);
    f.provider.order(QStringLiteral("submit"), QStringLiteral("late:1"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.billed().size() == 1; }, 10'000));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096; // a short file has room, the ledger's log has not
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const bool told = trouble.wait(10'000);
    QTest::qWait(100); // tries again, and fails again
    const QString meanwhile = f.stateOf(id);
    f.stop();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(told);
    QCOMPARE(meanwhile, QStringLiteral("Submitting"));
    QVERIFY(QFile::exists(f.unsavedIds()));
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
    QVERIFY(!QFile::exists(f.unsavedIds()));
}

void TestRemoteLosses::anIdThatNoDiskTakesIsSaid()
{
    RemoteFixture f(QStringLiteral("D"));
    QFile inTheWay(f.home.filePath(QStringLiteral("state"))); // no folder, so the other file cannot be written
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    VERIFY_OK(f.start());
    QSignalSpy trouble(f.engine.get(), &JobEngine::ledgerTrouble);
    f.provider.order(QStringLiteral("submit"), QStringLiteral("late:1"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.billed().size() == 1; }, 10'000));
    QVERIFY(!f.engine->hasUnsaved());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const bool told = trouble.wait(10'000);
    const bool isSaid = f.engine->hasUnsaved();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(told && isSaid);
    QTRY_VERIFY(!f.engine->hasUnsaved()); // the ledger has it
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
}

/// A large picture over a slow line: the provider had all of it minutes after the intent.
void TestRemoteLosses::aSubmitThatTookLongIsFound()
{
    RemoteFixture f;
    f.access.pending = true; // the step that sends is never begun
    VERIFY_OK(f.start());
    const JobRecord queued = f.wait(f.engine->admit(f.job()))->job;
    JobRecord unknown = queued;
    unknown.state = JobState::Unknown;
    unknown.unknownSince = unknown.due = f.now();
    Attempt attempt = f.attemptOf(queued, f.now().addSecs(-900));
    attempt.outcome = AttemptOutcome::Unknown;
    RemoteRequest request;
    request.model = queued.model;
    request.prompt = QStringLiteral("A red door");
    request.seconds = 1;
    request.size = QSize(64, 48);
    const auto call = remoteProvider(queued.provider)->submit(f.access.known.base, request, {});
    QVERIFY(f.http.exchange(f.access.known, *call).isComplete(200));
    attempt.body += QByteArray(48 << 20, 'x'); // at 64 KiB a second
    VERIFY_OK(f.wait(f.ledger->advance(queued, unknown, QStringLiteral("submit.unknown"), {}, {.attempt = attempt})));
    f.stop();
    f.access.pending = false;
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(queued.id, QStringLiteral("Stored")), qPrintable(f.stateOf(queued.id)));
    QCOMPARE(f.billed(), QStringList{f.at(queued.id).remoteId});
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteLosses test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_losses.moc"
