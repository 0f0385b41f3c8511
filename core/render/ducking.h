#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

/// How far sounds step back around voices. It looks ahead, so they are down when a word begins, and a place's answer
/// depends on the voices near it alone: seeking gives the same sound as playing there. Pure; any thread.
namespace Ducking {

constexpr int CellSamples = 480;     ///< 10 ms: the grain in which voices are heard or not
constexpr int AttackCells = 25;      ///< from where they begin to step back until a voice begins
constexpr int HoldCells = 30;        ///< pauses between words shorter than this change nothing
constexpr int ReleaseCells = 80;     ///< until they are back
constexpr double AudibleRms = 0.008; ///< -42 dBFS

bool isHeard(std::span<const float> cell); ///< interleaved stereo

/// 0 = as loud as ever, 1 = all the way back: at each border of the cells from `firstCell`, `count` + 1 of them.
std::vector<float> depths(std::int64_t firstCell, std::int64_t count,
                          const std::function<bool(std::int64_t cell)>& heard);

} // namespace Ducking
