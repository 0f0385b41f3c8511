#include "core/store/ledger_schema.h"
#include "core/store/pace_rows.h"
#include "core/store/sqlite/database.h"
#include "tests/support/results.h"

/// Breakers and safe mode, over a ledger in memory.
class TestBreakerRows final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensAfterFiveFailuresInARow();
    void successStartsTheCountAgain();
    void opensAfterTwoUnknownsInTenMinutes();
    void aRefusedKeyWaitsForAnother();
    void pausesGrowToHalfAnHourAndStartFromZero();
    void aFreeCallIsGivenOutOnce();
    void aFreeCallOfAnEarlierRunIsForgotten();
    void anEarlyAnswerDoesNotCloseIt();
    void aClockSetBackDoesNotHoldLonger();
    void threeKillsAreSafeMode();
    void cleanEndsAndOldKillsAreNot();
    void killsBeforeAPersonsWordCountNoMore();

private:
    QDateTime at(qint64 seconds) const { return m_start.addSecs(seconds); }
    Status note(BreakerNote::What what, qint64 seconds)
    {
        return PaceRows::note(*m_database, {what, QStringLiteral("acme"), at(seconds), {}});
    }
    std::optional<GateWait> wait(qint64 seconds)
    {
        return PaceRows::take(*m_database, {QStringLiteral("acme"), at(seconds), 0, {}}).value_or(GateWait{});
    }
    QStringList probes(qint64 seconds)
    {
        return PaceRows::takeProbes(*m_database, at(seconds)).value_or(QStringList());
    }
    QStringList events();
    Status addRun(qint64 seconds, bool ended);
    bool safeAt(qint64 seconds);

    std::unique_ptr<Database> m_database;
    const QDateTime m_start = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    int m_runs = 0;
};

using What = BreakerNote::What;

void TestBreakerRows::init()
{
    auto database = Database::inMemory();
    VERIFY_OK(database);
    m_database = std::move(*database);
    VERIFY_OK(migrate(*m_database, ledgerFormat(), 0));
    m_runs = 0;
}

QStringList TestBreakerRows::events()
{
    QStringList names;
    const auto read =
        m_database->each(QStringLiteral("SELECT name, detail FROM events ORDER BY number"), {}, [&](RowReader& row) {
            const QString name = row.text();
            names << QString(name + QLatin1Char(' ') + row.text());
        });
    return read ? names : QStringList(read.error().detail);
}

void TestBreakerRows::opensAfterFiveFailuresInARow()
{
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(note(What::NetworkFailure, i));
    QVERIFY(!wait(4));
    VERIFY_OK(note(What::NetworkFailure, 5));
    const auto held = wait(6);
    QVERIFY(held);
    QCOMPARE(held->holdReason, QStringLiteral("breaker"));
    QCOMPARE(held->due, at(65 + 5)); // a moment after the free call
    QCOMPARE(events(), QStringList(QStringLiteral("breaker.open acme network")));
}

void TestBreakerRows::successStartsTheCountAgain()
{
    for (int i = 0; i < 12; ++i)
        VERIFY_OK(note(i % 5 == 4 ? What::Success : What::NetworkFailure, i));
    QVERIFY(!wait(20));
}

void TestBreakerRows::opensAfterTwoUnknownsInTenMinutes()
{
    VERIFY_OK(note(What::Unknown, 0));
    VERIFY_OK(note(What::Unknown, 601));
    QVERIFY(!wait(602));
    VERIFY_OK(note(What::Unknown, 900));
    QVERIFY(wait(901));
    QCOMPARE(events(), QStringList(QStringLiteral("breaker.open acme unknown")));
}

