#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/random_board.h"

#include <QSignalSpy>

/// Edits, undo, storyboards: what the user does is what is on disk.
class TestProject final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = waited(Project::create(path(), QStringLiteral("Film"), Format{}, nullptr)).value();
    }
    void cleanup() { m_project.reset(); }

    void everythingComesBack()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(m_project->addStoryboard(QStringLiteral("Second"), Format{}));
        const auto before = m_project->storyboards();
        reopen();
        QCOMPARE(m_project->storyboards(), before);
        QVERIFY(m_project->warnings().isEmpty());
    }

    void undoAllThenRedoAll()
    {
        RandomBoard random(testSeed());
        Storyboard filled = random.board(3, 4);
        filled.id = m_project->current().id;
        VERIFY_OK(m_project->apply(filled, QStringLiteral("Fill")));
        m_project->undoStack()->clear();
        const auto start = m_project->storyboards();
        for (int i = 0; i < 60; ++i) {
            const auto edited = random.edit(m_project->current());
            const auto before = m_project->storyboards();
            if (const auto done = m_project->apply(edited, random.lastEdit()); !done)
                QCOMPARE(m_project->storyboards(), before);
        }
        VERIFY_OK(m_project->duplicateStoryboard(m_project->current().id, QStringLiteral("Copy")));
        const auto end = m_project->storyboards();

        auto* undo = m_project->undoStack();
        while (undo->canUndo())
            undo->undo();
        QCOMPARE(visible(m_project->storyboards()), start);
        while (undo->canRedo())
            undo->redo();
        QCOMPARE(m_project->storyboards(), end);
        while (undo->canUndo())
            undo->undo();
        reopen();
        QCOMPARE(visible(m_project->storyboards()), start);
    }

    void typingIsOneStep()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        const auto before = m_project->current();
        const int steps = m_project->undoStack()->count();
        for (const Frames length : {50, 51, 52})
            VERIFY_OK(m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), length),
                                       QStringLiteral("Length"), QStringLiteral("drag")));
        QCOMPARE(m_project->undoStack()->count(), steps + 1);
        const Frames original = findShot(before, firstShot(*m_project))->length;
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), original),
                                   QStringLiteral("Length"), QStringLiteral("drag")));
        QCOMPARE(m_project->undoStack()->count(), steps); // back where it began: no step at all
        QCOMPARE(m_project->current(), before);
    }

    void refusedEditsChangeNothing()
    {
        QSignalSpy changes(m_project.get(), &Project::storyboardChanged);
        const auto before = m_project->storyboards();
        VERIFY_FAILS(ErrorKind::NotFound,
                     m_project->apply(removeShot(m_project->current(), ShotId::create()), QStringLiteral("Remove")));
        Storyboard broken = m_project->current();
        broken.format.size = {3, 3};
        QVERIFY(!m_project->apply(broken, QStringLiteral("Broken")));
        VERIFY_OK(m_project->apply(m_project->current(), QStringLiteral("Nothing")));
        QCOMPARE(m_project->storyboards(), before);
        QCOMPARE(changes.count(), 0);
        QCOMPARE(m_project->undoStack()->count(), 0);
    }

    void changesAreToldAsDifferences()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        Storyboard mirror = m_project->current();
        connect(m_project.get(), &Project::storyboardChanged, this,
                [&](const StoryboardId&, const Diff& changes) { mirror = applied(mirror, changes); });
        VERIFY_OK(m_project->apply(removeShot(mirror, firstShot(*m_project)), QStringLiteral("Remove")));
        QCOMPARE(mirror, m_project->current());
        m_project->undoStack()->undo();
        QCOMPARE(mirror, m_project->current());
    }

    void storyboardsAreKeptInTheBin()
    {
        const auto first = m_project->current().id;
        VERIFY_FAILS(ErrorKind::Usage, m_project->removeStoryboard(first)); // the last one left
        const auto second = m_project->addStoryboard(QStringLiteral("Second"), Format{});
        VERIFY_OK(second);
        QCOMPARE(m_project->current().id, *second);
        VERIFY_OK(m_project->removeStoryboard(*second));
        QCOMPARE(m_project->current().id, first);
        VERIFY_FAILS(ErrorKind::Usage, m_project->setCurrent(*second));
        m_project->undoStack()->undo();
        QCOMPARE(m_project->current().id, *second);
        VERIFY_OK(m_project->removeStoryboard(*second));
        reopen();
        QCOMPARE(m_project->storyboards().size(), 2);
        VERIFY_OK(m_project->restoreStoryboard(*second));
        VERIFY_OK(m_project->setCurrent(*second));
    }

    void aScriptFillsTheEmptyStoryboardOnce()
    {
        const auto first = m_project->current().id;
        const auto filled = importText(*m_project, smallScriptText());
        VERIFY_OK(filled);
        QCOMPARE(*filled, first);
        QCOMPARE(m_project->storyboards().size(), 1);
        const auto other = importText(*m_project, smallScriptText());
        VERIFY_OK(other);
        QVERIFY(*other != first);
        QCOMPARE(m_project->storyboards().size(), 2);
    }

    void savedIsSaidLast()
    {
        QSignalSpy states(m_project.get(), &Project::saveStateChanged);
        VERIFY_OK(importText(*m_project, smallScriptText()));
        QVERIFY(m_project->saveState() == SaveState::Saving);
        VERIFY_OK(waited(m_project->flush()));
        QVERIFY(m_project->saveState() == SaveState::Saved);
        QCOMPARE(states.count(), 2);
    }

    void openTwiceIsLocked() { VERIFY_FAILS(ErrorKind::Locked, waited(Project::open(path(), nullptr))); }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("film")); }
    void reopen()
    {
        m_project.reset();
        m_project = waited(Project::open(path(), nullptr)).value();
    }
    static QList<Storyboard> visible(QList<Storyboard> boards)
    {
        boards.removeIf([](const Storyboard& board) { return board.removed; });
        return boards;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
