#include "core/store/ledger_schema.h"
#include "core/store/pace_rows.h"
#include "core/store/sqlite/database.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

/// Who may be sent something, and when: over a ledger in memory, with a clock of the test's own.
class TestPaceRows final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tenAMinuteThenAPlaceIsFreeAgain();
    void limitsAreEditableAndBucketsApart();
    void accountsDoNotShareTheirPace();
    void retryAfterIsKept();
    void aLongRetryAfterIsAQuota();
    void inFlightIsLimited();
    void pausesWaitForAPerson();
    void neverMoreThanTheLimitInAnyMinute();
    void withoutTheOtherClockItWouldBurst();
    void aNewStartOfTheComputerKeepsTheLimit();
    void aClockSetBackDoesNotStopTheAccount();
    void otherLimitsHoldUnderAnyClock();

private:
    QDateTime at(qint64 seconds) const { return m_start.addSecs(seconds); }
    Result<std::optional<GateWait>> take(qint64 seconds, const QString& account = QStringLiteral("acme"))
    {
        return PaceRows::take(*m_database, {account, at(seconds), 0, {}});
    }
    int grantedAt(qint64 seconds, int tries);
    Status addJob(const QString& account, const QString& state);

    std::unique_ptr<Database> m_database;
    const QDateTime m_start = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    int m_jobs = 0;
};

