#include "core/jobs/remote/remote_states.h"
#include "core/jobs/text.h"

// A key that is missing or refused: before the submit a job is Held, later states stay what they are.

namespace {
constexpr int LookAgainSeconds = 60;
}

void RemoteStates::holdForKey(const RemoteWork& work, Step& step)
{
    const QDateTime now = work.context.clock();
    step.also.breaker = BreakerNote{BreakerNote::What::KeyRefused, work.record.account, now, {}};
    if (work.record.state == JobState::Attention) { // why it needs a person stays
        step.next.due = now.addSecs(LookAgainSeconds);
        return;
    }
    step.next.holdReason = step.next.errorClass = QStringLiteral("key");
    step.next.error = JobsText::tr("The provider does not accept the key of the account \"%1\". Nothing is lost. Enter "
                                   "another key; the jobs go on by themselves.")
                          .arg(work.record.account);
    step.next.due = step.next.state == JobState::Held ? QDateTime() : now.addSecs(LookAgainSeconds);
}

Step RemoteStates::withoutKey(const RemoteWork& work)
{
    Step step = work.same("key.unavailable");
    step.next.due = work.context.clock().addSecs(LookAgainSeconds);
    if (work.record.state == JobState::Attention) // why it needs a person stays
        return step;
    step.next.holdReason = step.next.errorClass = QStringLiteral("key");
    step.next.error = work.network().access.error().message;
    return step;
}
