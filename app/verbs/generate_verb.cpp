#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"
#include "core/document/json.h"
#include "core/store/money_book.h"

namespace {

/// "12.50", or "12.50 USD".
struct Amount {
    std::int64_t micro = 0;
    QString currency; ///< empty: that of the estimate
};

Result<Amount> amountFrom(const QString& text)
{
    const QString number = text.trimmed().section(QLatin1Char(' '), 0, 0);
    const QString rest = text.trimmed().mid(number.size()).trimmed();
    const auto micro = microFromText(number);
    const auto currency = rest.isEmpty() ? std::optional(QString()) : currencyFromText(rest);
    if (!micro || !currency)
        return fail(ErrorKind::Usage, CliText::tr("\"%1\" is not an amount of money, like 12.50.").arg(text));
    return Amount{*micro, *currency};
}

Result<QMap<QString, QString>> settingsFrom(const QStringList& words)
{
    QMap<QString, QString> values;
    for (const QString& word : words) {
        const QString key = word.section(QLatin1Char('='), 0, 0);
        if (key.isEmpty() || !word.contains(QLatin1Char('=')))
            return fail(ErrorKind::Usage, CliText::tr("\"--set %1\" is not KEY=VALUE, like seconds=8.").arg(word));
        values.insert(key, word.section(QLatin1Char('='), 1));
    }
    return values;
}

Status checkGenerate(const Arguments& args)
{
    if (args.has("shots") && args.value("shots").trimmed().isEmpty()) // an empty variable in a script must not mean all
        return fail(ErrorKind::Usage, CliText::tr("--shots is empty: say missing, all, or codes like SC010_SH0030."));
    BR_CHECK(settingsFrom(args.values("set")));
    if (args.has("max-cost") && args.has("yes"))
        return fail(ErrorKind::Usage,
                    CliText::tr("--yes accepts unknown prices, so it cannot be given together with --max-cost."));
    if (args.has("max-cost"))
        BR_CHECK(amountFrom(args.value("max-cost")));
    return {};
}

/// What was asked for, with every question answered and nothing started.
Result<Quote> quoted(VerbContext& context)
{
    const Arguments& args = context.args;
    BR_TRY(const auto maker, chosenMaker(context));
    GenerateWish wish;
    wish.shots = parseShotChoice(args.value("shots"));
    wish.account = maker.account.name;
    wish.model = args.value("model");
    wish.again = args.has("again");
    BR_TRY(wish.values, settingsFrom(args.values("set")));
    BR_TRY(const auto board,
           context.host.call([&](Session& session) { return chosenStoryboard(*session.project, args); }));
    return asUsage(context.host.await([board, wish](Session& session) { return session.project->quote(board, wish); }));
}

QJsonArray findingsJson(const QList<LintFinding>& findings)
{
    using Weight = LintFinding::Weight;
    QJsonArray array;
    for (const LintFinding& finding : findings)
        array.append(
            QJsonObject{{QStringLiteral("weight"), finding.weight == Weight::Stop      ? QStringLiteral("stop")
                                                   : finding.weight == Weight::Consent ? QStringLiteral("consent")
                                                                                       : QStringLiteral("note")},
                        {QStringLiteral("text"), finding.sentence}});
    return array;
}

QJsonObject rowJson(const Quote& quote, const QuotedShot& shot)
{
    const Estimate& estimate = shot.estimate;
    const bool costs = !quote.maker.provider.local && estimate.isKnown();
    QJsonObject row{{QStringLiteral("shot"), shot.code},
                    {QStringLiteral("account"), quote.maker.account.name},
                    {QStringLiteral("model"), shot.model},
                    {QStringLiteral("seconds"), shot.seconds > 0 ? QJsonValue(shot.seconds) : QJsonValue()},
                    {QStringLiteral("estimated"), QJsonValue()},
                    {QStringLiteral("low"), QJsonValue()},
                    {QStringLiteral("priceDate"), QJsonValue()},
                    {QStringLiteral("free"), estimate.isFree()},
                    {QStringLiteral("findings"), findingsJson(shot.findings)}};
    if (!quote.maker.provider.local)
        row.insert(QStringLiteral("estimated"), toJson(estimate.high));
    if (costs) {
        row.insert(QStringLiteral("low"),
                   toJson(Money{estimate.lowMicro, estimate.high.currency, estimate.high.source}));
        row.insert(QStringLiteral("priceDate"), estimate.priceDate.toString(Qt::ISODate));
    }
    return row;
}

QString priceWords(const Estimate& estimate)
{
    if (!estimate.isKnown())
        return CliText::tr("type the price with \"prices set\"");
    const QString day = estimate.priceDate.toString(Qt::ISODate);
    return estimate.high.source == MoneySource::User ? CliText::tr("your price of %1").arg(day)
                                                     : CliText::tr("price list of %1").arg(day);
}

void tellFindings(VerbContext& context, const Quote& quote)
{
    for (const QuotedShot& shot : quote.shots)
        for (const LintFinding& finding : shot.findings)
            context.out.note(QStringLiteral("%1: %2").arg(shot.code, finding.sentence));
}

QJsonObject totalJson(const QJsonArray& rows, const EstimateTotal& total)
{
    QJsonArray sums;
    for (auto it = total.sums.begin(); it != total.sums.end(); ++it)
        sums.append(QJsonObject{{QStringLiteral("currency"), it.key()},
                                {QStringLiteral("low"), qint64(it->low)},
                                {QStringLiteral("high"), qint64(it->high)}});
    return {{QStringLiteral("shots"), rows},
            {QStringLiteral("totals"), sums},
            {QStringLiteral("unknown"), total.unknown},
            {QStringLiteral("free"), total.isFree()}};
}

/// What would be done, without doing it. Local work is free, which is known and not a guess.
ExitCode preview(VerbContext& context, const Quote& quote)
{
    QJsonArray rows;
    for (const QuotedShot& shot : quote.shots) {
        rows.append(rowJson(quote, shot));
        if (context.wantsJson())
            continue;
        const QString account = quote.maker.account.name, cost = shownEstimate(shot.estimate);
        context.out.line(quote.maker.provider.local ? QStringLiteral("%1  %2  %3").arg(shot.code, account, cost)
                                                    : CliText::tr("%1  %2  %3  %4 s  %5  (%6)")
                                                          .arg(shot.code, account, shot.model)
                                                          .arg(shot.seconds)
                                                          .arg(cost, priceWords(shot.estimate)));
    }
    const EstimateTotal total = quote.total();
    const int count = int(quote.shots.size());
    if (context.wantsJson())
        context.out.json(totalJson(rows, total));
    else
        context.out.line(total.isFree() ? CliText::tr("All  %n shot(s), nothing to pay", nullptr, count)
                                        : CliText::tr("All  %n shot(s), %1", nullptr, count).arg(shownTotal(total)));
    tellFindings(context, quote);
    return ExitCode::Done;
}

Result<ExitCode> runEstimate(VerbContext& context)
{
    return quoted(context).map([&](const Quote& quote) { return preview(context, quote); });
}

/// What the words of the command allow. --max-cost is consent to whatever stays below it, but for what nobody knows.
Result<Spending> agreedTo(VerbContext& context, const Quote& quote)
{
    const EstimateTotal total = quote.total();
    Spending spending;
    spending.acceptUnknownPrice = spending.acceptOtherCurrency = context.args.has("yes");
    if (context.args.has("max-cost")) {
        BR_TRY(auto most, amountFrom(context.args.value("max-cost")));
        if (most.currency.isEmpty() && total.sums.size() > 1)
            return fail(ErrorKind::Usage,
                        CliText::tr("This costs %1: say the currency of --max-cost, like \"12.50 USD\".")
                            .arg(shownTotal(total)));
        if (most.currency.isEmpty() && !total.sums.isEmpty())
            most.currency = total.sums.firstKey();
        spending.actionCap = Money{most.micro, most.currency, MoneySource::User};
    } else if (quote.needsConsent() && !context.args.has("yes")) {
        tellFindings(context, quote);
        return fail(ErrorKind::Budget, CliText::tr("Some shots would get something else than they ask for, see above. "
                                                   "Nothing was started; add --yes if that is fine."));
    }
    return spending;
}

Result<ExitCode> runGenerate(VerbContext& context)
{
    BR_TRY(const auto quote, quoted(context));
    if (context.args.has("dry-run"))
        return preview(context, quote);
    BR_TRY(const auto spending, agreedTo(context, quote));
    BR_TRY(auto jobs, context.host.await(
                          [quote, spending](Session& session) { return session.project->generate(quote, spending); }));
    const EstimateTotal total = quote.total();
    context.out.note(
        jobs.isEmpty() ? CliText::tr("Nothing to generate: every shot asked for has its take.")
        : total.isFree()
            ? CliText::tr("%n job(s) admitted.", nullptr, int(jobs.size()))
            : CliText::tr("%n job(s) admitted, up to %1.", nullptr, int(jobs.size())).arg(shownTotalHigh(total)));
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
        {"model", "ID", QT_TRANSLATE_NOOP("CliText", "which of the account's models")},
        {"set", "KEY=VALUE",
         QT_TRANSLATE_NOOP("CliText", "a setting of the model; seconds=8 and size=1280x720 are ours"), true},
        {"again", nullptr, QT_TRANSLATE_NOOP("CliText", "make another take where there is one of the same request")}};
    return options;
}

} // namespace

