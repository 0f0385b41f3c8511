#include "app/verbs/waiting.h"

#include "app/verbs/engine_bell.h"
#include "core/jobs/outcome.h"
#include "core/jobs/shown_words.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto BetweenPaces = 2s;

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
    /// Now and then, how fast pictures are made.
    void tellPace(Host& host, const QList<JobRecord>& jobs)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_nextPace)
            return;
        m_nextPace = now + BetweenPaces;
        const QStringList lines = host.call([&](Session& session) {
            QStringList told;
            const auto* engine = session.services().engine();
            for (const auto& job : jobs)
                if (const QString pace = shownPace(engine->pace(job.id)); !pace.isEmpty())
                    told.append(
                        CliText::tr("%1: %2 %, %3").arg(job.title).arg(int(engine->progress(job.id) * 100)).arg(pace));
            return told;
        });
        for (const QString& line : lines)
            m_out.note(line);
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
    std::chrono::steady_clock::time_point m_nextPace;
};

} // namespace

Result<QList<JobRecord>> waitForJobs(VerbContext& context, const QList<JobRecord>& jobs)
{
    Narrator narrator(context.out);
    EngineBell bell(context.host);
    for (;;) {
        const auto now = context.host.call([&](Session& session) {
            QList<JobRecord> records;
            for (const auto& job : jobs)
                if (const auto* record = session.services().engine()->find(job.id))
                    records.append(*record);
            return records;
        });
        narrator.tell(now);
        narrator.tellPace(context.host, now);
        if (std::all_of(now.begin(), now.end(), rests))
            break;
        if (!bell.wait())
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
    EngineBell bell(context.host);
    for (;;) {
        const auto [jobs, idle] = context.host.call([](Session& session) {
            auto* engine = session.services().engine();
            return std::pair(engine->jobs(session.project->id()), engine->isIdle(session.project->id()));
        });
        narrator.tell(jobs);
        if (idle)
            return jobs;
        if (!bell.wait())
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
