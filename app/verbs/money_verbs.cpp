#include "app/verbs/verb_list.h"
#include "core/base/safe_file.h"
#include "core/document/json.h"
#include "core/generation/estimate.h"
#include "core/project/spend_report.h"

namespace {

MoneyBook bookOf(const Session& session)
{
    return MoneyBook(session.services().engine()->ledger());
}

Money money(std::int64_t micro, const QString& currency)
{
    return {micro, currency, MoneySource::User};
}

Result<Money> moneyFrom(const QString& amount, const QString& currency)
{
    const auto micro = microFromText(amount);
    const auto name = currencyFromText(currency);
    if (micro && name)
        return money(*micro, *name);
    return fail(ErrorKind::Usage,
                CliText::tr("\"%1 %2\" is not an amount of money, like 12.50 USD.").arg(amount, currency));
}

// spend

QJsonObject lineJson(const SpendLine& line)
{
    const auto in = [&](std::int64_t micro) { return qint64(micro); };
    return {{QStringLiteral("name"), line.name},
            {QStringLiteral("currency"), line.currency},
            {QStringLiteral("jobs"), line.jobs},
            {QStringLiteral("failed"), line.failed},
            {QStringLiteral("unpriced"), line.unpriced},
            {QStringLiteral("estimated"), in(line.estimated)},
            {QStringLiteral("spent"), in(line.spent)},
            {QStringLiteral("unknown"), in(line.unknown)},
            {QStringLiteral("reserved"), in(line.reserved)},
            {QStringLiteral("lost"), in(line.lost)},
            {QStringLiteral("unused"), in(line.wasted)}};
}

QString lineWords(const SpendLine& line)
{
    if (line.currency.isEmpty())
        return CliText::tr("%1  %n job(s) of unknown price", nullptr, line.unpriced).arg(line.name);
    const auto shown = [&](std::int64_t micro) { return shownMoney(money(micro, line.currency)); };
    return CliText::tr("%1  %n job(s)  spent %2 of %3 estimated  lost to failed attempts %4  not in the film %5  "
                       "unknown outcome %6  reserved %7",
                       nullptr, line.jobs)
        .arg(line.name, shown(line.spent), shown(line.estimated), shown(line.lost), shown(line.wasted - line.lost),
             shown(line.unknown), shown(line.reserved));
}

SpendBy groupingOf(const Arguments& args)
{
    return spendByFromString(args.value("by", QStringLiteral("shot"))).value_or(SpendBy::Shot);
}

Result<QList<SpendItem>> itemsOf(VerbContext& context)
{
    const bool everywhere = groupingOf(context.args) == SpendBy::Project;
    BR_TRY(const auto rows, context.host.await([everywhere](Session& session) {
        return bookOf(session).spent(everywhere ? ProjectId() : session.project->id());
    }));
    return context.host.call(
        [&](Session& session) { return spendItems(rows, session.project->storyboards(), session.project->shelf()); });
}

Result<ExitCode> runSpend(VerbContext& context)
{
    BR_TRY(const auto items, itemsOf(context));
    if (context.args.has("csv")) {
        const QString file = context.path(context.args.value("csv"));
        BR_CHECK(writeDurably(file, spendCsv(items)));
        context.out.note(CliText::tr("%n row(s) written to \"%1\".", nullptr, int(items.size())).arg(file));
        return ExitCode::Done;
    }
    const auto lines = spendBy(items, groupingOf(context.args));
    const auto totals = spendTotals(items);
    if (context.wantsJson()) {
        QJsonArray rows, sums;
        for (const SpendLine& line : lines)
            rows.append(lineJson(line));
        for (const SpendLine& line : totals)
            sums.append(lineJson(line));
        context.out.json(QJsonObject{{QStringLiteral("lines"), rows}, {QStringLiteral("totals"), sums}});
        return ExitCode::Done;
    }
    for (const SpendLine& line : lines)
        context.out.line(lineWords(line));
    for (SpendLine line : totals) {
        line.name = CliText::tr("All");
        context.out.line(lineWords(line));
    }
    if (lines.isEmpty())
        context.out.note(CliText::tr("Nothing was spent."));
    return ExitCode::Done;
}

Status checkSpend(const Arguments& args)
{
    static const QStringList known{QStringLiteral("model"), QStringLiteral("scene"), QStringLiteral("shot"),
                                   QStringLiteral("day"), QStringLiteral("project")};
    if (args.has("by") && !known.contains(args.value("by")))
        return fail(notOneOf(CliText::tr("grouping"), args.value("by"), known));
    return {};
}

// caps

Result<ExitCode> listCaps(VerbContext& context)
{
    BR_TRY(const auto uses,
           context.host.await([](Session& session) { return bookOf(session).capUse(session.project->id()); }));
    QJsonArray rows;
    for (const CapUse& use : uses) {
        const QString& currency = use.cap.limit.currency;
        rows.append(QJsonObject{{QStringLiteral("scope"), toString(use.cap.scope)},
                                {QStringLiteral("limit"), toJson(use.cap.limit)},
                                {QStringLiteral("used"), toJson(money(use.used, currency))},
                                {QStringLiteral("left"), toJson(money(use.left(), currency))}});
        if (!context.wantsJson())
            context.out.line(
                CliText::tr("%1  %2, %3 left")
                    .arg(toString(use.cap.scope), shownMoney(use.cap.limit), shownMoney(money(use.left(), currency))));
    }
    if (context.wantsJson())
        context.out.json(rows);
    else if (uses.isEmpty())
        context.out.note(CliText::tr("There are no caps."));
    return ExitCode::Done;
}

Result<Cap> capFrom(VerbContext& context, const QString& amount, const QString& currency)
{
    Cap cap;
    cap.scope = capScopeFromString(context.args.positional.at(2)).value_or(CapScope::Day);
    BR_TRY(cap.limit, moneyFrom(amount, currency));
    if (cap.scope == CapScope::Project)
        cap.project = context.host.call([](Session& session) { return session.project->id(); });
    return cap;
}

Result<ExitCode> runCaps(VerbContext& context)
{
    const QStringList& words = context.args.positional;
    if (words.at(1) == QLatin1String("set")) {
        BR_TRY(const auto cap, capFrom(context, words.at(3), words.at(4)));
        BR_CHECK(context.host.await([cap](Session& session) { return bookOf(session).setCap(cap); }));
    } else if (words.at(1) == QLatin1String("clear")) {
        BR_TRY(const auto cap, capFrom(context, QStringLiteral("0"), words.at(3)));
        BR_CHECK(context.host.await([cap](Session& session) { return bookOf(session).removeCap(cap); }));
    }
    return listCaps(context);
}

/// The action and how many words belong to it; the second one may be one of `choices`.
Status checkAction(const Arguments& args, const char* verb, const QMap<QString, int>& actions)
{
    const QString action = args.positional.at(1);
    if (!actions.contains(action))
        return fail(notOneOf(CliText::tr("%1 action").arg(QLatin1String(verb)), action, actions.keys()));
    if (args.positional.size() != 2 + actions.value(action))
        return fail(ErrorKind::Usage,
                    CliText::tr("\"%1 PROJECT %2\" takes %n more word(s).", nullptr, actions.value(action))
                        .arg(QLatin1String(verb), action));
    return {};
}

Status checkCaps(const Arguments& args)
{
    BR_CHECK(checkAction(args, "caps",
                         {{QStringLiteral("list"), 0}, {QStringLiteral("set"), 3}, {QStringLiteral("clear"), 2}}));
    QStringList scopes;
    for (const CapScope scope :
         {CapScope::Action, CapScope::Minute, CapScope::Hour, CapScope::Day, CapScope::Month, CapScope::Project})
        scopes << toString(scope);
    if (args.positional.size() > 2 && !scopes.contains(args.positional.at(2)))
        return fail(notOneOf(CliText::tr("scope"), args.positional.at(2), scopes));
    if (args.positional.size() == 5)
        BR_CHECK(moneyFrom(args.positional.at(3), args.positional.at(4)));
    return {};
}

// prices

Result<ExitCode> listPrices(VerbContext& context)
{
    BR_TRY(const auto prices, context.host.await([](Session& session) { return bookOf(session).prices(); }));
    QJsonArray rows;
    for (const TypedPrice& typed : prices) {
        const Price& price = typed.price;
        rows.append(QJsonObject{{QStringLiteral("account"), typed.account},
                                {QStringLiteral("model"), typed.model},
                                {QStringLiteral("price"), toJson(price.money)},
                                {QStringLiteral("per"), toString(price.unit)},
                                {QStringLiteral("date"), price.date.toString(Qt::ISODate)},
                                {QStringLiteral("old"), isOldPrice(price.date, QDate::currentDate())}});
        if (!context.wantsJson())
            context.out.line(
                (price.unit == Price::Unit::Second ? CliText::tr("%1  %2  %3 a second  (%4)")
                                                   : CliText::tr("%1  %2  %3 a clip  (%4)"))
                    .arg(typed.account, typed.model, shownMoney(price.money), price.date.toString(Qt::ISODate)));
        if (isOldPrice(price.date, QDate::currentDate()))
            context.out.note(CliText::tr("The price of %1 is over 90 days old: look at the provider's page, and set "
                                         "what stands there.")
                                 .arg(typed.model));
    }
    if (context.wantsJson())
        context.out.json(rows);
    else if (prices.isEmpty())
        context.out.note(CliText::tr("No price was typed."));
    return ExitCode::Done;
}

Result<ExitCode> runPrices(VerbContext& context)
{
    const QStringList& words = context.args.positional;
    if (words.at(1) == QLatin1String("set")) {
        TypedPrice typed{words.at(2), words.at(3), {}};
        BR_TRY(typed.price.money, moneyFrom(words.at(4), words.at(5)));
        typed.price.unit = priceUnitFromString(context.args.value("per")).value_or(Price::Unit::Second);
        BR_CHECK(context.host.await([typed](Session& session) { return bookOf(session).setPrice(typed); }));
    } else if (words.at(1) == QLatin1String("clear")) {
        BR_CHECK(context.host.await([account = words.at(2), model = words.at(3)](Session& session) {
            return bookOf(session).removePrice(account, model);
        }));
    }
    return listPrices(context);
}

Status checkPrices(const Arguments& args)
{
    BR_CHECK(checkAction(args, "prices",
                         {{QStringLiteral("list"), 0}, {QStringLiteral("set"), 4}, {QStringLiteral("clear"), 2}}));
    if (args.has("per") && !priceUnitFromString(args.value("per")))
        return fail(notOneOf(CliText::tr("unit"), args.value("per"),
                             {toString(Price::Unit::Second), toString(Price::Unit::Clip)}));
    if (args.positional.size() == 6)
        BR_CHECK(moneyFrom(args.positional.at(4), args.positional.at(5)));
    return {};
}

} // namespace

