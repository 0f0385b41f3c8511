#include "app/verbs/jobs_decisions.h"

#include "core/jobs/job_engine.h"
#include "core/jobs/shown_words.h"

namespace {

bool isOpen(const JobRecord& job)
{
    return job.state == JobState::Attention || job.state == JobState::Unknown;
}

bool isPriceKnown(const JobRecord& job)
{
    return job.estimated && job.estimated->source != MoneySource::Unknown;
}

/// The decision, then the job as it was committed.
template<class Decide> Result<JobRecord> decided(VerbContext& context, const JobRecord& job, Decide decide)
{
    BR_CHECK(
        context.host.await([&](Session& session) -> QFuture<Status> { return decide(*session.services().engine()); }));
    return context.host.call([&](Session& session) -> Result<JobRecord> {
        const JobRecord* now = session.services().engine()->find(job.id);
        return now ? *now : job;
    });
}

Error unasked(const JobRecord& job)
{
    const QString sentence =
        isPriceKnown(job)
            ? CliText::tr("It is not known whether \"%1\" was taken, so sending it again may be billed twice. Say "
                          "--pay-again with at least %2 to accept that, or use adopt or write-off.")
                  .arg(job.title, shownMoney(*job.estimated))
            : CliText::tr(
                  "It is not known whether \"%1\" was taken, so sending it again may be billed twice, at a price "
                  "nobody knows. Say --pay-again with an amount and its currency, or use adopt or write-off.")
                  .arg(job.title);
    return {ErrorKind::NeedsPerson, sentence, {}};
}

} // namespace

Status checkConsent(const QString& amount, const JobRecord& job)
{
    const QString number = amount.simplified().section(QLatin1Char(' '), 0, 0);
    const QString rest = amount.simplified().section(QLatin1Char(' '), 1);
    const auto micro = microFromText(number);
    const auto currency = rest.isEmpty() ? std::optional(QString()) : currencyFromText(rest);
    if (!micro || !currency)
        return fail(ErrorKind::Usage, CliText::tr("\"%1\" is not an amount of money, like 12.50.").arg(amount));
    if (!isPriceKnown(job))
        return !currency->isEmpty() ? Status()
                                    : fail(ErrorKind::Usage, CliText::tr("The price of this job is not known, so "
                                                                         "--pay-again needs a currency, like "
                                                                         "\"0.50 USD\"."));
    if (!currency->isEmpty() && currency->compare(job.estimated->currency, Qt::CaseInsensitive) != 0)
        return fail(ErrorKind::Usage,
                    CliText::tr("This job is paid in %1, not in %2.").arg(job.estimated->currency, *currency));
    if (*micro < job.estimated->micro)
        return fail(ErrorKind::Usage, CliText::tr("Sending it again may cost %1, which is more than %2. Nothing was "
                                                  "sent.")
                                          .arg(shownMoney(*job.estimated), amount));
    return {};
}

Result<JobRecord> adoptedJob(VerbContext& context, const JobRecord& job, const QString& remoteId)
{
    return decided(context, job, [&](JobEngine& engine) { return engine.adopt(job.id, remoteId); });
}

Result<JobRecord> writtenOffJob(VerbContext& context, const JobRecord& job)
{
    return decided(context, job, [&](JobEngine& engine) { return engine.writeOff(job.id); });
}

/// What it may cost now is said before it is admitted; an unknown price needs --yes.
static Result<JobRecord> retriedAtTodaysPrice(VerbContext& context, const JobRecord& job)
{
    BR_TRY(const auto quote,
           context.host.await([id = job.id](Session& session) { return session.services().engine()->retryQuote(id); }));
    if (quote.estimated) {
        const Money before = job.estimated.value_or(Money());
        const QString now = shownRange(quote.estimatedLow->micro, *quote.estimated);
        context.out.note(before == *quote.estimated
                             ? CliText::tr("%1: %2.").arg(job.title, now)
                             : CliText::tr("%1: %2 today; it was %3.").arg(job.title, now, shownMoney(before)));
    }
    Spending spending;
    spending.acceptUnknownPrice = spending.acceptOtherCurrency = context.args.has("yes");
    BR_TRY(const auto admission, context.host.await([id = job.id, spending](Session& session) {
        return session.services().engine()->retry(id, spending);
    }));
    return admission.job;
}

Result<JobRecord> retriedJob(VerbContext& context, const JobRecord& job)
{
    const bool consents = context.args.has("pay-again");
    if (isOpen(job)) {
        if (!consents)
            return fail(unasked(job));
        const QString amount = context.args.value("pay-again");
        BR_CHECK(checkConsent(amount, job));
        return decided(context, job, [&](JobEngine& engine) { return engine.payAgain(job.id, amount); });
    }
    if (consents)
        return fail(ErrorKind::Usage,
                    CliText::tr("--pay-again is for a job whose outcome is unknown; the state of \"%1\" is: %2.")
                        .arg(job.title, shownState(job)));
    return retriedAtTodaysPrice(context, job);
}
