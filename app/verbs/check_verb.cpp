#include "app/verbs/verb_list.h"

#include <algorithm>

namespace {

QString levelName(Finding::Level level)
{
    return level == Finding::Level::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

QJsonObject findingsJson(const QList<Finding>& findings)
{
    QJsonArray array;
    for (const auto& finding : findings)
        array.append(QJsonObject{{QStringLiteral("level"), levelName(finding.level)},
                                 {QStringLiteral("message"), finding.message},
                                 {QStringLiteral("where"), finding.where}});
    return {{QStringLiteral("findings"), array}};
}

Result<ExitCode> runCheck(VerbContext& context)
{
    const QString folder = context.path(context.args.positional.first());
    BR_TRY(const auto findings,
           context.host.await([folder](Session& session) { return session.services().projects().check(folder); }));
    if (context.wantsJson())
        context.out.json(findingsJson(findings));
    else
        for (const auto& finding : findings)
            context.out.line(
                finding.where.isEmpty()
                    ? CliText::tr("%1: %2").arg(levelName(finding.level), finding.message)
                    : CliText::tr("%1: %2 (%3)").arg(levelName(finding.level), finding.message, finding.where));
    const bool broken = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& finding) { return finding.level == Finding::Level::Error; });
    if (findings.isEmpty())
        context.out.note(CliText::tr("All is well."));
    return broken ? ExitCode::Project : ExitCode::Done;
}

} // namespace

Verb checkVerb()
{
    return {"check",
            "PROJECT [--json]",
            QT_TRANSLATE_NOOP("CliText", "look for damage and missing files, change nothing"),
            Verb::Needs::Unopened,
            1,
            1,
            {},
            nullptr,
            runCheck};
}
