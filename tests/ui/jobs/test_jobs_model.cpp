#include "core/jobs/shown_words.h"
#include "tests/core/project/project_fixture.h"
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_order.h"
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

    void oneOfThousandsIsOneRow()
    {
        QTemporaryDir folder;
        VALUE(const auto ledger, Ledger::open(folder.path()));
        JobEngine engine(ledger);
        JobsModel model(m_theme, nullptr);
        JobsOrder order(nullptr);
        order.setSourceModel(&model);
        const ProjectId project = ProjectId::create();
        model.setJobs(&engine, project);
        QList<JobRecord> jobs;
        for (int i = 0; i < 2000; ++i) {
            JobRecord job;
            job.id = JobId::create();
            job.project = project;
            job.shot = ShotId::create();
            job.state = i % 3 ? JobState::Queued : JobState::Stored;
            jobs << job;
            Q_EMIT engine.jobChanged(job);
        }
        QCOMPARE(order.rowCount(), 2000);
        QSignalSpy reset(&order, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        jobs[1000].state = JobState::Attention;
        Q_EMIT engine.jobChanged(jobs[1000]);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), changed[0][1].toModelIndex().row());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(order.index(0, 0).data(JobsModel::PlaceRole).toInt(), int(JobPlace::NeedsPerson));
        QCOMPARE(model.count(JobPlace::NeedsPerson), 1);
    }

    void aRefusedShotIsSettledByItsNextJob()
    {
        QTemporaryDir folder;
        VALUE(const auto ledger, Ledger::open(folder.path()));
        JobEngine engine(ledger);
        JobsModel model(m_theme, nullptr);
        JobRecord job;
        job.id = JobId::create();
        job.project = ProjectId::create();
        job.shot = ShotId::create();
        job.state = JobState::Moderated;
        model.setJobs(&engine, job.project);
        Q_EMIT engine.jobChanged(job);
        QCOMPARE(model.count(JobPlace::NeedsPerson), 1);
        job.id = JobId::create();
        job.state = JobState::Queued;
        Q_EMIT engine.jobChanged(job);
        QCOMPARE(model.count(JobPlace::NeedsPerson), 0);
        QCOMPARE(model.count(JobPlace::Ended), 1);
        QCOMPARE(model.count(JobPlace::Waiting), 1);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestJobsModel)
#include "test_jobs_model.moc"
