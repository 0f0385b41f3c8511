#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/accounts/account_keys.h"
#include "core/accounts/account_rules.h"
#include "core/accounts/key_words.h"
#include "core/providers/http/url_rules.h"
#include "core/providers/provider.h"

#include <algorithm>

namespace {

using Keep = AccountKeys::Keep;

QJsonObject keyJson(const KeyView& key)
{
    return {{QStringLiteral("state"), toString(key.standing)},
            {QStringLiteral("lastFour"), QString::fromLatin1(key.lastFour)},
            {QStringLiteral("trouble"), key.trouble}};
}

QJsonObject accountJson(const Account& account, const KeyView& key)
{
    QJsonObject options;
    for (auto it = account.options.begin(); it != account.options.end(); ++it)
        options.insert(it.key(), it.value());
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("provider"), account.provider},
            {QStringLiteral("builtIn"), false},
            {QStringLiteral("baseUrl"), account.baseUrl},
            {QStringLiteral("options"), options},
            {QStringLiteral("paused"), account.paused},
            {QStringLiteral("atOnce"),
             account.inFlightLimit ? QJsonValue(*account.inFlightLimit) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("key"), keyJson(key)}};
}

QString line(const Account& account, const KeyView& key)
{
    QString words = keyWords(key.standing);
    if (!key.lastFour.isEmpty())
        words += QStringLiteral(" (...%1)").arg(QString::fromLatin1(key.lastFour));
    return QStringLiteral("%1  %2  %3  %4").arg(account.name, account.provider, account.baseUrl, words);
}

AccountKeys& keysOf(Session& session)
{
    return *session.services().accounts();
}

Result<ExitCode> list(VerbContext& context)
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
    const auto known = context.host.call([](Session& session) {
        QList<QPair<Account, KeyView>> found;
        const auto all = keysOf(session).accounts();
        for (const Account& account : all)
            found.append({account, keysOf(session).key(account.name)});
        return found;
    });
    for (const auto& [account, key] : known) {
        accounts.append(accountJson(account, key));
        if (!context.wantsJson())
            context.out.line(line(account, key));
    }
    if (context.wantsJson())
        context.out.json(accounts);
    return ExitCode::Done;
}

/// One --set word onto the account. Checked before, so it fits.
void apply(const QString& setting, Account& account)
{
    const QString name = setting.section(QLatin1Char('='), 0, 0);
    const QString value = setting.section(QLatin1Char('='), 1);
    if (name == QLatin1String("in-flight"))
        account.inFlightLimit = value.toInt();
    else
        account.options.insert(name, value);
}

/// A key is for the server that it was entered for: with another one it must be given again.
Status checkMove(VerbContext& context, const Account& before, const Account& account)
{
    using Standing = KeyView::Standing;
    if (sameOrigin(QUrl(before.baseUrl), QUrl(account.baseUrl)) || context.args.has("key-stdin") || !needsKey(account))
        return {};
    const KeyView key = context.host.call([name = before.name](Session& session) { return keysOf(session).key(name); });
    if (key.lastFour.isEmpty() || key.standing == Standing::Environment || key.standing == Standing::Removing)
        return {};
    return fail(ErrorKind::Usage,
                CliText::tr("The key of the account \"%1\" is for %2 and is sent nowhere else. Nothing "
                            "was changed; give the key for the new address with --key-stdin.")
                    .arg(before.name, before.baseUrl));
}

/// The account as it will be: a new one, or the one of this name with what was given changed.
Result<Account> wanted(VerbContext& context, const QString& name)
{
    const auto known = context.host.call([name](Session& session) { return keysOf(session).account(name); });
    Account account = known.value_or(Account());
    account.name = name;
    const QString provider = context.args.value("provider", account.provider);
    if (known && known->provider != provider)
        return fail(ErrorKind::Usage, CliText::tr("The account \"%1\" is one of %2 already. Nothing was changed; "
                                                  "choose another name, or remove it first.")
                                          .arg(name, known->provider));
    account.provider = provider;
    account.baseUrl = context.args.value("base-url", account.baseUrl);
    const auto settings = context.args.values("set");
    for (const QString& setting : settings)
        apply(setting, account);
    if (known)
        BR_CHECK(checkMove(context, *known, account));
    return account;
}

