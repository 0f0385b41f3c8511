#pragma once

#include "core/media/true_peak.h"

#include <cstdint>
#include <map>
#include <span>

/// The highest peak in each of the cells of a sound that has one above a limit, by number.
using PeakCells = std::map<std::int64_t, double>;

/// Looks for peaks above a limit. Stereo, 48 kHz, interleaved. One thread.
class PeakFinder final {
public:
    static constexpr std::int64_t Cell = 1024; ///< samples; the noise of one coded frame reaches over two of them
    /// `limit`: linear, 1 = full scale. The first `before` samples only warm it up: cells are counted from behind them.
    explicit PeakFinder(double limit, std::int64_t before = 0);
    void listen(std::span<const float> samples);
    const PeakCells& found() const { return m_found; }

private:
    double m_limit;
    TruePeak m_between;
    std::int64_t m_heard;
    PeakCells m_found;
};

/// Turns a sound down a little where a coder let its peaks grow above a limit, for some hundredths of a second around
/// each, and leaves the rest as it is, bit for bit. Stereo, 48 kHz, interleaved. One thread.
class PeakDips final {
public:
    /// `limit`: linear, 1 = full scale.
    explicit PeakDips(double limit);
    double limit() const { return m_limit; }
    /// What came out of the coder at the last try has these peaks: the dips are deeper from now on. Gives the highest,
    /// or 0.
    double deepen(const PeakCells& peaks);
    /// On the next try at the same sound: the dips in what begins at sample `position` of it.
    void apply(std::int64_t position, std::span<float> samples) const;

private:
    double levelAt(std::int64_t border) const;

    double m_limit;
    std::map<std::int64_t, double> m_levels; ///< where a cell begins, if not 1; straight lines between them
};
