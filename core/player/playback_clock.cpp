#include "core/player/playback_clock.h"

#include <cmath>
#include <cstdlib>

namespace {
constexpr std::int64_t JumpUs = 60000; // beyond this a correction is a jump, below it is drift
}

void PlaybackClock::start(std::int64_t positionUs, double speed, Instant at)
{
    const std::lock_guard lock(m_mutex);
    m_positionUs = positionUs;
    m_at = at;
    m_speed = speed;
    m_held = false;
}

void PlaybackClock::stop(std::int64_t positionUs)
{
    const std::lock_guard lock(m_mutex);
    m_positionUs = positionUs;
    m_speed = 0;
    m_held = false;
}

void PlaybackClock::startHeld(std::int64_t positionUs, double speed)
{
    const std::lock_guard lock(m_mutex);
    m_positionUs = positionUs;
    m_speed = speed;
    m_held = true;
}

void PlaybackClock::correct(std::int64_t positionUs, Instant at)
{
    const std::lock_guard lock(m_mutex);
    if (m_speed == 0)
        return;
    const std::int64_t expected = positionLocked(at);
    const std::int64_t error = positionUs - expected;
    m_positionUs = m_held || std::llabs(error) > JumpUs ? positionUs : expected + error / 8;
    m_at = at;
    m_held = false;
}

std::int64_t PlaybackClock::positionUs(Instant at) const
{
    const std::lock_guard lock(m_mutex);
    return positionLocked(at);
}

std::int64_t PlaybackClock::positionLocked(Instant at) const
{
    if (m_held || m_speed == 0)
        return m_positionUs;
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(at - m_at).count();
    return m_positionUs + std::llround(double(passed) * m_speed);
}

double PlaybackClock::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

bool PlaybackClock::isHeld() const
{
    const std::lock_guard lock(m_mutex);
    return m_held;
}
