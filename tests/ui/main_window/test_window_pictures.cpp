#include "tests/core/project/project_fixture.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QDockWidget>
#include <QScrollBar>

/// What the window does about the pictures it shows: proxies for the preview, small ones for the views.
class TestWindowPictures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        WindowServices services;
        services.paths.config = services.paths.movies = services.paths.data = m_folder->path();
        services.open = [](const QString& folder) { return Project::open(folder, nullptr); };
        services.adopt = [this](const std::shared_ptr<Project>& project) { m_project = project; };
        m_window = std::make_unique<MainWindow>(m_theme, services);
        m_window->show();
    }
    void cleanup()
    {
        m_window->close();
        m_project.reset();
        m_window.reset();
    }

    void proxiesAreUsedUnlessSomebodySaysNo()
    {
        const auto remembered = [this] { return WindowSettings(m_folder->path()).usesProxies(); };
        QVERIFY(action("Use Proxies")->isChecked());
        QVERIFY(remembered());
        action("Use Proxies")->trigger();
        QVERIFY(!remembered());
        QVERIFY(!action("Make Proxies of All Takes")->isEnabled());
        open();
        QVERIFY(action("Make Proxies of All Takes")->isEnabled());
        QVERIFY(action("Delete Proxies")->isEnabled());
    }

    void scrollingGivesUpPicturesThatAreNotShown()
    {
        const auto* loader = m_window->findChild<ThumbnailLoader*>();
        QVERIFY(loader);
        for (const char* name : {"Board", "Shots", "Takes", "Timeline"}) {
            int told = 0; // only what was connected can be disconnected
            for (const QScrollBar* bar : dock(name)->findChildren<QScrollBar*>())
                told += disconnect(bar, &QScrollBar::valueChanged, loader, &ThumbnailLoader::scrolled);
            QVERIFY2(told > 0, name);
        }
    }

private:
    void open()
    {
        action("New Project")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
    }
    QDockWidget* dock(const char* name) const { return m_window->findChild<QDockWidget*>(QString::fromLatin1(name)); }
    QAction* action(const char* text) const
    {
        for (QAction* action : m_window->actions())
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return action;
        qFatal("no such command");
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<Project> m_project;
};

QTEST_MAIN(TestWindowPictures)
#include "test_window_pictures.moc"
