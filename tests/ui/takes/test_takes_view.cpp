#include "core/document/find.h"
#include "core/media/film_writer.h"
#include "core/player/player.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/widgets.h"
#include "ui/preview/picture_surface.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/takes/compare_dialog.h"
#include "ui/takes/compare_side.h"
#include "ui/takes/takes_model.h"
#include "ui/takes/takes_view.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

/// The takes of a shot: looked at by number, circled and rejected by keys, and rows that stay while they change.
class TestTakesView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_pictures.setProject(m_project.get());
        m_view = std::make_unique<TakesView>(m_theme, m_selection, m_pictures);
        m_view->setProject(m_project.get());
        m_view->resize(300, 400);
        m_view->show();
        m_shot = firstShot(*m_project);
        m_selection.setShots({m_shot});
    }
    void cleanup()
    {
        m_view.reset();
        m_selection.setShots({});
        m_pictures.setProject(nullptr);
        m_project.reset();
    }

    void withoutTakesItSaysHowToGetSome()
    {
        QVERIFY(!list()->isVisible());
        QCOMPARE(m_view->model().rowCount(), 0);
    }

    void takesComeOneByOneAndTheRowStays()
    {
        const TakeId first = addTake();
        QVERIFY(list()->isVisible());
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QSignalSpy reset(list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy came(list()->model(), &QAbstractItemModel::rowsInserted);
        addTake();
        QCOMPARE(came.count(), 1);
        QCOMPARE(list()->currentIndex().row(), 1); // the newest is on top; what was looked at stays
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(shot().circled, std::optional(first));
        QCOMPARE(list()->currentIndex().row(), 1);
        QCOMPARE(reset.count(), 0);
        QVERIFY(m_view->model().isCircled(1) && m_view->model().isUsed(1));
        QVERIFY(!m_view->model().isUsed(0));
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(!shot().circled);
        m_project->undoStack()->undo();
        QVERIFY(m_view->model().isCircled(1));
    }

    void anImportedTakeTellsItsFilesName()
    {
        addTake();
        const QModelIndex row = list()->model()->index(0, 0);
        QVERIFY(row.data(Qt::ToolTipRole).toString().startsWith(QLatin1String("<p>T01 Imported, clip.mp4<br>")));
        for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole})
            QVERIFY2(row.data(role).toString().startsWith(QLatin1String("T01 Imported, clip.mp4")),
                     qPrintable(row.data(role).toString()));
    }

    void numbersLookAtATakeInThePreview()
    {
        const TakeId first = addTake(), second = addTake();
        QTest::keyClick(list(), Qt::Key_1);
        QCOMPARE(m_selection.take(), first);
        QTest::keyClick(list(), Qt::Key_2);
        QCOMPARE(m_selection.take(), second);
        QTest::keyClick(list(), Qt::Key_9); // there is none
        QCOMPARE(m_selection.take(), second);
        QCOMPARE(m_project->undoStack()->count(), 0); // looking is no edit
        m_selection.setShots({m_project->current().scenes.last().shots.first().id});
        QVERIFY(m_selection.take().isNull());
        QCOMPARE(m_view->model().rowCount(), 0);
    }

    void aRejectionHasAReasonAndCanBeTakenBack()
    {
        addTake();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QTest::keyClick(list(), Qt::Key_X);
        auto* question = m_view->findChild<QInputDialog*>();
        QVERIFY(question);
        QVERIFY(!m_view->model().isRejected(0)); // not before the answer
        question->setTextValue(QStringLiteral("Anna looks away"));
        question->accept();
        QCOMPARE(shot().rejected.size(), 1);
        QCOMPARE(m_view->model().reason(0), QStringLiteral("Anna looks away"));
        QVERIFY(list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QLatin1String("Anna looks away")));
        QVERIFY(named<QToolButton>(*m_view, "Reject")->isChecked());
        QTest::keyClick(list(), Qt::Key_X);
        QVERIFY(shot().rejected.isEmpty());
        QVERIFY(!named<QToolButton>(*m_view, "Reject")->isChecked());
    }

    /// To the window Delete means the shot. Here it sets takes aside, one after the other.
    void deleteSetsTakesAside()
    {
        QAction window(m_view.get());
        window.setShortcuts({Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete});
        m_view->addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        ShotCommands commands(m_selection, nullptr);
        commands.setProject(m_project.get());
        connect(&commands, &ShotCommands::stepped, m_view.get(), &TakesView::chooseReturned);
        QList<TakeId> takes{addTake(), addTake(), addTake()};
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(1, 0)); // the newest is on top
        const auto setAside = [this] {
            QTest::keyClick(list(), Qt::Key_Delete);
            auto* question = m_view->findChild<QInputDialog*>();
            QVERIFY(question);
            question->accept();
            delete question;
        };
        setAside();
        QCOMPARE(shot().rejected.last().take, takes[1]);
        QCOMPARE(m_selection.take(), takes[0]);
        setAside();
        QCOMPARE(shot().rejected.last().take, takes[0]);
        QCOMPARE(m_selection.take(), takes[1]); // the one before: there is none behind
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!m_view->findChild<QInputDialog*>()); // it is set aside already, and stays so
        QCOMPARE(shot().rejected.size(), 2);
        commands.undo();
        QCOMPARE(m_selection.take(), takes[0]);
        commands.undo();
        QCOMPARE(m_selection.take(), takes[1]);
        QVERIFY(shot().rejected.isEmpty());
        QCOMPARE(shots.size(), 0);
    }

    void theTakeInTheFilmCanBeSlipped()
    {
        const TakeId first = addTake();
        auto* start = m_view->findChild<QSpinBox*>();
        QVERIFY(start && start->isVisible());
        start->setValue(2);
        start->setValue(3);
        QCOMPARE(shot().circled, std::optional(first));
        QCOMPARE(shot().takeStart, std::optional<Frames>(3));
        QCOMPARE(m_project->undoStack()->count(), 1); // turning it is one step
        m_project->undoStack()->undo();
        QVERIFY(start->value() != 3);
    }

    void slipsOfTwoShotsAreTwoSteps()
    {
        const ShotId second = m_project->current().scenes[0].shots[1].id;
        addTake();
        m_view->findChild<QSpinBox*>()->setValue(2);
        m_selection.setShots({second});
        m_shot = second;
        addTake();
        m_view->findChild<QSpinBox*>()->setValue(3);
        QCOMPARE(m_project->undoStack()->count(), 2);
        m_project->undoStack()->undo();
        QCOMPARE(findShot(m_project->current(), firstShot(*m_project))->takeStart, std::optional<Frames>(2));
    }

    void twoTakesPlayInStep()
    {
        addTake();
        QVERIFY(!named<QToolButton>(*m_view, "Compare")->isEnabled());
        QTest::keyClick(list(), Qt::Key_C);
        QVERIFY(!m_view->findChild<CompareDialog*>());
        addTake();
        named<QToolButton>(*m_view, "Compare")->click();
        auto* dialog = m_view->findChild<CompareDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto sides = dialog->findChildren<CompareSide*>();
        QCOMPARE(sides.size(), 2);
        QVERIFY(sides[0]->take() != sides[1]->take());
        const auto players = dialog->findChildren<Player*>();
        QTest::keyClick(dialog, Qt::Key_Right);
        QTest::keyClick(dialog, Qt::Key_Right);
        QCOMPARE(players[0]->position(), 2);
        QCOMPARE(players[1]->position(), 2);
        sides[0]->picture().setFocus();
        QTest::keyClick(dialog, Qt::Key_Right);
        QCOMPARE(players[1]->position(), 3);
        for (const CompareSide* side : sides)
            QTRY_VERIFY(side->picture().hasImage());
    }

    void comparingCirclesAndRejectsTheSideWithTheKeys()
    {
        const TakeId first = addTake(), second = addTake();
        named<QToolButton>(*m_view, "Compare")->click();
        auto* dialog = m_view->findChild<CompareDialog*>();
        const auto sides = dialog->findChildren<CompareSide*>();
        QCOMPARE(sides[1]->take(), first); // the film shows the second one, on the left
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(shot().circled, std::optional(first));
        QTest::keyClick(&sides[1]->choice(), Qt::Key_2);
        QCOMPARE(sides[1]->take(), second);
        QTest::keyClick(dialog, Qt::Key_9); // there is none
        QCOMPARE(sides[1]->take(), second);
        QTest::keyClick(dialog, Qt::Key_X);
        auto* question = dialog->findChild<QInputDialog*>();
        QVERIFY(question);
        question->accept();
        QVERIFY(m_view->model().isRejected(0));
        const auto boxes = sides[1]->findChildren<QToolButton*>();
        QVERIFY(std::any_of(boxes.begin(), boxes.end(), [](const QToolButton* b) { return b->isChecked(); }));
        m_view->setProject(nullptr); // takes the dialog with it
        QVERIFY(!dialog->isVisible());
        m_view->setProject(m_project.get());
    }

    void eachTakeHasItsPicture()
    {
        addTake();
        const Take take = m_view->model().take(0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures.take(take, 160).isNull(), 20'000);
        Take gone = take;
        gone.shot = ShotId::create();
        QVERIFY(m_pictures.take(gone, 160).isNull());
    }

private:
    TakeId addTake()
    {
        const QString file = m_folder->filePath(QStringLiteral("clip.mp4"));
        QImage grey(96, 54, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
        for (int i = 0; i < 6; ++i)
            if (!writer->add(Picture::fromImage(grey).value()))
                qFatal("cannot encode a test's own clip");
        if (!writer->finish())
            qFatal("cannot finish a test's own clip");
        return waited(m_project->addTake(m_shot, file)).value().id;
    }
    QListView* list() const { return m_view->findChild<QListView*>(); }
    const Shot& shot() const { return *findShot(m_project->current(), m_shot); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
    ThumbnailLoader m_pictures{nullptr};
    std::unique_ptr<TakesView> m_view;
    ShotId m_shot;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestTakesView)
#include "test_takes_view.moc"
