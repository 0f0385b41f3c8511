#include "core/media/tempo_reader.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

constexpr int Hop = 720; ///< 15 ms: what one grain adds to the sound that is finished
constexpr int Grain = 2 * Hop;
constexpr int Search = 480; ///< how far a grain may be moved to fit the one before it: 10 ms of the source
constexpr int Coarse = 4;   ///< every so many samples are compared first
constexpr int RunIn = 16;   ///< grains before a place that is sought, so that it sounds like playing there
constexpr std::int64_t Kept = SampleRate;        ///< behind the last read position
constexpr std::int64_t CloseBy = 5 * SampleRate; ///< going on is cheaper than beginning anew up to here

/// A bell; two of them half a grain apart add up to one.
const std::vector<float>& bell()
{
    static const std::vector<float> samples = [] {
        std::vector<float> made;
        for (int i = 0; i < Grain; ++i)
            made.push_back(float(0.5 - 0.5 * std::cos(2 * std::numbers::pi * i / Grain)));
        return made;
    }();
    return samples;
}

} // namespace

// Grains of the source are laid over each other at the new pace, each moved a little to where its wave goes on from the
// one before. FFmpeg's atempo does the same with grains four times as long, and in a chain below half and above double
// speed: beeps were up to 150 ms off their pictures.
struct TempoReader::Private {
    Source source;
    std::int64_t origin = 0;
    int permille = 1000;
    std::int64_t start = 0;           ///< position of the window's first sample
    std::vector<float> window;        ///< the last Hop sample frames still miss the next grain
    std::int64_t next = 0;            ///< position of the next grain
    std::optional<std::int64_t> went; ///< where the last grain came from in the source
    std::vector<float> near;          ///< the source around the next grain
    std::vector<float> wanted;        ///< how the last grain would go on

    std::int64_t finishedEnd() const { return next; }
    void begin(std::int64_t position);
    Status addGrain();
    int bestShift() const;
    double likeness(int shift, int step) const;
};

TempoReader::TempoReader(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

TempoReader::~TempoReader() = default;

std::unique_ptr<TempoReader> TempoReader::make(std::unique_ptr<SoundReader> source, std::int64_t origin, int permille)
{
    return over([reader = std::shared_ptr<SoundReader>(std::move(source))](
                    std::int64_t position, std::span<float> out) { return reader->read(position, out); },
                origin, permille);
}

std::unique_ptr<TempoReader> TempoReader::over(Source source, std::int64_t origin, int permille)
{
    auto data = std::make_unique<Private>();
    data->source = std::move(source);
    data->origin = origin;
    data->permille = std::clamp(permille, 1, 100000);
    data->begin(0);
    return std::unique_ptr<TempoReader>(new TempoReader(std::move(data)));
}

void TempoReader::Private::begin(std::int64_t position)
{
    start = next = (position / Hop - RunIn) * Hop;
    window.clear();
    went.reset();
}

/// Correlation of the wanted wave with the source at `shift`, by the loudness there.
double TempoReader::Private::likeness(int shift, int step) const
{
    double product = 0;
    double energy = 1e-9;
    for (int i = 0; i < Hop; i += step) {
        const size_t at = 2 * size_t(i + shift + Search);
        const double here = double(near[at]) + double(near[at + 1]);
        product += here * (double(wanted[2 * size_t(i)]) + double(wanted[2 * size_t(i) + 1]));
        energy += here * here;
    }
    return product / std::sqrt(energy);
}

int TempoReader::Private::bestShift() const
{
    int best = 0;
    double most = likeness(0, Coarse);
    const auto consider = [&](int shift, int step) {
        if (const double found = likeness(shift, step); found > most) {
            most = found;
            best = shift;
        }
    };
    for (int shift = -Search; shift <= Search; shift += Coarse)
        consider(shift, Coarse);
    const int around = best;
    most = likeness(around, 1);
    for (int shift = std::max(-Search, around - Coarse + 1); shift <= std::min(Search, around + Coarse - 1); ++shift)
        consider(shift, 1);
    return best;
}

Status TempoReader::Private::addGrain()
{
    const std::int64_t from = origin + rescale(next, permille, 1000);
    near.resize(2 * size_t(Grain + 2 * Search));
    int shift = 0;
    if (went) {
        wanted.resize(2 * Hop);
        BR_CHECK(source(*went + Hop, wanted));
        BR_CHECK(source(from - Search, near));
        shift = bestShift();
    } else {
        BR_CHECK(source(from - Search, near));
    }
    went = from + shift;
    const auto into = size_t(2 * (next - start));
    window.resize(into + 2 * Grain);
    for (int i = 0; i < Grain; ++i)
        for (size_t channel = 0; channel < 2; ++channel)
            window[into + 2 * size_t(i) + channel] +=
                near[2 * size_t(i + shift + Search) + channel] * bell()[size_t(i)];
    next += Hop;
    return {};
}

Status TempoReader::read(std::int64_t position, std::span<float> out)
{
    const std::int64_t wantedEnd = position + std::int64_t(out.size() / 2);
    // The first half grain of the window has nothing under it.
    if (position < d->start + Hop || position > d->finishedEnd() + CloseBy)
        d->begin(position);
    while (d->finishedEnd() < wantedEnd)
        BR_CHECK(d->addGrain());
    std::copy_n(d->window.begin() + std::ptrdiff_t(2 * (position - d->start)), out.size(), out.begin());
    if (const std::int64_t surplus = position - Kept - d->start; surplus > Kept) {
        d->window.erase(d->window.begin(), d->window.begin() + std::ptrdiff_t(2 * surplus));
        d->start += surplus;
    }
    return {};
}
