#include "core/render/loudness.h"

#include "core/base/frame_time.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int StepSamples = SampleRate / 10;
constexpr double Silence = -70;

double toLufs(double energy)
{
    return energy > 0 ? -0.691 + 10 * std::log10(energy) : -200;
}

} // namespace

void LoudnessMeter::add(std::span<const float> samples)
{
    for (size_t i = 0; i + 1 < samples.size(); i += 2) {
        for (size_t channel = 0; channel < 2; ++channel) {
            m_peak = std::max(m_peak, std::abs(samples[i + channel]));
            const double heard = m_high[channel](m_shelf[channel](double(samples[i + channel])));
            m_energy += heard * heard;
        }
        if (m_peaks == Peaks::True)
            m_truePeak = std::max(m_truePeak, m_between.next(samples[i], samples[i + 1], m_truePeak));
        if (++m_filled < StepSamples)
            continue;
        m_steps.push_back(m_energy / StepSamples);
        m_energy = 0;
        m_filled = 0;
    }
}

double integratedLoudness(std::span<const double> steps)
{
    // Blocks of 0.4 s that overlap by three quarters; quiet ones do not count, first absolutely, then by the rest's
    // loudness.
    std::vector<double> blocks;
    for (size_t i = 3; i < steps.size(); ++i)
        blocks.push_back((steps[i] + steps[i - 1] + steps[i - 2] + steps[i - 3]) / 4);
    const auto meanAbove = [&blocks](double gate) {
        double sum = 0;
        int count = 0;
        for (const double block : blocks) {
            if (toLufs(block) <= gate)
                continue;
            sum += block;
            ++count;
        }
        return count > 0 ? sum / count : 0.0;
    };
    const double absolute = meanAbove(Silence);
    if (absolute <= 0)
        return Silence;
    return std::max(Silence, toLufs(meanAbove(std::max(Silence, toLufs(absolute) - 10))));
}
