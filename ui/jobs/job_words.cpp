#include "ui/jobs/job_words.h"

QString JobWords::stateOf(const JobRecord& job)
{
    if (job.cancelRequested && !isEnded(job.state))
        return tr("Cancelling");
    switch (job.state) {
    case JobState::Queued:
        return tr("Waiting");
    case JobState::Held:
        return tr("Held");
    case JobState::Preparing:
        return tr("Preparing");
    case JobState::Submitting:
        return tr("Submitting");
    case JobState::Unknown:
        return tr("Outcome unknown");
    case JobState::Running:
        return tr("Running");
    case JobState::Cancelling:
        return tr("Cancelling");
    case JobState::Fetching:
        return tr("Fetching");
    case JobState::Verifying:
        return tr("Verifying");
    case JobState::Stored:
        return tr("Done");
    case JobState::Quarantined:
        return tr("Set aside");
    case JobState::Attention:
        return tr("Needs you");
    case JobState::Failed:
        return tr("Failed");
    case JobState::Moderated:
        return tr("Refused by the provider's rules");
    case JobState::ProviderFailed:
        return tr("Failed at the provider");
    case JobState::Expired:
        return tr("Expired");
    case JobState::Cancelled:
        return tr("Cancelled");
    case JobState::WrittenOff:
        return tr("Written off");
    }
    return {};
}

JobWords::Hue JobWords::hueOf(const JobRecord& job)
{
    if (job.state == JobState::Stored)
        return Hue::Good;
    if (needsPerson(job.state) || job.state == JobState::Unknown || job.state == JobState::Held)
        return Hue::Warn;
    if (job.state == JobState::Failed || job.state == JobState::ProviderFailed || job.state == JobState::Expired)
        return Hue::Bad;
    return isEnded(job.state) || job.state == JobState::Queued ? Hue::Quiet : Hue::Busy;
}

QString JobWords::iconOf(const JobRecord& job)
{
    switch (hueOf(job)) {
    case Hue::Good:
        return QStringLiteral("circle-check");
    case Hue::Warn:
        return QStringLiteral("triangle-alert");
    case Hue::Bad:
        return QStringLiteral("circle-x");
    case Hue::Busy:
        return QStringLiteral("loader-circle");
    case Hue::Quiet:
        return isEnded(job.state) ? QStringLiteral("ban") : QStringLiteral("timer");
    }
    return {};
}

bool JobWords::canCancel(const JobRecord& job)
{
    return !isEnded(job.state) && !job.cancelRequested;
}

bool JobWords::canRetry(const JobRecord& job)
{
    return isEnded(job.state) && job.state != JobState::Stored;
}
