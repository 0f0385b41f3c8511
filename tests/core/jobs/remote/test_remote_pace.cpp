#include "core/media/clip_inspection.h"
#include "core/store/account_book.h"
#include "core/store/ledger_schema.h"
#include "core/store/sqlite/database.h"
#include "tests/core/jobs/remote/remote_fixture.h"

/// Pace, breakers and safe mode with a provider at the other end: what counts is what came over the wire.
class TestRemotePace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeKillsStopSubmitsUntilAPersonSaysSo();
    void safeModeHoldsARepeatToo();
    void withoutThemTheSubmitGoesOut();
    void aJobsOwnPauseHoldsItsRepeat();
    void aClockSetBackWhileAnAnswerIsLost();
    void anOpenBreakerIsTriedWithAFreeCall();
    void anOpenBreakerIsTriedAsSoonAsTheKeyIsThere();
    void aPausedAccountSendsNothing();
    void tenSubmitsAMinute();
    void pollsThatBringNothingNewAreWrittenOnceAMinute();
    void whatIsMadeIsAskedAfterAtOnceAtStart();
};

namespace {

/// As three kills -9 within a minute leave the ledger.
Status leaveKilledRuns(RemoteFixture& f, int kills)
{
    f.stop();
    BR_TRY(const auto database, Database::open(f.home.filePath(QStringLiteral("ledger.sqlite")), ledgerFormat()));
    for (int i = 0; i < kills; ++i)
        BR_CHECK(database->run(QStringLiteral("INSERT INTO runs (id, boot, version, started_at) VALUES (?, '', '', ?)"),
                               {QStringLiteral("killed%1").arg(i), QDateTime::currentMSecsSinceEpoch() - 1000}));
    return {};
}

qsizetype submits(const RemoteFixture& f)
{
    return f.provider.requests(QStringLiteral("submit")).size();
}

} // namespace

void TestRemotePace::threeKillsStopSubmitsUntilAPersonSaysSo()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId running = f.admitted(QStringLiteral("A running horse"));
    QVERIFY(f.reaches(running, QStringLiteral("Running")));
    VERIFY_OK(leaveKilledRuns(f, 3));
    const qsizetype before = submits(f);

    VERIFY_OK(f.start());
    const JobId waiting = f.admitted(QStringLiteral("A door that waits"));
    QVERIFY(f.reaches(waiting, QStringLiteral("Held(safe-mode)")));
    QVERIFY(f.engine->safeMode());
    QVERIFY(f.reaches(running, QStringLiteral("Stored"))); // what was paid for goes on
    QCOMPARE(submits(f), before);

    VERIFY_OK(f.wait(f.engine->leaveSafeMode()));
    QVERIFY(f.reaches(waiting, QStringLiteral("Stored")));
    QCOMPARE(submits(f), before + 1);
    QVERIFY(!f.engine->safeMode());
}

/// A provider that honours our keys is sent the same bytes again; that is a submit, too.
void TestRemotePace::safeModeHoldsARepeatToo()
{
    RemoteFixture f(QStringLiteral("A"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 4000));
    VERIFY_OK(leaveKilledRuns(f, 3));
    VERIFY_OK(f.start());
    for (int i = 0; i < 3; ++i) {
        f.pass(61);
        QTest::qWait(200);
    }
    QCOMPARE(f.stateOf(id), QStringLiteral("Unknown"));
    QCOMPARE(f.at(id).holdReason, QStringLiteral("safe-mode"));
    QCOMPARE(submits(f), 1);
    VERIFY_OK(f.wait(f.engine->leaveSafeMode()));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(submits(f), 2);
    QCOMPARE(f.billed().size(), 1);
}

void TestRemotePace::withoutThemTheSubmitGoesOut()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(leaveKilledRuns(f, 2));
    VERIFY_OK(f.start());
    QVERIFY(f.reaches(f.admitted(), QStringLiteral("Stored")));
    QCOMPARE(submits(f), 1);
}

void TestRemotePace::aJobsOwnPauseHoldsItsRepeat()
{
    RemoteFixture f(QStringLiteral("A"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 4000));
    f.engine->pause(id);
    QTRY_VERIFY(f.at(id).paused);
    for (int i = 0; i < 3; ++i) {
        f.pass(61);
        QTest::qWait(200);
    }
    QCOMPARE(f.stateOf(id), QStringLiteral("Unknown"));
    QCOMPARE(f.at(id).holdReason, QStringLiteral("paused"));
    QCOMPARE(submits(f), 1);
    QVERIFY(!f.provider.requests(QStringLiteral("list")).isEmpty()); // looking costs nothing
    const QDateTime before = f.now();
    f.engine->resume(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(before.secsTo(f.now()) < 60);
    QCOMPARE(submits(f), 2);
    QCOMPARE(f.billed().size(), 1);
}

/// The program ends, and starts again a day earlier by its clock.
void TestRemotePace::aClockSetBackWhileAnAnswerIsLost()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 4000));
    f.stop();
    f.setBack(86'400);
    VERIFY_OK(f.start());
    const QDateTime start = f.now();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    QVERIFY2(start.secsTo(f.now()) < 1000, "it waited for yesterday's clock");
    QCOMPARE(submits(f), 1);
}

