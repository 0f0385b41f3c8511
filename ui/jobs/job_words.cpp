#include "ui/jobs/job_words.h"

#include "core/jobs/shown_words.h"
#include "core/providers/remote/remote_provider.h"

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
    if (job.paused && isUnsent(job))
        return QStringLiteral("pause");
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
    return !isEnded(job.state) && !job.cancelRequested && !canDecide(job);
}

bool JobWords::canRetry(const JobRecord& job)
{
    return isEnded(job.state) && job.state != JobState::Stored;
}

bool JobWords::canPause(const JobRecord& job)
{
    return isUnsent(job) && !job.paused && !job.cancelRequested;
}

bool JobWords::canResume(const JobRecord& job)
{
    return (job.paused && !isEnded(job.state)) || waitsForWord(job);
}

bool JobWords::canMove(const JobRecord& job)
{
    return isUnsent(job) && !job.cancelRequested;
}

bool JobWords::canReveal(const JobRecord& job)
{
    return job.state == JobState::Stored;
}

bool JobWords::isFilm(const JobRecord& job)
{
    return job.kind == JobKind::Compile && job.state == JobState::Stored;
}

bool JobWords::canDecide(const JobRecord& job)
{
    return job.state == JobState::Attention;
}

bool JobWords::isPaid(const JobRecord& job)
{
    return remoteProvider(job.provider);
}

bool JobWords::isUnsent(const JobRecord& job)
{
    return job.state == JobState::Queued || job.state == JobState::Held || job.state == JobState::Preparing;
}
