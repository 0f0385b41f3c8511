#include "core/base/when_done.h"
#include "core/generation/estimate.h"
#include "core/generation/generation_request.h"
#include "core/jobs/job_engine_private.h"
#include "core/jobs/remote/clip_claims.h"
#include "core/jobs/remote/decisions.h"
#include "core/jobs/text.h"

#include <QSet>

// Ended jobs that are done again: new ones, at the price of today.

namespace {

bool hasFailed(JobState state)
{
    return state == JobState::Failed || state == JobState::ProviderFailed || state == JobState::Expired;
}

/// What the job's request costs now; nothing: it is made on this computer.
Result<std::optional<Estimate>> priceOf(const JobRecord& job, const QList<TypedPrice>& prices)
{
    if (!job.estimated)
        return std::optional<Estimate>();
    BR_TRY(const Catalogue catalogue, Catalogue::builtIn());
    BR_TRY(const GenerationRequest request, requestFromJson(job.request));
    const Provider* provider = catalogue.find(job.provider);
    const auto model = provider ? provider->takes(job.model) : std::nullopt;
    if (!model)
        return fail(ErrorKind::Usage, JobsText::tr("\"%1\" is not made by this provider any more. Nothing was started; "
                                                   "generate the shot with another model.")
                                          .arg(job.model));
    std::optional<Price> typed;
    for (const TypedPrice& price : prices)
        if (price.account == job.account && price.model == job.model)
            typed = price.price;
    return std::optional(estimateClip(*provider, *model, typed, request.seconds));
}

JobRecord again(const JobRecord& old, const std::optional<Estimate>& price)
{
    JobRecord job = old;
    job.id = JobId::create();
    job.retryOf = old.id;
    job.state = JobState::Queued;
    job.holdReason.clear();
    job.cancelRequested = job.linked = false;
    job.paused = false;
    job.attempts = job.tries = 0;
    job.remoteId.clear();
    job.actual.reset();
    job.error.clear();
    job.errorClass.clear();
    job.unknownSince = job.deadline = job.expires = {};
    job.outcome.clear();
    job.version = 0;
    if (price) {
        job.estimated = job.estimatedLow = price->high;
        job.estimatedLow->micro = price->lowMicro;
        job.priceDate = price->priceDate.isValid() ? price->priceDate.startOfDay(Qt::UTC) : QDateTime();
    }
    return job;
}

} // namespace

/// The job as it would be admitted now.
QFuture<Result<JobRecord>> JobEngine::retryQuote(const JobId& id)
{
    const auto refuse = [](const Error& error) { return QtFuture::makeReadyFuture(Result<JobRecord>(fail(error))); };
    const JobRecord* old = find(id);
    if (!old || !isEnded(old->state))
        return refuse({ErrorKind::Usage,
                       JobsText::tr("Only a job that has ended can be tried again. Cancel it first, or wait."),
                       {}});
    if (ClipClaims::isClaimed(*old))
        return refuse(Decisions::claimedError(*old));
    return after(MoneyBook(d->ledger).prices(), this,
                 [job = *old](const Result<QList<TypedPrice>>& prices) -> Result<JobRecord> {
                     BR_CHECK(prices);
                     BR_TRY(const auto price, priceOf(job, *prices));
                     return again(job, price);
                 });
}

QFuture<Result<Ledger::Admission>> JobEngine::retry(const JobId& id, const Spending& spending)
{
    return after(retryQuote(id), this, [this, spending](const Result<JobRecord>& job) {
        if (!job)
            return QtFuture::makeReadyFuture(Result<Ledger::Admission>(fail(job.error())));
        Spending agreed = spending;
        agreed.anotherTake = true;
        return d->admitOne(*job, agreed);
    });
}

QFuture<Result<QList<Ledger::Admission>>> JobEngine::retryFailed(const ProjectId& project, const QString& errorClass,
                                                                 const Spending& spending)
{
    QSet<JobId> triedAgain;
    const QList<JobRecord> all = jobs(project);
    for (const JobRecord& job : all)
        triedAgain.insert(job.retryOf);
    QList<JobId> failed;
    for (const JobRecord& job : all)
        if (hasFailed(job.state) && !ClipClaims::isClaimed(job) && !triedAgain.contains(job.id) &&
            (errorClass.isEmpty() || job.errorClass == errorClass))
            failed << job.id;
    return d->retryEach(failed, spending, {});
}

/// One after the other: each is admitted, or refused, by itself.
QFuture<Result<QList<Ledger::Admission>>> JobEngine::Private::retryEach(QList<JobId> ids, const Spending& spending,
                                                                        QList<Ledger::Admission> admitted)
{
    using Admitted = Result<QList<Ledger::Admission>>;
    if (ids.isEmpty())
        return QtFuture::makeReadyFuture(Admitted(admitted));
    const JobId first = ids.takeFirst();
    return after(q->retry(first, spending), q,
                 [this, ids, spending, admitted](const Result<Ledger::Admission>& admission) mutable {
                     if (!admission)
                         return QtFuture::makeReadyFuture(Admitted(fail(admission.error())));
                     admitted << *admission;
                     return retryEach(ids, spending, admitted);
                 });
}
