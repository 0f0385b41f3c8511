#pragma once

#include "core/base/frame_time.h"

#include <chrono>
#include <mutex>

/// How fast pictures are made: of those that are made now, not those that lay ready. Shared by who makes them and who
/// tells about it; any thread.
class FrameMeter final {
public:
    using Clock = std::chrono::steady_clock;
    struct Reading {
        Frames made = 0;
        Frames toMake = 0;        ///< 0: nothing is being made
        double framesASecond = 0; ///< 0: it is too early to say
        double secondsLeft = 0;   ///< meaningless while it is too early to say
    };

    void begin(Frames toMake, Clock::time_point now = Clock::now());
    void count(Frames made, Clock::time_point now = Clock::now()); ///< since begin(), all in all
    Reading read(Clock::time_point now = Clock::now()) const;

private:
    mutable std::mutex m_mutex; // the makers count while others read
    Frames m_made = 0;
    Frames m_toMake = 0;
    Clock::time_point m_begun;
    Clock::time_point m_last;
};
