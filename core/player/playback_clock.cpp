#include "core/player/playback_clock.h"

#include <cmath>
#include <cstdlib>
#include <utility>

namespace {
constexpr std::int64_t JumpUs = 60000; // beyond this a correction is a jump, below it is drift
}

PlaybackClock::Run PlaybackClock::start(std::int64_t positionUs, double speed, Instant at)
{
    const std::lock_guard lock(m_mutex);
    m_positionUs = positionUs;
    m_at = at;
    m_speed = speed;
    m_isHeld = false;
    return ++m_run;
}

PlaybackClock::Run PlaybackClock::startHeld(std::int64_t positionUs, double speed, Instant at)
{
    const std::lock_guard lock(m_mutex);
    m_positionUs = positionUs;
    m_at = at + LongestHold;
    m_speed = speed;
    m_isHeld = true;
    return ++m_run;
}

void PlaybackClock::stop(std::int64_t positionUs)
{
    start(positionUs, 0, {});
}

std::optional<std::int64_t> PlaybackClock::hold(Run run, Instant at)
{
    const std::lock_guard lock(m_mutex);
    if (run != m_run)
        return std::nullopt;
    m_positionUs = positionLocked(at);
    m_at = at + LongestHold;
    m_isHeld = true;
    return m_positionUs;
}

void PlaybackClock::correct(Run run, std::int64_t positionUs, Instant at)
{
    const std::lock_guard lock(m_mutex);
    if (run != m_run)
        return;
    const bool waited = std::exchange(m_isHeld, false) && at < m_at;
    const std::int64_t expected = positionLocked(at);
    const std::int64_t error = positionUs - expected;
    const std::int64_t taken = waited || std::llabs(error) > JumpUs ? error : error / 8;
    const bool isBehind = m_speed != 0 && (taken < 0) == (m_speed > 0) && taken != 0;
    m_positionUs = isBehind ? expected : expected + taken;
    m_at = at;
    if (isBehind)
        m_at += std::chrono::microseconds(std::llround(double(taken) / -m_speed));
}

std::int64_t PlaybackClock::positionUs(Instant at) const
{
    const std::lock_guard lock(m_mutex);
    return positionLocked(at);
}

std::int64_t PlaybackClock::positionLocked(Instant at) const
{
    if (at <= m_at || m_speed == 0)
        return m_positionUs;
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(at - m_at).count();
    return m_positionUs + std::llround(double(passed) * m_speed);
}

double PlaybackClock::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}
