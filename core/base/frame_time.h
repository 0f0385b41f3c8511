#pragma once

#include "core/base/result.h"

#include <QString>
#include <cstdint>

/// A frame rate as an exact fraction: 24/1, 24000/1001.
struct Rate {
    int num = 24;
    int den = 1;
    friend bool operator==(const Rate&, const Rate&) = default;
};

/// A number of frames, or a position counted in frames, at a storyboard's rate. Never a float.
using Frames = std::int64_t;

inline constexpr int SampleRate = 48000; ///< every sound in a plan, a preview and a film

/// Whole-number conversion with a 128-bit product, rounded half away from zero: value * num / den. `den` > 0.
std::int64_t rescale(std::int64_t value, std::int64_t num, std::int64_t den);

/// The sample at which a frame starts. samples(a) + (samples(b) - samples(a)) never drifts: always convert positions.
std::int64_t framesToSamples(Frames frames, Rate rate, int sampleRate = SampleRate);
/// The frame that is showing at a sample (rounded down).
Frames samplesToFrames(std::int64_t samples, Rate rate, int sampleRate = SampleRate);
std::int64_t framesToMicroseconds(Frames frames, Rate rate);
/// The frame that is showing at a time: the last one that has begun. Any time, without overflow.
Frames frameShowingAt(std::int64_t microseconds, Rate rate);
/// Nearest frame.
Frames microsecondsToFrames(std::int64_t microseconds, Rate rate);
/// The same moment at another rate, nearest frame.
Frames convertFrames(Frames frames, Rate from, Rate to);

/// "00:01:02:03", counted at the nominal (rounded) rate without dropping numbers.
QString toTimecode(Frames frames, Rate rate);

/// "24", "23.976", "30000/1001" -> Rate; well-known decimal rates become their exact fraction. 1 to 240 frames a
/// second.
Result<Rate> parseRate(const QString& text);
/// "24" or "24000/1001".
QString toString(Rate rate);
double toDouble(Rate rate); ///< for display and for libraries that ask for a float
