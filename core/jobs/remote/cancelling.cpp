#include "core/base/crash_point.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/providers/http/http_client.h"

// Cancelling: the provider is told, as often as it takes, and asked how it ended. What arrives all the same was paid
// for and is stored.

namespace {

// JobRecord::errorClass: how the provider took it.
const QString Acknowledged = QStringLiteral("cancel-acknowledged");
const QString Refused = QStringLiteral("cancel-refused");

/// What an answer to the call says; empty: nothing, and it is told again.
QString meaningOf(const HttpAnswer& answer)
{
    if (answer.end != HttpAnswer::End::Complete)
        return {};
    if (answer.head.status / 100 == 2)
        return Acknowledged;
    for (const int no : {400, 405, 409, 422, 501}) // it is finished, or cannot be ended: it is polled to its end
        if (answer.head.status == no)
            return Refused;
    return {};
}

/// The user wanted it gone, and it is: nothing is left to fetch.
Step gone(const RemoteWork& work)
{
    Step step = work.same("cancel.confirmed");
    clearTrouble(step.next);
    step.next.state = JobState::Cancelled;
    step.next.unknownSince = step.next.due = {};
    return step;
}

} // namespace

Result<Step> RemoteStates::cancelling(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    if (!work.network().access)
        return withoutKey(work);
    const HttpAccount& account = *work.network().access;
    QString taken = record.errorClass == Acknowledged || record.errorClass == Refused ? record.errorClass : QString();
    const auto call = work.provider.cancel(work.base(), record.remoteId, work.network().account.options);
    if (taken.isEmpty() && call) {
        taken = meaningOf(work.network().http->exchange(account, *call, work.context.progress.stop));
        crashPoint("cancel.sent");
    }
    const HttpAnswer answer = work.network().http->exchange(account, work.provider.poll(work.base(), record.remoteId),
                                                            work.context.progress.stop);
    if (answer.end == HttpAnswer::End::Stopped)
        return fail(ErrorKind::Cancelled, QString());
    const Polled polled = work.provider.readPoll(answer, work.base(), record.remoteId, work.context.clock());
    const bool hasVanished = !polled.video && polled.refusal.trouble == RemoteTrouble::Vanished;
    if (hasVanished && taken == Acknowledged)
        return gone(work);
    Step step = polled.video ? followed(work, *polled.video, polled.next) : unanswered(work, polled.refusal);
    if (hasVanished && step.next.state == JobState::Attention) // we may have told it before a crash
        return gone(work);
    if (!taken.isEmpty() && step.next.state == JobState::Cancelling)
        step.next.errorClass = taken;
    return step;
}
