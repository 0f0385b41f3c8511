#include "core/base/crash_point.h"
#include "core/jobs/remote/money_moves.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"
#include "core/providers/http/http_client.h"
#include "core/providers/http/retry_after.h"
#include "core/providers/remote/remote_match.h"
#include "core/store/pace_book.h"

#include <algorithm>
#include <array>

// Unknown, and Attention without a remote id: did the provider make something of the submit whose answer was lost? Only
// free requests are sent here, but for ability A, where the same bytes with the same key cannot be billed twice.

namespace {

constexpr std::array LookSeconds{5, 30, 120, 600}; // after the outcome became unknown
constexpr int PatienceSeconds = 900;
constexpr int LookAgainSeconds = 60;
constexpr int QuietHours = 6; // a person is asked already
constexpr int QuietDays = 7;
constexpr int MostPages = 5;
constexpr int PatienceOfModelSeconds = 3600;

/// What a look at the account's videos brought.
struct Look {
    QList<RemoteVideo> candidates;
    bool answered = false; ///< the list was read to its end, or far enough
    bool isSupported = true;
    RemoteRefusal refusal;
};

/// After this its request cannot reach the provider any more: the wait for its answer is over, or was by our limits.
QDateTime lastArrival(const JobRecord& job, const Attempt& attempt)
{
    HttpCall call;
    call.body = attempt.body;
    const QDateTime latest = attempt.intentAt.addMSecs(longestSend(call).count());
    return job.unknownSince.isValid() ? std::min(job.unknownSince, latest) : latest;
}

Look look(const RemoteWork& work, const RemoteRequest& request, const Attempt& attempt, const QSet<QString>& owned)
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
        window =
            windowOf(attempt.intentAt, lastArrival(work.record, attempt), now, httpDate(answer.head.header("Date")));
        const bool isNew = addPage(videos, listed.videos);
        after = isNew ? listed.after : QString();
        const bool olderNow =
            !videos.isEmpty() && videos.last().created.isValid() && videos.last().created < window.from;
        if (after.isEmpty() || olderNow)
            break;
    }
    crashPoint("reconcile.answered");
    found.answered = true;
    found.candidates = candidatesFor(request, videos, window, owned);
    std::sort(found.candidates.begin(), found.candidates.end(), [](const RemoteVideo& a, const RemoteVideo& b) {
        return a.created != b.created ? a.created < b.created : a.id < b.id;
    });
    return found;
}

bool asksTheSame(const RemoteRequest& a, const RemoteRequest& b)
{
    return a.model == b.model && a.prompt == b.prompt && a.seconds == b.seconds && a.size == b.size;
}

RemoteWindow windowOf(const JobRecord& job, const Attempt& attempt, const QDateTime& now)
{
    return windowOf(attempt.intentAt, lastArrival(job, attempt), now);
}

/// All that was sent, but for the tag: pictures, seeds and values too, which no list echoes.
QByteArray askedBy(const Attempt& attempt)
{
    QByteArray body = attempt.body;
    return body.replace(attempt.idempotencyKey.toLatin1(), QByteArray());
}

/// Submits of the account whose outcome is not known and which its list cannot tell apart from this one's.
struct Alike {
    QList<JobId> twins;        ///< the very same was asked, this job among them, in one order
    bool hasOthers = false;    ///< what the list does not echo is different: a clip may be theirs
    bool othersFlying = false; ///< and one of those may have its answer soon
};

