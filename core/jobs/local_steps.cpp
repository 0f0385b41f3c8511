#include "core/jobs/local_steps.h"

#include "core/base/crash_point.h"
#include "core/jobs/text.h"

Result<Step> LocalSteps::advance(const JobRecord& record, const JobContext& context) const
{
    Step step{record, {}, {}, {}};
    step.next.due = context.now;
    if (record.cancelRequested) {
        sweep(record, context);
        step.next.state = JobState::Cancelled;
        step.next.error.clear();
        step.event = QStringLiteral("cancel.confirmed");
        return step;
    }
    switch (record.state) {
    case JobState::Queued:
    case JobState::Held:
        step.next.state = JobState::Running;
        step.next.holdReason.clear();
        ++step.next.attempts;
        step.event = QStringLiteral("intent.committed");
        step.also.pace = pace(context.now);
        return step;
    case JobState::Running: {
        crashPoint("local.running");
        BR_TRY(step.next.outcome, make(record, context));
        crashPoint("local.made");
        step.next.state = JobState::Verifying;
        step.event = QStringLiteral("fetch.done");
        return step;
    }
    case JobState::Verifying: {
        BR_TRY(step.also.clip, verify(record, context));
        crashPoint("local.verified");
        step.next.state = JobState::Stored;
        step.next.error.clear();
        step.event = QStringLiteral("clip.stored");
        return step;
    }
    default:
        return fail(
            ErrorKind::Unsupported,
            JobsText::tr("This job is in a state that this Boardreel cannot continue from. Please start it again."),
            toString(record.state));
    }
}
