#pragma once

#include "core/jobs/job_engine.h"
#include "tests/core/jobs/fake_steps.h"
#include "tests/support/results.h"

#include <QTemporaryDir>

/// An engine over a real ledger in a folder of its own, with fake work and a clock that the test moves.
class EngineFixture final {
public:
    EngineFixture()
        : m_now(std::make_shared<std::atomic<qint64>>(1'800'000'000'000))
    {
    }

    /// Waits for a future without blocking the queued calls of the engine.
    template<class T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("a future did not finish");
        return future.result();
    }

    Status start(int generates = 2)
    {
        BR_TRY(ledger, wait(Ledger::open(home.path())));
        JobEngine::Options options;
        options.stepsFor = [shop = workshop](const JobRecord& record) -> std::shared_ptr<const JobSteps> {
            return record.provider == QLatin1String("stranger") ? nullptr : std::make_shared<FakeSteps>(shop);
        };
        options.now = [now = m_now] { return QDateTime::fromMSecsSinceEpoch(*now, Qt::UTC); };
        options.random = [] { return 1.0; };
        options.generates = generates;
        options.commitRetryMs = 30;
        engine = std::make_unique<JobEngine>(ledger, options);
        QObject::connect(engine.get(), &JobEngine::delivered, engine.get(), [this](const JobRecord& job) {
            delivered << job.title;
            if (acknowledges)
                engine->acknowledge(job.id);
        });
        return wait(engine->attachProject(project, home.path()));
    }
    /// As a crash would leave it: nobody says good-bye to the ledger's rows.
    void stop()
    {
        engine.reset();
        ledger.reset();
    }
    Status restart()
    {
        stop();
        return start();
    }

    JobRecord job(const QString& title, JobKind kind = JobKind::Generate) const
    {
        JobRecord record;
        record.id = JobId::create();
        record.project = project;
        record.projectFolder = home.path();
        record.storyboard = board;
        if (kind == JobKind::Generate)
            record.shot = ShotId::create();
        record.kind = kind;
        record.title = title;
        record.account = record.provider = record.model = QStringLiteral("animatic");
        record.request = title.toUtf8();
        record.requestKey = title;
        return record;
    }
    Result<Ledger::Admission> admit(const JobRecord& record) { return wait(engine->admit(record)); }
    JobId admitted(const QString& title, JobKind kind = JobKind::Generate)
    {
        const auto admission = admit(job(title, kind));
        return admission ? admission->job.id : JobId();
    }
    bool reaches(const JobId& id, JobState state, int milliseconds = 5000) const
    {
        return QTest::qWaitFor([&] { return engine->find(id) && engine->find(id)->state == state; }, milliseconds);
    }
    bool becomesIdle() const
    {
        return QTest::qWaitFor([&] { return engine->isIdle(project); }, 5000);
    }
    QStringList eventNames(const JobId& id) const
    {
        QStringList names;
        const auto events = wait(engine->events(id));
        for (const JobEvent& event : events.value_or(QList<JobEvent>()))
            names << event.name;
        return names;
    }
    void letTimePass(qint64 milliseconds) { *m_now += milliseconds; } ///< nobody has looked at the clock yet
    void advanceClock(qint64 milliseconds)
    {
        letTimePass(milliseconds);
        engine->wake();
    }
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(*m_now, Qt::UTC); }

    QTemporaryDir home;
    ProjectId project = ProjectId::create();
    StoryboardId board = StoryboardId::create();
    std::shared_ptr<Workshop> workshop = std::make_shared<Workshop>();
    std::shared_ptr<Ledger> ledger;
    std::unique_ptr<JobEngine> engine;
    QStringList delivered;
    bool acknowledges = true;

private:
    std::shared_ptr<std::atomic<qint64>> m_now;
};