Verb spendVerb()
{
    return {"spend",
            "PROJECT [--by model|scene|shot|day|project] [--csv FILE] [--json]",
            QT_TRANSLATE_NOOP("CliText", "what was spent, on what, and what of it is not used"),
            Verb::Needs::Ledger,
            1,
            1,
            {{"by", "WHAT", QT_TRANSLATE_NOOP("CliText", "model, scene, shot (unless told), day, or project: of all")},
             {"csv", "FILE", QT_TRANSLATE_NOOP("CliText", "every job as a row for a spreadsheet")}},
            checkSpend,
            runSpend};
}

Verb capsVerb()
{
    return {"caps",
            "PROJECT list|set SCOPE AMOUNT CURRENCY|clear SCOPE CURRENCY [--json]",
            QT_TRANSLATE_NOOP("CliText", "what may be spent at most: per action, minute, hour, day, month or project"),
            Verb::Needs::Ledger,
            2,
            5,
            {},
            checkCaps,
            runCaps};
}

Verb pricesVerb()
{
    return {"prices",
            "PROJECT list|set ACCOUNT MODEL AMOUNT CURRENCY [--per second|clip]|clear ACCOUNT MODEL [--json]",
            QT_TRANSLATE_NOOP("CliText", "prices of models, from your provider's page"),
            Verb::Needs::Ledger,
            2,
            6,
            {{"per", "UNIT", QT_TRANSLATE_NOOP("CliText", "second (unless told) or clip")}},
            checkPrices,
            runPrices};
}