namespace {

/// A machine as the judge sees it: `true` time only goes forward, the wall clock goes where somebody puts it.
struct Machine {
    explicit Machine(quint32 seed)
        : random(seed)
    {
    }
    void goOn()
    {
        trueMs += random.bounded(4000);
        if (random.bounded(12) == 0)
            skewMs += qint64(random.bounded(2 * 86'400'000)) - 86'400'000;
    }
    QDateTime wall() const { return QDateTime::fromMSecsSinceEpoch(1'795'000'000'000 + trueMs + skewMs, Qt::UTC); }
    BootTime boot() const { return {QStringLiteral("boot"), std::chrono::milliseconds(500'000 + trueMs)}; }

    QRandomGenerator random;
    qint64 trueMs = 0;
    qint64 skewMs = 0;
};

/// The most that was granted in any minute of true time.
qsizetype busiestMinute(const QList<qint64>& granted)
{
    qsizetype most = 0;
    for (qsizetype first = 0, last = 0; last < granted.size(); ++last) {
        while (granted[last] - granted[first] >= 60'000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

enum class Clock { Both, WallOnly };

Result<QList<qint64>> grantedOn(Machine machine, Database& database, Clock clock, int tries)
{
    QList<qint64> granted;
    for (int i = 0; i < tries; ++i) {
        machine.goOn();
        SubmitGate gate{QStringLiteral("acme"), machine.wall(), machine.random.generateDouble(), {}};
        if (clock == Clock::Both)
            gate.boot = machine.boot();
        if (machine.random.bounded(4) == 0) // who knows the wall clock only takes nothing from others
            BR_CHECK(PaceRows::takePlace(database, PaceRows::compileBucket(), 5, machine.wall()));
        BR_TRY(const auto wait, PaceRows::take(database, gate));
        if (!wait)
            granted << machine.trueMs;
    }
    return granted;
}

} // namespace

void TestPaceRows::init()
{
    auto database = Database::inMemory();
    VERIFY_OK(database);
    m_database = std::move(*database);
    VERIFY_OK(migrate(*m_database, ledgerFormat(), 0));
}

int TestPaceRows::grantedAt(qint64 seconds, int tries)
{
    int granted = 0;
    for (int i = 0; i < tries; ++i) {
        const auto wait = take(seconds);
        granted += wait && !*wait ? 1 : 0;
    }
    return granted;
}

Status TestPaceRows::addJob(const QString& account, const QString& state)
{
    BR_CHECK(m_database->run(QStringLiteral("INSERT INTO projects (id, folder, seen_at) VALUES ('p', '/f', 0) ON "
                                            "CONFLICT (id) DO NOTHING")));
    BR_CHECK(m_database->run(
        QStringLiteral("INSERT INTO jobs (id, project, storyboard, shot, kind, title, batch, account, provider, model, "
                       "state, hold_reason, cancel_requested, paused, attempts, tries, priority, queue_place, request, "
                       "request_key, remote_id, error, error_class, outcome, linked, retry_of, created_at, changed_at, "
                       "due_at, version) VALUES (?, 'p', '', ?, 'generate', '', '', ?, '', '', ?, '', 0, 0, 0, 0, 0, "
                       "0, '', '', '', '', '', '', 0, '', 0, 0, 0, 0)"),
        {QStringLiteral("j%1").arg(m_jobs), QStringLiteral("s%1").arg(m_jobs), account, state}));
    ++m_jobs;
    return {};
}

void TestPaceRows::tenAMinuteThenAPlaceIsFreeAgain()
{
    QCOMPARE(grantedAt(0, 4), 4);
    QCOMPARE(grantedAt(30, 20), 6);
    const auto full = take(30);
    VERIFY_OK(full);
    QVERIFY(*full);
    QCOMPARE((*full)->due, at(60));
    QCOMPARE((*full)->event, QStringLiteral("bucket.wait"));
    QVERIFY((*full)->holdReason.isEmpty());
    QCOMPARE(grantedAt(59, 1), 0);
    QCOMPARE(grantedAt(60, 20), 4);
    QCOMPARE(grantedAt(90, 20), 6);
}

void TestPaceRows::limitsAreEditableAndBucketsApart()
{
    VERIFY_OK(m_database->run(
        QStringLiteral("INSERT INTO pace_limits (bucket, per_minute, changed_at) VALUES ('generate:acme', 3, 0)")));
    QCOMPARE(grantedAt(0, 20), 3);
    int tests = 0, compiles = 0;
    for (int i = 0; i < 30; ++i) {
        const auto test = PaceRows::takePlace(*m_database, PaceRows::keyTestBucket(QStringLiteral("acme")),
                                              PaceRows::KeyTestsAMinute, at(0));
        const auto compile =
            PaceRows::takePlace(*m_database, PaceRows::compileBucket(), PaceRows::CompilesAMinute, at(0));
        tests += test && !*test ? 1 : 0;
        compiles += compile && !*compile ? 1 : 0;
    }
    QCOMPARE(tests, 20);
    QCOMPARE(compiles, 5);
}

void TestPaceRows::accountsDoNotShareTheirPace()
{
    QCOMPARE(grantedAt(0, 20), 10);
    const auto other = take(0, QStringLiteral("other"));
    VERIFY_OK(other);
    QVERIFY(!*other);
}

void TestPaceRows::retryAfterIsKept()
{
    VERIFY_OK(PaceRows::note(*m_database, {BreakerNote::What::Success, QStringLiteral("acme"), at(0), 90s}));
    // A shorter wait that is said later does not shorten it.
    VERIFY_OK(PaceRows::note(*m_database, {BreakerNote::What::Success, QStringLiteral("acme"), at(1), 2s}));
    const auto wait = take(2);
    VERIFY_OK(wait);
    QVERIFY(*wait);
    QCOMPARE((*wait)->due, at(90));
    QVERIFY((*wait)->holdReason.isEmpty());
    QCOMPARE(grantedAt(90, 20), 10);
    const auto scattered = PaceRows::take(*m_database, {QStringLiteral("acme"), at(2), 1.0, {}});
    QVERIFY((*scattered)->due > at(90) && (*scattered)->due <= at(99));
}

void TestPaceRows::aLongRetryAfterIsAQuota()
{
    VERIFY_OK(PaceRows::note(*m_database, {BreakerNote::What::Success, QStringLiteral("acme"), at(0), 5h}));
    const auto wait = take(0);
    VERIFY_OK(wait);
    QVERIFY(*wait);
    QCOMPARE((*wait)->holdReason, QStringLiteral("quota"));
    QCOMPARE((*wait)->due, at(5 * 3600));
    // A week is no answer: the longest wait is a day, by a clock that was set back, too.
    VERIFY_OK(PaceRows::note(*m_database, {BreakerNote::What::Success, QStringLiteral("acme"), at(0), 168h}));
    QCOMPARE((*take(0))->due, at(24 * 3600));
    QVERIFY((*take(-999'999))->due <= at(-999'999 + 24 * 3600));
}

void TestPaceRows::inFlightIsLimited()
{
    VERIFY_OK(m_database->run(QStringLiteral("INSERT INTO accounts (name, provider, base_url, created_at, paused, "
                                             "in_flight_limit) VALUES ('acme', '', '', 0, 0, 3)")));
    for (const char* state : {"Submitting", "Running", "Queued", "Verifying", "Stored", "Attention"})
        VERIFY_OK(addJob(QStringLiteral("acme"), QString::fromLatin1(state)));
    VERIFY_OK(addJob(QStringLiteral("other"), QStringLiteral("Running")));
    QCOMPARE(grantedAt(0, 2), 2); // two of the six fly; the test does not let what it takes fly
    VERIFY_OK(addJob(QStringLiteral("acme"), QStringLiteral("Fetching")));
    const auto wait = take(0);
    VERIFY_OK(wait);
    QVERIFY(*wait);
    QCOMPARE((*wait)->detail, QStringLiteral("in-flight"));
    QVERIFY((*wait)->due > at(0) && (*wait)->due <= at(10));
}

void TestPaceRows::pausesWaitForAPerson()
{
    const auto isPaused = [this] {
        const auto wait = take(0);
        return wait && *wait && (*wait)->holdReason == QLatin1String("paused") && !(*wait)->due.isValid();
    };
    VERIFY_OK(PaceRows::setAllPaused(*m_database, true));
    QVERIFY(isPaused());
    VERIFY_OK(PaceRows::setAllPaused(*m_database, false));
    QVERIFY(!isPaused());
    VERIFY_OK(m_database->run(QStringLiteral("INSERT INTO accounts (name, provider, base_url, created_at, paused) "
                                             "VALUES ('acme', '', '', 0, 1)")));
    QVERIFY(isPaused());
    QVERIFY(!*take(0, QStringLiteral("other")));
    qint64 marks = 0;
    VERIFY_OK(m_database->each(QStringLiteral("SELECT COUNT(*) FROM pace_marks WHERE bucket = 'generate:acme'"), {},
                               [&](RowReader& row) { marks = row.integer(); }));
    QCOMPARE(marks, 1); // who waits was not counted
}

void TestPaceRows::neverMoreThanTheLimitInAnyMinute()
{
    const auto granted = grantedOn(Machine(testSeed()), *m_database, Clock::Both, 1500);
    VERIFY_OK(granted);
    QCOMPARE(busiestMinute(*granted), qsizetype(PaceRows::GeneratesAMinute));
    QVERIFY(granted->size() > 300); // about 50 minutes: nobody is kept waiting for nothing
}

void TestPaceRows::withoutTheOtherClockItWouldBurst()
{
    const auto granted = grantedOn(Machine(1), *m_database, Clock::WallOnly, 1500);
    VERIFY_OK(granted);
    QVERIFY(busiestMinute(*granted) > PaceRows::GeneratesAMinute);
}

void TestPaceRows::aNewStartOfTheComputerKeepsTheLimit()
{
    const auto takeOn = [this](const QString& boot, std::chrono::milliseconds since, qint64 seconds) {
        const auto wait = PaceRows::take(*m_database, {QStringLiteral("acme"), at(seconds), 0, BootTime{boot, since}});
        return wait && !*wait;
    };
    for (int i = 0; i < 10; ++i)
        QVERIFY(takeOn(QStringLiteral("one"), 1h, 0));
    // Started again, the clock a day ahead: what was taken may be no older than the start, 20 s ago.
    QVERIFY(!takeOn(QStringLiteral("two"), 20s, -86'400));
    QVERIFY(!takeOn(QStringLiteral("two"), 59s, -86'400 + 39));
    QVERIFY(takeOn(QStringLiteral("two"), 60s, -86'400 + 40));
}

void TestPaceRows::aClockSetBackDoesNotStopTheAccount()
{
    QCOMPARE(grantedAt(86'400, 20), 10);
    QCOMPARE(grantedAt(0, 20), 0);
    QCOMPARE(grantedAt(60, 20), 10);
}

/// Compiles and key tests keep theirs whatever is done to the clock.
void TestPaceRows::otherLimitsHoldUnderAnyClock()
{
    const auto busiest = [this](const QString& bucket, Clock clock) {
        Machine machine(3);
        QList<qint64> granted;
        for (int i = 0; i < 1500; ++i) {
            machine.goOn();
            const auto boot = clock == Clock::Both ? std::optional(machine.boot()) : std::nullopt;
            const auto wait = PaceRows::takePlace(*m_database, bucket, 5, machine.wall(), boot);
            if (wait && !*wait)
                granted << machine.trueMs;
        }
        return busiestMinute(granted);
    };
    QCOMPARE(busiest(PaceRows::compileBucket(), Clock::Both), 5);
    QVERIFY(busiest(PaceRows::keyTestBucket(QStringLiteral("acme")), Clock::WallOnly) > 5); // the control
}

QTEST_GUILESS_MAIN(TestPaceRows)
#include "test_pace_rows.moc"
