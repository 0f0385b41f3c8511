#include "core/project/spend_report.h"
#include "tests/support/results.h"

class TestSpendReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sumsAreByNameAndCurrency();
    void daysAreNewestFirst();
    void failedAttemptsAreInTheSum();
    void wasteIsWhatShowsNothing_data();
    void wasteIsWhatShowsNothing();
    void whatCostNothingIsNoWaste();
    void newestAndCircledAreUsed();
    void unknownPricesAreCountedNotAdded();
    void rowsAreForSpreadsheets();
    void formulasAreText();

private:
    JobMoney row(JobState state, qint64 spent, const char* currency = "USD") const;
    QList<SpendItem> items() const { return spendItems(m_money, {m_board}, m_shelf); }
    void addTake(const JobId& job, int number);

    Storyboard m_board;
    TakeShelf m_shelf;
    QList<JobMoney> m_money;
};

void TestSpendReport::init()
{
    Shot shot;
    shot.id = ShotId::create();
    shot.code = QStringLiteral("SH0010");
    Scene scene;
    scene.id = SceneId::create();
    scene.code = QStringLiteral("SC010");
    scene.shots = {shot};
    m_board = {};
    m_board.scenes = {scene};
    m_shelf = {};
    m_money.clear();
}

JobMoney TestSpendReport::row(JobState state, qint64 spent, const char* currency) const
{
    JobMoney money;
    money.job.id = JobId::create();
    money.job.shot = m_board.scenes.first().shots.first().id;
    money.job.title = QStringLiteral("SC010_SH0010");
    money.job.model = QStringLiteral("wan");
    money.job.account = QStringLiteral("mine");
    money.job.projectFolder = QStringLiteral("/films/Last Light");
    money.job.state = state;
    money.job.created = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    money.currency = QString::fromLatin1(currency);
    money.job.estimated = Money{spent + 100'000, money.currency, MoneySource::User};
    money.spent = spent;
    return money;
}

void TestSpendReport::addTake(const JobId& job, int number)
{
    Take take;
    take.id = TakeId::create();
    take.shot = m_board.scenes.first().shots.first().id;
    take.number = number;
    take.job = job;
    m_shelf.add(take);
}

void TestSpendReport::sumsAreByNameAndCurrency()
{
    m_money = {row(JobState::Running, 1'000'000), row(JobState::Running, 500'000),
               row(JobState::Running, 7'000'000, "credits")};
    m_money[1].unknown = 250'000;
    m_money[1].reserved = 10;
    const auto lines = spendBy(items(), SpendBy::Shot);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].name, QStringLiteral("SC010_SH0010"));
    QCOMPARE(lines[0].currency, QStringLiteral("USD"));
    QCOMPARE(lines[0].jobs, 2);
    QCOMPARE(lines[0].spent, 1'500'000);
    QCOMPARE(lines[0].unknown, 250'000);
    QCOMPARE(lines[0].reserved, 10);
    QCOMPARE(lines[1].spent, 7'000'000);
    QCOMPARE(spendBy(items(), SpendBy::Scene).first().name, QStringLiteral("SC010"));
    QCOMPARE(spendBy(items(), SpendBy::Model).first().name, QStringLiteral("wan"));
    QCOMPARE(spendBy(items(), SpendBy::Project).first().name, QStringLiteral("Last Light"));
    const auto totals = spendTotals(items());
    QCOMPARE(totals.size(), 2);
    QCOMPARE(totals[0].spent, 1'500'000);
}

void TestSpendReport::daysAreNewestFirst()
{
    m_money = {row(JobState::Running, 1), row(JobState::Running, 2)};
    m_money[1].job.created = m_money[1].job.created.addDays(1);
    const auto lines = spendBy(items(), SpendBy::Day);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().spent, 2);
}

void TestSpendReport::failedAttemptsAreInTheSum()
{
    m_money = {row(JobState::ProviderFailed, 1'000'000), row(JobState::Failed, 0)};
    m_money[1].released = 400'000;
    const auto line = spendBy(items(), SpendBy::Model).first();
    QCOMPARE(line.spent, 1'000'000);
    QCOMPARE(line.estimated, 1'100'000); // what cost nothing was not wrongly estimated
    QCOMPARE(line.failed, 1);
    QCOMPARE(line.lost, 1'000'000);
    QCOMPARE(line.wasted, 1'000'000);
}

