#include "core/document/edits.h"
#include "tests/ui/main_window/import_window.h"
#include "ui/dialogs/key_list_dialog.h"
#include "ui/preview/film_bar.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/track_name.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>

/// Where the keyboard is, and what its keys mean there.
class TestWindowKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_in = std::make_unique<ImportWindow>();
        m_in->openFilm();
    }
    void cleanup() { m_in.reset(); }

    /// Space plays; it used to overwrite the name of the first track.
    void anOpenedFilmHasTheKeyboard()
    {
        const Track track{TrackId::create(), TrackKind::Sound, QStringLiteral("Music"), false, 0, {}};
        VERIFY_OK(m_in->project()->apply(addTrack(m_in->project()->current(), track, 0), QStringLiteral("t")));
        m_in->closeAndOpenAgain();
        QVERIFY(QTest::qWaitForWindowActive(m_in->board().window()));
        QTest::qWait(50); // until Qt has placed the docks
        QCOMPARE(QApplication::focusWidget(), &m_in->board());
        auto* play = m_in->find<QAction>(QStringLiteral("command_Play"));
        QSignalSpy played(play, &QAction::triggered);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(played.size(), 1);
        play->trigger();

        auto* name = m_in->find<TrackName>();
        name->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(name, QStringLiteral(" jkl"));
        QCOMPARE(name->text(), QStringLiteral("Music"));
        QCOMPARE(played.size(), 3);
    }

    void aTrackIsRenamedByWhoMeansTo()
    {
        const Track track{TrackId::create(), TrackKind::Sound, QString(), false, 0, {}};
        VERIFY_OK(m_in->project()->apply(addTrack(m_in->project()->current(), track, 0), QStringLiteral("t")));
        const int steps = m_in->project()->undoStack()->count();
        const auto now = [&] { return m_in->project()->current().tracks.first().name; };
        auto* name = m_in->find<TrackName>();
        name->setFocus(Qt::TabFocusReason);
        m_in->board().setFocus();
        QCOMPARE(m_in->project()->undoStack()->count(), steps); // passing by names nothing
        name->setFocus(Qt::TabFocusReason);
        QTest::keyClick(name, Qt::Key_F2);
        QTest::keyClicks(name, QStringLiteral("Rain"));
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(name->text(), QStringLiteral("Track 1"));
        QTest::mouseDClick(name, Qt::LeftButton);
        QTest::keyClicks(name, QStringLiteral("Rain"));
        QCOMPARE(now(), QString());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(now(), QStringLiteral("Rain"));
        QCOMPARE(name->text(), QStringLiteral("Rain"));
        QCOMPARE(m_in->project()->undoStack()->count(), steps + 1);
    }

    /// Qt knows the Menu key only; keyboards without one have Shift+F10.
    void menusOpenByShiftF10()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_in->board().window()));
        for (QWidget* view :
             {static_cast<QWidget*>(&m_in->board()), static_cast<QWidget*>(m_in->find<TimelineCanvas>())}) {
            view->setFocus();
            QTest::keyClick(view, Qt::Key_F10); // the control
            QVERIFY(!QApplication::activePopupWidget());
            QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu && menu->actions().contains(m_in->action("Delete Shot")));
            menu->close();
        }
    }

    /// To the first field that is read, not to the one that was made first.
    void goingToAViewBeginsAtItsTop()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_in->board().window()));
        m_in->board().choose(0);
        m_in->action("Go to Inspector")->trigger();
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Shot"));
        m_in->action("Go to Board")->trigger();
        QCOMPARE(QApplication::focusWidget(), &m_in->board());
    }

    /// Up and Down are cuts wherever the film is seen; on its bar they used to be single frames, the wrong way round.
    void theFilmBarLeavesTheKeysToTheFilm()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_in->board().window()));
        QSignalSpy next(m_in->action("Next Cut"), &QAction::triggered);
        QSignalSpy second(m_in->action("One Second Forward"), &QAction::triggered);
        auto* bar = m_in->find<FilmBar>();
        QTRY_VERIFY(bar->isEnabled());
        bar->setFocus();
        QVERIFY(bar->hasFocus());
        QTest::keyClick(bar, Qt::Key_Down);
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(next.size(), 1);
        QCOMPARE(second.size(), 1);
    }

    void theListOfKeysKnowsTheTimeline()
    {
        m_in->action("Keys")->trigger();
        auto* list = m_in->find<KeyListDialog>();
        for (const char* words : {"Trim Head to Playhead", "Add Marker", "Add Overlay", "Next Cut"})
            QVERIFY2(!list->findChild<QTreeWidget*>()->findItems(QLatin1String(words), Qt::MatchExactly).isEmpty(),
                     words);
    }

    /// The next Delete takes what is chosen: what comes back is, and is seen on the board and in the timeline.
    void aShotThatComesBackIsChosen()
    {
        auto* shots = m_in->find<ShotCommands>();
        for (int i = 0; i < 80; ++i)
            shots->addShot(ShotCommands::Side::After);
        const QList<ShotId> all = playingShots(m_in->project()->current());
        const QList<ShotId> two{all[60], all[61]};
        auto* selection = m_in->find<Selection>();
        auto* timeline = m_in->find<TimelineView>();
        auto* canvas = m_in->find<TimelineCanvas>();
        timeline->zoomIn();
        selection->setShots(two);
        m_in->action("Delete Shot")->trigger();
        QCOMPARE(selection->shots(), QList<ShotId>{all[62]});
        selection->setShots({all[0]});
        m_in->action("Undo")->trigger();
        QCOMPARE(selection->shots(), two);
        const auto isSeen = [&](const ShotId& shot) {
            const QRect card = m_in->board().cardRect(m_in->board().model().cardOf(shot));
            const QRect block = canvas->geometryOf().shotRect(*canvas->layoutOf().find(shot));
            return m_in->board().viewport()->rect().contains(card.center()) && block.intersects(canvas->rect());
        };
        QVERIFY(isSeen(two.last()));
        QVERIFY(!isSeen(all[0])); // the control
        m_in->action("Redo")->trigger();
        QCOMPARE(selection->shots(), QList<ShotId>{all[62]});
        QVERIFY(isSeen(all[62]));
    }

private:
    std::unique_ptr<ImportWindow> m_in;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestWindowKeys)
#include "test_window_keys.moc"
