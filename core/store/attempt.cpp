#include "core/store/attempt.h"

#include <array>

namespace {

constexpr std::array OutcomeNames{"intent", "not_sent", "rejected", "unknown", "accepted", "abandoned"};

} // namespace

QString toString(AttemptOutcome outcome)
{
    return QString::fromLatin1(OutcomeNames[size_t(outcome)]);
}

std::optional<AttemptOutcome> attemptOutcomeFromString(const QString& name)
{
    for (size_t i = 0; i < OutcomeNames.size(); ++i)
        if (name == QLatin1String(OutcomeNames[i]))
            return AttemptOutcome(i);
    return std::nullopt;
}
