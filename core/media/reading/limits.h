#pragma once

#include <chrono>
#include <cstdint>

/// What a file from outside may ask for. The fuzz targets (tests/tools/fuzz) build the same readers with less of
/// everything, so that one run takes a millisecond.
namespace ReadingLimits {

#if defined(BOARDREEL_FUZZING)
constexpr std::int64_t Pixels = 256 * 256;
constexpr std::int64_t ProbeBytes = 64 << 10;
constexpr std::int64_t AnalyseUs = 500'000;
constexpr std::int64_t StillPixels = 512 * 512;
constexpr int StillSide = 256;
constexpr std::int64_t LibavBytes = 64 << 20;
#else
constexpr std::int64_t Pixels = 8192LL * 8192;
constexpr std::int64_t ProbeBytes = 8 << 20;
constexpr std::int64_t AnalyseUs = 10'000'000;
constexpr std::int64_t StillPixels = 150'000'000; ///< Qt's own limit does not count what libjpeg takes
constexpr int StillSide = 8192;                   ///< larger stills are read smaller: no film shows more
constexpr std::int64_t LibavBytes = 640 << 20;    ///< for one picture of the largest size and depth
#endif
constexpr int Streams = 64;
constexpr int Channels = 64;
constexpr std::int64_t SamplesAtOnce = 4 << 20; ///< in one packet
// Outside of these the converter to 48 kHz takes gigabytes.
constexpr int LowestSampleRate = 1'000;
constexpr int HighestSampleRate = 768'000;
constexpr std::chrono::seconds Wait{10}; ///< for one answer of a container

} // namespace ReadingLimits
