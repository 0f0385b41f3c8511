#pragma once

#include "core/media/true_peak.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

/// Integrated loudness in LUFS of tenths of a second, each the energy LoudnessMeter::steps() gives it; -70 for silence
/// or less than 0.4 s.
double integratedLoudness(std::span<const double> steps);

/// Loudness by EBU R128 over sound of any length, in memory that grows by one number each tenth of a second.
/// Stereo, 48 kHz, interleaved. One thread.
class LoudnessMeter final {
public:
    /// Those between the samples take most of the time.
    enum class Peaks { OfSamples, True };
    explicit LoudnessMeter(Peaks peaks = Peaks::True)
        : m_peaks(peaks)
    {
    }
    void add(std::span<const float> samples);
    double integrated() const { return integratedLoudness(m_steps); }
    const std::vector<double>& steps() const { return m_steps; } ///< energy of each full tenth of a second
    float samplePeak() const { return m_peak; }
    double truePeak() const { return std::max(double(m_peak), m_truePeak); } ///< linear, as far as asked for

private:
    /// One second-order filter of the two that imitate the ear, with its memory.
    struct Biquad {
        double b0, b1, b2, a1, a2;
        double z1, z2;
        double operator()(double in)
        {
            const double out = b0 * in + z1;
            z1 = b1 * in - a1 * out + z2;
            z2 = b2 * in - a2 * out;
            return out;
        }
    };
    static constexpr Biquad Shelf{
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585, 0, 0};
    static constexpr Biquad HighPass{1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621, 0, 0};

    Peaks m_peaks;
    std::array<Biquad, 2> m_shelf{Shelf, Shelf};
    std::array<Biquad, 2> m_high{HighPass, HighPass};
    std::vector<double> m_steps;
    double m_energy = 0;
    int m_filled = 0;
    float m_peak = 0;
    TruePeak m_between;
    double m_truePeak = 0;
};
