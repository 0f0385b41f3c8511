#include "core/jobs/job_engine.h"
#include "tests/core/project/project_fixture.h"
#include "ui/money/caps_page.h"
#include "ui/money/spend_dialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
    void theExportIsEveryJob();

private:
    void admit(qint64 micro);
    QTreeWidget* table(const char* name) const
    {
        for (auto* widget : m_dialog->findChildren<QTreeWidget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        qFatal("no table %s", name);
    }
    QPushButton* button(const char* name) const
    {
        for (auto* widget : m_dialog->findChildren<QPushButton*>())
            if (widget->text() == QLatin1String(name))
                return widget;
        qFatal("no button %s", name);
    }
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
    QVERIFY(!button("Export CSV...")->isEnabled());
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
    QCOMPARE(row->text(6), QStringLiteral("$1.20"));
    QCOMPARE(row->text(4), QStringLiteral("-"));
    QComboBox* by = nullptr;
    for (auto* box : m_dialog->findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("By"))
            by = box;
    QVERIFY(by);
    by->setCurrentIndex(2);
    Q_EMIT by->activated(2);
    QTRY_COMPARE(table("Spent")->topLevelItem(0)->text(0), QStringLiteral("wan"));
    admit(400'000); // and it follows
    QTRY_COMPARE(table("Spent")->topLevelItem(0)->text(6), QStringLiteral("$1.60"));
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
    QTRY_COMPARE(table("Unused")->topLevelItemCount(), 1);
    QTRY_COMPARE(table("Unused")->topLevelItem(0)->text(1), QStringLiteral("Failed"));
    QCOMPARE(table("Unused")->topLevelItem(0)->text(4), QStringLiteral("$0.40"));
    QCOMPARE(table("Spent")->topLevelItem(0)->text(7), QStringLiteral("$0.40"));
}

void TestSpendDialog::capsAreSetAndRemoved()
{
    admit(400'000);
    open();
    auto* page = m_dialog->findChild<CapsPage*>();
    auto* set = button("Set Cap");
    QTRY_COMPARE(table("Caps")->topLevelItemCount(), 1); // it says that there are none
    QVERIFY(!set->isEnabled());
    for (auto* edit : page->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QStringLiteral("At most"))
            edit->setText(QStringLiteral("5"));
    QTRY_VERIFY(set->isEnabled());
    set->click();
    QTRY_COMPARE(table("Caps")->topLevelItem(0)->text(0), QStringLiteral("A day"));
    QCOMPARE(table("Caps")->topLevelItem(0)->text(3), QStringLiteral("$4.60"));
    table("Caps")->setCurrentItem(table("Caps")->topLevelItem(0));
    button("Remove Cap")->click();
    QTRY_COMPARE(table("Caps")->topLevelItem(0)->text(0), QStringLiteral("No caps yet."));
    QVERIFY(!button("Remove Cap")->isEnabled());
}

void TestSpendDialog::theExportIsEveryJob()
{
    admit(400'000);
    open();
    QTRY_VERIFY(button("Export CSV...")->isEnabled());
    QByteArray csv;
    connect(m_dialog.get(), &SpendDialog::exportRequested, this, [&](const QByteArray& bytes) { csv = bytes; });
    button("Export CSV...")->click();
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.contains(",wan,Queued,"));
}

QTEST_MAIN(TestSpendDialog)
#include "test_spend_dialog.moc"
