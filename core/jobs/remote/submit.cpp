#include "core/base/crash_point.h"
#include "core/jobs/remote/money_moves.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/http/http_client.h"
#include "core/providers/http/retry_after.h"

// Submitting: the one moment at which money is spent. One POST at most leaves here for one committed intent, and
// whatever comes back is turned into evidence and written down.

namespace {

constexpr int BusyTries = 8;
constexpr int NotSentTries = 3;
constexpr int FirstPollSeconds = 5;
constexpr int FirstLookSeconds = 5;
constexpr int PatienceSeconds = 3600; // of a model; past it a person is told
constexpr int RequestIdLength = 200;

using What = Submitted::What;

/// The attempt with what came back, whatever that means.
Attempt answered(const RemoteWork& work, const Attempt& sent, const HttpAnswer& answer)
{
    const QDateTime now = work.context.clock();
    Attempt attempt = sent;
    if (answer.touched)
        attempt.sentAt = now;
    if (answer.head.status > 0) {
        attempt.answeredAt = now;
        attempt.httpStatus = answer.head.status;
        attempt.serverTime = httpDate(answer.head.header("Date"));
        const QString number = QString::fromLatin1(answer.head.header("x-request-id")).left(RequestIdLength);
        attempt.providerRequest = isRemoteId(number) ? number : QString();
    }
    return attempt;
}

void note(const RemoteWork& work, Step& step, BreakerNote::What what,
          std::optional<std::chrono::milliseconds> wait = {})
{
    step.also.breaker = BreakerNote{what, work.record.account, work.context.clock(), wait};
}

Step unknown(const RemoteWork& work, Attempt attempt, const QString& raw)
{
    attempt.outcome = AttemptOutcome::Unknown;
    attempt.answer = raw.toUtf8();
    Step step = work.same("submit.unknown");
    step.next.state = JobState::Unknown;
    step.next.unknownSince = work.context.clock();
    step.next.due = step.next.unknownSince.addSecs(FirstLookSeconds);
    step.next.tries = 0;
    if (work.ability() == Ability::D)
        step.next.due = step.next.unknownSince; // nothing to wait for: a person decides
    step.also.charges = moneyMoves(work.record, ChargeKind::Reserved, ChargeKind::Unknown, QStringLiteral("unknown"));
    note(work, step, BreakerNote::What::Unknown);
    step.also.attempt = std::move(attempt);
    return step;
}

Step accepted(const RemoteWork& work, Attempt attempt, const RemoteVideo& video)
{
    Step step = work.same("submit.accepted");
    step.ifOwned = std::make_shared<Step>(unknown(work, attempt, QStringLiteral("id of another job: ") + video.id));
    attempt.outcome = AttemptOutcome::Accepted;
    attempt.remoteId = video.id;
    const QDateTime now = work.context.clock();
    clearTrouble(step.next);
    step.next.state = JobState::Running;
    step.next.remoteId = video.id;
    step.next.actual = work.record.estimated;
    step.next.unknownSince = {};
    step.next.expires = video.expires;
    step.next.deadline = now.addSecs(PatienceSeconds);
    step.next.due = now.addSecs(FirstPollSeconds);
    step.also.charges = moneyMoves(work.record, ChargeKind::Reserved, ChargeKind::Spent, QStringLiteral("accepted"));
    note(work, step, BreakerNote::What::Success);
    step.also.attempt = std::move(attempt);
    return step;
}

/// The provider's own words, or what there is instead, as a sentence.
QString wordsOf(const RemoteRefusal& refusal)
{
    return asSentence(refusal.words.isEmpty() ? refusal.code : refusal.words);
}

Step ended(const RemoteWork& work, JobState end, const char* errorClass, const QString& sentence)
{
    Step step = RemoteStates::endUnsent(work.record, end, "submit.rejected");
    step.next.errorClass = QString::fromLatin1(errorClass);
    step.next.error = sentence;
    return step;
}

Step rejected(const RemoteWork& work, Attempt attempt, const RemoteRefusal& refusal)
{
    attempt.outcome = AttemptOutcome::Rejected;
    attempt.errorClass = refusal.code;
    attempt.answer = refusal.words.toUtf8();
    Step step = work.same("submit.rejected", refusal.code);
    switch (refusal.trouble) {
    case RemoteTrouble::Key:
        step.next.state = JobState::Held;
        RemoteStates::holdForKey(work, step);
        break;
    case RemoteTrouble::Billing:
        step.next.state = JobState::Held;
        step.next.holdReason = QStringLiteral("quota");
        step.next.errorClass = QStringLiteral("billing");
        step.next.error =
            JobsText::tr("The provider says that the account has no credit left: %1 Nothing was made. Add "
                         "credit there, then resume the job.")
                .arg(wordsOf(refusal));
        step.next.due = {};
        break;
    case RemoteTrouble::Moderated:
        step = ended(work, JobState::Moderated, "moderated",
                     JobsText::tr("The provider refused this request by its rules: %1 Change the prompt or the "
                                  "pictures.")
                         .arg(wordsOf(refusal)));
        break;
    default:
        step =
            ended(work, JobState::Failed, "permanent",
                  JobsText::tr("The provider does not take this request: %1 Nothing was made.").arg(wordsOf(refusal)));
    }
    if (!step.also.breaker)
        note(work, step, BreakerNote::What::Success);
    step.also.attempt = std::move(attempt);
    return step;
}

Step busy(const RemoteWork& work, Attempt attempt, const RemoteRefusal& refusal)
{
    attempt.outcome = AttemptOutcome::Rejected;
    attempt.errorClass = classOf(Trouble::Busy);
    Step step = work.same("submit.rejected", refusal.code);
    step.next.state = JobState::Queued;
    waitOut(step.next, Trouble::Busy, work.context, refusal.wait);
    step.next.error = JobsText::tr("The provider is too busy to take the job now. Nothing was made; it is asked again "
                                   "by itself.");
    if (step.next.tries >= BusyTries) {
        step.next.state = JobState::Held;
        step.next.holdReason = QStringLiteral("quota");
        step.next.due = work.context.clock().addSecs(3600);
        step.next.tries = 0;
    }
    note(work, step, BreakerNote::What::Success, refusal.wait);
    step.also.attempt = std::move(attempt);
    return step;
}

Step notSent(const RemoteWork& work, Attempt attempt, const HttpAnswer& answer)
{
    attempt.outcome = AttemptOutcome::NotSent;
    if (answer.end == HttpAnswer::End::Refused) { // by ourselves, and would be again
        Step step = ended(work, JobState::Failed, "permanent",
                          JobsText::tr("Nothing was sent: the account's address or settings cannot be used. Correct "
                                       "the account, then try again."));
        step.detail = answer.detail;
        step.also.attempt = std::move(attempt);
        return step;
    }
    Step step = work.same("submit.not_sent", answer.detail);
    step.next.state = JobState::Queued;
    --step.next.attempts;
    if (answer.end != HttpAnswer::End::Stopped) {
        waitOut(step.next, Trouble::NotSent, work.context);
        step.next.error = JobsText::tr("The provider cannot be reached, so nothing was sent. It is tried again by "
                                       "itself.");
        note(work, step, BreakerNote::What::NetworkFailure);
    }
    if (step.next.tries >= NotSentTries && answer.end != HttpAnswer::End::Stopped) {
        step.next.state = JobState::Held;
        step.next.holdReason = QStringLiteral("offline");
        step.next.due = work.context.clock().addSecs(60);
    }
    step.also.attempt = std::move(attempt);
    return step;
}

Step judged(const RemoteWork& work, const Attempt& known, const Submitted& result, const HttpAnswer& answer)
{
    switch (result.what) {
    case What::Accepted:
        return accepted(work, known, result.video);
    case What::Rejected:
        return rejected(work, known, result.refusal);
    case What::RetryLater:
        return busy(work, known, result.refusal);
    case What::NotSent:
        return notSent(work, known, answer);
    case What::Unknown:
        break;
    }
    return unknown(work, known, result.raw);
}

} // namespace

