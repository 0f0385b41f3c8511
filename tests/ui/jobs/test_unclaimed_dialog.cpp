#include "core/accounts/account_access.h"
#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "core/store/account_book.h"
#include "tests/core/jobs/remote/remote_fixture.h"
#include "tests/core/project/project_fixture.h"
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
    /// Made by somebody else with the same account; `looks`: how often it was asked for, which finishes it.
    QString strangersClip(const QString& prompt, int looks)
    {
        RemoteRequest request;
        request.model = QStringLiteral("fake-1");
        request.prompt = prompt;
        request.seconds = 1;
        request.size = QSize(64, 48);
        const RemoteProvider& provider = *remoteProvider(QStringLiteral("openai-compatible"));
        HttpClient http;
        const auto call = provider.submit(m_f->access.known.base, request, m_f->access.settings.options);
        const HttpAnswer answer = http.exchange(m_f->access.known, call.value());
        const QString id = provider.readSubmit(answer, QDateTime::currentDateTimeUtc()).video.id;
        for (int look = 0; look < looks; ++look)
            http.exchange(m_f->access.known, provider.poll(m_f->access.known.base, id));
        return id;
    }
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
    template<class Widget> Widget* named(const char* name) const
    {
        for (Widget* widget : m_dialog->findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        qFatal("nothing called %s", name);
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
    QTRY_VERIFY(!named<QComboBox>("Account")->isEnabled());
    QVERIFY(!named<QPushButton>("Import")->isEnabled() && !named<QPushButton>("Dismiss")->isEnabled());
}

void TestUnclaimedDialog::aClipBecomesATake()
{
    addAccount();
    strangersClip(QStringLiteral("A stranger's door"), 5);
    const Shot& last = m_project->current().scenes.last().shots.last();
    open(last.id);
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(named<QComboBox>("As a take of")->currentText().startsWith(QLatin1String("SC020_SH0010")));
    list()->setCurrentItem(list()->topLevelItem(0));
    QTRY_VERIFY(named<QPushButton>("Import")->isEnabled());
    for (int clicks = 0; clicks < 3; ++clicks)
        named<QPushButton>("Import")->click();
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
    strangersClip(QStringLiteral("One"), 5);
    strangersClip(QStringLiteral("Two"), 5);
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
    list()->setCurrentItem(list()->topLevelItem(0));
    const QString gone = list()->topLevelItem(0)->text(1);
    named<QPushButton>("Dismiss")->click();
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(list()->topLevelItem(0)->text(1) != gone);
    QVERIFY(m_f->engine->jobs(m_project->id()).isEmpty());
}

void TestUnclaimedDialog::whatIsNotDoneYetCannotBeImported()
{
    addAccount();
    strangersClip(QStringLiteral("Under way"), 0);
    open(firstShot(*m_project));
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    list()->setCurrentItem(list()->topLevelItem(0));
    QVERIFY(!named<QPushButton>("Import")->isEnabled());
    QVERIFY(named<QPushButton>("Dismiss")->isEnabled()); // the control: it is chosen
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
