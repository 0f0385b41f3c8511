#include "core/accounts/account_access.h"
#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "core/store/account_book.h"
#include "tests/core/jobs/remote/remote_fixture.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/jobs/unclaimed_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

/// Clips that nobody here owns are shown, taken as a take of the chosen shot, or dismissed; nothing is billed for it.
class TestUnclaimedDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnAccountItIsSaid();
    void aClipBecomesATake();
    void whatIsDismissedDoesNotComeBack();
    void whatIsNotDoneYetCannotBeImported();

private:
    void open(const ShotId& shot)
    {
        m_dialog = std::make_unique<UnclaimedDialog>(m_theme, *m_project, shot, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void addAccount()
    {
        Account account = m_f->access.settings;
        account.baseUrl = m_f->access.known.base.toString();
        VERIFY_OK(waited(AccountBook(m_f->ledger).set(account)));
    }
    QTreeWidget* list() const { return m_dialog->findChild<QTreeWidget*>(); }

    Theme m_theme;
    std::unique_ptr<RemoteFixture> m_f;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<UnclaimedDialog> m_dialog;
};

void TestUnclaimedDialog::init()
{
    m_f = std::make_unique<RemoteFixture>();
    VERIFY_OK(m_f->start(false));
    VALUE(m_project, Project::create(m_f->home.filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{},
                                     m_f->engine.get()));
    VERIFY_OK(importText(*m_project, smallScriptText()));
}

void TestUnclaimedDialog::cleanup()
{
    m_dialog.reset();
    m_project.reset();
    m_f.reset();
}

void TestUnclaimedDialog::withoutAnAccountItIsSaid()
{
    open(firstShot(*m_project));
    QTRY_VERIFY(!named<QComboBox>(*m_dialog, "Account")->isEnabled());
    QVERIFY(!named<QPushButton>(*m_dialog, "Import")->isEnabled() &&
            !named<QPushButton>(*m_dialog, "Dismiss")->isEnabled());
}

void TestUnclaimedDialog::aClipBecomesATake()
{
    addAccount();
    m_f->strangersClip();
    const Shot& last = m_project->current().scenes.last().shots.last();
    open(last.id);
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(named<QComboBox>(*m_dialog, "As a take of")->currentText().startsWith(QLatin1String("SC020_SH0010")));
    list()->setCurrentItem(list()->topLevelItem(0));
    QTRY_VERIFY(named<QPushButton>(*m_dialog, "Import")->isEnabled());
    for (int clicks = 0; clicks < 3; ++clicks)
        named<QPushButton>(*m_dialog, "Import")->click();
    QTRY_COMPARE(list()->topLevelItemCount(), 0); // no longer offered
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_f->pass(1);
            return m_project->shelf().takes(last.id).size() == 1;
        },
        20'000));
    QCOMPARE(m_f->engine->jobs(m_project->id()).size(), 1);
    QCOMPARE(m_f->billed().size(), 1); // the stranger's, before
}

void TestUnclaimedDialog::whatIsDismissedDoesNotComeBack()
{
    addAccount();
    m_f->strangersClip(QStringLiteral("One"));
    m_f->strangersClip(QStringLiteral("Two"));
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
    list()->setCurrentItem(list()->topLevelItem(0));
    const QString gone = list()->topLevelItem(0)->text(1);
    named<QPushButton>(*m_dialog, "Dismiss")->click();
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(list()->topLevelItem(0)->text(1) != gone);
    QVERIFY(m_f->engine->jobs(m_project->id()).isEmpty());
}

void TestUnclaimedDialog::whatIsNotDoneYetCannotBeImported()
{
    addAccount();
    m_f->strangersClip(QStringLiteral("Under way"), 0);
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    list()->setCurrentItem(list()->topLevelItem(0));
    QVERIFY(!named<QPushButton>(*m_dialog, "Import")->isEnabled());
    QVERIFY(named<QPushButton>(*m_dialog, "Dismiss")->isEnabled()); // the control: it is chosen
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QApplication app(argc, argv);
    TestUnclaimedDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_unclaimed_dialog.moc"
