#include "core/render/film_sound.h"

#include "core/media/film_format.h"
#include "core/media/sound.h"
#include "core/render/limiter.h"
#include "core/render/loudness.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Promise = 0.891;     ///< -1 dBTP
constexpr double FirstCeiling = 0.85; ///< a little under the promise, for what the coder adds
constexpr double MostGain = 30;       ///< decibels; beyond it one would amplify noise
constexpr double AudibleLufs = -60;
constexpr double NearEnough = 0.15; ///< LU between the film and its target
constexpr int MostTries = 5;        ///< at the gain, and at the ceiling

double linear(double decibels)
{
    return std::pow(10.0, decibels / 20);
}

void amplify(std::span<float> samples, double gain)
{
    if (gain != 1)
        for (float& sample : samples)
            sample = float(sample * gain);
}

/// Calls `take(samples)` for the plan's whole mix, a second at a time.
template<class Take> Status mixAll(TimelineReader& reader, const Progress& progress, Take take)
{
    const FilmRange range = madeRange(reader.plan());
    const std::int64_t begin = framesToSamples(range.start, reader.plan().output.video.rate);
    const std::int64_t length = madeSamples(reader.plan());
    std::vector<float> second;
    for (std::int64_t at = 0; at < length; at += SampleRate) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. Your storyboard and takes are as they were."));
        second.resize(size_t(std::min<std::int64_t>(SampleRate, length - at)) * 2);
        BR_CHECK(reader.soundAt(begin + at, second));
        BR_CHECK(take(std::span<float>(second)));
        progress(double(at) / double(length));
    }
    return {};
}

/// What the film's target asks of the mix. A silent film stays silent, and without a target it stays as it is.
struct Gain {
    double decibels = 0;
    double rawLoudness = 0; ///< of the mix before it
    double rawPeak = 0;
    bool wanted = false;
};

Result<Gain> firstGain(TimelineReader& reader, const Progress& progress)
{
    const auto target = reader.plan().output.loudness;
    if (!target)
        return Gain{};
    LoudnessMeter mixed;
    BR_CHECK(mixAll(reader, progress, [&](std::span<float> samples) -> Status {
        mixed.add(samples);
        return {};
    }));
    if (mixed.integrated() <= AudibleLufs)
        return Gain{};
    return Gain{std::min(MostGain, *target - mixed.integrated()), mixed.integrated(), mixed.truePeak(), true};
}

/// Raises the gain by what the limiter takes away. Each try hears the whole mix once.
Status settle(Gain& gain, TimelineReader& reader, double ceiling, const Progress& progress)
{
    double decibels =
        *reader.plan().output.loudness - gain.rawLoudness; // what was heard at a gain, without the limiter
    double heard = *reader.plan().output.loudness;
    for (int i = 0; i < MostTries && gain.rawPeak * linear(gain.decibels) > ceiling; ++i) {
        LoudnessMeter limited;
        Limiter limiter(ceiling);
        BR_CHECK(mixAll(reader, progress, [&](std::span<float> samples) -> Status {
            amplify(samples, linear(gain.decibels));
            limited.add(limiter.process(samples));
            return {};
        }));
        limited.add(limiter.finish());
        const double missing = *reader.plan().output.loudness - limited.integrated();
        if (std::abs(missing) <= NearEnough)
            break;
        // The harder a mix is limited, the less a decibel of gain gives.
        const double step = gain.decibels - decibels;
        const double slope = i > 0 && std::abs(step) > 0.01 ? (limited.integrated() - heard) / step : 1;
        decibels = gain.decibels;
        heard = limited.integrated();
        gain.decibels = std::min(MostGain, gain.decibels + missing / std::clamp(slope, 0.3, 1.0));
    }
    return {};
}

