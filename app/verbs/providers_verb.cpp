#include "app/verbs/verb_list.h"
#include "core/providers/provider.h"

namespace {

Result<ExitCode> runProviders(VerbContext& context)
{
    BR_TRY(const auto catalogue, Catalogue::builtIn());
    QJsonArray providers;
    for (const auto& provider : catalogue.providers())
        providers.append(toJson(provider));
    if (context.wantsJson())
        context.out.json(providers);
    else
        for (const auto& provider : catalogue.providers())
            for (const auto& model : provider.models)
                context.out.line(QStringLiteral("%1  %2  %3").arg(provider.id, model.id, model.name));
    return ExitCode::Done;
}

} // namespace

Verb providersVerb()
{
    return {"providers",
            "[--json]",
            QT_TRANSLATE_NOOP("CliText", "models with limits, inputs, prices, end dates"),
            Verb::Needs::Nothing,
            0,
            0,
            {},
            nullptr,
            runProviders};
}
