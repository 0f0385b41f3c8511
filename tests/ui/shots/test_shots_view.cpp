#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "ui/board/board_model.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/shots/shots_model.h"
#include "ui/shots/shots_view.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

/// The table shows what the project holds, row by row, and its cells change what the project holds.
class TestShotsView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_commands.setProject(m_project.get());
        m_pictures.setProject(m_project.get());
        m_view = std::make_unique<ShotsView>(m_theme, m_selection, m_pictures, m_commands);
        m_view->setProject(m_project.get());
        m_view->resize(1400, 500);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_selection.setShots({});
        m_pictures.setProject(nullptr);
        m_commands.setProject(nullptr);
        m_project.reset();
    }

    void rowsFollowEditsOneByOne()
    {
        QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(model(), &QAbstractItemModel::rowsMoved);
        QSignalSpy removed(model(), &QAbstractItemModel::rowsRemoved);
        const QList<ShotId> start = rows();
        QVERIFY(start.size() >= 3);
        m_selection.setShots({start[0]});
        m_commands.moveBy(1);
        QCOMPARE(rows(), (QList<ShotId>{start[1], start[0]} + start.mid(2)));
        QCOMPARE(moved.count(), 1);
        m_commands.moveTo({start[0]}, m_project->current().scenes.last().id, 99);
        QCOMPARE(rows().last(), start[0]);
        QCOMPARE(moved.count(), 2); // one shot went far: one move, not one for each it passed
        m_project->undoStack()->undo();
        m_project->undoStack()->undo();
        QCOMPARE(rows(), start);
        m_commands.duplicate();
        QCOMPARE(inserted.count(), 1);
        m_commands.remove();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(rows(), start);
        QCOMPARE(reset.count(), 0);
    }

    /// Any arrangement into any other: what the board says is what the rows are.
    void rowsAreTheBoardAfterAnyArrangement()
    {
        const SceneId scene = m_project->current().scenes.first().id;
        for (int i = 0; i < 12; ++i)
            m_commands.addShotAt({scene, 0});
        for (int turn = 0; turn < 60; ++turn) {
            QList<ShotId> shots = rows();
            QList<ShotId> some;
            for (int i = 0; i < 1 + turn % 4; ++i)
                some << shots.takeAt((turn * 7 + i * 5) % shots.size());
            m_commands.moveTo(some, m_project->current().scenes[turn % 2].id, (turn * 11) % 9);
            if (turn % 12 == 11) {
                m_selection.setShots({some.first()});
                m_commands.remove();
            }
            QList<ShotId> expected;
            for (const Scene& each : m_project->current().scenes)
                for (const Shot& shot : each.shots)
                    expected << shot.id;
            QCOMPARE(rows(), expected);
            QCOMPARE(m_view->shots().rowCount(), int(expected.size()));
        }
        while (m_project->undoStack()->canUndo())
            m_project->undoStack()->undo();
        QCOMPARE(rows().size(), shotCount(m_project->current()));
    }

    void wordsAreTypedInPlace()
    {
        begin(0, ShotColumn::Description);
        auto* text = m_view->findChild<QPlainTextEdit*>();
        QVERIFY(text);
        QCOMPARE(text->accessibleName(), QStringLiteral("Description"));
        QTest::keyClicks(text, QStringLiteral("A dark room"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(text, QStringLiteral("and a kettle"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(shot(0).description, QStringLiteral("A dark room\nand a kettle"));
        QCOMPARE(m_project->undoStack()->count(), 1);
        begin(0, ShotColumn::Description); // looked at, and left as it is
        QTest::keyClick(m_view->findChild<QPlainTextEdit*>(), Qt::Key_Return);
        begin(0, ShotColumn::Description); // typed, and dropped
        QTest::keyClicks(m_view->findChild<QPlainTextEdit*>(), QStringLiteral("x"));
        QTest::keyClick(m_view->findChild<QPlainTextEdit*>(), Qt::Key_Escape);
        QCOMPARE(m_project->undoStack()->count(), 1);
        begin(0, ShotColumn::Scene);
        m_view->findChild<QLineEdit*>()->setText(QStringLiteral("INT. CELLAR - NIGHT"));
        m_view->findChild<QLineEdit*>()->setModified(true);
        QTest::keyClick(m_view->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE(m_project->current().scenes.first().slugline, QStringLiteral("INT. CELLAR - NIGHT"));
    }

    void lengthsTakeEveryWriting()
    {
        QVERIFY(set(0, ShotColumn::Length, QStringLiteral("2.5s")));
        QCOMPARE(shot(0).length, Frames(60));
        QVERIFY(set(0, ShotColumn::Length, QStringLiteral("4:12")));
        QCOMPARE(shot(0).length, Frames(108));
        QSignalSpy problems(m_view.get(), &ShotsView::problem);
        QVERIFY(!set(0, ShotColumn::Length, QStringLiteral("for ever")));
        QCOMPARE(problems.count(), 1);
        QVERIFY(problems[0][0].toString().contains(QLatin1String("for ever")));
        QCOMPARE(shot(0).length, Frames(108));
    }

    void aChoiceChangesAllChosenRowsInOneStep()
    {
        m_view->selectAll();
        QCOMPARE(m_selection.shots(), QList<ShotId>(rows()));
        QVERIFY(set(1, ShotColumn::Size, int(ShotSize::CU)));
        QVERIFY(set(1, ShotColumn::Transition, int(TransitionKind::Dissolve)));
        for (int row = 0; row < rows().size(); ++row)
            QCOMPARE(shot(row).framing.size, ShotSize::CU);
        QVERIFY(shot(1).transitionIn.frames > 0);
        QCOMPARE(m_project->undoStack()->count(), 2);
        QVERIFY(!set(1, ShotColumn::Size, int(ShotSize::CU))); // nothing to change, no step
        m_selection.setShots({m_view->shots().id(0)});
        QVERIFY(set(1, ShotColumn::Status, int(ShotStatus::Draft))); // a row that is not chosen: it alone
        QCOMPARE(shot(0).status, ShotStatus::Todo);
        QCOMPARE(shot(1).status, ShotStatus::Draft);
    }

    /// The arrows go on through the table; they used to change the shot.
    void aListThatIsLeftWithoutAChoiceIsGone()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const QModelIndex cell = m_view->model()->index(0, int(ShotColumn::Size));
        m_view->setCurrentIndex(cell);
        QTest::keyClick(m_view.get(), Qt::Key_F2);
        QPointer<QComboBox> box = m_view->findChild<QComboBox*>();
        QVERIFY(box && box->view()->isVisible());
        QVERIFY(box->view()->width() >= box->view()->sizeHintForColumn(0)); // its words have room
        QTest::keyClick(box->view(), Qt::Key_Escape);
        QTRY_VERIFY(!box);
        m_view->activateWindow(); // a screen that is none does not give it back
        QTRY_VERIFY(m_view->hasFocus());
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentIndex().row(), 1);
        QCOMPARE(m_project->undoStack()->count(), 0);
    }

    void whatIsBeingTypedSurvivesEditsElsewhere()
    {
        begin(1, ShotColumn::Description);
        QTest::keyClicks(m_view->findChild<QPlainTextEdit*>(), QStringLiteral("half a sen"));
        const SceneId scene = m_project->current().scenes.first().id;
        Shot added;
        added.id = ShotId::create();
        added.length = 24;
        VERIFY_OK(m_project->apply(addShot(m_project->current(), added, {scene, 0}), QStringLiteral("Elsewhere")));
        auto* text = m_view->findChild<QPlainTextEdit*>();
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), QStringLiteral("half a sen"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(shot(2).description, QStringLiteral("half a sen")); // its row has moved down
    }

    void oneSelectionForAllViews()
    {
        m_selection.setShots({m_view->shots().id(1)});
        QCOMPARE(m_view->currentIndex().row(), 1);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_selection.shots(), QList<ShotId>{m_view->shots().id(0)});
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_selection.shots(), (QList<ShotId>{m_view->shots().id(0), m_view->shots().id(1)}));
        const int column = m_view->currentIndex().column();
        QTest::keyClick(m_view.get(), Qt::Key_Right); // across, with the same rows
        QCOMPARE(m_view->currentIndex().column(), column + 1);
        QCOMPARE(m_selection.shots().size(), qsizetype(2));
        const ShotId first = m_view->shots().id(0);
        m_selection.setShots({first});
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_view->shots().rowOf(first) == 1);
        m_selection.setShots({});
        QVERIFY(!m_view->selectionModel()->hasSelection());
    }

    void aLongFilmStaysQuick()
    {
        Storyboard board = m_project->current();
        for (int i = 0; i < 2000; ++i) {
            Shot shot = board.scenes.first().shots.first();
            shot.id = ShotId::create();
            shot.code = QStringLiteral("SH%1").arg(20000 + i * 10);
            shot.panels.clear();
            shot.captions.clear();
            board.scenes.first().shots << shot;
        }
        VERIFY_OK(m_project->apply(board, QStringLiteral("Many")));
        QVERIFY(m_view->shots().rowCount() > 2000);
        m_selection.setShots({m_view->shots().id(1500)});
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
        QTRY_VERIFY(m_view->visualRect(m_view->currentIndex()).intersects(m_view->viewport()->rect()));
        const int scrolled = m_view->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(set(1500, ShotColumn::Description, QString::number(i)));
            m_commands.moveBy(i % 2 == 0 ? 1 : -1);
        }
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_view->verticalScrollBar()->value(), scrolled);
    }

private:
    const QAbstractItemModel* model() const { return m_view->model(); }
    QList<ShotId> rows() const
    {
        QList<ShotId> ids;
        for (int row = 0; row < m_view->shots().rowCount(); ++row)
            ids << m_view->shots().id(row);
        return ids;
    }
    const Shot& shot(int row) const { return *findShot(m_project->current(), m_view->shots().id(row)); }
    bool set(int row, ShotColumn column, const QVariant& value)
    {
        return m_view->model()->setData(model()->index(row, int(column)), value);
    }
    void begin(int row, ShotColumn column)
    {
        m_view->setCurrentIndex(model()->index(row, int(column)));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
    ShotCommands m_commands{m_selection, nullptr};
    ThumbnailLoader m_pictures{nullptr};
    std::unique_ptr<ShotsView> m_view;
};

QTEST_MAIN(TestShotsView)
#include "test_shots_view.moc"
