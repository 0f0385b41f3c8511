#include "core/jobs/job_engine.h"
#include "tests/core/project/project_fixture.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>

/// Leaving while there is work: what happens to it is said, and the buttons say what they do.
class TestQuit final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        VALUE(m_ledger, Ledger::open(m_folder->path()));
        JobEngine::Options options;
        options.stepsFor = [](const JobRecord&) { return nullptr; }; // admitted, and never begun
        m_engine = std::make_unique<JobEngine>(m_ledger, options);
        WindowServices services;
        services.paths.config = services.paths.movies = services.paths.data = m_folder->path();
        services.engine = m_engine.get();
        services.open = [this](const QString& folder) { return Project::open(folder, m_engine.get()); };
        services.adopt = [this](const std::shared_ptr<Project>& project) { m_project = project; };
        m_window = std::make_unique<MainWindow>(m_theme, services);
        m_window->show();
        for (QAction* action : m_window->actions())
            if (action->text().remove(QLatin1Char('&')) == QLatin1String("New Project"))
                action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
        VERIFY_OK(importText(*m_project, smallScriptText()));
    }
    void cleanup()
    {
        m_window->closeUnasked();
        m_window.reset();
        m_project.reset();
        m_engine.reset();
        m_ledger.reset();
    }

    void withoutWorkNobodyIsAsked()
    {
        QVERIFY(m_window->close());
        QVERIFY(!question());
    }

    void workIsAskedAboutAndGoesOnLater()
    {
        VALUE(const auto jobs,
              m_project->generate(m_project->current().id, ShotChoice{}, QStringLiteral("animatic"), QString(), false));
        QVERIFY(jobs.size() > 1);
        QVERIFY(!m_window->close());
        QVERIFY(question());
        QVERIFY(question()->accessibleDescription().contains(QLatin1String("go on at the next start")));
        press("Keep Working");
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_engine->jobs(m_project->id()).size(), jobs.size());

        QVERIFY(!m_window->close()); // asked each time
        press("Quit and Resume Later");
        QTRY_VERIFY(!m_window->isVisible());
        for (const JobRecord& job : m_engine->jobs(m_project->id()))
            QVERIFY(!isEnded(job.state));
        VALUE(const auto kept, m_ledger->liveJobs());
        QCOMPARE(kept.size(), jobs.size()); // on disk, for the next start
    }

private:
    ConfirmDialog* question() const
    {
        for (auto* dialog : m_window->findChildren<ConfirmDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    void press(const char* verb)
    {
        QPointer asked = question();
        for (auto* button : asked->findChildren<QPushButton*>())
            if (button->text() == QLatin1String(verb)) {
                QCOMPARE(button->accessibleName(), button->text());
                button->click();
                QTRY_VERIFY(!asked || !asked->isVisible());
                return;
            }
        QFAIL(verb);
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestQuit)
#include "test_quit.moc"
