#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "ui/board/board_view.h"
#include "ui/file_intake.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>

/// The board shows what the project holds, and its keys change what the project holds.
class TestBoardView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_commands.setProject(m_project.get());
        m_intake.setProject(m_project.get());
        m_pictures.setProject(m_project.get());
        m_view = std::make_unique<BoardView>(m_theme, m_selection, m_pictures, m_commands, m_intake);
        m_view->setProject(m_project.get());
        m_view->resize(600, 500);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_selection.setShots({});
        m_pictures.setProject(nullptr);
        m_intake.setProject(nullptr);
        m_commands.setProject(nullptr);
        m_project.reset();
    }

    void cardsFollowEditsAndUndo()
    {
        const int before = m_view->model().cardCount();
        QCOMPARE(before, int(shotCount(m_project->current())));
        QSignalSpy arranged(&m_view->model(), &BoardModel::arranged), changed(&m_view->model(), &BoardModel::changed);
        m_view->choose(0);
        m_commands.addShot(ShotCommands::Side::After);
        QCOMPARE(m_view->model().cardCount(), before + 1);
        QCOMPARE(m_view->currentCard(), 1); // the new shot is chosen
        QVERIFY(arranged.count() > 0);
        m_project->undoStack()->undo();
        QCOMPARE(m_view->model().cardCount(), before);

        arranged.clear();
        Shot shot = m_view->model().shot(0);
        shot.description = QStringLiteral("Another kettle");
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Describe")));
        QCOMPARE(arranged.count(), 0); // words do not rearrange the board
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_view->model().shot(0).description, shot.description);
    }

    /// Coming to the board by a key with nothing chosen leaves the film where it stands.
    void theKeyboardComesToTheShotThatShows()
    {
        const ShotId last = m_view->model().id(m_view->model().cardCount() - 1);
        m_selection.setPlayhead(*startOf(m_project->current(), last) + 1);
        m_view->setFocus(Qt::OtherFocusReason);
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QTRY_COMPARE(m_selection.shots(), QList<ShotId>{last});
        m_selection.setPlayhead(0);
    }

    void shotsMoveWithinAndAcrossScenes()
    {
        const QList<int> before = m_view->model().cardsInScenes();
        QVERIFY(before.size() == 2 && before[0] >= 2);
        const ShotId first = m_view->model().id(0);
        m_view->choose(0);
        m_commands.moveBy(1);
        QCOMPARE(m_view->model().id(1), first);
        m_commands.moveBy(-1);
        QCOMPARE(m_view->model().id(0), first);
        m_commands.moveTo({first}, m_project->current().scenes[1].id, before[1]);
        QCOMPARE(m_view->model().cardsInScenes(), (QList<int>{before[0] - 1, before[1] + 1}));
        QCOMPARE(m_view->model().id(m_view->model().cardCount() - 1), first);
        QCOMPARE(m_project->undoStack()->count(), 3);
    }

    void keysWalkAndChooseRanges()
    {
        m_view->setFocus();
        m_view->choose(0);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->currentCard(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_selection.shots().size(), qsizetype(m_view->model().cardCount()));
        m_commands.remove();
        QCOMPARE(m_view->model().cardCount(), 0);
        m_project->undoStack()->undo();
        QVERIFY(m_view->model().cardCount() > 0);
    }

    void removingGoesOnWithTheNeighbour()
    {
        const ShotId second = m_view->model().id(1);
        m_view->choose(0);
        m_commands.remove();
        QCOMPARE(m_selection.shots(), QList<ShotId>{second});
    }

    void aClickChoosesTheCardUnderIt()
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, m_view->cardRect(1).center());
        QCOMPARE(m_selection.shots(), QList<ShotId>{m_view->model().id(1)});
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, m_view->cardRect(0).center());
        QCOMPARE(m_selection.shots().size(), qsizetype(2));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
        QVERIFY(m_selection.shots().isEmpty());
    }

    void assistiveTechnologySeesAListOfCards()
    {
        QAccessibleInterface* board = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(board);
        QCOMPARE(board->role(), QAccessible::List);
        QCOMPARE(board->text(QAccessible::Name), QStringLiteral("Board"));
        QCOMPARE(board->childCount(), m_view->model().cardCount());
        QAccessibleInterface* card = board->child(1);
        QVERIFY(card);
        QCOMPARE(card->role(), QAccessible::ListItem);
        QVERIFY(card->text(QAccessible::Name).startsWith(m_view->model().fullCode(1)));
        QVERIFY(!card->state().selected);
        QCOMPARE(board->indexOfChild(card), 1);
        card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_view->currentCard(), 1);
        QVERIFY(card->state().selected);
        QCOMPARE(card->rect().size(), m_view->cardRect(1).size());
        // The same card keeps its identity when it moves.
        m_commands.moveBy(-1);
        QCOMPARE(board->indexOfChild(card), 0);
    }

    void picturesArriveAndAreKept()
    {
        const ShotId shot = m_view->model().id(0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures.thumbnail(shot, 160).isNull(), 20'000);
        const qint64 key = m_pictures.thumbnail(shot, 160).cacheKey();
        // Another name for the storyboard makes no other picture; another description does.
        VERIFY_OK(
            m_project->apply(setTitle(m_project->current(), QStringLiteral("Renamed")), QStringLiteral("Rename")));
        QCOMPARE(m_pictures.thumbnail(shot, 160).cacheKey(), key);
        Shot changed = m_view->model().shot(0);
        changed.description = QStringLiteral("Something else entirely");
        VERIFY_OK(m_project->apply(setShot(m_project->current(), changed), QStringLiteral("Describe")));
        QVERIFY(m_pictures.thumbnail(shot, 160).isNull());
    }

    void omittedShotsHavePicturesToo()
    {
        m_view->choose(1);
        m_commands.setStatus(ShotStatus::Omitted);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures.thumbnail(m_view->model().id(1), 160).isNull(), 20'000);
        QVERIFY(m_pictures.thumbnail(ShotId::create(), 160).isNull());
    }

    void aCardWithoutADescriptionIsNamedAfterWhatIsKnown()
    {
        Shot shot = m_view->model().shot(0);
        const auto name = [&](const Shot& changed) {
            const Status done = m_project->apply(setShot(m_project->current(), changed), QStringLiteral("Change"));
            return done ? m_view->nameOf(0).section(QLatin1Char(' '), 1) : done.error().message;
        };
        shot.description.clear();
        shot.dialogue.clear();
        shot.framing = {};
        QCOMPARE(name(shot), QStringLiteral("Shot without a description"));
        shot.framing.move = CameraMove::Pan;
        QCOMPARE(name(shot), QStringLiteral("Pan"));
        shot.dialogue = {{QStringLiteral("ANNA"), {}, {}, QStringLiteral("It sings.")}};
        QCOMPARE(name(shot), QStringLiteral("ANNA: It sings."));
        shot.description = QStringLiteral("A kettle");
        QCOMPARE(name(shot), QStringLiteral("A kettle"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
    ShotCommands m_commands{m_selection, nullptr};
    FileIntake m_intake{nullptr};
    ThumbnailLoader m_pictures{nullptr};
    std::unique_ptr<BoardView> m_view;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestBoardView)
#include "test_board_view.moc"
