#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/random_board.h"

#include <QSignalSpy>

/// The undo history and the restore points outlive the program.
class TestHistory final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = waited(Project::create(path(), QStringLiteral("Film"), Format{}, nullptr)).value();
        RandomBoard random(1);
        Storyboard filled = random.board(3, 4);
        filled.id = m_project->current().id;
        VERIFY_OK(m_project->apply(filled, QStringLiteral("Fill")));
        undo()->clear();
    }
    void cleanup() { m_project.reset(); }

    void undoAndRedoGoOnAfterAReopening()
    {
        const auto start = m_project->storyboards();
        for (const int length : {50, 51, 52})
            setLength(length, QStringLiteral("Length %1").arg(length));
        const auto end = m_project->storyboards();
        undo()->undo();
        reopen();
        QCOMPARE(undo()->count(), 3);
        QCOMPARE(undo()->index(), 2);
        QCOMPARE(undo()->undoText(), QStringLiteral("Length 51"));
        QCOMPARE(undo()->redoText(), QStringLiteral("Length 52"));
        undo()->redo();
        QCOMPARE(m_project->storyboards(), end);
        undo()->setIndex(0);
        QCOMPARE(m_project->storyboards(), start);
        reopen();
        QCOMPARE(undo()->index(), 0);
        undo()->setIndex(3);
        QCOMPARE(m_project->storyboards(), end);
        undo()->setIndex(1);
        setLength(60, QStringLiteral("Another way")); // what could have been redone is gone, on disk too
        reopen();
        QCOMPARE(undo()->count(), 2);
        QCOMPARE(undo()->undoText(), QStringLiteral("Another way"));
    }

    void onlyTheLastStepsAreKept()
    {
        QList<Storyboard> states{m_project->current()};
        for (int i = 0; i < History::MostSteps + 20; ++i) {
            setLength(2 + i, QString::number(i));
            states << m_project->current();
        }
        QCOMPARE(undo()->count(), History::MostSteps);
        reopen();
        QCOMPARE(undo()->count(), History::MostSteps);
        QCOMPARE(undo()->text(0), QStringLiteral("20"));
        undo()->setIndex(0);
        QCOMPARE(m_project->current(), states.at(20));
    }

    void typingRewritesTheLastStep()
    {
        const auto start = m_project->current();
        for (int length = 30; length < 40; ++length) {
            setLength(length, QStringLiteral("Drag"), QStringLiteral("drag"));
            VERIFY_OK(waited(m_project->flush())); // each of them reached the disk
        }
        QCOMPARE(undo()->count(), 1);
        reopen();
        QCOMPARE(undo()->count(), 1);
        setLength(45, QStringLiteral("Drag"), QStringLiteral("drag")); // a day later it is another drag
        QCOMPARE(undo()->count(), 2);
        undo()->setIndex(0);
        QCOMPARE(m_project->current(), start);
        setLength(50, QStringLiteral("Drag"), QStringLiteral("drag"));
        VERIFY_OK(waited(m_project->flush()));
        const Frames first = findShot(start, firstShot(*m_project))->length;
        setLength(first, QStringLiteral("Drag"), QStringLiteral("drag")); // back where it began: no step at all
        reopen();
        QCOMPARE(undo()->count(), 0);
    }

    void storyboardsComeAndGoAcrossReopenings()
    {
        const auto first = m_project->current().id;
        const auto second = m_project->addStoryboard(QStringLiteral("Second"), Format{});
        VERIFY_OK(second);
        const auto third = m_project->duplicateStoryboard(first, QStringLiteral("Third"));
        VERIFY_OK(third);
        VERIFY_OK(m_project->removeStoryboard(*second));
        const auto end = m_project->storyboards();
        reopen();
        QCOMPARE(m_project->storyboards(), end);
        undo()->setIndex(0);
        for (const auto& board : m_project->storyboards())
            QCOMPARE(board.removed, board.id != first);
        reopen();
        undo()->setIndex(3);
        QCOMPARE(m_project->storyboards(), end);
    }

    void aRestorePointBringsAStateBack()
    {
        const auto id = m_project->current().id;
        QSignalSpy spy(m_project.get(), &Project::restorePointsChanged);
        VERIFY_FAILS(ErrorKind::Usage, m_project->addRestorePoint(id, QString()));
        VERIFY_FAILS(ErrorKind::NotFound, m_project->addRestorePoint(StoryboardId::create(), QStringLiteral("x")));
        const Storyboard before = m_project->current();
        VERIFY_OK(m_project->addRestorePoint(id, QStringLiteral("Before the cut")));
        VERIFY_OK(m_project->apply(removeShot(m_project->current(), firstShot(*m_project)), QStringLiteral("Cut")));
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(spy.count(), 1);
        reopen();
        QCOMPARE(m_project->restorePoints().size(), 1);
        const RestorePoint point = m_project->restorePoints().first();
        QCOMPARE(point.name, QStringLiteral("Before the cut"));
        QCOMPARE(point.storyboard, id);
        VALUE(const Storyboard state, m_project->stateAt(point.id));
        QCOMPARE(state, before);
        const Storyboard cut = m_project->current();
        VERIFY_OK(m_project->restore(point, state));
        QCOMPARE(m_project->current(), before);
        undo()->undo();
        QCOMPARE(m_project->current(), cut);
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->stateAt(RestorePointId::create())));
    }

    void restorePointsAreRenamedAndRemoved()
    {
        const auto id = m_project->current().id;
        VERIFY_OK(m_project->addRestorePoint(id, QStringLiteral("First")));
        VERIFY_OK(m_project->addRestorePoint(id, QStringLiteral("Second")));
        VERIFY_OK(waited(m_project->flush()));
        const Storyboard before = m_project->current();
        const RestorePoint first = m_project->restorePoints().first();
        const RestorePoint second = m_project->restorePoints().last();
        QSignalSpy spy(m_project.get(), &Project::restorePointsChanged);
        VERIFY_FAILS(ErrorKind::Usage, m_project->renameRestorePoint(first.id, QString()));
        VERIFY_FAILS(ErrorKind::NotFound, m_project->renameRestorePoint(RestorePointId::create(), QStringLiteral("x")));
        VERIFY_FAILS(ErrorKind::NotFound, m_project->removeRestorePoint(RestorePointId::create()));
        VERIFY_OK(m_project->renameRestorePoint(first.id, QStringLiteral("Before the cut")));
        VERIFY_OK(m_project->removeRestorePoint(second.id));
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(spy.count(), 2);
        QCOMPARE(m_project->restorePoints().size(), 1);
        reopen();
        QCOMPARE(m_project->restorePoints().size(), 1);
        QCOMPARE(m_project->restorePoints().first().name, QStringLiteral("Before the cut"));
        VALUE(const Storyboard state, m_project->stateAt(first.id)); // and what it holds is as it was
        QCOMPARE(state, before);
        VERIFY_FAILS(ErrorKind::NotFound, waited(m_project->stateAt(second.id)));
        QCOMPARE(m_project->current(), before);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("film")); }
    QUndoStack* undo() const { return m_project->undoStack(); }
    void setLength(Frames length, const QString& label, const QString& mergeKey = {})
    {
        VERIFY_OK(
            m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), length), label, mergeKey));
    }
    void reopen()
    {
        m_project.reset();
        m_project = waited(Project::open(path(), nullptr)).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
