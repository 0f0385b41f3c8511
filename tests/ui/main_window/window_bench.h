#pragma once

#include "core/jobs/job_engine.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QDockWidget>

/// The main window of a program that has a folder for everything, and what it opens.
class WindowBench {
protected:
    ~WindowBench() { closeWindow(); }

    /// Jobs are admitted, and never begun. Without it the window has no engine.
    void beginJobs()
    {
        VALUE(m_ledger, Ledger::open(m_folder->path()));
        JobEngine::Options options;
        options.stepsFor = [](const JobRecord&) { return nullptr; };
        m_engine = std::make_unique<JobEngine>(m_ledger, options);
    }
    WindowServices services()
    {
        WindowServices services;
        services.paths.config = services.paths.movies = services.paths.data = m_folder->path();
        services.engine = m_engine.get();
        services.open = [this](const QString& folder) { return Project::open(folder, m_engine.get()); };
        services.adopt = [this](const std::shared_ptr<Project>& project) { m_project = project; };
        return services;
    }
    void openWindow(const WindowServices& services, const QSize& size = {})
    {
        m_window = std::make_unique<MainWindow>(m_theme, services);
        if (size.isValid())
            m_window->resize(size);
        m_window->show();
    }
    void newProject()
    {
        action("New Project")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
    }
    void closeWindow()
    {
        if (m_window)
            m_window->closeUnasked();
        m_project.reset();
        m_window.reset();
        m_engine.reset();
        m_ledger.reset();
    }

    QAction* action(const char* text) const { return command(*m_window, text); }
    QDockWidget* dock(const char* name) const { return m_window->findChild<QDockWidget*>(QLatin1String(name)); }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<MainWindow> m_window;
};
