#include "tests/ui/main_window/window_bench.h"
#include "ui/thumbnail_loader.h"

#include <QScrollBar>

/// What the window does about the pictures it shows: proxies for the preview, small ones for the views.
class TestWindowPictures final : public QObject, private WindowBench {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openWindow(services());
    }
    void cleanup() { closeWindow(); }

    void proxiesAreUsedUnlessSomebodySaysNo()
    {
        const auto remembered = [this] { return WindowSettings(m_folder->path()).usesProxies(); };
        QVERIFY(action("Use Proxies")->isChecked());
        QVERIFY(remembered());
        action("Use Proxies")->trigger();
        QVERIFY(!remembered());
        QVERIFY(!action("Make Proxies of All Takes")->isEnabled());
        newProject();
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
};

QTEST_MAIN(TestWindowPictures)
#include "test_window_pictures.moc"
