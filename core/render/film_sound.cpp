#include "core/render/film_sound.h"

#include "core/media/film_format.h"
#include "core/media/peak_dips.h"
#include "core/media/sound.h"
#include "core/render/limiter.h"
#include "core/render/loudness.h"
#include "core/render/sound_echo.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QThreadPool>
#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr double Promise = 0.891;   ///< -1 dBTP
constexpr double CodedPeak = 0.887; ///< decoders differ a little
constexpr double Ceiling = 0.85;    ///< a little under the promise, for what the coder adds
constexpr double MostGain = 30;     ///< decibels; beyond it one would amplify noise
constexpr double AudibleLufs = -60;
constexpr double MostCoderLoss = 4; ///< LU
constexpr double NearEnough = 0.15; ///< LU between the film and its target
constexpr int MostTries = 5;        ///< at the gain, and at the peaks

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

/// The plan's whole mix. Each try at a target hears it again: then what was mixed once is kept in a file beside the
/// sound that is made of it, where the disk has room for much more, and only the rest is mixed each time.
class Mix {
public:
    Mix(TimelineReader& reader, const QString& path)
        : m_reader(reader)
        , m_range(madeRange(reader.plan()))
        , m_begin(framesToSamples(m_range.start, reader.plan().output.video.rate))
        , m_file(path + QStringLiteral(".mix"))
        , m_keeps(reader.plan().output.loudness && hasRoom(path) && m_file.open())
    {
    }
    const RenderPlan& plan() const { return m_reader.plan(); }
    /// Calls `take(samples)` for all of it, a second at a time. The next second is got ready meanwhile.
    template<class Take> Status hear(const Progress& progress, Take take);

private:
    static constexpr qint64 FrameBytes = 2 * sizeof(float);
    /// The film itself comes first.
    bool hasRoom(const QString& path) const
    {
        constexpr int Times = 4;
        return QStorageInfo(QFileInfo(path).path()).bytesAvailable() > Times * FrameBytes * madeSamples(plan());
    }
    Status get(std::int64_t at, std::vector<float>& samples);

    TimelineReader& m_reader;
    const FilmRange m_range;
    const std::int64_t m_begin;
    QTemporaryFile m_file;
    std::int64_t m_kept = 0; ///< samples of it, from its beginning
    bool m_keeps;
};

Status Mix::get(std::int64_t at, std::vector<float>& samples)
{
    const auto bytes = qint64(samples.size() * sizeof(float));
    const auto data = reinterpret_cast<char*>(samples.data());
    if (at < m_kept && m_file.seek(at * FrameBytes) && m_file.read(data, bytes) == bytes)
        return {};
    BR_CHECK(m_reader.soundAt(m_begin + at, samples));
    if (!m_keeps || at != m_kept)
        return {};
    m_keeps = m_file.seek(at * FrameBytes) && m_file.write(data, bytes) == bytes && m_file.flush();
    m_kept = m_keeps ? at + bytes / FrameBytes : 0;
    if (!m_keeps)
        m_file.resize(0); // whoever else needs the room
    return {};
}

template<class Take> Status Mix::hear(const Progress& progress, Take take)
{
    const std::int64_t length = madeSamples(plan());
    std::vector<float> second, coming;
    Status mixed;
    QThreadPool ahead; // uses what is declared before it
    const auto get = [&](std::int64_t at) {
        coming.resize(size_t(std::clamp<std::int64_t>(length - at, 0, SampleRate)) * 2);
        ahead.start([&, at] { mixed = this->get(at, coming); });
    };
    get(0);
    for (std::int64_t at = 0; at < length; at += SampleRate) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. Your storyboard and takes are as they were."));
        ahead.waitForDone();
        BR_CHECK(mixed);
        second.swap(coming);
        get(at + SampleRate);
        BR_CHECK(take(std::span<float>(second)));
        progress(double(at) / double(length));
    }
    return {};
}

/// What the film's target asks of the mix. A silent film stays silent, and without a target it stays as it is.
struct Gain {
    double decibels = 0;
    double aim = 0;         ///< LUFS of the mix with which the coded film is at its target
    double rawLoudness = 0; ///< of the mix before it
    double rawPeak = 0;
    bool wanted = false;
};

Result<Gain> firstGain(Mix& mix, const Progress& progress)
{
    const auto target = mix.plan().output.loudness;
    if (!target)
        return Gain{};
    LoudnessMeter mixed;
    BR_CHECK(mix.hear(progress, [&](std::span<float> samples) -> Status {
        mixed.add(samples);
        return {};
    }));
    if (mixed.integrated() <= AudibleLufs)
        return Gain{};
    return Gain{std::min(MostGain, *target - mixed.integrated()), *target, mixed.integrated(), mixed.truePeak(), true};
}

