#pragma once

#include "core/base/frame_time.h"

#include <chrono>
#include <mutex>
#include <optional>

/// Film time while playing: set by whoever hears the sound, read by whoever shows the pictures. Shared by the playback
/// threads and main. Between two settings it runs on by the machine's steady clock. While a run lasts it never steps
/// back: where the sound is behind it, it stands until the sound has come there.
class PlaybackClock final {
public:
    using Instant = std::chrono::steady_clock::time_point;
    /// One start: what somebody still hears of an earlier one tells nothing about the present one.
    using Run = std::uint64_t;
    /// Sound that is not heard by then must not hold the picture.
    static constexpr std::chrono::milliseconds LongestHold{800};

    Run start(std::int64_t positionUs, double speed, Instant at);
    /// Running, but standing at its position until the first correct(), for LongestHold at most: the sound is on its
    /// way and not heard yet.
    Run startHeld(std::int64_t positionUs, double speed, Instant at);
    void stop(std::int64_t positionUs);
    /// Stands once more where it is, as after startHeld(). Returns the place; none where `run` is over.
    std::optional<std::int64_t> hold(Run run, Instant at);
    /// The sound that is heard at `at` belongs to `positionUs`. Small differences are taken in smoothly, large ones at
    /// once, forwards by a step and backwards by standing. Of no effect where `run` is over.
    void correct(Run run, std::int64_t positionUs, Instant at);

    std::int64_t positionUs(Instant at) const;
    double speed() const;

private:
    std::int64_t positionLocked(Instant at) const;

    mutable std::mutex m_mutex; // numbers that are only true together, read from three threads
    std::int64_t m_positionUs = 0;
    Instant m_at;          ///< when it leaves its position; while it is held or stands, to come
    bool m_isHeld = false; ///< until the first correct()
    double m_speed = 0;
    Run m_run = 0;
};