void TestSpendReport::wasteIsWhatShowsNothing_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<Waste>("waste");
    QTest::newRow("failed") << JobState::Failed << Waste::Failed;
    QTest::newRow("by the provider") << JobState::ProviderFailed << Waste::Failed;
    QTest::newRow("expired") << JobState::Expired << Waste::Failed;
    QTest::newRow("quarantined") << JobState::Quarantined << Waste::Failed;
    QTest::newRow("moderated") << JobState::Moderated << Waste::Moderated;
    QTest::newRow("cancelled") << JobState::Cancelled << Waste::Cancelled;
    QTest::newRow("written off") << JobState::WrittenOff << Waste::WrittenOff;
    QTest::newRow("under way") << JobState::Running << Waste::None;
    QTest::newRow("on its way to the project") << JobState::Stored << Waste::None;
}

void TestSpendReport::wasteIsWhatShowsNothing()
{
    QFETCH(JobState, state);
    QFETCH(Waste, waste);
    m_money = {row(state, 1'000'000)};
    QVERIFY(items().first().waste == waste);
    QCOMPARE(wasted(items()).size(), waste == Waste::None ? 0 : 1);
}

void TestSpendReport::whatCostNothingIsNoWaste()
{
    m_money = {row(JobState::Failed, 0)};
    QVERIFY(items().first().waste == Waste::None);
}

void TestSpendReport::newestAndCircledAreUsed()
{
    m_money = {row(JobState::Stored, 1), row(JobState::Stored, 2), row(JobState::Stored, 3)};
    for (int i = 0; i < 3; ++i)
        addTake(m_money[i].job.id, i + 1);
    const auto wastes = [&] {
        QList<Waste> found;
        for (const SpendItem& item : items())
            found << item.waste;
        return found;
    };
    QVERIFY(wastes() == QList<Waste>({Waste::NotUsed, Waste::NotUsed, Waste::None}));
    m_board.scenes[0].shots[0].circled = m_shelf.takes(m_money[0].job.shot).first().id;
    QVERIFY(wastes() == QList<Waste>({Waste::None, Waste::NotUsed, Waste::None}));
    m_board.scenes[0].shots.clear(); // the shot is gone, and its takes are shown nowhere
    QVERIFY(wastes() == QList<Waste>({Waste::NotUsed, Waste::NotUsed, Waste::NotUsed}));
    QCOMPARE(wasted(items()).first().money.spent, 3); // the dearest first
}

void TestSpendReport::unknownPricesAreCountedNotAdded()
{
    JobMoney unknown = row(JobState::Running, 0, "");
    unknown.job.estimated = Money();
    m_money = {unknown};
    QVERIFY(!items().first().isUnpriced()); // nothing was sent yet
    m_money[0].job.remoteId = QStringLiteral("video_1");
    QVERIFY(items().first().isUnpriced());
    QCOMPARE(spendTotals(items()).first().unpriced, 1);
    m_money[0].job.actual = Money{1, QStringLiteral("USD"), MoneySource::Provider};
    QVERIFY(!items().first().isUnpriced()); // now it is known
}

void TestSpendReport::rowsAreForSpreadsheets()
{
    m_money = {row(JobState::Stored, 1'250'000)};
    const QList<QByteArray> rows = spendCsv(items()).split('\n');
    QCOMPARE(rows.size(), 3); // the header, one job, nothing behind the last line end
    QCOMPARE(rows[0].count(','), rows[1].count(','));
    QVERIFY(rows[1].contains("2026-11-22T12:00:00Z,Last Light,SC010,SC010_SH0010,mine,"));
    QVERIFY(rows[1].contains(",USD,1.35,user,0,1.25,0,0,"));
}

void TestSpendReport::formulasAreText()
{
    m_money = {row(JobState::Stored, 1)};
    m_money[0].job.model = QStringLiteral("=HYPERLINK(\"http://evil\",\"x\")");
    QVERIFY(spendCsv(items()).contains("\"'=HYPERLINK("));
}

QTEST_GUILESS_MAIN(TestSpendReport)
#include "test_spend_report.moc"
