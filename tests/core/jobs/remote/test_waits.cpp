#include "core/jobs/remote/money_moves.h"
#include "core/jobs/remote/waits.h"
#include "tests/support/results.h"

/// The waits of a paid job, by a clock and dice of the test's own.
class TestWaits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsGrowToTheirCap_data();
    void waitsGrowToTheirCap();
    void whatTheProviderAsksCounts();
    void anotherTroubleBeginsAnew();
    void pollsSnooze();
    void moneyMovesBalance();
};

namespace {

const QDateTime Now = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);

JobContext contextWith(double random)
{
    JobContext context;
    context.clock = [] { return Now; };
    context.random = random;
    return context;
}

} // namespace

void TestWaits::waitsGrowToTheirCap_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("cap");
    QTest::newRow("offline") << int(Trouble::NotSent) << 2 << 60;
    QTest::newRow("busy") << int(Trouble::Busy) << 5 << 300;
    QTest::newRow("network") << int(Trouble::Network) << 5 << 120;
    QTest::newRow("download") << int(Trouble::Download) << 2 << 120;
}

void TestWaits::waitsGrowToTheirCap()
{
    QFETCH(const int, trouble);
    QFETCH(const int, base);
    QFETCH(const int, cap);
    JobRecord least, most;
    for (int n = 1; n <= 12; ++n) {
        const int whole = std::min(cap, base << std::min(n - 1, 20));
        waitOut(least, Trouble(trouble), contextWith(0));
        waitOut(most, Trouble(trouble), contextWith(1));
        QCOMPARE(Now.msecsTo(least.due), whole * 500);
        QCOMPARE(Now.msecsTo(most.due), whole * 1000);
        QCOMPARE(most.tries, n);
    }
}

void TestWaits::whatTheProviderAsksCounts()
{
    using namespace std::chrono_literals;
    JobRecord record;
    waitOut(record, Trouble::Busy, contextWith(0), 100s);
    QCOMPARE(Now.secsTo(record.due), 100);
    waitOut(record, Trouble::Busy, contextWith(1), 100s);
    QCOMPARE(Now.secsTo(record.due), 110);
    waitOut(record, Trouble::Busy, contextWith(0), 1000h);
    QCOMPARE(Now.secsTo(record.due), 3600); // a long one is the gate's, not the job's
    waitOut(record, Trouble::Busy, contextWith(1), 1ms);
    QCOMPARE(Now.secsTo(record.due), 40); // never less than our own
}

void TestWaits::anotherTroubleBeginsAnew()
{
    JobRecord record;
    waitOut(record, Trouble::Download, contextWith(1));
    waitOut(record, Trouble::Download, contextWith(1));
    waitOut(record, Trouble::Disk, contextWith(1));
    QCOMPARE(record.tries, 1);
    clearTrouble(record);
    QCOMPARE(record.tries, 0);
    QVERIFY(record.errorClass.isEmpty());
}

void TestWaits::pollsSnooze()
{
    using namespace std::chrono_literals;
    QCOMPARE(snooze(10s, 0, 0.5).count(), 10'000);
    QCOMPARE(snooze(10s, 1, 0.5).count(), 13'000);
    QCOMPARE(snooze(10s, 50, 0.5).count(), 30'000);
    QCOMPARE(snooze(10s, 50, 1).count(), 33'000);
    QCOMPARE(snooze(10s, 50, 0).count(), 27'000);
    QCOMPARE(snooze(60s, 3, 0.5).count(), 60'000); // the provider's own wish
}

void TestWaits::moneyMovesBalance()
{
    JobRecord job;
    QVERIFY(moneyMoves(job, ChargeKind::Reserved, ChargeKind::Spent, {}).isEmpty());
    job.estimated = Money{0, {}, MoneySource::Unknown}; // not nothing: it counts as not known
    QCOMPARE(moneyMoves(job, ChargeKind::Reserved, ChargeKind::Spent, {}).size(), 1);
    job.estimated = Money{250, QStringLiteral("USD"), MoneySource::Table};
    const QList<Charge> moves = moneyMoves(job, ChargeKind::Reserved, ChargeKind::Spent, QStringLiteral("why"));
    QCOMPARE(moves.size(), 2);
    QVERIFY(moves[0].kind == ChargeKind::Reserved && moves[0].money.micro == -250);
    QVERIFY(moves[1].kind == ChargeKind::Spent && moves[1].money.micro == 250);
    QCOMPARE(moves[1].note, QStringLiteral("why"));
}

QTEST_APPLESS_MAIN(TestWaits)
#include "test_waits.moc"
