#pragma once

#include "core/jobs/job_steps.h"

#include <QHash>
#include <QMutex>
#include <QStringList>
#include <atomic>
#include <chrono>
#include <thread>

/// Work that does what a test asks, by the job's title. Shared between the test and the steps on their pools, so every
/// member is atomic or behind the mutex.
class Workshop final {
public:
    struct Plan {
        int failures = 0;     ///< so many Running steps fail first
        bool endless = false; ///< Running waits until it is asked to stop
        bool deaf = false;    ///< Running waits for open() and does not listen to stop requests
        int reports = 0;      ///< progress reports
        ErrorKind failure = ErrorKind::Failed;
    };
    void plan(const QString& title, const Plan& plan)
    {
        const QMutexLocker lock(&m_mutex);
        m_plans.insert(title, plan);
    }
    /// Takes one failure of the plan, if there is one left.
    Plan take(const QString& title)
    {
        const QMutexLocker lock(&m_mutex);
        Plan plan = m_plans.value(title);
        if (plan.failures > 0)
            --m_plans[title].failures;
        return plan;
    }
    void note(const QString& line)
    {
        const QMutexLocker lock(&m_mutex);
        m_notes << line;
    }
    QStringList notes() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_notes;
    }
    std::atomic<int> inside = 0; ///< Running steps now
    std::atomic<int> peak = 0;   ///< most at the same time
    std::atomic<bool> opened = false;

private:
    mutable QMutex m_mutex;
    QHash<QString, Plan> m_plans;
    QStringList m_notes;
};

/// Queued -> Running -> Verifying -> Stored, as local work goes, without a file.
class FakeSteps final : public JobSteps {
public:
    explicit FakeSteps(std::shared_ptr<Workshop> workshop)
        : m_workshop(std::move(workshop))
    {
    }
    Lane lane(const JobRecord& record) const override
    {
        if (record.cancelRequested)
            return Lane::Light;
        return record.kind == JobKind::Compile ? Lane::Compile : Lane::Generate;
    }
    Result<Step> advance(const JobRecord& record, const JobContext& context) const override
    {
        m_workshop->note(toString(record.state) + QLatin1Char(' ') + record.title);
        Step step{record, {}, {}, {}};
        step.next.due = context.now;
        if (record.cancelRequested) {
            step.next.state = JobState::Cancelled;
            step.event = QStringLiteral("cancel.confirmed");
        } else if (record.state == JobState::Queued) {
            step.next.state = JobState::Running;
            ++step.next.attempts;
            step.event = QStringLiteral("intent.committed");
            if (record.kind == JobKind::Compile)
                step.also.pace = Ledger::Pace{QStringLiteral("compile"), 5, context.now};
        } else if (record.state == JobState::Running) {
            BR_CHECK(run(record, context));
            step.next.state = JobState::Verifying;
            step.event = QStringLiteral("fetch.done");
        } else {
            step.next.state = JobState::Stored;
            step.next.error.clear();
            step.event = QStringLiteral("clip.stored");
        }
        return step;
    }

private:
    Status run(const JobRecord& record, const JobContext& context) const
    {
        const Workshop::Plan plan = m_workshop->take(record.title);
        const int now = ++m_workshop->inside;
        for (int peak = m_workshop->peak; now > peak && !m_workshop->peak.compare_exchange_weak(peak, now);) {
        }
        for (int i = 0; i < plan.reports; ++i)
            context.progress(double(i) / plan.reports);
        while ((plan.endless && !context.progress.stopRequested()) || (plan.deaf && !m_workshop->opened))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        --m_workshop->inside;
        if (plan.endless)
            return fail(ErrorKind::Cancelled, QStringLiteral("Stopped."));
        if (plan.failures > 0)
            return fail(plan.failure, QStringLiteral("The lamp went out."));
        return {};
    }
    std::shared_ptr<Workshop> m_workshop;
};