Result<ExitCode> add(VerbContext& context)
{
    BR_TRY(const auto catalogue, Catalogue::builtIn());
    BR_TRY(const QString name, accountName(context.args.positional.at(1), catalogue));
    BR_TRY(const Account account, wanted(context, name));
    BR_CHECK(context.host.await([account](Session& session) { return keysOf(session).set(account); }));
    context.out.note(CliText::tr("The account \"%1\" is ready.").arg(name));
    Status kept;
    if (context.args.has("key-stdin"))
        kept = context.host.await(
            [name, key = context.input](Session& session) { return keysOf(session).setKey(name, key, Keep::Keyring); });
    const auto key = context.host.call([name](Session& session) { return keysOf(session).key(name); });
    if (context.wantsJson())
        context.out.json(accountJson(account, key));
    if (kept)
        return ExitCode::Done;
    context.out.error(CliText::tr("The account was kept, its key was not: %1").arg(kept.error().message));
    context.out.note(CliText::tr("Without a keyring, set %1 to the key before starting Boardreel.")
                         .arg(QLatin1String(EnvironmentKeys::variableFor(name))));
    return kept.error().kind == ErrorKind::Usage ? ExitCode::Usage : ExitCode::NeedsPerson;
}

Result<ExitCode> remove(VerbContext& context)
{
    const QString name = context.args.positional.at(1);
    const auto left = context.args.has("leave-key") ? AccountKeys::KeyLeft::InKeyring : AccountKeys::KeyLeft::Removed;
    BR_CHECK(context.host.await([name, left](Session& session) { return keysOf(session).remove(name, left); }));
    context.out.note(CliText::tr("The account \"%1\" is removed.").arg(name));
    return ExitCode::Done;
}

Result<ExitCode> test(VerbContext& context)
{
    using Verdict = KeyTest::Verdict;
    const QString name = context.args.positional.at(1);
    BR_TRY(const KeyTest test, context.host.await([name](Session& session) { return keysOf(session).test(name); }));
    if (context.wantsJson())
        context.out.json(QJsonObject{{QStringLiteral("account"), name},
                                     {QStringLiteral("result"), toString(test.verdict)},
                                     {QStringLiteral("message"), test.sentence}});
    else if (test.verdict == Verdict::Works)
        context.out.line(test.sentence);
    else
        context.out.error(test.sentence);
    if (test.verdict == Verdict::Works)
        return ExitCode::Done;
    const bool passing = test.verdict == Verdict::NoAnswer || test.verdict == Verdict::Busy;
    return passing ? ExitCode::Failed : ExitCode::NeedsPerson;
}

struct Action {
    const char* name;
    int words;
    Result<ExitCode> (*run)(VerbContext& context);
    QStringList options;
};

const QList<Action>& actions()
{
    static const QList<Action> table{
        {"list", 1, list, {}},
        {"add",
         2,
         add,
         {QStringLiteral("provider"), QStringLiteral("base-url"), QStringLiteral("key-stdin"), QStringLiteral("set")}},
        {"remove", 2, remove, {QStringLiteral("leave-key")}},
        {"test", 2, test, {}}};
    return table;
}

Status checkSetting(const QString& setting)
{
    const QString name = setting.section(QLatin1Char('='), 0, 0);
    const QString value = setting.section(QLatin1Char('='), 1);
    QStringList names{QStringLiteral("in-flight")};
    for (const AccountOption& option : accountOptions()) {
        names << QLatin1String(option.name);
        if (name != names.last())
            continue;
        return option.words.contains(value)
                   ? Status()
                   : fail(notOneOf(CliText::tr("value of \"%1\"").arg(name), value, option.words));
    }
    if (name != QLatin1String("in-flight"))
        return fail(notOneOf(CliText::tr("setting of an account"), name, names));
    bool isNumber = false;
    const int limit = value.toInt(&isNumber);
    if (isNumber && limit >= 1 && limit <= 1000)
        return {};
    return fail(ErrorKind::Usage, CliText::tr("\"in-flight\" takes a number from 1 to 1000."));
}

