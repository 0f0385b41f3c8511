#include "core/jobs/job_engine.h"
#include "core/store/account_book.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/money/caps_page.h"
#include "ui/money/spend_dialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

class TestSpendDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void emptyBooksSaySo();
    void whatWasReservedIsThere();
    void whatFailedIsUnused();
    void capsAreSetAndRemoved();
    void pricesAreAddedChangedAndRemoved();
    void anOldPriceIsSaid();
    void theExportIsEveryJob();

private:
    void admit(qint64 micro);
    QTreeWidget* table(const char* name) const { return named<QTreeWidget>(*m_dialog, name); }
    void open()
    {
        m_dialog = std::make_unique<SpendDialog>(m_theme, *m_project, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    std::unique_ptr<SpendDialog> m_dialog;
};

void TestSpendDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    VALUE(m_ledger, Ledger::open(m_folder->path()));
    JobEngine::Options options;
    options.stepsFor = [](const JobRecord&) { return nullptr; };
    m_engine = std::make_unique<JobEngine>(m_ledger, options);
    VALUE(m_project,
          Project::create(m_folder->filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, m_engine.get()));
    VERIFY_OK(importText(*m_project, smallScriptText()));
}

void TestSpendDialog::cleanup()
{
    m_dialog.reset();
    m_project.reset();
    m_engine.reset();
    m_ledger.reset();
}

void TestSpendDialog::admit(qint64 micro)
{
    JobRecord job;
    job.id = JobId::create();
    job.project = m_project->id();
    job.projectFolder = m_project->folder();
    job.shot = firstShot(*m_project);
    job.title = QStringLiteral("SC010_SH0010");
    job.provider = QStringLiteral("openai-compatible");
    job.account = QStringLiteral("mine");
    job.model = QStringLiteral("wan");
    job.requestKey = job.id.toString();
    job.estimated = Money{micro, QStringLiteral("USD"), MoneySource::User};
    VERIFY_OK(waited(m_engine->admit({job}, {})));
}

void TestSpendDialog::emptyBooksSaySo()
{
    open();
    QTRY_COMPARE(table("Spent")->topLevelItemCount(), 1);
    QCOMPARE(table("Spent")->topLevelItem(0)->text(0), QStringLiteral("Nothing was spent yet."));
    QVERIFY(!button(*m_dialog, "Export CSV...")->isEnabled());
}

