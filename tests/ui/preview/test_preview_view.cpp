#include "core/document/find.h"
#include "core/player/film_frame.h"
#include "core/render/film_plan.h"
#include "core/render/lettering.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
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
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTimer>
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
        auto* position = m_view->findChild<TransportBar*>()->findChild<QLabel*>(); // the first
        player().setDisplaySize({6000, 3375});                                     // more than anybody can draw in time
        player().play();
        QTRY_VERIFY_WITH_TIMEOUT(player().stats().dropped > 0, 20000);
        QTRY_VERIFY(state()->text().contains(QRegularExpression(QStringLiteral("^\\d+ "))));
        QVERIFY(!state()->toolTip().isEmpty());
        player().pause();
        QCOMPARE(position->accessibleName(), QStringLiteral("Position"));
        for (int width = 320; width <= 900; width += 20) { // beside the time, or not at all
            m_view->resize(width, 400);
            QCoreApplication::processEvents();
            QVERIFY2(!state()->isVisible() || (state()->x() >= position->geometry().right() + Tokens::Space1 &&
                                               state()->width() >= state()->sizeHint().width()),
                     qPrintable(QString::number(width)));
        }
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
        for (const auto& [speed, to] : {std::pair(2., 30), std::pair(-1., 60)}) { // it goes on as it went
            player().play(speed);
            QTest::mousePress(bar(), Qt::LeftButton, {}, {bar()->xOf(to) + 1, 8});
            QCOMPARE(player().speed(), 0.);
            QTest::mouseRelease(bar(), Qt::LeftButton);
            QCOMPARE(player().speed(), speed);
        }
    }

    void aTransitionPlaysInALoopAndLeavesTheMarks()
    {
        const ShotId second = m_project->current().scenes.last().shots.first().id;
        Shot shot = *findShot(m_project->current(), second);
        shot.transitionIn = {TransitionKind::Dissolve, 12};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Dissolve")));
        const Frames start = *startOf(m_project->current(), second);
        player().seek(10);
        m_view->actions()->setOut->trigger();
        QSignalSpy moved(&player(), &Player::positionChanged);
        m_view->playTransition(second);
        QVERIFY(player().isPlaying());
        QCOMPARE(player().position(), start - 6 - 24);
        const auto wentBack = [&] { // from near the end of the stretch to its beginning
            Frames last = 0;
            for (const auto& move : std::as_const(moved)) {
                const Frames now = move[0].value<Frames>();
                if (last > start && now < start)
                    return true;
                last = now;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(wentBack(), 20000);
        for (const auto& move : std::as_const(moved))
            QVERIFY(move[0].value<Frames>() < start + 6 + 24);
        QVERIFY(!m_view->actions()->loop->isChecked());
        player().pause();
        QCOMPARE(m_view->actions()->out(), std::optional<Frames>(11)); // the marks are as they were
        moved.clear();
        player().seek(start + 6 + 22); // the control: no loop is left
        player().play();
        QTRY_VERIFY(player().position() > start + 6 + 26);
    }

    void theVolumeIsThereHoweverNarrow()
    {
        m_view->resize(340, 400);
        auto* speaker = named<QToolButton>(*m_view, "Volume");
        QTRY_VERIFY(speaker->isVisible());
        QVERIFY(m_view->rect().contains(QRect(speaker->mapTo(m_view.get(), QPoint()), speaker->size())));
        QTimer::singleShot(0, m_view.get(), [this, speaker] { // the menu keeps who opens it
            m_slider = speaker->menu()->findChild<QSlider*>();
            QTest::keyClick(speaker->menu(), Qt::Key_Down);
            QTest::keyClick(speaker->menu(), Qt::Key_Return);
            speaker->menu()->close();
        });
        speaker->showMenu();
        QVERIFY(m_slider && m_slider->accessibleName() == QLatin1String("Volume"));
        QAction* mute = speaker->menu()->actions().first();
        QVERIFY(mute->isChecked()); // by keyboard
        m_slider->setValue(50);
        QVERIFY(!mute->isChecked()); // who turns it up wants to hear it
    }

    void captionsComeWithoutWaitingForAFolder()
    {
        m_view->actions()->captions->setChecked(true);
        const Frames second = m_project->current().scenes.first().shots.first().length;
        player().seek(second + 30);
        QVERIFY(surface()->caption().isEmpty()); // the folder of voices is looked into elsewhere
        QTRY_VERIFY(!surface()->caption().isEmpty());
        const QString said = surface()->caption();
        Shot shot = m_project->current().scenes.first().shots.first();
        shot.description = QStringLiteral("Another");
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Describe")));
        QTest::qWait(100); // a new plan
        QCOMPARE(surface()->caption(), said);
    }

    /// Wherever captions lie over each other, what is read is what the film has.
    void captionsAreThoseOfTheFilm()
    {
        Shot shot = m_project->current().scenes.first().shots.first();
        shot.customCaptions = true;
        shot.captions = {{CaptionId::create(), 2, 10, QStringLiteral("- A\n- B")},
                         {CaptionId::create(), 6, 10, QStringLiteral("C")},
                         {CaptionId::create(), 6, 2, QStringLiteral("D")}};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Captions")));
        OutputSpec output = defaultOutput(m_project->current());
        output.captions = CaptionUse::Burned;
        const RenderPlan film = makeFilmPlan(m_project->current(), m_project->shelf(), output, m_project->folder(), {},
                                             spokenLengthsIn(m_project->cacheFolder()));
        m_view->actions()->captions->setChecked(true);
        player().seek(7);
        QTRY_COMPARE(surface()->caption(), QStringLiteral("- A\n- B\nC\nD"));
        for (Frames frame = 0; frame < 20; ++frame) {
            player().seek(frame);
            QCOMPARE(surface()->caption(), letteringAt(film, frame).caption);
        }
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
        QFileDialog* where = askWhere();
        QVERIFY(where);
        player().seek(40); // the film goes on meanwhile
        QTRY_VERIFY(m_view->frames()->fileName().endsWith(QStringLiteral("_000040.png")));
        Q_EMIT where->fileSelected(file);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
        const RenderPlan plan = m_project->plan(m_project->current().id);
        const auto named = filmFrame(plan, m_project->cacheFolder(), 0);
        const auto later = filmFrame(plan, m_project->cacheFolder(), 40);
        VERIFY_OK(named);
        VERIFY_OK(later);
        QVERIFY(*named != *later);
        QCOMPARE(QImage(file).convertToFormat(named->format()), *named); // the frame that the file is called after
        QSignalSpy problem(m_view.get(), &PreviewView::problem);
        where->close();
        Q_EMIT askWhere()->fileSelected(m_folder->filePath(QStringLiteral("no/such/folder.png")));
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
    QFileDialog* askWhere()
    {
        m_view->frames()->save->trigger();
        for (auto* dialog : m_view->findChildren<QFileDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
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
    QSlider* m_slider = nullptr;
};

QTEST_MAIN(TestPreviewView)
#include "test_preview_view.moc"
