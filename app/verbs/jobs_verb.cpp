#include "app/verbs/chosen.h"
#include "app/verbs/jobs_decisions.h"
#include "app/verbs/jobs_queue.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"
#include "core/jobs/shown_words.h"

namespace {

struct Action {
    const char* name;
    int words; ///< after the action
    Result<ExitCode> (*run)(VerbContext& context);
};

QList<JobRecord> jobsOf(Session& session)
{
    return session.services().engine()->jobs(session.project->id());
}

QString lineOf(const JobRecord& job)
{
    const QString line =
        QStringLiteral("%1  %2  %3").arg(job.id.toString(), shownState(job).leftJustified(16), job.title);
    const QString why = job.error.isEmpty() && !isEnded(job.state) ? shownHold(job.holdReason) : job.error;
    return why.isEmpty() ? line : QStringLiteral("%1  %2").arg(line, why);
}

Result<JobRecord> namedJob(VerbContext& context)
{
    return context.host.call(
        [&](Session& session) { return chosenJob(*session.project, context.args.positional.at(2)); });
}

Result<ExitCode> tell(VerbContext& context, const JobRecord& job)
{
    if (context.wantsJson())
        context.out.json(context.host.call([&](Session& session) { return jobJson(*session.project, job); }));
    else
        context.out.line(lineOf(job));
    return ExitCode::Done;
}

Result<ExitCode> list(VerbContext& context)
{
    if (context.wantsJson()) {
        context.out.json(
            context.host.call([](Session& session) { return jobsJson(*session.project, jobsOf(session)); }));
        return ExitCode::Done;
    }
    for (const auto& job : context.host.call(jobsOf))
        context.out.line(lineOf(job));
    return ExitCode::Done;
}

Result<ExitCode> show(VerbContext& context)
{
    BR_TRY(const auto job, namedJob(context));
    BR_TRY(const auto events,
           context.host.await([id = job.id](Session& session) { return session.services().engine()->events(id); }));
    if (!context.wantsJson()) {
        context.out.line(lineOf(job));
        for (const auto& event : events)
            context.out.line(
                QStringLiteral("  %1  %2  %3").arg(event.at.toString(Qt::ISODateWithMs), event.name, event.detail));
        return ExitCode::Done;
    }
    auto object = context.host.call([&](Session& session) { return jobJson(*session.project, job); });
    QJsonArray log;
    for (const auto& event : events)
        log.append(QJsonObject{{QStringLiteral("at"), event.at.toString(Qt::ISODateWithMs)},
                               {QStringLiteral("event"), event.name},
                               {QStringLiteral("detail"), event.detail}});
    object.insert(QStringLiteral("events"), log);
    context.out.json(object);
    return ExitCode::Done;
}

Result<ExitCode> retry(VerbContext& context)
{
    BR_TRY(const auto job, namedJob(context));
    BR_TRY(const auto again, retriedJob(context, job));
    return tell(context, again);
}

Result<ExitCode> cancel(VerbContext& context)
{
    BR_TRY(const auto job, namedJob(context));
    if (isEnded(job.state))
        return fail(
            ErrorKind::Usage,
            CliText::tr("This job has ended already (%1), so there is nothing to cancel.").arg(shownState(job)));
    context.host.call([id = job.id](Session& session) { session.services().engine()->cancel(id); });
    BR_TRY(const auto after, waitForJobs(context, {job}));
    return tell(context, after.value(0, job));
}

Result<ExitCode> adopt(VerbContext& context)
{
    BR_TRY(const auto job, namedJob(context));
    BR_TRY(const auto after, adoptedJob(context, job, context.args.positional.at(3)));
    return tell(context, after);
}

Result<ExitCode> writeOff(VerbContext& context)
{
    BR_TRY(const auto job, namedJob(context));
    BR_TRY(const auto after, writtenOffJob(context, job));
    return tell(context, after);
}

constexpr Action Actions[] = {{"list", 0, list},
                              {"show", 1, show},
                              {"retry", 1, retry},
                              {"retry-failed", 0, jobsRetryFailed},
                              {"cancel", 1, cancel},
                              {"adopt", 2, adopt},
                              {"write-off", 1, writeOff},
                              {"stats", 0, jobsStats},
                              {"pause", 1, jobsPause},
                              {"resume", 1, jobsResume},
                              {"priority", 2, jobsPriority},
                              {"move", 2, jobsMove},
                              {"limit", 2, jobsLimit},
                              {"reset", 1, jobsReset}};

const Action* actionNamed(const QString& name)
{
    for (const auto& action : Actions)
        if (name == QLatin1String(action.name))
            return &action;
    return nullptr;
}

Status checkJobs(const Arguments& args)
{
    const auto* action = actionNamed(args.positional.at(1));
    if (!action) {
        QStringList names;
        for (const auto& known : Actions)
            names.append(QLatin1String(known.name));
        return fail(notOneOf(CliText::tr("jobs action"), args.positional.at(1), names));
    }
    if (args.positional.size() != 2 + action->words)
        return fail(ErrorKind::Usage, CliText::tr("\"jobs PROJECT %1\" takes %n more word(s).", nullptr, action->words)
                                          .arg(args.positional.at(1)));
    if (args.has("yes") && !args.positional.at(1).startsWith(QLatin1String("retry")))
        return fail(ErrorKind::Usage, CliText::tr("--yes belongs to \"jobs PROJECT retry ID\" and \"retry-failed\"."));
    if (args.has("pay-again") && args.positional.at(1) != QLatin1String("retry"))
        return fail(ErrorKind::Usage, CliText::tr("--pay-again belongs to \"jobs PROJECT retry ID\"."));
    return {};
}

Result<ExitCode> runJobs(VerbContext& context)
{
    return actionNamed(context.args.positional.at(1))->run(context);
}

} // namespace

Verb jobsVerb()
{
    return {"jobs",
            "PROJECT list|show ID|retry ID [--yes] [--pay-again AMOUNT]|retry-failed [--class NAME] [--yes]|cancel "
            "ID|adopt ID "
            "REMOTE|write-off ID|stats|"
            "pause WHAT|resume WHAT|priority ID NUMBER|move ID BEFORE|limit BUCKET NUMBER|reset ACCOUNT [--json]",
            QT_TRANSLATE_NOOP("CliText", "look at jobs, try them again, cancel them"),
            Verb::Needs::Ledger,
            2,
            4,
            {{"yes", nullptr,
              QT_TRANSLATE_NOOP("CliText", "retry: accept an unknown price, or one in a currency without a cap")},
             {"pay-again", "AMOUNT",
              QT_TRANSLATE_NOOP("CliText", "retry: send a job again whose outcome is unknown, although it may be "
                                           "billed twice")},
             {"class", "NAME", QT_TRANSLATE_NOOP("CliText", "retry-failed: only jobs that failed for this reason")}},
            checkJobs,
            runJobs};
}