/// The finished file must hold what went in: as long, as loud.
/// Gives its true peak.
Result<double> checkSound(const QString& path, std::int64_t length, double loudness, const Progress& progress)
{
    const auto wrong = [](const QString& detail) {
        return fail(
            ErrorKind::Failed,
            RenderText::tr("The film's sound did not come out as it was mixed. Nothing was replaced; try again."),
            detail);
    };
    BR_TRY(const auto reader, SoundReader::open(path, progress.stop));
    LoudnessMeter meter;
    std::vector<float> second(SampleRate * 2);
    for (std::int64_t at = 0; at < length; at += SampleRate) {
        const auto count = size_t(std::min<std::int64_t>(SampleRate, length - at)) * 2;
        BR_CHECK(reader->read(at, std::span<float>(second).first(count)));
        meter.add(std::span<const float>(second).first(count));
    }
    if (std::abs(reader->length() - length) > 4096)
        return wrong(QStringLiteral("%1 samples instead of %2").arg(reader->length()).arg(length));
    if (loudness > AudibleLufs && std::abs(meter.integrated() - loudness) > 1)
        return wrong(QStringLiteral("%1 LUFS instead of %2").arg(meter.integrated()).arg(loudness));
    return meter.truePeak();
}

/// What one run of mixing and encoding gave.
struct Run {
    double loudness = 0;
    bool silent = false;
    double truePeak = 0; ///< of the file, decoded again
};

struct Target {
    const QString& path;
    const SoundPieceStore& store;
};

Result<Run> encode(TimelineReader& reader, const Target& target, double gain, double ceiling, const Progress& progress)
{
    BR_TRY(const auto writer, SoundWriter::open(target.path, soundSettings(reader.plan().output), target.store));
    Limiter limiter(ceiling);
    LoudnessMeter meter;
    const auto write = [&](const std::vector<float>& samples) -> Status {
        meter.add(samples);
        return writer->add(samples);
    };
    BR_CHECK(mixAll(reader, progress.part(0, 0.9), [&](std::span<float> samples) {
        amplify(samples, gain);
        return write(limiter.process(samples));
    }));
    BR_CHECK(write(limiter.finish()));
    BR_CHECK(writer->finish());
    const std::int64_t length = madeSamples(reader.plan());
    BR_TRY(const double peak, checkSound(target.path, length, meter.integrated(), progress));
    return Run{meter.integrated(), meter.samplePeak() == 0, peak};
}

} // namespace

std::int64_t madeSamples(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    const Rate rate = plan.output.video.rate;
    return framesToSamples(range.start + range.length, rate) - framesToSamples(range.start, rate);
}

SoundSettings soundSettings(const OutputSpec& output)
{
    const FilmFormat* format = filmFormat(output.video.codec);
    return {format ? QString::fromLatin1(format->sound) : SoundSettings().codec, output.audioBitRate};
}

Result<FilmSound> makeFilmSound(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                const Progress& progress, const SoundPieceStore& store)
{
    TimelineReader reader(plan, cacheFolder, progress.stop);
    BR_TRY(Gain gain, firstGain(reader, progress.part(0, plan.output.loudness ? 0.2 : 0)));
    // A coder moves peaks a little, and nobody knows how far before it has run.
    Run run;
    double ceiling = FirstCeiling;
    for (int i = 0; i < MostTries; ++i) {
        if (gain.wanted)
            BR_CHECK(settle(gain, reader, ceiling, progress.part(0.2, 0.5)));
        BR_TRY(run,
               encode(reader, {path, store}, linear(gain.decibels), ceiling, progress.part(gain.wanted ? 0.5 : 0, 1)));
        if (run.truePeak <= Promise)
            break;
        ceiling *= 0.99 * Promise / run.truePeak;
    }
    FilmSound sound{path, run.silent, reader.troubles() > 0, reader.problems()};
    if (plan.output.loudness && run.loudness > AudibleLufs && std::abs(run.loudness - *plan.output.loudness) > 0.5)
        sound.notes.append(RenderText::tr("The film is at %1 LUFS instead of %2: its peaks leave no room for more.")
                               .arg(run.loudness, 0, 'f', 1)
                               .arg(*plan.output.loudness, 0, 'f', 1));
    return sound;
}