Step RemoteStates::unknownAfterCrash(const JobRecord& record, const QDateTime& now)
{
    Step step{record, QStringLiteral("submit.unknown"), QStringLiteral("the program ended while it was sent"), {}};
    step.next.state = JobState::Unknown;
    step.next.unknownSince = step.next.due = now;
    step.next.tries = 0;
    step.also.charges = moneyMoves(record, ChargeKind::Reserved, ChargeKind::Unknown, QStringLiteral("unknown"));
    step.also.breaker = BreakerNote{BreakerNote::What::Unknown, record.account, now, {}};
    return step;
}

Result<Step> RemoteStates::submit(const RemoteWork& work)
{
    crashPoint("intent.committed");
    BR_TRY(const Attempt attempt, liveAttempt(work));
    HttpAnswer answer; // Lost and not touched: not sent
    if (work.record.cancelRequested)
        answer.end = HttpAnswer::End::Stopped;
    else if (const auto& access = work.network().access) // else the key went away in between
        if (const auto call = callOf(work, attempt))
            answer = work.network().http->exchange(*access, *call, work.network().programEnd);
    crashPoint("submit.answered");
    const Attempt known = answered(work, attempt, answer);
    const Submitted result = work.provider.readSubmit(answer, work.context.clock());
    crashPoint("submit.read");
    Step step = judged(work, known, result, answer);
    if (answer.touched)
        step.also.events << QStringLiteral("submit.sent");
    return step;
}
