#include "core/player/live_sound.h"

#include "core/base/frame_time.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

static constexpr qsizetype SampleBytes = 2;
/// A device hands over what was heard within this time, and begins to within the other. (PulseAudio's of tests fill
/// pieces of two seconds.)
static constexpr auto LongestDelay = 300ms;
static constexpr auto LongestBegin = 2500ms;

static std::chrono::nanoseconds lengthOf(const QByteArray& samples)
{
    return std::chrono::nanoseconds(std::int64_t(samples.size() / SampleBytes) * 1'000'000'000 / SampleRate);
}

void LiveSound::add(const QByteArray& samples, Time end)
{
    const QMutexLocker lock(&m_mutex);
    const auto length = std::chrono::duration_cast<Time::duration>(lengthOf(samples));
    if (!m_first)
        m_first = std::max(m_opened, end - length);
    m_longest = std::max(m_longest, length);
    m_last = end;
    m_samples += samples;
}

void LiveSound::begin(Time pictures)
{
    const QMutexLocker lock(&m_mutex);
    m_pictures = pictures;
}

void LiveSound::end()
{
    const QMutexLocker lock(&m_mutex);
    m_hasEnded = true;
}

bool LiveSound::mayStillBring(Time stopped, Time now)
{
    const QMutexLocker lock(&m_mutex);
    if (m_hasEnded || now > stopped + LongestBegin)
        return false;
    if (!m_last)
        return now < std::max<Time>(m_opened + LongestBegin, stopped + LongestDelay);
    const auto usual = std::max<Time::duration>(LongestDelay, m_longest + m_longest / 2);
    return *m_last < stopped + LongestDelay && now < *m_last + usual;
}

QByteArray LiveSound::take()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_first || !m_pictures)
        return {};
    if (!std::exchange(m_isPlaced, true)) {
        const auto late = std::chrono::duration_cast<std::chrono::microseconds>(*m_first - *m_pictures).count();
        const auto bytes = qsizetype(late * SampleRate / 1'000'000) * SampleBytes;
        if (bytes > 0)
            m_samples.prepend(QByteArray(bytes, '\0'));
        else
            m_early = -bytes;
    }
    const qsizetype dropped = std::min(m_early, m_samples.size());
    m_early -= dropped;
    return std::exchange(m_samples, {}).mid(dropped);
}
