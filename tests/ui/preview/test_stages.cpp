#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "ui/preview/overlay_actions.h"
#include "ui/preview/picture_surface.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/stages.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>

/// The picture alone, on two screens of the offscreen platform: full screen, on the other screen, before an audience.
class TestStages final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_view = std::make_unique<PreviewView>(&m_selection, &m_theme);
        m_view->setProject(m_project.get());
        m_view->resize(640, 400);
        m_view->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<PictureSurface*>()->hasImage(), 20000);
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
        m_selection.setPlayhead(0);
    }

    void escapeEndsFullScreen()
    {
        stages().fullScreen->trigger();
        QVERIFY(stages().window(Stage::FullScreen) && stages().fullScreen->isChecked());
        StageWindow& window = *stages().window(Stage::FullScreen);
        QVERIFY(window.isFullScreen());
        QVERIFY(window.surface()->hasImage()); // at once, not with the next frame
        QVERIFY(m_view->isVisible());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!stages().window(Stage::FullScreen) && !stages().fullScreen->isChecked());
        stages().fullScreen->trigger(); // and again
        QVERIFY(stages().window(Stage::FullScreen));
        stages().fullScreen->trigger();
        QVERIFY(!stages().window(Stage::FullScreen));
    }

    void theOtherScreenIsTaken()
    {
        QCOMPARE(QGuiApplication::screens().size(), 2);
        stages().screen->trigger();
        StageWindow& window = *stages().window(Stage::Screen);
        QVERIFY(window.isFullScreen());
        QCOMPARE(window.geometry(), other()->geometry());
        QSignalSpy size(m_view->player(), &Player::frameReady);
        m_view->player()->seek(3);
        QTRY_VERIFY(!size.isEmpty() && size.last()[0].value<QImage>().width() == other()->geometry().width());
        QMenu menu;
        stages().fillScreens(&menu);
        QCOMPARE(menu.actions().size(), 2);
        menu.actions().first()->trigger(); // the editor's own: whoever says so gets it
        QCOMPARE(window.geometry(), QGuiApplication::screens().first()->geometry());
        QCOMPARE(m_view->choices().value(QStringLiteral("screen")).toString(),
                 QGuiApplication::screens().first()->name());
    }

    void aScreenThatGoesAwayLeavesAWindow()
    {
        stages().screen->trigger();
        StageWindow& window = *stages().window(Stage::Screen);
        Q_EMIT qGuiApp->screenRemoved(QGuiApplication::screens().first()); // the control: not the one it is on
        QVERIFY(window.isFullScreen());
        Q_EMIT qGuiApp->screenRemoved(other());
        QVERIFY(window.isVisible() && window.isOwnWindow());
        QVERIFY(QGuiApplication::screens().first()->geometry().contains(window.geometry()));
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!stages().screen->isChecked());
    }

    void anAudienceGoesFromShotToShot()
    {
        QVERIFY(!m_view->actions()->captions->isChecked());
        m_view->overlays()->code->setChecked(true);
        stages().pitch->trigger();
        StageWindow& window = *stages().window(Stage::Pitch);
        QVERIFY(window.isFullScreen());
        QVERIFY(window.surface()->overlays().none());
        const QList<ShotStart> starts = shotStarts(m_project->current());
        QCOMPARE(starts.size(), 3);
        QTest::keyClick(&window, Qt::Key_Right);
        QCOMPARE(m_view->player()->position(), starts[1].start);
        m_view->player()->seek(starts[1].start + 30); // the words of the second shot
        QTRY_VERIFY(!window.surface()->caption().isEmpty());
        QVERIFY(m_view->findChild<PictureSurface*>()->caption().isEmpty()); // the editor keeps its choice
        QTest::keyClick(&window, Qt::Key_PageDown);
        QCOMPARE(m_view->player()->position(), starts[2].start);
        QTest::keyClick(&window, Qt::Key_Down); // there is no further one
        QCOMPARE(m_view->player()->position(), starts[2].start);
        QTest::keyClick(&window, Qt::Key_Left);
        QCOMPARE(m_view->player()->position(), starts[1].start);
        QTest::keyClick(&window, Qt::Key_Home);
        QCOMPARE(m_view->player()->position(), 0);
        QTest::keyClick(&window, Qt::Key_Space);
        QVERIFY(m_view->player()->isPlaying());
        QTest::keyClick(&window, Qt::Key_Space);
        QVERIFY(!m_view->player()->isPlaying());
        const QImage black = window.grab().toImage();
        QCOMPARE(black.pixelColor(1, 1), QColor(Qt::black)); // beside the picture, in every theme
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!stages().isPitching());
    }

    void anEmptiedFilmLeavesNoPictureAndAWindowThatCloses()
    {
        stages().screen->trigger();
        StageWindow& window = *stages().window(Stage::Screen);
        QVERIFY(window.surface()->hasImage());
        const QList<Scene> scenes = m_project->current().scenes;
        for (const Scene& scene : scenes)
            for (const Shot& shot : scene.shots)
                VERIFY_OK(m_project->apply(removeShot(m_project->current(), shot.id), QStringLiteral("Remove")));
        QTRY_VERIFY(!window.surface()->hasImage());
        QVERIFY(stages().screen->isEnabled() && !stages().pitch->isEnabled());
        stages().screen->trigger();
        QVERIFY(!stages().window(Stage::Screen));
        QVERIFY(!stages().screen->isEnabled()); // there is nothing to show
        m_project->undoStack()->undo();
        QTRY_VERIFY(stages().screen->isEnabled());
    }

    void aProjectTakesItsWindowsAlong()
    {
        stages().screen->trigger();
        m_view->setProject(nullptr);
        QVERIFY(!stages().window(Stage::Screen));
    }

private:
    Stages& stages() { return *m_view->stages(); }
    QScreen* other() { return QGuiApplication::screens().last(); }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char** argv)
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [{"name": "Desk", "x": 0, "y": 0, "width": 1000, "height": 700},
                                  {"name": "Wall", "x": 1000, "y": 0, "width": 1280, "height": 1000}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    TestStages test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_stages.moc"
