#include "core/document/edits.h"
#include "tests/core/project/full_disk.h"
#include "tests/core/project/project_fixture.h"

#include <QSignalSpy>

/// Saved, saving, not saved: never a word more than what is on disk, never an edit lost.
class TestSaving final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = waited(Project::create(path(), QStringLiteral("Film"), Format{}, nullptr)).value();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        VERIFY_OK(waited(m_project->flush()));
    }
    void cleanup() { m_project.reset(); }

    void aFailedSaveIsToldAndTriedAgain()
    {
        {
            const FullDisk full;
            setLength(50);
            const auto flushed = waited(m_project->flush());
            QVERIFY(!flushed);
            QVERIFY(m_project->saveState() == SaveState::NotSaved);
            QVERIFY(!m_project->saveProblem().isEmpty());
            setLength(51); // work goes on
            QVERIFY(!waited(m_project->flush()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_project->saveState() == SaveState::Saved, 8000);
        QVERIFY(m_project->saveProblem().isEmpty());
        const auto before = m_project->storyboards();
        reopen();
        QCOMPARE(m_project->storyboards(), before);
    }

    void theNextEditTriesAtOnce()
    {
        {
            const FullDisk full;
            setLength(50);
            QVERIFY(!waited(m_project->flush()));
        }
        setLength(60);
        VERIFY_OK(waited(m_project->flush()));
        const auto before = m_project->storyboards();
        reopen();
        QCOMPARE(m_project->storyboards(), before);
    }

    void manyEditsAreFewWrites()
    {
        for (Frames length = 2; length < 400; ++length)
            setLength(length);
        QSignalSpy states(m_project.get(), &Project::saveStateChanged);
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(states.count(), 1); // straight to Saved
        const auto before = m_project->storyboards();
        reopen();
        QCOMPARE(m_project->storyboards(), before);
    }

    void closingSavesWhatIsOutstanding()
    {
        for (Frames length = 2; length < 50; ++length)
            setLength(length);
        const auto before = m_project->storyboards();
        reopen(); // without a flush
        QCOMPARE(m_project->storyboards(), before);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("film")); }
    void setLength(Frames length)
    {
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), length),
                                   QStringLiteral("Length")));
    }
    void reopen()
    {
        m_project.reset();
        m_project = waited(Project::open(path(), nullptr)).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestSaving)
#include "test_saving.moc"
