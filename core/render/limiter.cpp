#include "core/render/limiter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

constexpr int Taps = 12;                    ///< of each phase
constexpr int Phases = 4;                   ///< oversampling
constexpr int Ahead = 240;                  ///< 5 ms
constexpr int Delay = Ahead + Taps / 2 - 1; ///< until a peak's gain has been found and smoothed
constexpr double Near = 0.4; ///< of the ceiling: what stays below it has no peak above it between its samples
constexpr double Release = 1.0 / (0.15 * 48000);

/// A windowed sinc at quarter samples.
std::vector<double> oversampler()
{
    std::vector<double> filter(Taps * Phases);
    for (int phase = 0; phase < Phases; ++phase) {
        for (int tap = 0; tap < Taps; ++tap) {
            const double x = tap - Taps / 2 + 1 - double(phase) / Phases;
            const double sinc = x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / (Taps / 2));
            filter[size_t(phase * Taps + tap)] = sinc * std::max(0.0, window);
        }
    }
    return filter;
}

} // namespace

Limiter::Limiter(double ceiling)
    : m_ceiling(ceiling)
    , m_filter(oversampler())
    , m_smooth(Ahead, 1.0)
    , m_smoothSum(Ahead)
{
}

double Limiter::truePeak() const
{
    const size_t newest = m_delayed.size();
    double peak = 0;
    for (size_t channel = 0; channel < 2; ++channel) {
        for (int phase = 0; phase < Phases; ++phase) {
            double value = 0;
            for (int tap = 0; tap < Taps; ++tap) {
                const size_t back = size_t(Taps - tap) * 2;
                if (back <= newest)
                    value += double(m_delayed[newest - back + channel]) * m_filter[size_t(phase * Taps + tap)];
            }
            peak = std::max(peak, std::abs(value));
        }
    }
    return peak;
}

void Limiter::step(float left, float right, std::vector<float>& out)
{
    m_delayed.push_back(left);
    m_delayed.push_back(right);
    if (std::max(std::abs(left), std::abs(right)) >= m_ceiling * Near)
        m_loudFor = Taps;
    const double peak = m_loudFor > 0 ? truePeak() : 0;
    m_loudFor = std::max(0, m_loudFor - 1);
    const double wanted = peak > m_ceiling ? m_ceiling / peak : 1.0;
    while (!m_lowest.empty() && m_lowest.back().second >= wanted)
        m_lowest.pop_back();
    m_lowest.emplace_back(m_count, wanted);
    if (m_lowest.front().first <= m_count - Ahead - 2)
        m_lowest.pop_front();
    const double lowest = m_lowest.front().second;
    m_envelope = std::min(lowest, m_envelope + (1 - m_envelope) * Release);
    if (m_envelope > 0.99999 && lowest == 1)
        m_envelope = 1; // at rest nothing is touched
    m_smooth.push_back(m_envelope);
    m_smoothSum += m_envelope - m_smooth.front();
    m_smooth.pop_front();
    ++m_count;
    if (m_count <= Delay)
        return;
    const bool atRest = m_envelope == 1 && m_smoothSum > Ahead - 1e-9;
    const auto gain = float(atRest ? 1.0 : std::min(1.0, m_smoothSum / Ahead));
    for (int channel = 0; channel < 2; ++channel) {
        out.push_back(m_delayed.front() * gain);
        m_delayed.pop_front();
    }
}

std::vector<float> Limiter::process(std::span<const float> samples)
{
    std::vector<float> out;
    out.reserve(samples.size());
    for (size_t i = 0; i + 1 < samples.size(); i += 2)
        step(samples[i], samples[i + 1], out);
    m_taken += (long long)(samples.size() / 2);
    return out;
}

std::vector<float> Limiter::finish()
{
    std::vector<float> out;
    const long long missing = std::min<long long>(m_taken, Delay);
    while ((long long)(out.size() / 2) < missing)
        step(0, 0, out);
    return out;
}
