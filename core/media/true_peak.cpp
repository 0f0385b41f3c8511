#include "core/media/true_peak.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

constexpr int Phases = 4;
constexpr double Near = 0.4; ///< of a peak: samples below it have none of that height between them

using Filter = std::array<double, std::size_t(TruePeak::Taps) * Phases>;

/// A windowed sinc at quarter samples, the phases of each tap side by side.
Filter makeFilter()
{
    constexpr int Taps = TruePeak::Taps;
    Filter filter{};
    for (int phase = 0; phase < Phases; ++phase) {
        for (int tap = 0; tap < Taps; ++tap) {
            const double x = tap - Taps / 2 + 1 - double(phase) / Phases;
            const double sinc = x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / (Taps / 2));
            filter[std::size_t(tap * Phases + phase)] = sinc * std::max(0.0, window);
        }
    }
    return filter;
}

} // namespace

double TruePeak::around(const float* oldest) const
{
    static const Filter filter = makeFilter();
    std::array<double, Phases> values{};
    for (std::size_t tap = 0; tap < Taps; ++tap)
        for (std::size_t phase = 0; phase < Phases; ++phase)
            values[phase] += double(oldest[tap]) * filter[tap * Phases + phase];
    double peak = 0;
    for (const double value : values)
        peak = std::max(peak, std::abs(value));
    return peak;
}

double TruePeak::next(float left, float right, double floor)
{
    m_recent[0][m_at] = m_recent[0][m_at + Taps] = left;
    m_recent[1][m_at] = m_recent[1][m_at + Taps] = right;
    m_at = (m_at + 1) % Taps;
    if (std::max(std::abs(left), std::abs(right)) >= floor * Near)
        m_loudFor = Taps;
    if (m_loudFor == 0)
        return 0;
    --m_loudFor;
    return std::max(around(m_recent[0].data() + m_at), around(m_recent[1].data() + m_at));
}
