#include "core/base/frame_meter.h"

namespace {

constexpr double LeastSeconds = 0.5; ///< before, a number would be a guess

} // namespace

void FrameMeter::begin(Frames toMake, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    m_made = 0;
    m_toMake = toMake;
    m_begun = m_last = now;
}

void FrameMeter::count(Frames made, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    m_made = made;
    m_last = now;
}

/// Where nothing comes any more, the speed goes down; once all are made, it stays what it was.
FrameMeter::Reading FrameMeter::read(Clock::time_point now) const
{
    const std::lock_guard lock(m_mutex);
    Reading reading{m_made, m_toMake, 0, 0};
    const double seconds = std::chrono::duration<double>((m_made < m_toMake ? now : m_last) - m_begun).count();
    if (m_made > 0 && seconds >= LeastSeconds) {
        reading.framesASecond = double(m_made) / seconds;
        reading.secondsLeft = double(m_toMake - m_made) / reading.framesASecond;
    }
    return reading;
}
