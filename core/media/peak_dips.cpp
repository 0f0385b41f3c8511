#include "core/media/peak_dips.h"

#include <algorithm>

namespace {

constexpr std::int64_t Cell = PeakFinder::Cell;
constexpr double Margin = 0.99; ///< other meters look at other points between the samples

} // namespace

PeakFinder::PeakFinder(double limit, std::int64_t before)
    : m_limit(limit)
    , m_heard(-before)
{
}

void PeakFinder::listen(std::span<const float> samples)
{
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        const double peak = m_between.next(samples[i], samples[i + 1], m_limit);
        const std::int64_t at = m_heard++;
        if (peak <= m_limit || at < 0)
            continue;
        double& highest = m_found[std::max<std::int64_t>(0, at - TruePeak::Delay) / Cell];
        highest = std::max(highest, peak);
    }
}

PeakDips::PeakDips(double limit)
    : m_limit(limit)
{
}

double PeakDips::deepen(const PeakCells& peaks)
{
    std::map<std::int64_t, double> factors;
    double highest = 0;
    for (const auto& [cell, peak] : peaks) {
        highest = std::max(highest, peak);
        for (std::int64_t border = cell - 1; border <= cell + 2; ++border) {
            double& factor = factors.try_emplace(border, 1.0).first->second;
            factor = std::min(factor, Margin * m_limit / peak);
        }
    }
    for (const auto& [border, factor] : factors)
        m_levels[border] = levelAt(border) * factor;
    return highest;
}

double PeakDips::levelAt(std::int64_t border) const
{
    const auto found = m_levels.find(border);
    return found == m_levels.end() ? 1 : found->second;
}

void PeakDips::apply(std::int64_t position, std::span<float> samples) const
{
    const auto count = std::int64_t(samples.size() / 2);
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t cell = (position + done) / Cell;
        const std::int64_t into = position + done - cell * Cell;
        const std::int64_t run = std::min(count - done, Cell - into);
        const double from = levelAt(cell);
        const double slope = (levelAt(cell + 1) - from) / double(Cell);
        for (std::int64_t i = 0; i < run && (from != 1 || slope != 0); ++i)
            for (const std::int64_t at : {2 * (done + i), 2 * (done + i) + 1})
                samples[std::size_t(at)] *= float(from + slope * double(into + i));
        done += run;
    }
}
