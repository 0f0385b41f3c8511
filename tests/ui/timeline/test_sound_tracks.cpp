#include "core/document/edits.h"
#include "core/media/wav_recording.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/results.h"
#include "ui/selection.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/timeline/clip_bar.h"
#include "ui/timeline/record_bar.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
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
        named<QDoubleSpinBox>("Gain of Music")->setValue(-6.5);
        QCOMPARE(track().gainMillibel, -650);
        named<QToolButton>("Mute Music")->click();
        QVERIFY(track().muted);
        m_project->undoStack()->undo();
        QVERIFY(!track().muted && !named<QToolButton>("Mute Music")->isChecked());
        m_project->undoStack()->undo();
        QCOMPARE(named<QDoubleSpinBox>("Gain of Music")->value(), 0.0);
        // Solo is for listening: nothing of the film changes.
        const Storyboard before = m_project->current();
        named<QToolButton>("Listen to Music alone")->click();
        QCOMPARE(m_selection.soloTracks(), QSet<TrackId>{track().id});
        QVERIFY(m_project->current() == before);
        named<QToolButton>("Remove Track")->click();
        QVERIFY(m_project->current().tracks.isEmpty());
        QVERIFY(m_selection.soloTracks().isEmpty());
    }

    void theChosenSoundHasItsNumbers()
    {
        auto* bar = m_view->findChild<ClipBar*>();
        QVERIFY(bar->isHidden());
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(!bar->isHidden());
        named<QDoubleSpinBox>("Gain")->setValue(3);
        named<QSpinBox>("Fade in")->setValue(10);
        named<QSpinBox>("Fade out")->setValue(500); // cut to what is left
        named<QDoubleSpinBox>("Under voices")->setValue(-9);
        for (const char* box : {"Mute", "Match level", "Whole film"})
            boxNamed(box)->click();
        const Clip changed = clip();
        QCOMPARE(changed.gainMillibel, 300);
        QCOMPARE(changed.fadeIn, Frames(10));
        QCOMPARE(changed.fadeOut, Frames(20));
        QCOMPARE(changed.duckMillibel, 900);
        QVERIFY(changed.muted && changed.matchLevel && changed.wholeFilm);
        for (int i = 0; i < 7; ++i)
            m_project->undoStack()->undo();
        QCOMPARE(clip().gainMillibel, 0);
        QVERIFY(!clip().wholeFilm && !boxNamed("Whole film")->isChecked());
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(clip().gainMillibel, 100);
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
        auto* last = named<QToolButton>("Remove Sound");
        QVERIFY(last->visibleRegion().isEmpty()); // the control: it is not in sight by itself
        tabThroughLayouts(m_view.get());          // as the window does
        named<QDoubleSpinBox>("Gain")->setFocus();
        for (int i = 0; i < 12 && m_view->focusWidget() != last; ++i)
            QTest::keyClick(m_view->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_view->focusWidget(), last);
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
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
        bar->toggle();
        QVERIFY(!bar->isHidden() && bar->isBusy()); // counting in
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
    template<class Widget> Widget* named(const char* name) const
    {
        for (Widget* widget : m_view->findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        qFatal("there is no %s", name);
    }
    QCheckBox* boxNamed(const char* text) const
    {
        for (QCheckBox* box : m_view->findChildren<QCheckBox*>())
            if (box->text() == QLatin1String(text))
                return box;
        qFatal("there is no %s", text);
    }
    const Track& track() const { return m_project->current().tracks.first(); }
    const Clip& clip() const { return *findClip(m_project->current(), m_clip); }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<TimelineView> m_view;
    ClipId m_clip;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestSoundTracks)
#include "test_sound_tracks.moc"
