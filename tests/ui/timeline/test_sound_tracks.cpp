#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/media/wav_recording.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/results.h"
#include "tests/support/widgets.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/timeline/clip_bar.h"
#include "ui/timeline/record_bar.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

/// Tracks and sounds by their names, as somebody who does not see them finds them; each change is one step of undo.
class TestSoundTracks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        Clip clip;
        clip.id = m_clip = ClipId::create();
        clip.name = QStringLiteral("Theme");
        clip.file = QStringLiteral("media/theme.wav");
        clip.length = 30;
        Track track{TrackId::create(), TrackKind::Sound, QStringLiteral("Music"), false, 0, {clip}};
        VERIFY_OK(m_project->apply(addTrack(m_project->current(), track, 0), QStringLiteral("Add")));
        m_selection.setSoloTracks({});
        m_view = std::make_unique<TimelineView>(&m_selection, &m_theme);
        m_view->resize(900, 400);
        m_view->setProject(m_project.get());
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
    }

    void aTrackHasGainMuteAndSolo()
    {
        named<QDoubleSpinBox>(*m_view, "Gain of Music")->setValue(-6.5);
        QCOMPARE(track().gainMillibel, -650);
        named<QToolButton>(*m_view, "Mute Music")->click();
        QVERIFY(track().muted);
        m_project->undoStack()->undo();
        QVERIFY(!track().muted && !named<QToolButton>(*m_view, "Mute Music")->isChecked());
        m_project->undoStack()->undo();
        QCOMPARE(named<QDoubleSpinBox>(*m_view, "Gain of Music")->value(), 0.0);
        // Solo is for listening: nothing of the film changes.
        const Storyboard before = m_project->current();
        named<QToolButton>(*m_view, "Listen to Music alone")->click();
        QCOMPARE(m_selection.soloTracks(), QSet<TrackId>{track().id});
        QVERIFY(m_project->current() == before);
        named<QToolButton>(*m_view, "Remove Track")->click();
        QVERIFY(m_project->current().tracks.isEmpty());
        QVERIFY(m_selection.soloTracks().isEmpty());
    }

    void theChosenSoundHasItsNumbers()
    {
        auto* bar = m_view->findChild<ClipBar*>();
        QVERIFY(bar->isHidden());
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(!bar->isHidden());
        named<QDoubleSpinBox>(*m_view, "Gain")->setValue(3);
        named<QSpinBox>(*m_view, "Fade in")->setValue(10);
        named<QSpinBox>(*m_view, "Fade out")->setValue(500); // cut to what is left
        named<QDoubleSpinBox>(*m_view, "Under voices")->setValue(-9);
        for (const char* box : {"Mute", "Match level", "Whole film"})
            named<QToolButton>(*m_view, box)->click();
        const Clip changed = clip();
        QCOMPARE(changed.gainMillibel, 300);
        QCOMPARE(changed.fadeIn, Frames(10));
        QCOMPARE(changed.fadeOut, Frames(20));
        QCOMPARE(changed.duckMillibel, 900);
        QVERIFY(changed.muted && changed.matchLevel && changed.wholeFilm);
        for (int i = 0; i < 7; ++i)
            m_project->undoStack()->undo();
        QCOMPARE(clip().gainMillibel, 0);
        QVERIFY(!clip().wholeFilm && !named<QToolButton>(*m_view, "Whole film")->isChecked());
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(clip().gainMillibel, 100);
    }

    /// The window's keys act on shots, which may be out of sight: with a clip chosen they mean the clip.
    void theKeysMeanTheChosenClip()
    {
        QAction window(m_view.get());
        window.setShortcuts({Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete, Qt::Key_S, Qt::Key_D, Qt::ALT | Qt::Key_Left});
        m_view->addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        canvas->setFocus();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(shots.size(), 1); // the control: nothing is chosen in the timeline
        m_selection.setShots({firstShot(*m_project)});
        QTest::keyClick(canvas, Qt::Key_PageDown);
        QVERIFY(m_selection.shots().isEmpty()); // one thing is chosen at a time
        m_selection.setPlayhead(10);
        QTest::keyClick(canvas, Qt::Key_S);
        QCOMPARE(track().clips.size(), qsizetype(2));
        m_project->undoStack()->undo();
        QTest::keyClick(canvas, Qt::Key_D);
        QCOMPARE(track().clips.size(), qsizetype(2));
        const ClipBlock* copy = canvas->layoutOf().find(canvas->selectedClip());
        QCOMPARE(copy->start, Frames(30));
        QTest::keyClick(canvas, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(canvas->layoutOf().find(canvas->selectedClip())->start, Frames(29));
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(track().clips.size(), qsizetype(1));
        QCOMPARE(canvas->selectedClip(), m_clip);                             // the one before: there is none behind
        QTest::keyClick(named<QToolButton>(*m_view, "Mute"), Qt::Key_Delete); // its row belongs to it
        QVERIFY(track().clips.isEmpty());
        QVERIFY(m_selection.shots().isEmpty()); // a Delete too many takes nothing
        QCOMPARE(shots.size(), 1);
    }

    /// Delete goes on along the track: the one behind is chosen, at its end the one before. What comes back is chosen.
    void deleteGoesOnAlongTheTrack()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        QList<ClipId> clips{m_clip};
        for (int i = 0; i < 3; ++i) {
            const auto more = duplicateClipBehind(m_project->current(), clips.last(), ClipId::create());
            VERIFY_OK(more);
            clips << more->tracks.first().clips.last().id;
            VERIFY_OK(m_project->apply(more, QStringLiteral("More")));
        }
        Clip other = clip();
        other.id = ClipId::create();
        const Track beside{TrackId::create(), TrackKind::Sound, QStringLiteral("Rain"), false, 0, {other}};
        VERIFY_OK(m_project->apply(addTrack(m_project->current(), beside, 1), QStringLiteral("Add")));
        ShotCommands commands(m_selection, nullptr);
        commands.setProject(m_project.get());
        connect(&commands, &ShotCommands::stepped, m_view.get(), &TimelineView::chooseReturned);
        canvas->selectClip(clips[1]);
        const ClipId chosen[] = {clips[2], clips[3], clips[0], ClipId()}; // never on another track
        for (const ClipId& next : chosen) {
            QTest::keyClick(m_view.get(), Qt::Key_Delete);
            QCOMPARE(canvas->selectedClip(), next);
        }
        QVERIFY(track().clips.isEmpty());
        m_selection.setShots({firstShot(*m_project)});
        commands.undo();
        QCOMPARE(canvas->selectedClip(), clips[0]);
        QVERIFY(m_selection.shots().isEmpty());
        commands.undo();
        QCOMPARE(canvas->selectedClip(), clips[3]);
        commands.goToStep(m_project->undoStack()->index() - 2);
        QCOMPARE(track().clips.size(), qsizetype(4));
        QVERIFY(canvas->selectedClip() == clips[1] || canvas->selectedClip() == clips[2]);
        commands.redo();
        QCOMPARE(track().clips.size(), qsizetype(3));
        QCOMPARE(canvas->selectedClip(), clips[2]);
    }

    /// One thing is chosen at a time, wherever it is chosen.
    void aChosenShotLetsGoOfTheClip()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        m_selection.setShots({});
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QCOMPARE(canvas->selectedClip(), m_clip);
        m_selection.setShots({firstShot(*m_project)});
        QVERIFY(canvas->selectedClip().isNull());
        m_selection.setShots({});
    }

    /// The row of numbers asks for no more room than a small window has, and Tab brings each of them into view.
    void aNarrowTimelineKeepsItsWidth()
    {
        auto* bar = m_view->findChild<ClipBar*>();
        m_view->resize(520, 300);
        const int without = m_view->minimumSizeHint().width();
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(bar->isVisible());
        QVERIFY2(m_view->minimumSizeHint().width() <= std::max(without, 520),
                 qPrintable(QString::number(m_view->minimumSizeHint().width())));
        QCOMPARE(m_view->width(), 520);
        auto* last = named<QToolButton>(*m_view, "Remove Sound");
        QVERIFY(last->visibleRegion().isEmpty()); // the control: it is not in sight by itself
        tabThroughLayouts(m_view.get());          // as the window does
        named<QDoubleSpinBox>(*m_view, "Gain")->setFocus();
        for (int i = 0; i < 12 && m_view->focusWidget() != last; ++i)
            QTest::keyClick(m_view->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_view->focusWidget(), last);
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
        m_view->resize(m_view->minimumSizeHint().width(), 300); // no room at all: no arrows with nothing between them
        for (const QWidget* part : bar->findChildren<QWidget*>())
            QTRY_VERIFY2(!part->isVisible(), qPrintable(part->accessibleName()));
        m_view->resize(900, 300);
        QTRY_VERIFY(m_view->focusWidget()->isVisible());
    }

    void theFilmFollowsTheSizeUntilSomebodyZooms()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        const auto end = [&] { return canvas->geometryOf().xOf(canvas->layoutOf().length); };
        m_view->resize(1300, 400);
        QTest::qWait(20);
        QVERIFY2(end() > canvas->width() - 40, qPrintable(QString::number(end())));
        m_view->zoomOut();
        const int zoomed = end();
        m_view->resize(1500, 400);
        QTest::qWait(20);
        QCOMPARE(end(), zoomed);
    }

    /// Its row stands between the tools, which keep it a place: the next click hits what was seen there.
    void choosingASoundMovesNothing()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        for (const QSize size : {QSize(520, 245), QSize(1240, 245)}) {
            m_view->resize(size);
            QTest::qWait(20);
            canvas->selectClip({});
            const auto places = [&] {
                return QList<QRect>{QRect(canvas->mapTo(m_view.get(), QPoint()), canvas->size()),
                                    canvas->geometryOf().laneRect(0, 100)};
            };
            const QList<QRect> before = places();
            canvas->selectClip(m_clip);
            QTest::qWait(20);
            QVERIFY(m_view->findChild<ClipBar*>()->isVisible());
            QCOMPARE(places(), before);
            QVERIFY(before[0].top() <= 45); // no higher than a row of tools
        }
    }

    /// By the pointer and by key: what the clip's keys and its row do, and what can be laid on an empty place.
    void clipsAndPlacesHaveMenus()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        const auto textsAt = [&](QPoint at, QContextMenuEvent::Reason reason) {
            QContextMenuEvent event(reason, at, canvas->mapToGlobal(at));
            QApplication::sendEvent(canvas, &event);
            m_menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QStringList texts;
            for (const QAction* action : m_menu ? m_menu->actions() : QList<QAction*>())
                if (!action->isSeparator())
                    texts << action->text().section(QLatin1Char('\t'), 0, 0);
            return texts;
        };
        const auto run = [&](const char* text) {
            for (QAction* action : m_menu->actions())
                if (action->text().startsWith(QLatin1String(text)))
                    action->trigger();
            m_menu->close();
        };
        const ClipBlock* block = canvas->layoutOf().find(m_clip);
        const QPoint onClip = canvas->geometryOf().clipRect(*block, 0).center();
        const QStringList ofClip = textsAt(onClip, QContextMenuEvent::Mouse);
        QCOMPARE(canvas->selectedClip(), m_clip);
        for (const char* text : {"Split at Playhead", "Duplicate", "Trim Head to Playhead", "Mute", "Whole film"})
            QVERIFY2(ofClip.contains(QLatin1String(text)), text);
        run("Mute");
        QVERIFY(clip().muted);
        QCOMPARE(textsAt({}, QContextMenuEvent::Keyboard), ofClip); // the same without a mouse
        run("Remove Clip");
        QVERIFY(track().clips.isEmpty());

        const QPoint onRuler(canvas->geometryOf().xOf(0) + 200, 4);
        QVERIFY(textsAt(onRuler, QContextMenuEvent::Mouse).contains(QLatin1String("Add Marker")));
        m_selection.setPlayhead(canvas->geometryOf().frameAt(onRuler.x()));
        run("Add Marker");
        QCOMPARE(m_project->current().markers.size(), qsizetype(1));
        QVERIFY(textsAt(onRuler, QContextMenuEvent::Mouse).contains(QLatin1String("Remove \"Marker 1\"")));
        run("Remove \"Marker 1\"");
        QVERIFY(m_project->current().markers.isEmpty());
    }

    void cutsAndShotsHaveMenus()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        QSignalSpy shots(m_view.get(), &TimelineView::shotMenuRequested);
        QSignalSpy played(m_view.get(), &TimelineView::playRequested);
        const ShotBlock second = canvas->layoutOf().shots[1];
        const QRect rect = canvas->geometryOf().shotRect(second);
        const auto ask = [&](QPoint at) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
            QApplication::sendEvent(canvas, &event);
            m_menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        };
        ask(rect.center());
        QCOMPARE(shots.size(), 1);
        QCOMPARE(m_selection.shots(), QList<ShotId>{second.id});
        QVERIFY(!m_menu);
        for (const int x : {rect.left() - 3, rect.left() + 3}) {
            ask({x, rect.top() + 5});
            QVERIFY(m_menu);
            QVERIFY(m_menu->actions().first()->isChecked());
            QVERIFY(!m_menu->actions().last()->isEnabled()); // a cut is not played
            m_menu->close();
        }
        ask({rect.left() + 2, rect.top() + 5});
        m_menu->actions().at(1)->trigger();
        m_menu->close();
        const Transition way = findShot(m_project->current(), second.id)->transitionIn;
        QCOMPARE(way.kind, TransitionKind::Dissolve);
        QVERIFY(way.frames > 0);
        ask({canvas->geometryOf().xOf(second.start + way.frames / 2) - 1, rect.bottom() - 2}); // on its ramp
        QVERIFY(m_menu && m_menu->actions().at(1)->isChecked());
        m_menu->actions().last()->trigger();
        m_menu->close();
        QCOMPARE(played.size(), 1);
        QCOMPARE(shots.size(), 1);
        m_selection.setShots({});
    }

    void theBusSeesWhereASoundLies()
    {
        auto* canvas = m_view->findChild<TimelineCanvas*>();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(canvas);
        QVERIFY(list && list->childCount() > 0);
        QAccessibleInterface* item = list->child(list->childCount() - 1);
        QCOMPARE(item->text(QAccessible::Name), QStringLiteral("Theme"));
        QVERIFY2(item->text(QAccessible::Description).startsWith(QStringLiteral("Music, from 00:00:00:00")),
                 qPrintable(item->text(QAccessible::Description)));
    }

    void withoutAShotNobodyRecords()
    {
        m_selection.setShots({});
        QSignalSpy problems(m_view.get(), &TimelineView::problem);
        auto* bar = m_view->findChild<RecordBar*>();
        bar->toggle();
        QCOMPARE(problems.size(), 1);
        QVERIFY(bar->isHidden() && !bar->isBusy());
        m_selection.setShots({firstShot(*m_project)});
        const bool canHear = Microphone::look().has_value();
        bar->toggle();
        QCOMPARE(problems.size(), canHear ? 1 : 2); // said before anybody counts in
        QCOMPARE(bar->isHidden(), !canHear);
        QCOMPARE(bar->isBusy(), canHear);
        if (canHear)
            bar->toggle();
        QVERIFY(bar->isHidden() && !bar->isBusy());
    }

    void whatACrashLeftIsLaidOnItsShot()
    {
        const ShotId shot = firstShot(*m_project);
        const QString place = m_project->folder() + QStringLiteral("/recordings/") + shot.toString();
        QVERIFY(QDir().mkpath(place));
        const QString file = place + QStringLiteral("/Voice.wav");
        const auto recording = WavRecording::create(file);
        VERIFY_OK(recording);
        VERIFY_OK((*recording)->add(QByteArray(2 * 48000, '\x11'))); // no header says so yet
        m_view->setProject(nullptr);
        m_view->setProject(m_project.get());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_project->current().tracks.first().clips.size() +
                (m_project->current().tracks.size() > 1 ? m_project->current().tracks.last().clips.size() : 0),
            qsizetype(2), 20000);
        const Clip voice = m_project->current().tracks.last().clips.last();
        QCOMPARE(voice.role, ClipRole::Voice);
        QCOMPARE(voice.anchor.shot, std::optional(shot));
        QCOMPARE(voice.length, microsecondsToFrames(1'000'000, m_project->current().format.rate));
        QTRY_VERIFY(!QFile::exists(file));
    }

private:
    const Track& track() const { return m_project->current().tracks.first(); }
    const Clip& clip() const { return *findClip(m_project->current(), m_clip); }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<TimelineView> m_view;
    ClipId m_clip;
    QPointer<QMenu> m_menu;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestSoundTracks)
#include "test_sound_tracks.moc"