Verb estimateVerb()
{
    return {"estimate",
            "PROJECT [--shots missing|all|CODES] [--account NAME] [--model ID] [--set KEY=VALUE]... [--again]",
            QT_TRANSLATE_NOOP("CliText", "what a generate would do and cost"),
            Verb::Needs::Ledger,
            1,
            1,
            choosingOptions(),
            checkGenerate,
            runEstimate};
}

Verb generateVerb()
{
    return {
        "generate",
        "PROJECT [--shots missing|all|CODES] [--account NAME] [--model ID] [--set KEY=VALUE]... [--max-cost AMOUNT] "
        "[--yes] [--again] [--wait] [--dry-run]",
        QT_TRANSLATE_NOOP("CliText", "make takes; without --wait the jobs are only admitted"),
        Verb::Needs::Ledger,
        1,
        1,
        choosingOptions() +
            QList<OptionSpec>{
                {"max-cost", "AMOUNT", QT_TRANSLATE_NOOP("CliText", "refuse to spend more than this; \"12.50 USD\"")},
                {"yes", nullptr,
                 QT_TRANSLATE_NOOP("CliText", "accept unknown prices, currencies without a cap, rounded lengths and "
                                              "models that end")},
                {"wait", nullptr, QT_TRANSLATE_NOOP("CliText", "until every job has ended")},
                {"dry-run", nullptr, QT_TRANSLATE_NOOP("CliText", "only say what would be done")}},
        checkGenerate,
        runGenerate};
}