void TestSpendDialog::whatWasReservedIsThere()
{
    admit(400'000);
    admit(800'000);
    open();
    QTRY_COMPARE(table("Spent")->topLevelItemCount(), 2); // the shot, and all of it
    const auto* row = table("Spent")->topLevelItem(0);
    QCOMPARE(row->text(0), QStringLiteral("SC010_SH0010"));
    QCOMPARE(row->text(1), QStringLiteral("2"));
    QCOMPARE(row->text(7), QStringLiteral("$1.20"));
    QCOMPARE(row->text(3), QStringLiteral("-"));
    auto* by = named<QComboBox>(*m_dialog, "By");
    by->setCurrentIndex(2);
    Q_EMIT by->activated(2);
    QTRY_COMPARE(table("Spent")->topLevelItem(0)->text(0), QStringLiteral("wan"));
    admit(400'000); // and it follows
    QTRY_COMPARE(table("Spent")->topLevelItem(0)->text(7), QStringLiteral("$1.60"));
}

void TestSpendDialog::whatFailedIsUnused()
{
    admit(400'000);
    const JobRecord job = m_engine->jobs(m_project->id()).first();
    JobRecord failed = job;
    failed.state = JobState::ProviderFailed;
    const Money cost = *job.estimated;
    Ledger::Also also;
    also.charges = {{ChargeKind::Reserved, {-cost.micro, cost.currency, cost.source}, {}},
                    {ChargeKind::Spent, cost, {}}};
    VERIFY_OK(waited(m_ledger->advance(job, failed, QStringLiteral("test"), {}, also)));
    open();
    QTRY_COMPARE(table("Paid, not in the film")->topLevelItemCount(), 1);
    QTRY_COMPARE(table("Paid, not in the film")->topLevelItem(0)->text(1), QStringLiteral("Failed"));
    QCOMPARE(table("Paid, not in the film")->topLevelItem(0)->text(4), QStringLiteral("$0.40"));
    QCOMPARE(table("Spent")->headerItem()->text(4), QStringLiteral("Lost to failed\nattempts"));
    QCOMPARE(table("Spent")->topLevelItem(0)->text(4), QStringLiteral("$0.40"));
    QCOMPARE(table("Spent")->topLevelItem(0)->text(5), QStringLiteral("-"));
    for (int column = 0; column < table("Spent")->columnCount(); ++column)
        QVERIFY(!table("Spent")->headerItem()->toolTip(column).isEmpty());
}

void TestSpendDialog::capsAreSetAndRemoved()
{
    admit(400'000);
    open();
    auto* page = m_dialog->findChild<CapsPage*>();
    auto* set = button(*m_dialog, "Set Cap");
    QTRY_COMPARE(table("Caps")->topLevelItemCount(), 1); // it says that there are none
    QVERIFY(!set->isEnabled());
    named<QLineEdit>(*page, "At most")->setText(QStringLiteral("5"));
    QTRY_VERIFY(set->isEnabled());
    set->click();
    QTRY_COMPARE(table("Caps")->topLevelItem(0)->text(0), QStringLiteral("A day"));
    QCOMPARE(table("Caps")->topLevelItem(0)->text(3), QStringLiteral("$4.60"));
    table("Caps")->setCurrentItem(table("Caps")->topLevelItem(0));
    button(*m_dialog, "Remove Cap")->click();
    QTRY_COMPARE(table("Caps")->topLevelItem(0)->text(0), QStringLiteral("No caps yet."));
    QVERIFY(!button(*m_dialog, "Remove Cap")->isEnabled());
}

void TestSpendDialog::pricesAreAddedChangedAndRemoved()
{
    VERIFY_OK(waited(AccountBook(m_ledger).set(
        {QStringLiteral("mine"), QStringLiteral("openai-compatible"), QStringLiteral("https://example.org/v1")})));
    open();
    m_dialog->findChild<QTabWidget*>()->setCurrentIndex(3);
    m_dialog->show();
    QVERIFY(!button(*m_dialog, "Export CSV...")->isVisible()); // it would be taken for the page's own button
    auto* account = named<QComboBox>(*m_dialog, "Account");
    QTRY_COMPARE(account->currentText(), QStringLiteral("mine"));
    QTRY_COMPARE(table("Prices")->topLevelItemCount(), 1);
    QCOMPARE(table("Prices")->topLevelItem(0)->text(0), QStringLiteral("No prices yet."));
    QVERIFY(!button(*m_dialog, "Set Price")->isEnabled() && !button(*m_dialog, "Remove Price")->isEnabled());
    named<QComboBox>(*m_dialog, "Model")->setEditText(QStringLiteral("wan"));
    auto* amount = named<QLineEdit>(*m_dialog, "Price");
    QTest::keyClicks(amount, QStringLiteral("0.05"));
    QTest::keyClick(amount, Qt::Key_Return);
    QTRY_COMPARE(table("Prices")->topLevelItem(0)->text(2), QStringLiteral("$0.05"));
    const auto* row = table("Prices")->topLevelItem(0);
    QCOMPARE(row->text(1), QStringLiteral("wan"));
    QCOMPARE(row->text(3), QStringLiteral("a second"));
    QCOMPARE(row->text(5), QLocale().toString(QDate::currentDate(), QLocale::ShortFormat));
    QVERIFY(row->icon(5).isNull());
    amount->clear();
    QTest::keyClicks(amount, QStringLiteral("0.30"));
    auto* unit = named<QComboBox>(*m_dialog, "Price for");
    unit->setCurrentIndex(1);
    Q_EMIT unit->activated(1);
    button(*m_dialog, "Set Price")->click();
    QTRY_COMPARE(table("Prices")->topLevelItem(0)->text(3), QStringLiteral("a clip"));
    QCOMPARE(waited(MoneyBook(m_ledger).prices()).value().first().price.money.micro, 300'000);
    QVERIFY(!button(*m_dialog, "Remove Price")->isEnabled());
    table("Prices")->setCurrentItem(table("Prices")->topLevelItem(0));
    button(*m_dialog, "Remove Price")->click();
    QTRY_COMPARE(table("Prices")->topLevelItem(0)->text(0), QStringLiteral("No prices yet."));
    QVERIFY(waited(MoneyBook(m_ledger).prices()).value().isEmpty());
}

void TestSpendDialog::anOldPriceIsSaid()
{
    for (const int days : {90, 91}) {
        const auto then = [days] { return QDateTime::currentDateTimeUtc().addDays(-days); };
        const Price price{Price::Unit::Clip, {400'000, QStringLiteral("USD"), MoneySource::User}, 400'000, {}};
        VERIFY_OK(waited(MoneyBook(m_ledger, then).setPrice({QStringLiteral("gone"), QStringLiteral("wan"), price})));
        open();
        QTRY_COMPARE(table("Prices")->topLevelItemCount(), 1);
        QCOMPARE(table("Prices")->topLevelItem(0)->text(0), QStringLiteral("gone"));
        const auto* row = table("Prices")->topLevelItem(0);
        QCOMPARE(row->text(5).contains(QStringLiteral("over 90 days old")), days == 91);
        QCOMPARE(row->icon(5).isNull(), days == 90);
        table("Prices")->setCurrentItem(table("Prices")->topLevelItem(0));
        QCOMPARE(named<QComboBox>(*m_dialog, "Account")->currentText(),
                 QStringLiteral("gone")); // its account is no more
        QCOMPARE(named<QLineEdit>(*m_dialog, "Price")->text(), QStringLiteral("0.4"));
    }
}

void TestSpendDialog::theExportIsEveryJob()
{
    admit(400'000);
    open();
    QTRY_VERIFY(button(*m_dialog, "Export CSV...")->isEnabled());
    QByteArray csv;
    connect(m_dialog.get(), &SpendDialog::exportRequested, this, [&](const QByteArray& bytes) { csv = bytes; });
    button(*m_dialog, "Export CSV...")->click();
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.contains(",wan,Queued,"));
}

QTEST_MAIN(TestSpendDialog)
#include "test_spend_dialog.moc"
