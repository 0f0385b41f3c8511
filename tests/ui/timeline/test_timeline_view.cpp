#include "core/document/edits.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

/// What is in sight of the timeline, and what Tab and the trimming keys reach.
class TestTimelineView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_view = std::make_unique<TimelineView>(&m_selection, &m_theme);
        m_view->resize(900, 260);
        m_view->setProject(m_project.get());
        m_view->show();
        m_canvas = m_view->findChild<TimelineCanvas*>();
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
    }

    /// With a marker in it the whole timeline used to be one colour while it had the keyboard.
    void theKeyboardChangesItsEdgeOnly()
    {
        named<QToolButton>(*m_view, "Add Marker")->click();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const QRect inside = m_canvas->rect().adjusted(3, 3, -3, -3);
        named<QToolButton>(*m_view, "Fit Film")->setFocus();
        const QImage without = m_canvas->grab().toImage();
        m_view->setFocus();
        QVERIFY(m_canvas->hasFocus());
        const QImage with = m_canvas->grab().toImage();
        QVERIFY(with != without);
        QCOMPARE(with.copy(inside), without.copy(inside));
    }

    void tabReachesToolsAndTracks()
    {
        named<QToolButton>(*m_view, "Add Sound Track")->click();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const QStringList stops = tabWalk(named<QToolButton>(*m_view, "Trim Head to Playhead"));
        const auto at = [&](const char* name) { return stops.indexOf(QLatin1String(name)); };
        const QString told = stops.join(QLatin1Char('|'));
        QVERIFY2(at("Trim Head to Playhead") == 0 && at("Add Overlay") > 0, qPrintable(told));
        QVERIFY2(at("Fit Film") > at("Add Overlay"), qPrintable(told));
        QVERIFY2(at("Name of track 1") > at("Fit Film"), qPrintable(told)); // beside its lane
        QVERIFY2(at("Timeline") > at("Name of track 1"), qPrintable(told));
    }

    /// A new track comes into sight, the ruler stays, and the film keeps its end beside a scroll bar.
    void manyTracksAreSeen()
    {
        auto* bar = m_view->findChild<QScrollArea*>()->verticalScrollBar();
        QVERIFY(bar->maximum() == 0);
        for (int i = 0; i < 5; ++i)
            named<QToolButton>(*m_view, "Add Sound Track")->click();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        const int top = m_canvas->geometryOf().top;
        QCOMPARE(top, bar->value());
        QVERIFY(m_canvas->visibleRegion().contains(m_canvas->geometryOf().laneRect(4, 100).center()));
        m_selection.setPlayhead(0);
        QTest::mouseClick(m_canvas, Qt::LeftButton, {}, {m_canvas->geometryOf().xOf(24) + 1, top + 4});
        QCOMPARE(m_selection.playhead(), Frames(24)); // on the ruler
        QVERIFY(m_selection.shots().isEmpty());
        QTRY_VERIFY(m_canvas->geometryOf().xOf(m_canvas->layoutOf().length) <= m_canvas->width());
    }

    void aClipIsNotTrimmedAway()
    {
        Clip clip;
        clip.id = ClipId::create();
        clip.name = QStringLiteral("Theme");
        clip.file = QStringLiteral("media/theme.wav");
        clip.anchor = {{}, 20};
        clip.length = 30;
        const Track track{TrackId::create(), TrackKind::Sound, QStringLiteral("Music"), false, 0, {clip}};
        VERIFY_OK(m_project->apply(addTrack(m_project->current(), track, 0), QStringLiteral("Add")));
        m_canvas->selectClip(clip.id);
        QSignalSpy problems(m_view.get(), &TimelineView::problem);
        const auto trim = [&](const char* tool, Frames at) {
            m_selection.setPlayhead(at);
            named<QToolButton>(*m_view, tool)->click();
            return m_canvas->layoutOf().find(clip.id)->length;
        };
        QCOMPARE(trim("Trim Head to Playhead", 50), Frames(30));
        QCOMPARE(trim("Trim Tail to Playhead", 20), Frames(30));
        QCOMPARE(problems.size(), 2);
        QCOMPARE(trim("Trim Head to Playhead", 25), Frames(25));
        QCOMPARE(trim("Trim Tail to Playhead", 60), Frames(35)); // it may grow
        QCOMPARE(problems.size(), 2);
    }

private:
    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<TimelineView> m_view;
    TimelineCanvas* m_canvas = nullptr;
};

QTEST_MAIN(TestTimelineView)
#include "test_timeline_view.moc"