/// Raises the gain by what the limiter takes away. Each try hears the whole mix once.
Status settle(Gain& gain, Mix& mix, const Progress& progress)
{
    double decibels = gain.aim - gain.rawLoudness; // what was heard at a gain, without the limiter
    double heard = gain.aim;
    for (int i = 0; i < MostTries && gain.rawPeak * linear(gain.decibels) > Ceiling; ++i) {
        LoudnessMeter limited(LoudnessMeter::Peaks::OfSamples);
        Limiter limiter(Ceiling);
        BR_CHECK(mix.hear(progress, [&](std::span<float> samples) -> Status {
            amplify(samples, linear(gain.decibels));
            limited.add(limiter.process(samples));
            return {};
        }));
        limited.add(limiter.finish());
        const double missing = gain.aim - limited.integrated();
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

/// The finished file must hold what went in: as long, about as loud. A coder leaves out what lies high, of hiss and
/// rain up to 2.5 LU (measured with AAC of white noise at 96 kbit/s): that is no fault.
Status checkEcho(const SoundEcho& echo, std::int64_t length, double loudness)
{
    const auto wrong = [](const QString& detail) {
        return fail(
            ErrorKind::Failed,
            RenderText::tr("The film's sound did not come out as it was mixed. Nothing was replaced; try again."),
            detail);
    };
    if (std::abs(echo.length - length) > 4096)
        return wrong(QStringLiteral("%1 samples instead of %2").arg(echo.length).arg(length));
    const double heard = integratedLoudness(echo.energies);
    if (loudness > AudibleLufs && std::abs(heard - loudness) > MostCoderLoss)
        return wrong(QStringLiteral("%1 LUFS instead of %2").arg(heard).arg(loudness));
    return {};
}

/// What one run of mixing and encoding gave.
struct Run {
    double mixed = 0; ///< loudness of what went in, before the dips
    double heard = 0; ///< of the file, decoded again
    PeakCells peaks;  ///< of the file
    bool silent = false;
};

struct Target {
    const QString& path;
    const SoundStores& stores;
};

Result<Run> encode(Mix& mix, const Target& target, double gain, const PeakDips& dips, const Progress& progress)
{
    const SoundSettings settings = soundSettings(mix.plan().output);
    BR_TRY(const auto writer, SoundWriter::open(target.path, settings, target.stores.pieces));
    Limiter limiter(Ceiling);
    LoudnessMeter meter(LoudnessMeter::Peaks::OfSamples);
    std::int64_t written = 0;
    const auto write = [&](std::vector<float> samples) -> Status {
        meter.add(samples);
        dips.apply(written, samples);
        written += std::int64_t(samples.size() / 2);
        return writer->add(samples);
    };
    BR_CHECK(mix.hear(progress.part(0, 0.9), [&](std::span<float> samples) {
        amplify(samples, gain);
        return write(limiter.process(samples));
    }));
    BR_CHECK(write(limiter.finish()));
    BR_CHECK(writer->finish());
    const std::int64_t length = madeSamples(mix.plan());
    BR_TRY(SoundEcho echo, listenTo(target.path, settings, length, dips.limit(), target.stores.echoes, progress));
    BR_CHECK(checkEcho(echo, length, meter.integrated()));
    return Run{meter.integrated(), integratedLoudness(echo.energies), std::move(echo.peaks), meter.samplePeak() == 0};
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
    return {format ? QString::fromLatin1(format->sound) : SoundSettings().codec, output.audioBitRate, CodedPeak};
}

Result<FilmSound> makeFilmSound(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                const Progress& progress, const SoundStores& stores)
{
    TimelineReader reader(plan, cacheFolder, progress.stop);
    Mix mix(reader, path);
    BR_TRY(Gain gain, firstGain(mix, progress.part(0, plan.output.loudness ? 0.2 : 0)));
    // A coder moves peaks and takes from the loudness, and nobody knows how far before it has run.
    Run run;
    PeakDips dips(Promise);
    double tooHigh = 0;
    for (int i = 0; i < MostTries; ++i) {
        if (gain.wanted)
            BR_CHECK(settle(gain, mix, progress.part(0.2, 0.5)));
        BR_TRY(run, encode(mix, {path, stores}, linear(gain.decibels), dips, progress.part(gain.wanted ? 0.5 : 0, 1)));
        const double aim = plan.output.loudness.value_or(0) + run.mixed - run.heard;
        const bool tooQuiet = gain.wanted && std::abs(aim - gain.aim) > 2 * NearEnough;
        tooHigh = dips.deepen(run.peaks);
        if (tooHigh == 0 && !tooQuiet)
            break;
        if (tooQuiet)
            gain.decibels = std::min(MostGain, gain.decibels + aim - std::exchange(gain.aim, aim));
    }
    return FilmSound{path, run.silent, reader.troubles() > 0,
                     reader.problems() + soundNotes(plan.output, run.heard, tooHigh)};
}

QStringList soundNotes(const OutputSpec& output, double loudness, double truePeak)
{
    QStringList notes;
    if (output.loudness && loudness > AudibleLufs && std::abs(loudness - *output.loudness) > 0.5)
        notes.append(RenderText::tr("The film is at %1 LUFS instead of %2: its peaks leave no room for more.")
                         .arg(loudness, 0, 'f', 1)
                         .arg(*output.loudness, 0, 'f', 1));
    if (truePeak > Promise)
        notes.append(RenderText::tr("The film's peaks reach %1 dBTP instead of -1: what codes its sound raises them. A "
                                    "higher bit rate or sound without loss keeps them down.")
                         .arg(20 * std::log10(truePeak), 0, 'f', 1));
    return notes;
}
