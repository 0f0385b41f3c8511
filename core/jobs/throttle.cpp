#include "core/jobs/throttle.h"

#include <atomic>
#include <limits>
#include <memory>

std::function<void(double)> throttled(std::function<void(double)> report, std::chrono::milliseconds interval)
{
    using Clock = std::chrono::steady_clock;
    const auto next = std::make_shared<std::atomic<Clock::rep>>(std::numeric_limits<Clock::rep>::min());
    return [report = std::move(report), interval, next](double fraction) {
        const Clock::time_point now = Clock::now();
        Clock::rep allowed = next->load();
        const Clock::rep later = (now + interval).time_since_epoch().count();
        if (fraction >= 1.0 ||
            (now.time_since_epoch().count() >= allowed && next->compare_exchange_strong(allowed, later)))
            report(fraction);
    };
}
