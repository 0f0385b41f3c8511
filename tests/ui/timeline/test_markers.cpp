#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>

/// Markers as a creator has them: set by a key, found again, chosen, moved, removed.
class TestMarkers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_view = std::make_unique<TimelineView>(&m_selection, &m_theme);
        m_view->resize(900, 400);
        m_view->setProject(m_project.get());
        m_view->show();
        m_canvas = m_view->findChild<TimelineCanvas*>();
        for (const Frames at : {Frames(60), Frames(20)})
            markAt(at);
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
    }

    void theKeySetsOneAndOpensOneThatIsThere()
    {
        QSignalSpy opened(m_view.get(), &TimelineView::markerOpened);
        markAt(40);
        QCOMPARE(places(), (QList<Frames>{20, 40, 60}));
        QCOMPARE(opened.size(), 0);
        markAt(40);
        QCOMPARE(places(), (QList<Frames>{20, 40, 60}));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(chosen(), Frames(40));
    }

    void aClickChoosesItAndGoesThere()
    {
        m_selection.setShots({firstShot(*m_project)});
        m_selection.setPlayhead(0);
        QTest::mouseClick(m_canvas, Qt::LeftButton, {}, flag(60));
        QCOMPARE(chosen(), Frames(60));
        QCOMPARE(m_selection.playhead(), Frames(60));
        QVERIFY(m_selection.shots().isEmpty()); // one thing is chosen at a time
        QSignalSpy opened(m_view.get(), &TimelineView::markerOpened);
        QTest::mouseDClick(m_canvas, Qt::LeftButton, {}, flag(20));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(chosen(), Frames(20));
        QTest::mouseClick(m_canvas, Qt::LeftButton, {}, {flag(60).x(), TimelineGeometry::RulerHeight - 3});
        QVERIFY(m_canvas->selectedMarker().isNull()); // the ruler under a flag still takes the playhead
        QCOMPARE(m_selection.playhead(), Frames(60));
    }

    void aDragMovesItInOneStep()
    {
        const QPoint from = flag(20);
        const int step = m_canvas->geometryOf().xOf(30) - m_canvas->geometryOf().xOf(20);
        QTest::mousePress(m_canvas, Qt::LeftButton, {}, from);
        for (int part = 1; part <= 2; ++part) {
            QMouseEvent move(QEvent::MouseMove, from + QPoint(part * step / 2, 0),
                             m_canvas->mapToGlobal(from + QPoint(part * step / 2, 0)), Qt::NoButton, Qt::LeftButton,
                             Qt::AltModifier); // exactly there
            QApplication::sendEvent(m_canvas, &move);
        }
        QTest::mouseRelease(m_canvas, Qt::LeftButton, {}, from + QPoint(step, 0));
        QCOMPARE(places(), (QList<Frames>{30, 60}));
        m_project->undoStack()->undo();
        QCOMPARE(places(), (QList<Frames>{20, 60}));
    }

    void theKeysMeanTheChosenMarker()
    {
        QAction window(m_view.get());
        window.setShortcuts({Qt::Key_Delete, Qt::ALT | Qt::Key_Right, Qt::Key_D});
        m_view->addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        m_canvas->setFocus();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QTest::keyClick(m_canvas, Qt::Key_Delete);
        QCOMPARE(shots.size(), 1); // the control: nothing is chosen in the timeline
        QTest::keyClick(m_canvas, Qt::Key_PageDown);
        QCOMPARE(chosen(), Frames(20));
        QCOMPARE(m_selection.playhead(), Frames(20));
        QTest::keyClick(m_canvas, Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(m_canvas, Qt::Key_BracketRight);
        QCOMPARE(places(), (QList<Frames>{22, 60}));
        QCOMPARE(m_selection.playhead(), Frames(22));
        m_project->undoStack()->undo(); // both
        QCOMPARE(places(), (QList<Frames>{20, 60}));
        QSignalSpy opened(m_view.get(), &TimelineView::markerOpened);
        QTest::keyClick(m_canvas, Qt::Key_F2);
        QTest::keyClick(m_canvas, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QTest::keyClick(m_canvas, Qt::Key_Delete);
        QCOMPARE(places(), QList<Frames>{60});
        QCOMPARE(chosen(), Frames(60)); // and on to the one behind
        QTest::keyClick(m_canvas, Qt::Key_Delete);
        QVERIFY(places().isEmpty() && m_canvas->selectedMarker().isNull());
        QCOMPARE(shots.size(), 1);
        QTest::keyClick(m_canvas, Qt::Key_Delete);
        QCOMPARE(shots.size(), 2);
    }

    void whatUndoBringsBackIsChosen()
    {
        QTest::keyClick(m_canvas, Qt::Key_PageDown);
        m_view->removeChosenMarker();
        m_canvas->selectClip({});
        const Storyboard before = m_project->current();
        m_project->undoStack()->undo();
        m_view->chooseReturned(before, m_project->current());
        QCOMPARE(chosen(), Frames(20));
    }

    void theBusReadsThem()
    {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas);
        const QAccessibleInterface* item = list->child(list->childCount() - 1);
        QCOMPARE(item->text(QAccessible::Name), QStringLiteral("Marker 1"));
        QCOMPARE(item->text(QAccessible::Value), QStringLiteral("00:00:02:12"));
        QCOMPARE(item->rect().center(), m_canvas->mapToGlobal(m_canvas->geometryOf().markerRect(marker(60)).center()));
        QVERIFY(!item->state().selected);
        m_canvas->selectMarker(marker(60).id);
        QVERIFY(item->state().selected);
    }

private:
    void markAt(Frames at)
    {
        m_selection.setPlayhead(at);
        for (QAction* action : m_view->actions())
            if (action->shortcut() == QKeySequence(Qt::Key_M))
                action->trigger();
    }
    QList<Frames> places() const
    {
        QList<Frames> all;
        for (const MarkerFlag& marker : m_canvas->layoutOf().markers)
            all << marker.at;
        return all;
    }
    MarkerFlag marker(Frames at) const
    {
        for (const MarkerFlag& marker : m_canvas->layoutOf().markers)
            if (marker.at == at)
                return marker;
        return {};
    }
    QPoint flag(Frames at) const { return m_canvas->geometryOf().markerRect(marker(at)).center(); }
    Frames chosen() const
    {
        const MarkerFlag* found = m_canvas->layoutOf().find(m_canvas->selectedMarker());
        return found ? found->at : -1;
    }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<TimelineView> m_view;
    TimelineCanvas* m_canvas = nullptr;
};

QTEST_MAIN(TestMarkers)
#include "test_markers.moc"
