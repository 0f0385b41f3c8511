#include "ui/jobs/job_words.h"

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
