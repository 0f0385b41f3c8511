#include "core/render/ducking.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Ducking {

namespace {

double eased(double x)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(x, 0.0, 1.0));
}

} // namespace

bool isHeard(std::span<const float> cell)
{
    double energy = 0;
    for (const float sample : cell)
        energy += double(sample) * double(sample);
    return !cell.empty() && energy > AudibleRms * AudibleRms * double(cell.size());
}

std::vector<float> depths(std::int64_t firstCell, std::int64_t count,
                          const std::function<bool(std::int64_t cell)>& heard)
{
    constexpr std::int64_t None = INT64_MIN / 2;
    const std::int64_t begin = firstCell - HoldCells - ReleaseCells - 1;
    const std::int64_t end = firstCell + count + AttackCells + 1;
    // The nearest voice before each cell and behind it, then one look at each border.
    std::vector<std::int64_t> before(size_t(end - begin), None);
    std::vector<std::int64_t> behind(before.size(), -None);
    for (std::int64_t cell = begin, last = None; cell < end; ++cell)
        before[size_t(cell - begin)] = last = heard(cell) ? cell : last;
    for (std::int64_t cell = end - 1, next = -None; cell >= begin; --cell)
        behind[size_t(cell - begin)] = next = before[size_t(cell - begin)] == cell ? cell : next;
    std::vector<float> result;
    for (std::int64_t border = firstCell; border <= firstCell + count; ++border) {
        const double gone = double(border - 1 - before[size_t(border - 1 - begin)]);
        const double coming = double(behind[size_t(border - begin)] - border);
        const double releasing = eased(1 - (gone - HoldCells) / ReleaseCells);
        const double attacking = eased(1 - coming / AttackCells);
        result.push_back(float(std::max(releasing, attacking)));
    }
    return result;
}

} // namespace Ducking
