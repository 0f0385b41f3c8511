/// A clock that runs fast, for programs started with LD_PRELOAD=libfast_clock.so FAST_CLOCK=BASE:SCALE:BEHIND. The wall
/// clock stood BEHIND seconds behind the real one at BASE (seconds since 1970) and goes SCALE times as fast since, the
/// same in every program. Waiting and timers are not touched: they take as long as they always do.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

using Clock = int (*)(clockid_t, timespec*);

Clock real()
{
    static const auto next = reinterpret_cast<Clock>(dlsym(RTLD_NEXT, "clock_gettime"));
    return next;
}

/// Nanoseconds that the fast clock is ahead of the real one. The time since the machine started is never behind.
long long ahead(clockid_t clock)
{
    static double base = 0, scale = 1, behind = 0;
    static const bool set =
        getenv("FAST_CLOCK") && std::sscanf(getenv("FAST_CLOCK"), "%lf:%lf:%lf", &base, &scale, &behind) == 3;
    timespec now{};
    if (!set || real()(CLOCK_REALTIME, &now) != 0)
        return 0;
    const double since = double(now.tv_sec) - base + double(now.tv_nsec) / 1e9;
    return (long long)((since * (scale - 1) - (clock == CLOCK_BOOTTIME ? 0 : behind)) * 1e9);
}

bool isFast(clockid_t clock)
{
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_BOOTTIME;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const int result = real()(clock, time);
    if (result == 0 && isFast(clock)) {
        constexpr long long Second = 1'000'000'000;
        const long long moment = time->tv_sec * Second + time->tv_nsec + ahead(clock);
        time->tv_sec = moment / Second;
        time->tv_nsec = moment % Second;
    }
    return result;
}

int gettimeofday(timeval* __restrict time, void* __restrict) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t* to) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (to)
        *to = now.tv_sec;
    return now.tv_sec;
}
}