Status checkAccounts(const Arguments& args)
{
    static const QStringList own{QStringLiteral("provider"), QStringLiteral("base-url"), QStringLiteral("key-stdin"),
                                 QStringLiteral("set"), QStringLiteral("leave-key")};
    QStringList names;
    for (const Action& action : actions())
        names << QLatin1String(action.name);
    const QString chosen = args.positional.first();
    const auto place = names.indexOf(chosen);
    if (place < 0)
        return fail(notOneOf(CliText::tr("accounts action"), chosen, names));
    const Action& action = actions().at(place);
    if (args.positional.size() != action.words)
        return fail(ErrorKind::Usage,
                    action.words == 1 ? CliText::tr("\"accounts %1\" takes no more words.").arg(chosen)
                                      : CliText::tr("Say which account: boardreel-cli accounts %1 NAME.").arg(chosen));
    for (const QString& option : own)
        if (args.options.contains(option) && !action.options.contains(option))
            return fail(ErrorKind::Usage, CliText::tr("\"accounts %1\" takes no --%2.").arg(chosen, option));
    const auto settings = args.values("set");
    for (const QString& setting : settings)
        BR_CHECK(checkSetting(setting));
    if (args.has("provider")) {
        BR_TRY(const auto catalogue, Catalogue::builtIn());
        QStringList ids;
        for (const auto& provider : catalogue.providers())
            if (!provider.local)
                ids << provider.id;
        if (!ids.contains(args.value("provider")))
            return fail(notOneOf(CliText::tr("provider that takes accounts"), args.value("provider"), ids));
    } else if (chosen == QLatin1String("add")) {
        return fail(ErrorKind::Usage, CliText::tr("Say whose account it is: --provider ID. boardreel-cli providers "
                                                  "lists them."));
    }
    return {};
}

Result<ExitCode> runAccounts(VerbContext& context)
{
    BR_CHECK(context.host.await([](Session& session) { return keysOf(session).loaded(); }));
    context.host.call([out = context.out](Session& session) { // a password may be asked for where nobody looks
        QObject::connect(&keysOf(session), &AccountAccess::changed, &session,
                         [out, &session](const QString& account) mutable {
                             const KeyView key = keysOf(session).key(account);
                             if (key.standing == KeyView::Standing::Waiting)
                                 out.note(key.trouble);
                         });
    });
    const auto& table = actions();
    const auto action = std::find_if(table.begin(), table.end(), [&](const Action& one) {
        return context.args.positional.first() == QLatin1String(one.name);
    });
    return action->run(context);
}

} // namespace

Verb accountsVerb()
{
    return {
        "accounts",
        "list | add NAME --provider ID [--base-url URL] [--key-stdin] [--set KEY=VALUE]... | remove NAME | test "
        "NAME",
        QT_TRANSLATE_NOOP("CliText", "the accounts that make takes, and their keys"),
        Verb::Needs::LedgerAlone,
        1,
        2,
        {{"provider", "ID", QT_TRANSLATE_NOOP("CliText", "whose account it is")},
         {"base-url", "URL", QT_TRANSLATE_NOOP("CliText", "where the server is: scheme, host and prefix")},
         {"key-stdin", nullptr,
          QT_TRANSLATE_NOOP("CliText", "read the key from standard input and keep it in the keyring")},
         {"set", "KEY=VALUE", QT_TRANSLATE_NOOP("CliText", "what this server does differently, like body=json"), true},
         {"leave-key", nullptr,
          QT_TRANSLATE_NOOP("CliText", "remove the account even though its key stays in the keyring")}},
        checkAccounts,
        runAccounts};
}
