#include "core/jobs/shown_words.h"
#include "tests/core/project/project_fixture.h"
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_model.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>

/// The list follows a real engine over a real ledger.
class TestJobsModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasAWordAndAnIcon()
    {
        QSet<QString> words;
        for (int i = 0; i <= int(JobState::WrittenOff); ++i) {
            JobRecord job;
            job.state = JobState(i);
            QVERIFY2(!shownState(job).isEmpty(), qPrintable(toString(job.state)));
            QVERIFY(!m_theme.icon(JobWords::iconOf(job)).isNull());
            QVERIFY(!(JobWords::canCancel(job) && JobWords::canRetry(job)));
            words.insert(shownState(job));
        }
        QCOMPARE(words.size(), qsizetype(JobState::WrittenOff) + 1);
    }

    void iconsOfChosenRowsKeepTheInk()
    {
        const QIcon icon = m_theme.icon(QStringLiteral("film"));
        const QImage chosen = icon.pixmap(16, QIcon::Selected).toImage();
        QCOMPARE(chosen, icon.pixmap(16, QIcon::Normal).toImage());
        QVERIFY(chosen != icon.pixmap(16, QIcon::Disabled).toImage());
    }

    void rowsFollowTheEngine()
    {
        QTemporaryDir folder;
        VALUE(const auto ledger, Ledger::open(folder.path()));
        JobEngine engine(ledger);
        VALUE(const auto project,
              Project::create(folder.filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, &engine));
        VERIFY_OK(importText(*project, smallScriptText(), 0));
        JobsModel model(m_theme, nullptr);
        model.setJobs(&engine, project->id());
        QCOMPARE(model.rowCount(), 0);
        QSignalSpy started(&model, &JobsModel::started), finished(&model, &JobsModel::finished);
        VALUE(const auto jobs,
              project->generate(project->current().id, ShotChoice{}, QStringLiteral("animatic"), QString(), false));
        QCOMPARE(jobs.size(), qsizetype(2));
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(started.count() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60'000);
        QCOMPARE(model.running(), 0);
        QCOMPARE(model.index(0, JobsModel::State).data().toString(), QStringLiteral("Done"));
        QCOMPARE(model.index(1, JobsModel::What).data().toString(), QStringLiteral("SC010_SH0010")); // newest first
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestJobsModel)
#include "test_jobs_model.moc"
