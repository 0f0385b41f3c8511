#include "core/jobs/crash_point.h"
#include "core/jobs/remote/money_moves.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/http/http_client.h"
#include "core/providers/http/retry_after.h"
#include "core/providers/remote/remote_match.h"

#include <algorithm>
#include <array>

// Unknown, and Attention without a remote id: did the provider make something of the submit whose answer was lost? Only
// free requests are sent here, but for ability A, where the same bytes with the same key cannot be billed twice.

namespace {

constexpr std::array LookSeconds{5, 30, 120, 600}; // after the outcome became unknown
constexpr int PatienceSeconds = 900;
constexpr int QuietHours = 6; // a person is asked already
constexpr int QuietDays = 7;
constexpr int MostPages = 5;
constexpr int LongestSendSeconds = 180; // how long after its intent a request may reach the provider
constexpr int PatienceOfModelSeconds = 3600;

/// What a look at the account's videos brought.
struct Look {
    QList<RemoteVideo> candidates;
    bool answered = false; ///< the list was read to its end, or far enough
    bool isSupported = true;
    RemoteRefusal refusal;
};

Look look(const RemoteWork& work, const Attempt& attempt, const QSet<QString>& owned)
{
    Look found;
    QString after;
    QList<RemoteVideo> videos;
    RemoteWindow window;
    for (int page = 0; page < MostPages; ++page) {
        const HttpAnswer answer = work.network().http->exchange(
            work.network().access.value(), work.provider.list(work.base(), after), work.context.progress.stop);
        const QDateTime now = work.context.clock();
        const Listed listed = work.provider.readList(answer, now);
        found.isSupported = listed.isSupported;
        if (listed.refusal) {
            found.refusal = *listed.refusal;
            return found;
        }
        window = windowOf(attempt.intentAt, attempt.intentAt.addSecs(LongestSendSeconds), now,
                          httpDate(answer.head.header("Date")));
        videos << listed.videos;
        after = listed.after;
        const bool olderNow =
            !videos.isEmpty() && videos.last().created.isValid() && videos.last().created < window.from;
        if (after.isEmpty() || olderNow)
            break;
    }
    crashPoint("reconcile.answered");
    found.answered = true;
    found.candidates = candidatesFor(work.request, videos, window, owned);
    std::sort(found.candidates.begin(), found.candidates.end(), [](const RemoteVideo& a, const RemoteVideo& b) {
        return a.created != b.created ? a.created < b.created : a.id < b.id;
    });
    return found;
}

bool asksTheSame(const RemoteRequest& a, const RemoteRequest& b)
{
    return a.model == b.model && a.prompt == b.prompt && a.seconds == b.seconds && a.size == b.size;
}

/// Jobs of the account whose unknown submits nobody can tell apart from this one's, this one among them, in one order.
Result<QList<JobId>> twins(const RemoteWork& work)
{
    BR_TRY(const auto jobs, work.network().ledger->unknownJobs(work.record.account).result());
    QList<JobId> ids;
    for (const JobRecord& job : jobs) {
        const auto request = remoteRequestOf(job);
        if (job.id == work.record.id || (request && asksTheSame(*request, work.request)))
            ids << job.id;
    }
    return ids;
}

Step attention(const RemoteWork& work, const Attempt& attempt, const char* errorClass, const QString& sentence)
{
    Step step = work.same("job.attention", QString::fromLatin1(errorClass));
    step.next.state = JobState::Attention;
    step.next.holdReason.clear();
    step.next.tries = 0;
    step.next.errorClass = QString::fromLatin1(errorClass);
    step.next.error = sentence;
    step.next.due = work.ability() == Ability::D ? QDateTime() : work.context.clock().addSecs(QuietHours * 3600);
    step.also.attempt = attempt;
    step.also.attempt->outcome = AttemptOutcome::Unknown;
    return step;
}

QString askedSentence()
{
    return JobsText::tr("It is not known whether the provider took this job: the answer was lost, and looking did not "
                        "settle it. It may have been billed, so it is not sent again by itself. Look at your account "
                        "there, then bind the clip, send again or write it off.");
}

/// Asked again at the next of the usual moments; after the last one a person decides.
Step later(const RemoteWork& work, Attempt attempt, const char* event)
{
    const JobRecord& record = work.record;
    const QDateTime now = work.context.clock();
    if (record.state == JobState::Attention) {
        Step step = work.same(event);
        step.next.due = now.addSecs(QuietHours * 3600);
        if (!record.unknownSince.isValid() || record.unknownSince.addDays(QuietDays) < now)
            step.next.due = {};
        return step;
    }
    if (attempt.lookups >= int(LookSeconds.size()) || record.unknownSince.addSecs(PatienceSeconds) <= now)
        return attention(work, attempt, "unknown", askedSentence());
    Step step = work.same(event);
    step.next.due = std::max(now.addSecs(1), record.unknownSince.addSecs(LookSeconds[size_t(attempt.lookups)]));
    attempt.outcome = AttemptOutcome::Unknown;
    step.also.attempt = std::move(attempt);
    return step;
}

/// The list could not be read: that says nothing, and is not counted as a look.
Step unread(const RemoteWork& work, const Attempt& attempt, const RemoteRefusal& refusal)
{
    const QDateTime now = work.context.clock();
    if (work.record.state == JobState::Attention)
        return later(work, attempt, "reconcile.try");
    if (work.record.unknownSince.addSecs(PatienceSeconds) <= now)
        return attention(work, attempt, "unknown", askedSentence());
    Step step = work.same("poll.error", refusal.code);
    if (refusal.trouble == RemoteTrouble::Key)
        RemoteStates::holdForKey(work, step);
    else
        waitOut(step.next, Trouble::Network, work.context, refusal.wait);
    step.next.due = std::min(step.next.due, work.record.unknownSince.addSecs(PatienceSeconds));
    return step;
}

/// The same bytes with the same key: the provider is proven to return what it made of them the first time.
Step repeated(const RemoteWork& work, Attempt attempt)
{
    const QDateTime now = work.context.clock();
    const auto call = callOf(work, attempt);
    if (!call || !attempt.idempotentUntil.isValid() || attempt.idempotentUntil <= now)
        return attention(work, attempt, "unknown", askedSentence());
    const HttpAnswer answer =
        work.network().http->exchange(work.network().access.value(), *call, work.network().programEnd);
    crashPoint("reconcile.sent");
    const Submitted result = work.provider.readSubmit(answer, work.context.clock());
    if (result.what == Submitted::What::Accepted)
        return RemoteStates::adopted(work.record, attempt, result.video, work.context.clock());
    return later(work, attempt, "reconcile.none"); // a no to the repeat says nothing about the first one
}

} // namespace

