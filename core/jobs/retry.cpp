#include "core/jobs/retry.h"

#include <algorithm>

namespace {

constexpr int LocalAttempts = 3;
constexpr std::chrono::seconds LocalBase{2};
constexpr std::chrono::seconds LocalCap{60};

bool mayHelp(ErrorKind kind)
{
    return kind == ErrorKind::Failed || kind == ErrorKind::Locked || kind == ErrorKind::Cancelled;
}

} // namespace

std::chrono::milliseconds backoff(int attempt, std::chrono::milliseconds base, std::chrono::milliseconds cap,
                                  double random)
{
    const auto doubled = base * (std::int64_t(1) << std::clamp(attempt - 1, 0, 30));
    const auto half = std::min(doubled, cap) / 2;
    return half + std::chrono::milliseconds(std::int64_t(double(half.count()) * std::clamp(random, 0.0, 1.0)));
}

Step afterFailure(const JobRecord& record, const Error& error, const QDateTime& now, double random)
{
    Step step{record, QStringLiteral("job.terminal"), error.detail, {}};
    step.next.error = error.message;
    step.next.outcome.clear();
    if (!mayHelp(error.kind) || record.attempts >= LocalAttempts) {
        step.next.state = JobState::Failed;
        return step;
    }
    step.next.state = JobState::Queued;
    step.next.due = now.addMSecs(backoff(record.attempts, LocalBase, LocalCap, random).count());
    step.event = QStringLiteral("fetch.retry");
    return step;
}

Step JobSteps::afterError(const JobRecord& record, const Error& error, const QDateTime& now, double random) const
{
    return afterFailure(record, error, now, random);
}
