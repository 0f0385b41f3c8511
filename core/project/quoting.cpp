#include "core/document/find.h"
#include "core/project/project_private.h"
#include "core/store/account_book.h"
#include "core/store/money_book.h"

#include <QCryptographicHash>
#include <algorithm>

namespace {

struct Asking {
    Storyboard board;
    QList<ShotId> shots;
    TakeShelf shelf;
    Maker maker;
    GenerateWish wish;
    QList<TypedPrice> prices;
    QDate today;
};

bool hasTakeOf(const FrozenRequest& request, const QList<Take>& takes)
{
    return std::any_of(takes.begin(), takes.end(), [&](const Take& take) {
        const auto hash = QCryptographicHash::hash(take.request, QCryptographicHash::Sha256);
        return !take.request.isEmpty() && QString::fromLatin1(hash.toHex()) == request.key;
    });
}

std::optional<Price> typedPrice(const QList<TypedPrice>& prices, const QString& account, const QString& model)
{
    for (const TypedPrice& typed : prices)
        if (typed.account == account && typed.model == model)
            return typed.price;
    return std::nullopt;
}

Result<QuotedShot> quoteShot(const Asking& asking, const ShotId& shot)
{
    const Provider& provider = asking.maker.provider;
    const QString& account = asking.maker.account.name;
    BR_TRY(const auto request,
           makeRequest(asking.board, shot, provider, account, asking.wish.model, asking.wish.values));
    const Model model = provider.takes(request.model).value_or(Model());
    const auto price = asking.wish.price ? asking.wish.price : typedPrice(asking.prices, account, model.id);
    const Service service = asking.maker.isVendorsOwn() ? Service::VendorsOwn : Service::Elsewhere;
    return QuotedShot{shot,
                      request.code,
                      request.model,
                      request.seconds,
                      freeze(request),
                      estimateClip(provider, model, price, request.seconds),
                      lint(request, asking.board.format.size, model, service, asking.today)};
}

/// Values copied out; runs on the light lane, because the requests of a whole film take a moment.
Result<Quote> quoteAll(const Asking& asking)
{
    Quote quote{asking.board.id, asking.maker, asking.wish.again, {}, asking.wish.retries};
    for (const ShotId& shot : asking.shots) {
        BR_TRY(const auto quoted, quoteShot(asking, shot));
        if (asking.wish.again || !hasTakeOf(quoted.request, asking.shelf.takes(shot)))
            quote.shots.append(quoted);
    }
    return quote;
}

Status checkSettings(const Maker& maker, const GenerateWish& wish)
{
    if (maker.provider.local && !wish.values.isEmpty())
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" has no settings: panels, framing and lengths are the shot's own. Nothing "
                                    "was started.")
                        .arg(maker.account.name));
    return {};
}

} // namespace

EstimateTotal Quote::total() const
{
    QList<Estimate> estimates;
    for (const QuotedShot& shot : shots)
        estimates.append(shot.estimate);
    return ::total(estimates);
}

std::optional<QString> Quote::stopReason() const
{
    for (const QuotedShot& shot : shots)
        if (const auto reason = ::stopReason(shot.findings))
            return QString(shot.code + QStringLiteral(": ") + *reason);
    return std::nullopt;
}

bool Quote::needsConsent() const
{
    return std::any_of(shots.begin(), shots.end(),
                       [](const QuotedShot& shot) { return ::needsConsent(shot.findings); });
}

QFuture<Result<QList<Maker>>> Project::makers() const
{
    const auto catalogue = Catalogue::builtIn();
    if (!catalogue)
        return finished<Result<QList<Maker>>>(fail(catalogue.error()));
    if (!d->engine)
        return finished<Result<QList<Maker>>>(makersOf(*catalogue, {}));
    return after(AccountBook(d->engine->ledger()).contents(), d->engine,
                 [catalogue = *catalogue](const Result<AccountBook::Contents>& contents) {
                     return contents.map(
                         [&](const AccountBook::Contents& book) { return makersOf(catalogue, book.accounts); });
                 });
}

