#include "core/document/find.h"
#include "core/player/film_frame.h"
#include "tests/core/project/project_fixture.h"
#include "ui/preview/film_bar.h"
#include "ui/preview/frame_grabs.h"
#include "ui/preview/overlay_actions.h"
#include "ui/preview/picture_surface.h"
#include "ui/preview/playback_actions.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/transport_bar.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

/// The preview of a project with three shots, as its user drives it.
class TestPreviewView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_view = std::make_unique<PreviewView>(&m_selection, &m_theme);
        for (const auto& [action, key] :
             {std::pair(m_view->actions()->shuttleBack, Qt::Key_J),
              std::pair(m_view->actions()->shuttleStop, Qt::Key_K),
              std::pair(m_view->actions()->shuttleForward, Qt::Key_L), std::pair(m_view->actions()->setIn, Qt::Key_I),
              std::pair(m_view->actions()->setOut, Qt::Key_O)}) {
            action->setShortcut(key); // the window's commands have them
            action->setAutoRepeat(false);
            m_view->addAction(action);
        }
        m_view->setProject(m_project.get());
        m_view->resize(900, 500);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QTRY_VERIFY_WITH_TIMEOUT(surface()->hasImage(), 20000);
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
        m_selection.setShots({});
        m_selection.setPlayhead(0);
    }

    void shuttleKeysDouble()
    {
        for (const double speed : {1., 2., 4., 8., 8.}) {
            QTest::keyClick(m_view.get(), Qt::Key_L);
            QCOMPARE(player().speed(), speed);
        }
        for (const double speed : {-1., -2.}) {
            QTest::keyClick(m_view.get(), Qt::Key_J);
            QCOMPARE(player().speed(), speed);
        }
        QTest::keyClick(m_view.get(), Qt::Key_K);
        QCOMPARE(player().speed(), 0.);
    }

    void withStopHeldTheyStepAndThenCreep()
    {
        player().seek(20);
        QTest::keyPress(m_view.get(), Qt::Key_K);
        QTest::keyClick(m_view.get(), Qt::Key_L);
        QCOMPARE(player().position(), 21);
        QTest::keyClick(m_view.get(), Qt::Key_J);
        QTest::keyClick(m_view.get(), Qt::Key_J);
        QCOMPARE(player().position(), 19);
        QVERIFY(!player().isPlaying());
        QTest::keyPress(m_view.get(), Qt::Key_L);
        QTRY_COMPARE(player().speed(), 0.25);
        QTest::keyRelease(m_view.get(), Qt::Key_L);
        QCOMPARE(player().speed(), 0.);
        QTest::keyRelease(m_view.get(), Qt::Key_K);
        QTest::keyClick(m_view.get(), Qt::Key_L); // the control: alone it plays
        QCOMPARE(player().speed(), 1.);
    }

    void theSpeedIsShown()
    {
        player().play(2);
        QTRY_COMPARE(state()->text(), QStringLiteral("2x"));
        QVERIFY(!state()->toolTip().isEmpty());
        player().play(1);
        QTRY_VERIFY(!state()->text().endsWith(QLatin1Char('x')));
    }

    void lateFramesAreCountedAndShown()
    {
        QVERIFY(state()->text().isEmpty());
        player().setDisplaySize({6000, 3375}); // more than anybody can draw in time
        player().play();
        QTRY_VERIFY_WITH_TIMEOUT(player().stats().dropped > 0, 20000);
        QTRY_VERIFY(state()->text().contains(QRegularExpression(QStringLiteral("^\\d+ "))));
        QVERIFY(!state()->toolTip().isEmpty());
        player().pause();
    }

    void inAndOutAreMarkedDrawnAndCleared()
    {
        player().seek(10);
        QTest::keyClick(m_view.get(), Qt::Key_I);
        player().seek(29);
        QTest::keyClick(m_view.get(), Qt::Key_O);
        QCOMPARE(m_selection.rangeIn(), std::optional<Frames>(10));
        QCOMPARE(m_selection.rangeOut(), std::optional<Frames>(30));
        QVERIFY(bar()->chosen() == std::pair(Frames(10), Frames(30)));
        player().seek(5);
        QTest::keyClick(m_view.get(), Qt::Key_O); // before the in: the last mark holds
        QVERIFY(!m_selection.rangeIn());
        QCOMPARE(m_selection.rangeOut(), std::optional<Frames>(6));
        m_view->actions()->clearRange->trigger();
        QVERIFY(!m_selection.rangeOut() && !bar()->chosen());
    }

    void theBarScrubs()
    {
        QTest::mousePress(bar(), Qt::LeftButton, {}, {bar()->xOf(40) + 1, 8});
        QCOMPARE(m_selection.playhead(), player().position());
        QVERIFY(std::abs(player().position() - 40) <= 1);
        QTest::mouseRelease(bar(), Qt::LeftButton);
        player().play();
        QTest::mousePress(bar(), Qt::LeftButton, {}, {bar()->xOf(20) + 1, 8});
        QVERIFY(!player().isPlaying()); // it stands while a hand is on it
        QTest::mouseRelease(bar(), Qt::LeftButton);
        QVERIFY(player().isPlaying());
    }

    void overlaysAreSeenRememberedAndNeverTakenOut()
    {
        const QImage before = surface()->grab().toImage();
        QSignalSpy changed(m_view.get(), &PreviewView::choicesChanged);
        OverlayActions& overlays = *m_view->overlays();
        overlays.code->setChecked(true);
        overlays.timecode->setChecked(true);
        overlays.safeAreas->setChecked(true);
        overlays.nextMask->trigger();
        QVERIFY(changed.size() >= 4);
        QVERIFY(surface()->overlays().code && surface()->overlays().mask == FrameMask::Wide239);
        QVERIFY(surface()->grab().toImage() != before);
        const QVariantMap kept = m_view->choices();
        const auto frame = filmFrame(m_project->plan(m_project->current().id), m_project->cacheFolder(), 0);
        VERIFY_OK(frame);
        QCOMPARE(copied(), *frame); // nothing of it in what is taken out
        overlays.setOverlays({});
        QVERIFY(surface()->overlays().none());
        m_view->setChoices(kept);
        QVERIFY(surface()->overlays().safeAreas && surface()->overlays().mask == FrameMask::Wide239);
        for (int i = 0; i < 5; ++i)
            overlays.nextMask->trigger();
        QCOMPARE(surface()->overlays().mask, FrameMask::None); // all round
    }

    void aFrameBecomesAPanelAndAReference()
    {
        const ShotId first = firstShot(*m_project);
        const ShotId last = m_project->current().scenes.last().shots.last().id;
        QSignalSpy done(m_view->frames(), &FrameGrabs::done);
        m_view->frames()->toPanel->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
        QCOMPARE(findShot(m_project->current(), first)->panels.size(), 1);
        QCOMPARE(findShot(m_project->current(), first)->panels[0].size, m_project->current().format.size);
        QCOMPARE(surface()->notice(), done[0][0].toString()); // said in the picture, and to who does not see it
        const auto* access = QAccessible::queryAccessibleInterface(surface());
        QVERIFY(access->text(QAccessible::Description).contains(surface()->notice()));
        QTRY_VERIFY_WITH_TIMEOUT(surface()->notice().isEmpty(), 10000);

        m_selection.setShots({last}); // moves the playhead: back to the first shot, as who compares does
        player().seek(2);
        QTRY_COMPARE(m_view->frames()->fileName().section(QLatin1Char('_'), -1), QStringLiteral("000002.png"));
        m_view->frames()->toReference->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, 20000);
        QCOMPARE(findShot(m_project->current(), last)->panels.value(0).role, PanelRole::Reference);
        m_project->undoStack()->undo();
        m_project->undoStack()->undo();
        QVERIFY(findShot(m_project->current(), first)->panels.isEmpty());
        QVERIFY(findShot(m_project->current(), last)->panels.isEmpty());
    }

    void aFrameBecomesAFile()
    {
        const QString file = m_folder->filePath(m_view->frames()->fileName());
        QVERIFY(file.endsWith(QStringLiteral("SC010_SH0010_000000.png")));
        QSignalSpy done(m_view->frames(), &FrameGrabs::done);
        m_view->frames()->saveTo(file);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
        QCOMPARE(QImage(file).size(), m_project->current().format.size);
        QSignalSpy problem(m_view.get(), &PreviewView::problem);
        m_view->frames()->saveTo(m_folder->filePath(QStringLiteral("no/such/folder.png")));
        QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 20000);
        QCOMPARE(m_project->undoStack()->count(), 0); // looking is no edit
    }

    void aChosenShotIsSeenByItself()
    {
        const ShotId second = m_project->current().scenes.last().shots.first().id;
        Shot shot = *findShot(m_project->current(), second);
        shot.transitionIn = {TransitionKind::Dissolve, 12};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Dissolve")));
        const Frames start = *startOf(m_project->current(), second);
        QTest::qWait(100); // the plan is made anew
        QSignalSpy shown(m_view->player(), &Player::frameReady);
        m_selection.setShots({second});
        QCOMPARE(player().position(), start);
        QTRY_VERIFY(!shown.isEmpty() && shown.last()[1].value<Frames>() == start + 6);
        player().seek(start + 1); // the control: who steps sees the mix
        QTRY_COMPARE(shown.last()[1].value<Frames>(), start + 1);
    }

    void everyControlHasANameAndAWordOnHover()
    {
        for (const QWidget* control : m_view->findChildren<QWidget*>())
            if (control->focusPolicy() & Qt::TabFocus) {
                QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
            }
        for (const auto* button : m_view->findChildren<QToolButton*>())
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
    }

private:
    Player& player() { return *m_view->player(); }
    PictureSurface* surface() { return m_view->findChild<PictureSurface*>(); }
    FilmBar* bar() { return m_view->findChild<FilmBar*>(); }
    QLabel* state() { return m_view->findChild<QLabel*>(QStringLiteral("playbackState")); }
    QImage copied()
    {
        QSignalSpy done(m_view->frames(), &FrameGrabs::done);
        m_view->frames()->copy->trigger();
        return done.wait(20000) ? QApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32) : QImage();
    }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<PreviewView> m_view;
};

QTEST_MAIN(TestPreviewView)
#include "test_preview_view.moc"
