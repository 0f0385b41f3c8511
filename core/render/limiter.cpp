#include "core/render/limiter.h"

#include <algorithm>

namespace {

constexpr int Ahead = 240;                     ///< 5 ms
constexpr int Delay = Ahead + TruePeak::Delay; ///< until a peak's gain has been found and smoothed
constexpr double Release = 1.0 / (0.15 * 48000);

} // namespace

Limiter::Limiter(double ceiling)
    : m_ceiling(ceiling)
    , m_smooth(Ahead, 1.0)
    , m_smoothSum(Ahead)
{
}

void Limiter::step(float left, float right, std::vector<float>& out)
{
    m_delayed.push_back(left);
    m_delayed.push_back(right);
    const double peak = m_peaks.next(left, right, m_ceiling);
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
