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

Result<ExitCode> runAccounts(VerbContext& context)
{
    BR_TRY(const auto catalogue, Catalogue::builtIn());
    QJsonArray accounts;
    for (const auto& provider : catalogue.providers()) {
        if (!provider.local)
            continue;
        accounts.append(QJsonObject{{QStringLiteral("name"), provider.id},
                                    {QStringLiteral("provider"), provider.id},
                                    {QStringLiteral("builtIn"), true}});
        if (!context.wantsJson())
            context.out.line(QStringLiteral("%1  %2").arg(provider.id, provider.name));
    }
    if (context.wantsJson())
        context.out.json(accounts);
    return ExitCode::Done;
}

Status checkAccounts(const Arguments& args)
{
    static const QStringList actions{QStringLiteral("list"), QStringLiteral("add"), QStringLiteral("remove"),
                                     QStringLiteral("test")};
    const QString action = args.positional.first();
    if (!actions.contains(action))
        return fail(notOneOf(CliText::tr("accounts action"), action, actions));
    if (action != QLatin1String("list"))
        return fail(ErrorKind::Usage, CliText::tr("This Boardreel works with its built-in account \"animatic\" only, "
                                                  "so accounts cannot be changed yet. Nothing was stored."));
    if (args.positional.size() > 1)
        return fail(ErrorKind::Usage, CliText::tr("\"accounts list\" takes no more words."));
    return {};
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

Verb accountsVerb()
{
    return {"accounts",
            "list",
            QT_TRANSLATE_NOOP("CliText", "the accounts that make takes"),
            Verb::Needs::Nothing,
            1,
            2,
            {{"provider", "ID", QT_TRANSLATE_NOOP("CliText", "whose account it is")},
             {"base-url", "URL", QT_TRANSLATE_NOOP("CliText", "another place that speaks the provider's language")},
             {"key-stdin", nullptr, QT_TRANSLATE_NOOP("CliText", "read the key from standard input")}},
            checkAccounts,
            runAccounts};
}
