#include "ui/timeline/wave_levels.h"

#include "core/render/sound_facts.h"

#include <algorithm>

namespace {

constexpr qsizetype Step = 4;

WaveLevels::Span spanOf(const QByteArray& pairs, qsizetype from, qsizetype to)
{
    WaveLevels::Span span{127, -127};
    for (qsizetype i = from; i < to; ++i) {
        span.low = std::min(span.low, int(qint8(pairs[2 * i])));
        span.high = std::max(span.high, int(qint8(pairs[2 * i + 1])));
    }
    return from < to ? span : WaveLevels::Span{};
}

} // namespace

WaveLevels::WaveLevels(const QByteArray& peaks, std::int64_t length)
    : m_length(length)
{
    if (peaks.size() < 2)
        return;
    m_levels << peaks;
    while (m_levels.last().size() > 2 * Step) {
        const QByteArray& below = m_levels.last();
        const qsizetype count = below.size() / 2;
        QByteArray above;
        for (qsizetype i = 0; i < count; i += Step) {
            const Span span = spanOf(below, i, std::min(i + Step, count));
            above.append(char(span.low)).append(char(span.high));
        }
        m_levels << above;
    }
}

WaveLevels::Span WaveLevels::between(std::int64_t from, std::int64_t to) const
{
    from = std::max<std::int64_t>(from, 0);
    to = std::min(to, m_length);
    if (from >= to || m_levels.isEmpty())
        return {};
    // The coarsest pairs that are still finer than what is asked for.
    qsizetype level = 0;
    std::int64_t pair = SoundFacts::PeakSamples;
    while (level + 1 < m_levels.size() && pair * Step <= to - from) {
        ++level;
        pair *= Step;
    }
    const qsizetype count = m_levels[level].size() / 2;
    return spanOf(m_levels[level], std::min<qsizetype>(from / pair, count),
                  std::min<qsizetype>((to + pair - 1) / pair, count));
}
