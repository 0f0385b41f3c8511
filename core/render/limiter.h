#pragma once

#include "core/media/true_peak.h"

#include <deque>
#include <span>
#include <vector>

/// Keeps true peaks (between the samples too, four times oversampled) under a ceiling by turning down just before them.
/// Looks 5 ms ahead; sound under the ceiling passes unchanged, bit for bit. Stereo, 48 kHz, interleaved. One thread.
class Limiter final {
public:
    /// `ceiling`: linear, 1 = full scale.
    explicit Limiter(double ceiling);
    /// Takes samples in, gives back those that are finished, some milliseconds later. Equal totals after finish().
    std::vector<float> process(std::span<const float> samples);
    std::vector<float> finish();

private:
    void step(float left, float right, std::vector<float>& out);

    double m_ceiling;
    TruePeak m_peaks;
    std::deque<float> m_delayed; ///< samples waiting for their gain
    std::deque<std::pair<long long, double>>
        m_lowest;                ///< rising gains of the coming 5 ms: the window's minimum is in front
    std::deque<double> m_smooth; ///< the gains the last 5 ms asked for
    double m_smoothSum = 0;
    double m_envelope = 1;
    long long m_count = 0;
    long long m_taken = 0;
};
