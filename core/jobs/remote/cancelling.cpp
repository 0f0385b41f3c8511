#include "core/jobs/crash_point.h"
#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/providers/http/http_client.h"

// Cancelling: the provider is told, as often as it takes, and asked how it ended. What arrives all the same was paid
// for and is stored.

namespace {
const QString Acknowledged = QStringLiteral("cancel-acknowledged");
}

Result<Step> RemoteStates::cancelling(const RemoteWork& work)
{
    const JobRecord& record = work.record;
    if (!work.network().access)
        return withoutKey(work);
    const HttpAccount& account = *work.network().access;
    bool acknowledged = record.errorClass == Acknowledged;
    const auto call = work.provider.cancel(work.base(), record.remoteId);
    if (!acknowledged && call) {
        const HttpAnswer answer = work.network().http->exchange(account, *call, work.context.progress.stop);
        crashPoint("cancel.sent");
        acknowledged = answer.end == HttpAnswer::End::Complete && answer.head.status / 100 == 2;
    }
    const HttpAnswer answer = work.network().http->exchange(account, work.provider.poll(work.base(), record.remoteId),
                                                            work.context.progress.stop);
    if (answer.end == HttpAnswer::End::Stopped)
        return fail(ErrorKind::Cancelled, QString());
    const Polled polled = work.provider.readPoll(answer, work.base(), record.remoteId, work.context.clock());
    if (acknowledged && !polled.video && polled.refusal.trouble == RemoteTrouble::Vanished) {
        Step step = work.same("cancel.confirmed");
        clearTrouble(step.next);
        step.next.state = JobState::Cancelled;
        step.next.due = {};
        return step;
    }
    Step step = polled.video ? followed(work, *polled.video, polled.next) : unanswered(work, polled.refusal);
    if (acknowledged && step.next.state == JobState::Cancelling)
        step.next.errorClass = Acknowledged;
    return step;
}