Result<Alike> alikeTo(const RemoteWork& work, const Attempt& attempt)
{
    Ledger& ledger = *work.network().ledger;
    BR_TRY(const auto jobs, ledger.unknownJobs(work.record.account).result());
    const QDateTime now = work.context.clock();
    const RemoteWindow window = windowOf(work.record, attempt, now);
    Alike alike;
    for (const JobRecord& job : jobs) {
        if (job.id == work.record.id) {
            alike.twins << job.id;
            continue;
        }
        const auto request = remoteRequestOf(job);
        if (!request || !asksTheSame(*request, work.request))
            continue;
        BR_TRY(const auto attempts, ledger.attempts(job.id).result());
        const auto other = liveOf(attempts);
        if (!other)
            continue;
        const RemoteWindow otherWindow = windowOf(job, *other, now);
        if (otherWindow.to < window.from || window.to < otherWindow.from)
            continue;
        if (askedBy(*other) == askedBy(attempt)) {
            alike.twins << job.id;
        } else {
            alike.hasOthers = true;
            alike.othersFlying = alike.othersFlying || job.state == JobState::Submitting;
        }
    }
    return alike;
}

/// The clip that is this job's own beyond doubt, or one of the equal clips of equal jobs.
const RemoteVideo* ownAmong(const RemoteWork& work, const QList<RemoteVideo>& candidates, const Alike& alike)
{
    if (candidates.size() == 1 && !work.request.tag.isEmpty() && candidates.first().tag == work.request.tag)
        return &candidates.first();
    const qsizetype mine = alike.twins.indexOf(work.record.id);
    const bool isPaired = !alike.hasOthers && candidates.size() <= alike.twins.size();
    return isPaired && mine >= 0 && mine < candidates.size() ? &candidates[mine] : nullptr;
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
    step.next.holdReason.clear();
    // A clock that was set back makes nobody wait longer.
    const QDateTime since = std::min(record.unknownSince, now);
    step.next.due = std::max(now.addSecs(1), since.addSecs(LookSeconds[size_t(attempt.lookups)]));
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

/// It would be a send like any other: nothing goes out while the account, or the user, may send nothing.
Step heldBack(const RemoteWork& work, const Attempt& attempt, const GateWait& wait)
{
    const QDateTime now = work.context.clock();
    const QDateTime end = work.record.unknownSince.addSecs(PatienceSeconds);
    if (end <= now)
        return attention(work, attempt, "unknown", askedSentence());
    Step step = work.same("reconcile.held", wait.detail);
    step.next.holdReason = wait.holdReason;
    const QDateTime due = wait.due.isValid() ? wait.due : now.addSecs(LookAgainSeconds);
    step.next.due = std::min(std::max(due, now.addSecs(1)), end);
    return step;
}

/// The same bytes with the same key: the provider is proven to return what it made of them the first time.
Result<Step> repeated(const RemoteWork& work, const Attempt& attempt)
{
    const QDateTime now = work.context.clock();
    const auto call = callOf(work, attempt);
    if (!call || !attempt.idempotentUntil.isValid() || attempt.idempotentUntil <= now)
        return attention(work, attempt, "unknown", askedSentence());
    if (work.record.paused)
        return heldBack(work, attempt, {QStringLiteral("paused"), {}, {}, QStringLiteral("paused")});
    const SubmitGate gate{work.record.account, now, work.context.random, work.network().boot};
    BR_TRY(const auto wait, PaceBook(work.network().ledger).takeAgain(gate).result());
    if (wait)
        return heldBack(work, attempt, *wait);
    const HttpAnswer answer =
        work.network().http->exchange(work.network().access.value(), *call, work.network().programEnd);
    crashPoint("reconcile.sent");
    const Submitted result = work.provider.readSubmit(answer, work.context.clock());
    if (result.what == Submitted::What::Accepted) {
        Step step = RemoteStates::adopted(work.record, attempt, result.video, work.context.clock());
        step.ifOwned = std::make_shared<Step>(later(work, attempt, "reconcile.none"));
        return step;
    }
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
    const Look found = look(work, work.request, attempt, owned);
    if (!found.isSupported && work.ability() != Ability::A)
        return isAsked ? later(work, attempt, "reconcile.none") : attention(work, attempt, "unknown", askedSentence());
    if (!found.answered && found.isSupported)
        return unread(work, attempt, found.refusal);
    ++attempt.lookups;
    BR_TRY(const Alike alike, alikeTo(work, attempt));
    if (const RemoteVideo* video = ownAmong(work, found.candidates, alike)) {
        Step step = adopted(work.record, attempt, *video, work.context.clock());
        step.ifOwned = std::make_shared<Step>(later(work, attempt, "reconcile.none")); // a twin was faster
        return step;
    }
    const bool isOpen = found.candidates.size() > alike.twins.size() || alike.hasOthers;
    if (isOpen && !found.candidates.isEmpty() && !isAsked && !alike.othersFlying)
        return attention(work, attempt, "several",
                         JobsText::tr("The answer to this job was lost, and several clips on the account could "
                                      "be its own. Choose the right one; nothing is sent again by itself."));
    if (work.ability() == Ability::A && !isAsked && !work.record.cancelRequested) // else it might be bought by that
        return repeated(work, attempt);
    return later(work, attempt, "reconcile.none");
}

namespace {

constexpr int OthersFirstSeconds = 30;
constexpr int OthersFirstTimes = 30; // as long as any outcome stays unknown

/// The busy answer that may have been none, the newest first; `request` is as it was sent then.
Result<std::optional<Step>> madeBy(const RemoteWork& work, Attempt attempt)
{
    RemoteRequest request = work.request;
    request.tag = attempt.idempotencyKey;
    BR_TRY(const auto owned, work.network().ledger->ownedRemoteIds(work.record.account).result());
    const Look found = look(work, request, attempt, owned);
    ++attempt.lookups;
    if (!found.answered || found.candidates.isEmpty())
        return std::optional<Step>();
    BR_TRY(const Alike alike, alikeTo(work, attempt));
    const bool isShared = !alike.twins.isEmpty() || alike.hasOthers;
    if (isShared && attempt.lookups < OthersFirstTimes) { // who lost an answer altogether chooses first
        Step step = work.same("reconcile.try", QStringLiteral("after a busy answer"));
        step.next.due = work.context.clock().addSecs(OthersFirstSeconds);
        step.also.attempt = attempt;
        return std::optional(step);
    }
    BR_TRY(const auto charges, work.network().ledger->charges(work.record.id).result());
    qint64 reserved = 0;
    for (const Charge& charge : charges)
        reserved += charge.kind == ChargeKind::Reserved ? charge.money.micro : 0;
    const auto moneyTo = [&](ChargeKind kind, const char* note) {
        return reserved > 0 ? moneyMoves(work.record, ChargeKind::Reserved, kind, QString::fromLatin1(note))
                            : moneyAdded(work.record, kind, QString::fromLatin1(note));
    };
    if (isShared || found.candidates.size() > 1) {
        Step step = attention(work, attempt, "several",
                              JobsText::tr("The provider said that it was too busy for this job, and several clips on "
                                           "the account could be its own all the same. Choose the right one, or send "
                                           "it again."));
        step.next.unknownSince = work.context.clock();
        step.also.charges = moneyTo(ChargeKind::Unknown, "unknown");
        return std::optional(step);
    }
    Step step = RemoteStates::adopted(work.record, attempt, found.candidates.first(), work.context.clock());
    step.also.charges = moneyTo(ChargeKind::Spent, "found");
    step.ifOwned = std::make_shared<Step>(work.same("reconcile.none"));
    return std::optional(step);
}

} // namespace

Result<std::optional<Step>> RemoteStates::madeAllTheSame(const RemoteWork& work)
{
    if (work.record.errorClass != classOf(Trouble::Busy) || work.ability() == Ability::D)
        return std::optional<Step>();
    BR_TRY(const auto attempts, work.network().ledger->attempts(work.record.id).result());
    for (const Attempt& attempt : attempts)
        if (attempt.outcome == AttemptOutcome::Rejected && attempt.errorClass == classOf(Trouble::Busy)) {
            BR_TRY(const auto step, madeBy(work, attempt));
            if (step)
                return step;
        }
    return std::optional<Step>();
}