QFuture<Result<Quote>> Project::quote(const StoryboardId& board, const GenerateWish& wish)
{
    return after(makers(), this, [=, this](const Result<QList<Maker>>& makers) -> QFuture<Result<Quote>> {
        const auto maker = makers ? makerNamed(wish.account, *makers) : fail(makers.error());
        if (!maker)
            return finished<Result<Quote>>(fail(maker.error()));
        const auto prices = d->engine ? MoneyBook(d->engine->ledger()).prices()
                                      : finished<Result<QList<TypedPrice>>>(QList<TypedPrice>());
        return after(prices, this, [=, this, maker = *maker](const Result<QList<TypedPrice>>& typed) {
            return typed ? d->quoteOf(board, maker, wish, *typed) : finished<Result<Quote>>(fail(typed.error()));
        });
    });
}

QFuture<Result<Quote>> Project::Private::quoteOf(const StoryboardId& id, const Maker& maker, const GenerateWish& wish,
                                                 const QList<TypedPrice>& prices)
{
    const auto* board = q->find(id);
    if (!board)
        return finished<Result<Quote>>(
            fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard.")));
    const auto shots = chooseShots(*board, q->shelf(), wish.shots, maker.provider);
    if (!shots)
        return finished<Result<Quote>>(fail(shots.error()));
    if (const auto fits = checkSettings(maker, wish); !fits)
        return finished<Result<Quote>>(fail(fits.error()));
    return runOn(pool, [asking = Asking{*board, *shots, q->shelf(), maker, wish, prices, QDate::currentDate()}] {
        return quoteAll(asking);
    });
}

/// What was quoted is admitted as it was quoted, but for shots whose take has come since.
QFuture<Result<QList<JobRecord>>> Project::generate(const Quote& quote, const Spending& spending)
{
    using Jobs = Result<QList<JobRecord>>;
    if (!d->engine)
        return finished<Jobs>(fail(Private::noEngine()));
    if (const auto reason = quote.stopReason())
        return finished<Jobs>(fail(ErrorKind::Usage, ProjectText::tr("%1 Nothing was started.").arg(*reason)));
    QList<JobRecord> jobs;
    const QString batch = JobId::create().toString();
    for (const QuotedShot& shot : quote.shots)
        if (quote.again || !hasTakeOf(shot.request, shelf().takes(shot.shot))) {
            jobs.append(d->jobOf(quote, shot));
            jobs.last().batch = batch;
        }
    if (jobs.isEmpty())
        return finished(Jobs());
    Spending agreed = spending;
    agreed.anotherTake = quote.again;
    return after(d->engine->admit(jobs, agreed), this, [](const Result<QList<Ledger::Admission>>& admissions) {
        return admissions.map([](const QList<Ledger::Admission>& admitted) {
            QList<JobRecord> records;
            for (const auto& admission : admitted)
                records.append(admission.job);
            return records;
        });
    });
}

JobRecord Project::Private::jobOf(const Quote& quote, const QuotedShot& shot) const
{
    JobRecord job = newJob(quote.board, JobKind::Generate, shot.request.json);
    job.shot = shot.shot;
    job.title = shot.code;
    job.account = quote.maker.account.name;
    job.provider = quote.maker.provider.id;
    job.model = shot.model;
    job.retryOf = quote.retries.value(shot.shot);
    if (quote.maker.provider.local)
        return job;
    job.estimated = shot.estimate.high;
    job.estimatedLow = shot.estimate.high;
    job.estimatedLow->micro = shot.estimate.lowMicro;
    job.priceDate = shot.estimate.priceDate.startOfDay(Qt::UTC);
    return job;
}

QFuture<Result<QList<JobRecord>>> Project::generate(const StoryboardId& board, const ShotChoice& shots,
                                                    const QString& account, const QString& model, bool again)
{
    using Jobs = Result<QList<JobRecord>>;
    if (!d->engine)
        return finished<Jobs>(fail(Private::noEngine()));
    return after(quote(board, {shots, account, model, again, {}, {}, {}}), this,
                 [this](const Result<Quote>& quote) -> QFuture<Jobs> {
                     return quote ? generate(*quote, Spending()) : finished<Jobs>(fail(quote.error()));
                 });
}