Step RemoteStates::adopted(const JobRecord& record, const Attempt& attempt, const RemoteVideo& video,
                           const QDateTime& now)
{
    Step step{record, QStringLiteral("reconcile.adopted"), video.id, {}};
    clearTrouble(step.next);
    step.next.state = JobState::Running;
    step.next.remoteId = video.id;
    step.next.actual = record.estimated;
    step.next.unknownSince = {};
    step.next.expires = video.expires;
    step.next.deadline = now.addSecs(PatienceOfModelSeconds);
    step.next.due = now;
    step.also.charges = moneyMoves(record, ChargeKind::Unknown, ChargeKind::Spent, QStringLiteral("found"));
    step.also.attempt = attempt;
    step.also.attempt->outcome = AttemptOutcome::Accepted;
    step.also.attempt->remoteId = video.id;
    return step;
}

Result<Step> RemoteStates::reconcile(const RemoteWork& work)
{
    BR_TRY(Attempt attempt, liveAttempt(work));
    const bool isAsked = work.record.state == JobState::Attention;
    if (!isAsked && work.ability() == Ability::D)
        return attention(work, attempt, "unknown", askedSentence());
    if (!work.network().access) {
        Step step = withoutKey(work);
        return isAsked || work.record.unknownSince.addSecs(PatienceSeconds) > work.context.clock()
                   ? step
                   : attention(work, attempt, "unknown", askedSentence());
    }
    BR_TRY(const auto owned, work.network().ledger->ownedRemoteIds(work.record.account).result());
    const Look found = look(work, attempt, owned);
    if (!found.isSupported && work.ability() != Ability::A)
        return isAsked ? later(work, attempt, "reconcile.none") : attention(work, attempt, "unknown", askedSentence());
    if (!found.answered && found.isSupported)
        return unread(work, attempt, found.refusal);
    ++attempt.lookups;
    BR_TRY(const QList<JobId> alike, twins(work));
    const qsizetype mine = alike.indexOf(work.record.id);
    if (mine >= 0 && mine < found.candidates.size() && found.candidates.size() <= alike.size()) {
        Step step = adopted(work.record, attempt, found.candidates[mine], work.context.clock());
        step.ifOwned = std::make_shared<Step>(later(work, attempt, "reconcile.none")); // a twin was faster
        return step;
    }
    if (found.candidates.size() > alike.size())
        return isAsked
                   ? later(work, attempt, "reconcile.none")
                   : attention(work, attempt, "several",
                               JobsText::tr("The answer to this job was lost, and several clips on the account could "
                                            "be its own. Choose the right one; nothing is sent again by itself."));
    if (work.ability() == Ability::A && !isAsked)
        return repeated(work, attempt);
    return later(work, attempt, "reconcile.none");
}
