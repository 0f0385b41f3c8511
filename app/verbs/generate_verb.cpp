#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"
#include "core/document/codes.h"
#include "core/document/find.h"

namespace {

QString accountOf(const Arguments& args)
{
    return args.value("account", QStringLiteral("animatic"));
}

Status checkAmount(const QString& text)
{
    bool isNumber = false;
    const double amount = text.section(QLatin1Char(' '), 0, 0).toDouble(&isNumber);
    if (!isNumber || !(amount >= 0))
        return fail(ErrorKind::Usage, CliText::tr("\"%1\" is not an amount of money, like 12.50.").arg(text));
    return {};
}

Status checkGenerate(const Arguments& args)
{
    if (args.has("shots") && args.value("shots").trimmed().isEmpty()) // an empty variable in a script must not mean all
        return fail(ErrorKind::Usage, CliText::tr("--shots is empty: say missing, all, or codes like SC010_SH0030."));
    if (args.has("set"))
        return fail(ErrorKind::Usage,
                    CliText::tr("\"%1\" has no settings: panels, framing and lengths are the shot's own.")
                        .arg(accountOf(args)));
    if (args.has("max-cost") && args.has("yes"))
        return fail(ErrorKind::Usage,
                    CliText::tr("--yes accepts unknown prices, so it cannot be given together with --max-cost."));
    return args.has("max-cost") ? checkAmount(args.value("max-cost")) : Status();
}

struct Chosen {
    StoryboardId board;
    QList<ShotId> shots;
    QStringList codes;
};

Result<Chosen> chosenShots(const Project& project, const Arguments& args, const Maker& maker)
{
    BR_TRY(const auto id, chosenStoryboard(project, args));
    const auto* board = project.find(id);
    BR_TRY(const auto shots,
           asUsage(chooseShots(*board, project.shelf(), parseShotChoice(args.value("shots")), maker.provider)));
    Chosen chosen{id, shots, {}};
    for (const auto& shot : shots)
        chosen.codes.append(fullCode(*sceneOf(*board, shot), *findShot(*board, shot)));
    return chosen;
}

/// What would be done, without doing it. Local work is free, which is known and not a guess.
ExitCode preview(VerbContext& context, const Chosen& chosen)
{
    QJsonArray rows;
    for (const auto& code : chosen.codes)
        rows.append(QJsonObject{{QStringLiteral("shot"), code},
                                {QStringLiteral("account"), accountOf(context.args)},
                                {QStringLiteral("estimated"), QJsonValue(QJsonValue::Null)},
                                {QStringLiteral("free"), true}});
    if (context.wantsJson())
        context.out.json(rows);
    else
        for (const auto& code : chosen.codes)
            context.out.line(CliText::tr("%1  %2  free").arg(code, accountOf(context.args)));
    context.out.note(CliText::tr("%n shot(s), nothing to pay.", nullptr, int(chosen.codes.size())));
    return ExitCode::Done;
}

Result<Chosen> chosenIn(VerbContext& context)
{
    BR_TRY(const auto maker, chosenMaker(context));
    return context.host.call([&](Session& session) { return chosenShots(*session.project, context.args, maker); });
}

Result<ExitCode> runEstimate(VerbContext& context)
{
    return chosenIn(context).map([&](const Chosen& chosen) { return preview(context, chosen); });
}

Result<ExitCode> runGenerate(VerbContext& context)
{
    BR_TRY(const auto chosen, chosenIn(context));
    if (context.args.has("dry-run"))
        return preview(context, chosen);
    const auto choice = parseShotChoice(context.args.value("shots"));
    const auto account = accountOf(context.args);
    const auto model = context.args.value("model");
    const bool again = context.args.has("again");
    BR_TRY(auto jobs, context.host.await([=, board = chosen.board](Session& session) {
        return session.project->generate(board, choice, account, model, again);
    }));
    context.out.note(jobs.isEmpty() ? CliText::tr("Nothing to generate: every shot asked for has its take.")
                                    : CliText::tr("%n job(s) admitted.", nullptr, int(jobs.size())));
    if (context.args.has("wait")) {
        BR_TRY(jobs, waitForJobs(context, jobs));
    }
    if (context.wantsJson())
        context.out.json(context.host.call([&](Session& session) { return jobsJson(*session.project, jobs); }));
    return context.args.has("wait") ? outcomeOf(jobs) : ExitCode::Done;
}

const QList<OptionSpec>& choosingOptions()
{
    static const QList<OptionSpec> options{
        {"shots", "WHICH", QT_TRANSLATE_NOOP("CliText", "missing (unless told), all, or codes: SC010,SC020_SH0030")},
        {"account", "NAME", QT_TRANSLATE_NOOP("CliText", "who works; animatic renders on this computer and is free")},
        {"model", "ID", QT_TRANSLATE_NOOP("CliText", "which of the account's models")}};
    return options;
}

} // namespace

Verb estimateVerb()
{
    return {"estimate",
            "PROJECT [--shots missing|all|CODES] [--account NAME] [--model ID]",
            QT_TRANSLATE_NOOP("CliText", "what a generate would do and cost"),
            Verb::Needs::Project,
            1,
            1,
            choosingOptions(),
            checkGenerate,
            runEstimate};
}

Verb generateVerb()
{
    return {"generate",
            "PROJECT [--shots missing|all|CODES] [--account NAME] [--model ID] [--again] [--wait] [--dry-run]",
            QT_TRANSLATE_NOOP("CliText", "make takes; without --wait the jobs are only admitted"),
            Verb::Needs::Ledger,
            1,
            1,
            choosingOptions() +
                QList<OptionSpec>{
                    {"set", "KEY=VALUE", QT_TRANSLATE_NOOP("CliText", "a setting of the model"), true},
                    {"max-cost", "AMOUNT", QT_TRANSLATE_NOOP("CliText", "refuse to spend more than this")},
                    {"yes", nullptr, QT_TRANSLATE_NOOP("CliText", "accept unknown prices")},
                    {"again", nullptr,
                     QT_TRANSLATE_NOOP("CliText", "make another take where there is one of the same request")},
                    {"wait", nullptr, QT_TRANSLATE_NOOP("CliText", "until every job has ended")},
                    {"dry-run", nullptr, QT_TRANSLATE_NOOP("CliText", "only say what would be done")}},
            checkGenerate,
            runGenerate};
}
