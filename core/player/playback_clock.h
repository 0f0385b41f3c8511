#pragma once

#include "core/base/frame_time.h"

#include <chrono>
#include <mutex>

/// Film time while playing: set by whoever hears the sound, read by whoever shows the pictures. Shared by the playback
/// threads and main. Between two settings it runs on by the machine's steady clock.
class PlaybackClock final {
public:
    using Instant = std::chrono::steady_clock::time_point;

    void start(std::int64_t positionUs, double speed, Instant at);
    /// Running, but standing at its position until the first correct(): the sound is on its way and not heard yet.
    void startHeld(std::int64_t positionUs, double speed);
    void stop(std::int64_t positionUs);
    /// The sound that is heard at `at` belongs to `positionUs`. Small differences are taken in smoothly, large ones at
    /// once.
    void correct(std::int64_t positionUs, Instant at);

    std::int64_t positionUs(Instant at) const;
    double speed() const;
    bool isHeld() const;

private:
    std::int64_t positionLocked(Instant at) const;

    mutable std::mutex m_mutex; // three numbers that are only true together, read from three threads
    std::int64_t m_positionUs = 0;
    Instant m_at;
    double m_speed = 0;
    bool m_held = false;
};
