#include "core/jobs/remote/waits.h"

#include "core/jobs/retry.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

struct Pause {
    const char* name;
    milliseconds base, cap;
};
constexpr std::array Pauses{Pause{"offline", 2s, 60s},   Pause{"busy", 5s, 5min}, Pause{"network", 5s, 2min},
                            Pause{"download", 2s, 2min}, Pause{"disk", 5s, 60s},  Pause{"wrong", 30s, 10min}};
constexpr milliseconds LongestAsked = 1h;

} // namespace

QString classOf(Trouble trouble)
{
    return QString::fromLatin1(Pauses[size_t(trouble)].name);
}

void waitOut(JobRecord& record, Trouble trouble, const JobContext& context, std::optional<milliseconds> asked)
{
    const Pause& pause = Pauses[size_t(trouble)];
    record.tries = record.errorClass == classOf(trouble) ? record.tries + 1 : 1;
    record.errorClass = classOf(trouble);
    milliseconds wait = backoff(record.tries, pause.base, pause.cap, context.random);
    if (asked) {
        const milliseconds at = std::clamp<milliseconds>(*asked, 0ms, LongestAsked);
        wait = std::max(wait, at + milliseconds(std::int64_t(double(at.count()) * context.random / 10)));
    }
    record.due = context.clock().addMSecs(wait.count());
}

void clearTrouble(JobRecord& record)
{
    record.tries = 0;
    record.errorClass.clear();
    record.error.clear();
    record.holdReason.clear();
}

milliseconds snooze(milliseconds hint, int asked, double random)
{
    constexpr double Longest = 30'000;
    const double grown = double(hint.count()) * std::pow(1.3, std::clamp(asked, 0, 20));
    const double wait = std::max(double(hint.count()), std::min(grown, Longest));
    return milliseconds(std::int64_t(wait * (0.9 + 0.2 * std::clamp(random, 0.0, 1.0))));
}
