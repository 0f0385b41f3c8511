#include "core/render/sound_facts.h"

#include "core/media/sound.h"
#include "core/render/content_key.h"
#include "core/render/loudness.h"
#include "core/render/text.h"

#include <QDataStream>
#include <QFile>
#include <algorithm>
#include <cmath>

namespace {

constexpr int StepSamples = SampleRate / 10;
constexpr std::int64_t LongestSamples = std::int64_t(SampleRate) * 60 * 60 * 24;

/// Collects the lowest and the highest sample of each run of PeakSamples.
class Wave {
public:
    void add(std::span<const float> samples)
    {
        for (size_t i = 0; i + 1 < samples.size(); i += 2) {
            m_low = std::min({m_low, samples[i], samples[i + 1]});
            m_high = std::max({m_high, samples[i], samples[i + 1]});
            if (++m_filled == SoundFacts::PeakSamples)
                close();
        }
    }
    QByteArray finish()
    {
        if (m_filled > 0)
            close();
        return m_peaks;
    }

private:
    static char byteOf(float sample) { return char(std::lround(std::clamp(sample, -1.0F, 1.0F) * 127)); }
    void close()
    {
        m_peaks.append(byteOf(m_low)).append(byteOf(m_high));
        m_low = 1;
        m_high = -1;
        m_filled = 0;
    }
    QByteArray m_peaks;
    float m_low = 1;
    float m_high = -1;
    int m_filled = 0;
};

} // namespace

double SoundFacts::loudness(std::int64_t from, std::int64_t samples) const
{
    const auto count = std::int64_t(energies.size());
    const auto first = std::clamp<std::int64_t>(from / StepSamples, 0, count);
    const auto last = std::clamp<std::int64_t>((from + samples + StepSamples - 1) / StepSamples, first, count);
    return integratedLoudness(std::span(energies).subspan(size_t(first), size_t(last - first)));
}

Result<SoundFacts> measureSound(const QString& path, const Progress& progress)
{
    BR_TRY(const auto reader, SoundReader::open(path, progress.stop));
    SoundFacts facts;
    LoudnessMeter meter(LoudnessMeter::Peaks::OfSamples);
    Wave wave;
    std::vector<float> second(SampleRate * 2);
    // The length is only known at the end: until then it is what the file says.
    for (std::int64_t at = 0; at < reader->length() && at < LongestSamples; at += SampleRate) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Measuring a sound was stopped."));
        BR_CHECK(reader->read(at, second));
        const auto count = size_t(std::clamp<std::int64_t>(reader->length() - at, 0, SampleRate));
        meter.add(std::span<const float>(second).first(2 * count));
        wave.add(std::span<const float>(second).first(2 * count));
        progress(double(at) / double(reader->length()));
    }
    facts.length = reader->length();
    facts.energies = meter.steps();
    facts.peaks = wave.finish();
    return facts;
}

SoundFactsCache::SoundFactsCache(const QString& cacheFolder)
{
    if (!cacheFolder.isEmpty())
        m_cache.emplace(cacheFolder + QStringLiteral("/waves"), QStringLiteral("wave"));
}

Result<SoundFacts> SoundFactsCache::of(const QString& path, const QString& sha256, const Progress& progress)
{
    ContentKey key("sound facts");
    key.add(sha256);
    const bool known = m_cache && !sha256.isEmpty();
    if (known)
        if (auto facts = kept(key.hex()))
            return std::move(*facts);
    BR_TRY(SoundFacts facts, measureSound(path, progress));
    if (known)
        keep(key.hex(), facts);
    return facts;
}

void SoundFactsCache::trim(qint64 limit)
{
    if (m_cache)
        m_cache->trim(limit);
}

std::optional<SoundFacts> SoundFactsCache::kept(const QString& key)
{
    const auto path = m_cache->find(key);
    if (!path)
        return std::nullopt;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = qUncompress(file.readAll());
    QDataStream in(bytes);
    SoundFacts facts;
    qint64 length = 0;
    QList<double> energies;
    in >> length >> energies >> facts.peaks;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    facts.length = length;
    facts.energies.assign(energies.begin(), energies.end());
    return facts;
}

/// What cannot be kept is measured again: no reason to fail.
void SoundFactsCache::keep(const QString& key, const SoundFacts& facts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint64(facts.length) << QList<double>(facts.energies.begin(), facts.energies.end()) << facts.peaks;
    (void)m_cache->insertBytes(key, qCompress(bytes));
}