void TestRemotePace::anOpenBreakerIsTriedWithAFreeCall()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const PaceBook book = f.engine->paceBook();
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(f.wait(book.note({BreakerNote::What::NetworkFailure, f.access.settings.name, f.now(), {}})));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Held(breaker)"); }, 5000));
    QCOMPARE(submits(f), 0);
    QVERIFY(f.provider.requests(QStringLiteral("list")).isEmpty()); // not before its time
    f.passTo(f.now().addSecs(61));
    QVERIFY(f.reaches(id, QStringLiteral("Stored")));
    QVERIFY(!f.provider.requests(QStringLiteral("list")).isEmpty());
    QCOMPARE(submits(f), 1);
}

void TestRemotePace::anOpenBreakerIsTriedAsSoonAsTheKeyIsThere()
{
    RemoteFixture f;
    f.access.pending = true; // as after every start
    VERIFY_OK(f.start());
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(f.wait(f.engine->paceBook().note(
            {BreakerNote::What::NetworkFailure, f.access.settings.name, f.now().addSecs(-120), {}})));
    VERIFY_OK(f.wait(f.engine->resumeAll())); // looks at the breakers again
    QTest::qWait(300);
    QVERIFY(f.provider.requests(QStringLiteral("list")).isEmpty());
    f.access.change([&] { f.access.pending = false; });
    QTRY_VERIFY(!f.provider.requests(QStringLiteral("list")).isEmpty());
    QTRY_VERIFY(f.wait(f.engine->paceBook().state()).value().breakers.first().reason.isEmpty()); // closed
}

void TestRemotePace::aPausedAccountSendsNothing()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    VERIFY_OK(f.wait(AccountBook(f.ledger).set(f.access.settings)));
    VERIFY_OK(f.wait(f.engine->pauseAccount(f.access.settings.name)));
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Held(paused)")));
    QCOMPARE(submits(f), 0);
    VERIFY_OK(f.wait(f.engine->resumeAccount(f.access.settings.name)));
    QVERIFY(f.reaches(id, QStringLiteral("Stored")));
}

void TestRemotePace::tenSubmitsAMinute()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    for (int i = 0; i < 12; ++i)
        QVERIFY(!f.admitted(QStringLiteral("Door %1").arg(i)).isNull());
    QVERIFY(QTest::qWaitFor([&] { return submits(f) == 10; }, 15'000));
    QTest::qWait(200);
    QCOMPARE(submits(f), 10);
    f.passTo(f.now().addSecs(61));
    QVERIFY(QTest::qWaitFor([&] { return submits(f) == 12; }, 15'000));
}

/// Hundreds of jobs in flight would else write to the disk without an end.
void TestRemotePace::pollsThatBringNothingNewAreWrittenOnceAMinute()
{
    RemoteFixture f(QStringLiteral("B"), {QStringLiteral("--ready-after"), QStringLiteral("40")});
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Running")));
    const QDateTime began = f.now();
    QVERIFY(f.reaches(id, QStringLiteral("Stored")));
    const qsizetype polls = f.provider.requests(QStringLiteral("poll")).size();
    const qsizetype written = f.eventNames(id).count(QStringLiteral("poll.ok"));
    const qint64 minutes = began.secsTo(f.now()) / 60;
    QVERIFY(polls >= 40);
    QVERIFY2(written >= minutes / 2 && written <= minutes + 2,
             qPrintable(QStringLiteral("%1 of %2 in %3 min").arg(written).arg(polls).arg(minutes)));
    QVERIFY(written < polls / 2);
}

void TestRemotePace::whatIsMadeIsAskedAfterAtOnceAtStart()
{
    RemoteFixture f(QStringLiteral("B"), {QStringLiteral("--ready-after"), QStringLiteral("1000")});
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Running")));
    const auto polls = [&f] { return f.provider.requests(QStringLiteral("poll")).size(); };
    f.passTo(f.at(id).due);
    QVERIFY(QTest::qWaitFor([&] { return polls() > 0 && f.at(id).due > f.now().addSecs(5); }, 15'000)); // far away
    const qsizetype before = polls();
    f.stop();
    VERIFY_OK(f.start());
    QTRY_COMPARE_WITH_TIMEOUT(polls(), before + 1, 4'000);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv)) // clips are looked at by another process: this program
        return *code;
    QCoreApplication app(argc, argv);
    TestRemotePace test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_pace.moc"
