#pragma once

#include <array>
#include <cstddef>

/// The peaks of a wave between its samples, by four times oversampling. Stereo, 48 kHz. One thread.
class TruePeak final {
public:
    static constexpr int Taps = 12; ///< of each phase
    /// Samples until a peak is seen whole.
    static constexpr int Delay = Taps / 2 - 1;

    /// Takes the next sample in and gives the highest level around the one `Delay` before it; 0 where nothing near it
    /// comes up to `floor`.
    double next(float left, float right, double floor);

private:
    double around(const float* oldest) const;

    std::array<std::array<float, 2 * Taps>, 2> m_recent{}; ///< each sample twice, so that the last ones lie in a row
    std::size_t m_at = 0;
    int m_loudFor = 0; ///< samples until nothing loud is left
};
