#include "core/render/sound_echo.h"

#include "core/media/coded_sound.h"
#include "core/media/sound.h"
#include "core/render/content_key.h"
#include "core/render/loudness.h"

#include <QDataStream>
#include <QMap>

namespace {

/// Any sound, from its start to its end.
Result<SoundEcho> listenToAll(const QString& path, std::int64_t length, double limit, const Progress& progress)
{
    BR_TRY(const auto reader, SoundReader::open(path, progress.stop));
    LoudnessMeter meter(LoudnessMeter::Peaks::OfSamples);
    PeakFinder peaks(limit);
    std::vector<float> second(SampleRate * 2);
    for (std::int64_t at = 0; at < length; at += SampleRate) {
        const auto samples = std::span(second).first(size_t(std::min<std::int64_t>(SampleRate, length - at)) * 2);
        BR_CHECK(reader->read(at, samples));
        meter.add(samples);
        peaks.listen(samples);
    }
    return SoundEcho{reader->length(), meter.steps(), peaks.found()};
}

/// `before`: sample frames of it that only warm the filters up.
SoundEcho measured(std::span<const float> samples, std::int64_t before, double limit)
{
    LoudnessMeter meter(LoudnessMeter::Peaks::OfSamples);
    PeakFinder peaks(limit, before);
    meter.add(samples);
    peaks.listen(samples);
    std::vector<double> energies = meter.steps();
    energies.erase(energies.begin(), energies.begin() + (before > 0 ? 1 : 0));
    return {std::int64_t(samples.size() / 2) - before, std::move(energies), peaks.found()};
}

QByteArray toBytes(const SoundEcho& echo)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint64(echo.length) << QList<double>(echo.energies.begin(), echo.energies.end())
        << QMap<qint64, double>({echo.peaks.begin(), echo.peaks.end()});
    return bytes;
}

std::optional<SoundEcho> fromBytes(const QByteArray& bytes)
{
    QDataStream in(bytes);
    qint64 length = 0;
    QList<double> energies;
    QMap<qint64, double> peaks;
    in >> length >> energies >> peaks;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    SoundEcho echo{length, {energies.begin(), energies.end()}, {}};
    for (auto it = peaks.begin(); it != peaks.end(); ++it)
        echo.peaks.emplace(it.key(), it.value());
    return echo;
}

Result<SoundEcho> listenToStretch(const CodedSound& sound, std::int64_t length, double limit,
                                  const SoundPieceStore& store)
{
    ContentKey key("sound echo");
    key.add(sound.key());
    key.add(length);
    key.add(std::llround(limit * 1e6));
    if (store.find)
        if (const auto kept = store.find(key.hex()))
            if (auto echo = fromBytes(*kept))
                return std::move(*echo);
    BR_TRY(const std::vector<float> samples, sound.decode());
    const std::int64_t before = std::int64_t(samples.size() / 2) - (sound.end() - sound.start());
    SoundEcho echo = measured(std::span(samples).first(size_t(2 * (before + length))), before, limit);
    if (store.keep)
        store.keep(key.hex(), toBytes(echo));
    return echo;
}

Result<SoundEcho> listenToStretches(const QString& path, std::int64_t length, double limit,
                                    const SoundPieceStore& store, const Progress& progress)
{
    static_assert(CodedSound::StretchSamples % PeakFinder::Cell == 0);
    BR_TRY(const auto sound, CodedSound::open(path, progress.stop));
    SoundEcho echo;
    for (;;) {
        BR_TRY(const bool more, sound->next());
        if (!more)
            return echo;
        const std::int64_t wanted = std::min(sound->end(), length) - sound->start();
        echo.length = sound->end();
        if (wanted <= 0)
            continue;
        BR_TRY(const SoundEcho stretch, listenToStretch(*sound, wanted, limit, store));
        echo.energies.insert(echo.energies.end(), stretch.energies.begin(), stretch.energies.end());
        for (const auto& [cell, peak] : stretch.peaks)
            echo.peaks.emplace(cell + sound->start() / PeakFinder::Cell, peak);
    }
}

} // namespace

Result<SoundEcho> listenTo(const QString& path, const SoundSettings& settings, std::int64_t length, double limit,
                           const SoundPieceStore& store, const Progress& progress)
{
    return settings.codec == QLatin1String("aac") ? listenToStretches(path, length, limit, store, progress)
                                                  : listenToAll(path, length, limit, progress);
}
