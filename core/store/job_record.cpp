#include "core/store/job_record.h"

#include <array>

namespace {

constexpr std::array StateNames{"Queued",     "Held",      "Preparing",      "Submitting", "Unknown",     "Running",
                                "Cancelling", "Fetching",  "Verifying",      "Stored",     "Quarantined", "Attention",
                                "Failed",     "Moderated", "ProviderFailed", "Expired",    "Cancelled",   "WrittenOff"};
constexpr std::array KindNames{"generate", "compile"};

} // namespace

QString toString(JobState state)
{
    return QString::fromLatin1(StateNames[size_t(state)]);
}

std::optional<JobState> jobStateFromString(const QString& name)
{
    for (size_t i = 0; i < StateNames.size(); ++i)
        if (name == QLatin1String(StateNames[i]))
            return JobState(i);
    return std::nullopt;
}

QString toString(JobKind kind)
{
    return QString::fromLatin1(KindNames[size_t(kind)]);
}

std::optional<JobKind> jobKindFromString(const QString& name)
{
    for (size_t i = 0; i < KindNames.size(); ++i)
        if (name == QLatin1String(KindNames[i]))
            return JobKind(i);
    return std::nullopt;
}

bool isEnded(JobState state)
{
    switch (state) {
    case JobState::Stored:
    case JobState::Quarantined:
    case JobState::Failed:
    case JobState::Moderated:
    case JobState::ProviderFailed:
    case JobState::Expired:
    case JobState::Cancelled:
    case JobState::WrittenOff:
        return true;
    default:
        return false;
    }
}

bool needsPerson(JobState state)
{
    return state == JobState::Attention || state == JobState::Quarantined || state == JobState::Moderated;
}
