#pragma once

#include "core/media/tempo_reader.h"

class TimelineReader;

/// A film's sound at another speed with its pitch kept, read onwards from one place. Owned by the sound feed, used on
/// its thread.
class PacedSound final {
public:
    /// Speeds whose sound is of use: beyond them a film plays in silence.
    static bool hears(double speed) { return speed >= 0.25 && speed <= 2; }

    PacedSound(std::shared_ptr<TimelineReader> reader, std::int64_t firstSample, double speed);
    /// The next samples (interleaved stereo).
    Status read(std::span<float> out);
    /// Goes on with another film at the place that was reached.
    void setReader(std::shared_ptr<TimelineReader> reader);

private:
    Status fromFilm(std::int64_t position, std::span<float> out);

    std::shared_ptr<TimelineReader> m_reader;
    std::unique_ptr<TempoReader> m_tempo; ///< null at usual speed
    std::int64_t m_next = 0;              ///< at the usual speed in the film, else since the first
    std::vector<float> m_window;          ///< mixed already: grains look at the same samples again
    std::int64_t m_windowStart = 0;
};
