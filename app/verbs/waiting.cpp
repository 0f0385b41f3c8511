#include "app/verbs/waiting.h"

#include "core/jobs/outcome.h"
#include "core/jobs/shown_words.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto LookAround = 40ms;

bool rests(const JobRecord& job)
{
    return isEnded(job.state) || needsPerson(job.state);
}

/// Says each change of state once.
class Narrator {
public:
    explicit Narrator(Output& out)
        : m_out(out)
    {
    }

    /// Old news: what had ended before anybody looked.
    void skipEnded(const QList<JobRecord>& jobs)
    {
        for (const auto& job : jobs)
            if (rests(job))
                m_told.insert(job.id, toString(job.state));
    }
    void tell(const QList<JobRecord>& jobs)
    {
        for (const auto& job : jobs)
            tell(job);
    }

private:
    void tell(const JobRecord& job)
    {
        const QString now = rests(job) ? toString(job.state) : job.holdReason;
        if (now.isEmpty() || m_told.value(job.id) == now)
            return;
        m_told.insert(job.id, now);
        if (!rests(job))
            return m_out.note(CliText::tr("%1: waits (%2)").arg(job.title, shownHold(job.holdReason)));
        const QString state = shownState(job);
        m_out.note(job.error.isEmpty() ? QStringLiteral("%1: %2").arg(job.title, state)
                                       : QStringLiteral("%1: %2. %3").arg(job.title, state, job.error));
        if (const auto clip = clipOutcomeFromJson(job.outcome);
            clip && job.kind == JobKind::Generate && job.state == JobState::Stored)
            for (const auto& note : clip->notes)
                m_out.note(QLatin1String("  ") + note);
    }

    Output& m_out;
    QHash<JobId, QString> m_told;
};

} // namespace

Result<QList<JobRecord>> waitForJobs(VerbContext& context, const QList<JobRecord>& jobs)
{
    Narrator narrator(context.out);
    for (;;) {
        const auto now = context.host.call([&](Session& session) {
            QList<JobRecord> records;
            for (const auto& job : jobs)
                if (const auto* record = session.services().engine()->find(job.id))
                    records.append(*record);
            return records;
        });
        narrator.tell(now);
        if (std::all_of(now.begin(), now.end(), rests))
            break;
        if (!context.host.sleep(LookAround))
            return fail(Host::stopped());
    }
    // Stored means handed over as well: the takes are on the shelf and their rows on disk.
    BR_CHECK(context.host.await([](Session& session) { return session.project->flush(); }));
    return context.host.call([&](Session& session) {
        QList<JobRecord> records;
        for (const auto& job : jobs)
            if (const auto* record = session.services().engine()->find(job.id))
                records.append(*record);
        return records;
    });
}

Result<QList<JobRecord>> waitUntilIdle(VerbContext& context)
{
    Narrator narrator(context.out);
    narrator.skipEnded(
        context.host.call([](Session& session) { return session.services().engine()->jobs(session.project->id()); }));
    for (;;) {
        const auto [jobs, idle] = context.host.call([](Session& session) {
            auto* engine = session.services().engine();
            return std::pair(engine->jobs(session.project->id()), engine->isIdle(session.project->id()));
        });
        narrator.tell(jobs);
        if (idle)
            return jobs;
        if (!context.host.sleep(LookAround))
            return fail(Host::stopped());
    }
}

ExitCode outcomeOf(const QList<JobRecord>& jobs)
{
    const auto any = [&](auto test) { return std::any_of(jobs.begin(), jobs.end(), test); };
    if (any([](const JobRecord& job) { return needsPerson(job.state); }))
        return ExitCode::NeedsPerson;
    return any([](const JobRecord& job) { return isEnded(job.state) && job.state != JobState::Stored; })
               ? ExitCode::Failed
               : ExitCode::Done;
}
