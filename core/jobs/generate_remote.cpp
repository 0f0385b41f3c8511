#include "core/jobs/generate_remote.h"

#include "core/jobs/remote/remote_states.h"
#include "core/jobs/remote/waits.h"
#include "core/jobs/text.h"

namespace {

Result<Step> advanced(const RemoteWork& work)
{
    switch (work.record.state) {
    case JobState::Queued:
    case JobState::Held:
    case JobState::Preparing:
        return RemoteStates::intent(work);
    case JobState::Submitting:
        return RemoteStates::submit(work);
    case JobState::Unknown:
        return RemoteStates::reconcile(work);
    case JobState::Attention:
        return work.record.remoteId.isEmpty() ? RemoteStates::reconcile(work) : RemoteStates::poll(work);
    case JobState::Running:
        return RemoteStates::poll(work);
    case JobState::Cancelling:
        return RemoteStates::cancelling(work);
    case JobState::Fetching:
        return RemoteStates::fetch(work);
    case JobState::Verifying:
        return RemoteStates::verify(work);
    default:
        break;
    }
    return fail(ErrorKind::Unsupported, JobsText::tr("This Boardreel cannot continue a job in this state."),
                toString(work.record.state));
}

/// The tag of the attempt under way; a new one where the next step is a new intent. Who has the provider's own id needs
/// none.
Result<QString> tagOf(const JobRecord& record, const JobContext& context)
{
    if (!record.remoteId.isEmpty())
        return QString();
    const bool isUnsent = record.state == JobState::Queued || record.state == JobState::Held;
    if (isUnsent)
        return AttemptId::create().toString();
    return context.network.ledger->lastTag(record.id).result();
}

} // namespace

Lane GenerateRemote::lane(const JobRecord& record) const
{
    switch (record.state) {
    case JobState::Queued:
    case JobState::Held:
        return record.cancelRequested ? Lane::Light : Lane::Submit;
    case JobState::Preparing:
    case JobState::Submitting:
        return Lane::Submit;
    case JobState::Fetching:
    case JobState::Verifying:
        return Lane::Download;
    default:
        return Lane::Poll;
    }
}

Result<Step> GenerateRemote::advance(const JobRecord& record, const JobContext& context) const
{
    if (lane(record) == Lane::Light) // it was never sent, and needs nobody to end
        return RemoteStates::endUnsent(record, JobState::Cancelled, "cancel.confirmed");
    const RemoteProvider* provider = remoteProvider(record.provider);
    if (!provider || !context.network.ledger || (usesNetwork(record) && !context.network.http))
        return fail(ErrorKind::Unsupported,
                    JobsText::tr("This Boardreel does not know the provider of this job. Nothing was sent."),
                    record.provider);
    BR_TRY(RemoteRequest request, remoteRequestOf(record));
    BR_TRY(request.tag, tagOf(record, context));
    return advanced({record, context, *provider, std::move(request)});
}

Step GenerateRemote::afterError(const JobRecord& record, const Error& error, const QDateTime& now, double random) const
{
    const bool isUnsent = record.state == JobState::Queued || record.state == JobState::Held;
    if (isUnsent && error.kind != ErrorKind::Failed && error.kind != ErrorKind::Locked) {
        Step step = RemoteStates::endUnsent(record, JobState::Failed, "job.terminal");
        step.next.error = error.message;
        step.next.errorClass = QStringLiteral("permanent");
        return step;
    }
    Step step{record, QStringLiteral("step.failed"), error.detail, {}}; // ours, and it may be over soon
    if (record.state == JobState::Attention) {                          // why it needs a person stays
        step.next.due = now.addSecs(60);
        return step;
    }
    JobContext context;
    context.clock = [now] { return now; };
    context.random = random;
    const QString before = record.errorClass;
    waitOut(step.next, Trouble::Disk, context);
    if (before == QLatin1String("bad-clip")) { // the second fetch: this is not forgotten, and still counted
        step.next.errorClass = before;
        step.next.tries = record.tries + 1;
    }
    step.next.error = error.message;
    return step;
}

std::optional<Step> GenerateRemote::recovered(const JobRecord& record, const QDateTime& now) const
{
    if (record.state == JobState::Submitting)
        return RemoteStates::unknownAfterCrash(record, now);
    if (record.state == JobState::Attention && record.due.isValid()) {
        Step step{record, QStringLiteral("reconcile.try"), {}, {}};
        step.next.due = now;
        return step;
    }
    return {};
}

bool GenerateRemote::usesNetwork(const JobRecord& record) const
{
    return record.state != JobState::Verifying && lane(record) != Lane::Light;
}

/// What is paid for goes on whatever the user looks at; only a new submit and the final place need the project.
bool GenerateRemote::worksAway(const JobRecord& record) const
{
    switch (record.state) {
    case JobState::Submitting:
    case JobState::Unknown:
    case JobState::Running:
    case JobState::Cancelling:
    case JobState::Fetching:
        return true;
    case JobState::Attention:
        return record.due.isValid();
    default:
        return false;
    }
}
