#include "core/player/paced_sound.h"

#include "core/render/timeline_reader.h"

#include <algorithm>
#include <cmath>

PacedSound::PacedSound(std::shared_ptr<TimelineReader> reader, std::int64_t firstSample, double speed)
    : m_reader(std::move(reader))
    , m_next(firstSample)
{
    if (speed == 1)
        return;
    m_next = 0;
    m_tempo = TempoReader::over([this](std::int64_t position, std::span<float> out) { return fromFilm(position, out); },
                                firstSample, int(std::lround(speed * 1000)));
}

void PacedSound::setReader(std::shared_ptr<TimelineReader> reader)
{
    m_reader = std::move(reader);
    m_window.clear();
}

Status PacedSound::read(std::span<float> out)
{
    const std::int64_t from = m_next;
    m_next += std::int64_t(out.size() / 2);
    return m_tempo ? m_tempo->read(from, out) : m_reader->soundAt(from, out);
}

/// Grains overlap: what was mixed for one is kept for the next ones.
Status PacedSound::fromFilm(std::int64_t position, std::span<float> out)
{
    const auto count = std::int64_t(out.size() / 2);
    const std::int64_t end = position + count;
    std::int64_t known = m_windowStart + std::int64_t(m_window.size() / 2);
    if (m_window.empty() || position < m_windowStart || position > known) {
        m_window.clear();
        m_windowStart = known = position;
    }
    if (end > known) {
        const auto before = m_window.size();
        m_window.resize(before + 2 * size_t(end - known));
        const std::int64_t silent = std::clamp<std::int64_t>(-known, 0, end - known); // before the film
        BR_CHECK(m_reader->soundAt(known + silent, std::span(m_window).subspan(before + 2 * size_t(silent))));
    }
    std::copy_n(m_window.begin() + std::ptrdiff_t(2 * (position - m_windowStart)), out.size(), out.begin());
    if (const std::int64_t surplus = position - SampleRate / 2 - m_windowStart; surplus > SampleRate / 2) {
        m_window.erase(m_window.begin(), m_window.begin() + std::ptrdiff_t(2 * surplus));
        m_windowStart += surplus;
    }
    return {};
}