void TestBreakerRows::aRefusedKeyWaitsForAnother()
{
    VERIFY_OK(note(What::KeyRefused, 0));
    const auto held = wait(9999);
    QVERIFY(held);
    QCOMPARE(held->holdReason, QStringLiteral("key"));
    QVERIFY(!held->due.isValid());
    QVERIFY(probes(9999).isEmpty());
    VERIFY_OK(note(What::Success, 9999)); // by the old key, somewhere else
    QVERIFY(wait(9999));
    VERIFY_OK(PaceRows::keyChanged(*m_database, QStringLiteral("acme"), at(10'000)));
    QCOMPARE(probes(10'000), QStringList(QStringLiteral("acme")));
    VERIFY_OK(note(What::Success, 10'001));
    QVERIFY(!wait(10'001));
}

void TestBreakerRows::pausesGrowToHalfAnHourAndStartFromZero()
{
    qint64 now = 0;
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, now));
    for (const qint64 pause : {60, 120, 240, 480, 960, 1800, 1800}) {
        QVERIFY(probes(now + pause - 1).isEmpty());
        now += pause;
        QCOMPARE(probes(now).size(), 1);
        VERIFY_OK(note(What::NetworkFailure, now));
    }
    now += 1800;
    QCOMPARE(probes(now).size(), 1);
    VERIFY_OK(note(What::Success, now));
    QVERIFY(!wait(now));
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, now));
    QCOMPARE(wait(now)->due, at(now + 60 + 5));
}

void TestBreakerRows::aFreeCallIsGivenOutOnce()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, 0));
    QCOMPARE(probes(60).size(), 1);
    QCOMPARE(probes(61).size(), 0);
    QVERIFY(wait(61));
    QCOMPARE(probes(120).size(), 1); // the first never came home
    QCOMPARE(events().filter(QStringLiteral("breaker.half")).size(), 2);
}

void TestBreakerRows::aFreeCallOfAnEarlierRunIsForgotten()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, 0));
    VERIFY_OK(PaceRows::forgetProbes(*m_database, at(10)));
    QCOMPARE(probes(59).size(), 0); // a pause that has not ended goes on
    QCOMPARE(probes(60).size(), 1);
    VERIFY_OK(PaceRows::forgetProbes(*m_database, at(61))); // the program was killed and starts again
    QCOMPARE(probes(61).size(), 1);
}

void TestBreakerRows::anEarlyAnswerDoesNotCloseIt()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, 0));
    VERIFY_OK(note(What::Success, 30));
    QVERIFY(wait(30));
    VERIFY_OK(note(What::Success, 60));
    QVERIFY(!wait(60));
    QCOMPARE(events().last(), QStringLiteral("breaker.closed acme"));
}

void TestBreakerRows::aClockSetBackDoesNotHoldLonger()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(note(What::NetworkFailure, 86'400));
    const auto held = wait(0);
    QVERIFY(held);
    QVERIFY(held->due <= at(1800 + 5));
    QCOMPARE(probes(0).size(), 1);
}

Status TestBreakerRows::addRun(qint64 seconds, bool ended)
{
    BR_CHECK(m_database->run(
        QStringLiteral("INSERT INTO runs (id, boot, version, started_at, ended_at) VALUES (?, '', '', ?, ?)"),
        {QString::number(++m_runs), bound(at(seconds)), ended ? bound(at(seconds + 1)) : QVariant()}));
    return PaceRows::checkRuns(*m_database, at(seconds));
}

bool TestBreakerRows::safeAt(qint64 seconds)
{
    const auto held = wait(seconds);
    return held && held->holdReason == QLatin1String("safe-mode") && !held->due.isValid();
}

void TestBreakerRows::threeKillsAreSafeMode()
{
    VERIFY_OK(addRun(-3600, false)); // it ran for an hour before it was killed
    VERIFY_OK(addRun(0, false));
    VERIFY_OK(addRun(100, false));
    QVERIFY(!safeAt(100));
    VERIFY_OK(addRun(299, true));
    QVERIFY(safeAt(299));
    QCOMPARE(events(), QStringList(QStringLiteral("safe_mode.on 3")));
    VERIFY_OK(addRun(99'999, true)); // it stays until a person says so
    QVERIFY(safeAt(99'999));
    QCOMPARE(events().size(), 1);
}

void TestBreakerRows::cleanEndsAndOldKillsAreNot()
{
    for (int i = 0; i < 9; ++i)
        VERIFY_OK(addRun(i * 10, true));
    QVERIFY(!safeAt(90));
    for (int i = 0; i < 9; ++i)
        VERIFY_OK(addRun(1000 + i * 151, false));
    QVERIFY(!safeAt(5000));
}

void TestBreakerRows::killsBeforeAPersonsWordCountNoMore()
{
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(addRun(i, false));
    QVERIFY(safeAt(4));
    VERIFY_OK(PaceRows::leaveSafeMode(*m_database));
    QVERIFY(!safeAt(4));
    for (int i = 5; i < 7; ++i)
        VERIFY_OK(addRun(i, false));
    QVERIFY(!safeAt(7)); // the run that left safe mode and one more
    VERIFY_OK(addRun(8, false));
    QVERIFY(safeAt(8));
}

QTEST_GUILESS_MAIN(TestBreakerRows)
#include "test_breaker_rows.moc"
