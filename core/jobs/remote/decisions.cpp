#include "core/jobs/remote/decisions.h"

#include "core/jobs/remote/clip_claims.h"
#include "core/jobs/remote/money_moves.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"

#include <algorithm>

namespace {

/// The attempt a decision is about.
Result<Attempt> decidable(const JobRecord& record, const QList<Attempt>& attempts)
{
    if (record.state == JobState::Attention || record.state == JobState::Unknown)
        for (const Attempt& attempt : attempts)
            if (attempt.outcome == AttemptOutcome::Intent || attempt.outcome == AttemptOutcome::Unknown ||
                attempt.outcome == AttemptOutcome::Accepted)
                return attempt;
    return fail(ErrorKind::Usage,
                JobsText::tr("The job \"%1\" does not wait for a decision. Nothing was changed.").arg(record.title));
}

void abandon(Step& step, Attempt attempt, const QString& consent)
{
    attempt.outcome = AttemptOutcome::Abandoned;
    attempt.consent = consent;
    step.also.attempt = std::move(attempt);
    clearTrouble(step.next);
    step.next.unknownSince = step.next.deadline = step.next.expires = {};
}

/// "0.50 USD" in a person's consent.
std::optional<Money> amountIn(const QString& consent)
{
    const QString words = consent.simplified();
    const auto micro = microFromText(words.section(QLatin1Char(' '), 0, 0));
    const auto currency = currencyFromText(words.section(QLatin1Char(' '), 1));
    if (!micro || *micro == 0 || !currency)
        return std::nullopt;
    return Money{*micro, *currency, MoneySource::User};
}

/// Whether the attempt's money still stands as unknown, not yet as spent.
bool isOpen(const Attempt& attempt)
{
    return attempt.outcome != AttemptOutcome::Accepted;
}

} // namespace

Error Decisions::claimedError(const JobRecord& record)
{
    return {ErrorKind::Usage,
            JobsText::tr("The clip of \"%1\" was found on the account and not asked for here, so there is no price for "
                         "sending it. Nothing was sent; generate the shot instead.")
                .arg(record.title),
            {}};
}

Result<Step> Decisions::adopt(const JobRecord& record, const QList<Attempt>& attempts, const QString& remoteId,
                              const QDateTime& now)
{
    BR_TRY(const Attempt attempt, decidable(record, attempts));
    if (!isRemoteId(remoteId))
        return fail(ErrorKind::Usage, JobsText::tr("\"%1\" cannot be the id of a clip at a provider. Nothing was "
                                                   "changed.")
                                          .arg(remoteId.left(100)));
    if (!isOpen(attempt))
        return fail(ErrorKind::Usage,
                    JobsText::tr("This job has a clip at the provider already. Nothing was changed."));
    RemoteVideo video;
    video.id = remoteId;
    return RemoteStates::adopted(record, attempt, video, now);
}

Result<Step> Decisions::payAgain(const JobRecord& record, const QList<Attempt>& attempts, const QString& consent,
                                 const QDateTime& now)
{
    BR_TRY(const Attempt attempt, decidable(record, attempts));
    if (ClipClaims::isClaimed(record))
        return fail(claimedError(record));
    if (consent.trimmed().isEmpty())
        return fail(ErrorKind::Usage,
                    JobsText::tr("Sending again may be billed twice, so it needs your word. Nothing was sent."));
    Step step{record, QStringLiteral("job.paid_again"), {}, {}};
    abandon(step, attempt, consent);
    step.next.state = JobState::Queued;
    step.next.cancelRequested = false; // that was about the one before
    step.next.remoteId.clear();
    step.next.actual.reset();
    step.next.due = now;
    const QString note = QStringLiteral("sent again");
    if (record.estimated && record.estimated->source == MoneySource::Unknown) {
        // Nothing stands for the first send yet. What the person named counts for both; else nobody knows for either.
        if (const auto named = amountIn(consent))
            step.next.estimated = step.next.estimatedLow = named;
        step.also.charges = moneyAdded(step.next, isOpen(attempt) ? ChargeKind::Unknown : ChargeKind::Spent, note);
    }
    step.also.charges += moneyAdded(step.next, ChargeKind::Reserved, note);
    return step;
}

Result<Step> Decisions::writeOff(const JobRecord& record, const QList<Attempt>& attempts, const QDateTime&)
{
    BR_TRY(const Attempt attempt, decidable(record, attempts));
    Step step{record, QStringLiteral("job.terminal"), QStringLiteral("written off"), {}};
    if (isOpen(attempt))
        step.also.charges = moneyMoves(record, ChargeKind::Unknown, ChargeKind::Spent, QStringLiteral("written off"));
    abandon(step, attempt, {});
    step.next.state = JobState::WrittenOff;
    step.next.due = {};
    return step;
}
