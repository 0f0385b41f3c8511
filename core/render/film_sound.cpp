#include "core/render/film_sound.h"

#include "core/media/sound.h"
#include "core/render/limiter.h"
#include "core/render/loudness.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Ceiling = 0.841; ///< -1.5 dB: half a decibel under the promise, for what the coder adds
constexpr double MostGain = 30;   ///< decibels; beyond it one would amplify noise
constexpr double AudibleLufs = -60;

/// Calls `take(samples)` for the plan's whole mix, a second at a time.
template<class Take> Status mixAll(TimelineReader& reader, const Progress& progress, Take take)
{
    const RenderPlan& plan = reader.plan();
    const std::int64_t length = framesToSamples(plan.length, plan.output.video.rate);
    std::vector<float> second;
    for (std::int64_t at = 0; at < length; at += SampleRate) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. Your storyboard and takes are as they were."));
        second.resize(size_t(std::min<std::int64_t>(SampleRate, length - at)) * 2);
        BR_CHECK(reader.soundAt(at, second));
        BR_CHECK(take(std::span<float>(second)));
        progress(double(at) / double(length));
    }
    return {};
}

/// The gain that brings the mix to the target. A silent film stays silent.
Result<double> gainFor(TimelineReader& reader, const Progress& progress)
{
    const auto target = reader.plan().output.loudness;
    if (!target)
        return 1.0;
    LoudnessMeter meter;
    BR_CHECK(mixAll(reader, progress, [&](std::span<float> samples) -> Status {
        meter.add(samples);
        return {};
    }));
    if (meter.integrated() <= AudibleLufs)
        return 1.0;
    return std::pow(10.0, std::min(MostGain, *target - meter.integrated()) / 20);
}

/// The finished file must hold what went in: as long, as loud.
Status checkSound(const QString& path, std::int64_t length, double loudness, const Progress& progress)
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
    return {};
}

} // namespace

Result<FilmSound> makeFilmSound(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                const Progress& progress)
{
    TimelineReader reader(plan, cacheFolder, progress.stop);
    const bool twice = plan.output.loudness.has_value();
    BR_TRY(const double gain, gainFor(reader, progress.part(0, 0.4)));
    BR_TRY(const auto writer, SoundWriter::open(path, plan.output.audioBitRate));
    Limiter limiter(Ceiling);
    LoudnessMeter meter;
    const auto write = [&](const std::vector<float>& samples) -> Status {
        meter.add(samples);
        return writer->add(samples);
    };
    BR_CHECK(mixAll(reader, progress.part(twice ? 0.4 : 0, 0.9), [&](std::span<float> samples) {
        if (gain != 1)
            for (float& sample : samples)
                sample = float(sample * gain);
        return write(limiter.process(samples));
    }));
    BR_CHECK(write(limiter.finish()));
    BR_CHECK(writer->finish());
    BR_CHECK(checkSound(path, framesToSamples(plan.length, plan.output.video.rate), meter.integrated(), progress));

    FilmSound sound{path, meter.samplePeak() == 0, reader.troubles() > 0, reader.problems()};
    if (plan.output.loudness && meter.integrated() > AudibleLufs &&
        std::abs(meter.integrated() - *plan.output.loudness) > 1)
        sound.notes.append(RenderText::tr("The film is at %1 LUFS instead of %2: its peaks leave no room for more.")
                               .arg(meter.integrated(), 0, 'f', 1)
                               .arg(*plan.output.loudness, 0, 'f', 1));
    return sound;
}
