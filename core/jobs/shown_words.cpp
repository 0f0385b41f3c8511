#include "core/jobs/shown_words.h"

#include "core/jobs/text.h"

#include <cmath>

QString shownState(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return JobsText::tr("Waiting");
    case JobState::Held:
        return JobsText::tr("Held");
    case JobState::Preparing:
        return JobsText::tr("Preparing");
    case JobState::Submitting:
        return JobsText::tr("Submitting");
    case JobState::Unknown:
        return JobsText::tr("Outcome unknown");
    case JobState::Running:
        return JobsText::tr("Running");
    case JobState::Cancelling:
        return JobsText::tr("Cancelling");
    case JobState::Fetching:
        return JobsText::tr("Fetching");
    case JobState::Verifying:
        return JobsText::tr("Verifying");
    case JobState::Stored:
        return JobsText::tr("Done");
    case JobState::Quarantined:
        return JobsText::tr("Cannot be played");
    case JobState::Attention:
        return JobsText::tr("Needs you");
    case JobState::Failed:
        return JobsText::tr("Failed");
    case JobState::Moderated:
        return JobsText::tr("Refused by the provider's rules");
    case JobState::ProviderFailed:
        return JobsText::tr("Failed at the provider");
    case JobState::Expired:
        return JobsText::tr("Expired");
    case JobState::Cancelled:
        return JobsText::tr("Cancelled");
    case JobState::WrittenOff:
        return JobsText::tr("Written off");
    }
    return {};
}

QString shownState(const JobRecord& job)
{
    return shownState(job.cancelRequested && !isEnded(job.state) ? JobState::Cancelling : job.state);
}

bool waitsForWord(const JobRecord& job)
{
    const bool isOther = job.holdReason == QLatin1String("paused") || job.holdReason == QLatin1String("restored") ||
                         job.holdReason == QLatin1String("safe-mode");
    if (job.state == JobState::Quarantined)
        return true;
    return job.state == JobState::Held && !job.due.isValid() && !job.cancelRequested && !isOther;
}

QString shownHold(const QString& reason)
{
    const std::pair<const char*, QString> words[] = {
        {"key", JobsText::tr("a key is missing")},
        {"budget", JobsText::tr("the budget is used up")},
        {"quota", JobsText::tr("the quota is used up")},
        {"disk", JobsText::tr("the disk is full")},
        {"offline", JobsText::tr("there is no network")},
        {"breaker", JobsText::tr("too much failed just now")},
        {"paused", JobsText::tr("paused")},
        {"restored", JobsText::tr("the list of jobs is older than the project, please say go on")},
        {"safe-mode", JobsText::tr("Boardreel was killed several times, please say go on")},
    };
    for (const auto& [name, shown] : words)
        if (reason == QLatin1String(name))
            return shown;
    return reason;
}

QString shownPace(const FrameMeter::Reading& pace)
{
    if (pace.framesASecond <= 0 || pace.made >= pace.toMake)
        return {};
    const auto left = int(std::ceil(pace.secondsLeft));
    const QString speed =
        QString::number(pace.framesASecond, 'f', pace.framesASecond < 10 ? 1 : 0); // slow coders make one in seconds
    return left < 60 ? JobsText::tr("%1 frames a second, %2 s left").arg(speed).arg(left)
                     : JobsText::tr("%1 frames a second, %2 min %3 s left").arg(speed).arg(left / 60).arg(left % 60);
}
