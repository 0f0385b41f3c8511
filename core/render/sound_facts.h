#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/render/content_cache.h"

#include <QByteArray>
#include <cstdint>
#include <optional>
#include <vector>

/// What one pass over a sound file tells: how long and how loud it is, and its wave for drawing. A value.
struct SoundFacts {
    static constexpr int PeakSamples = 256; ///< sample frames of one pair of peaks
    std::int64_t length = 0;                ///< sample frames at 48 kHz, counted
    std::vector<double> energies;           ///< of each full tenth of a second, see LoudnessMeter::steps()
    QByteArray peaks;                       ///< lowest and highest of both channels, -127 to 127, pair after pair
    friend bool operator==(const SoundFacts&, const SoundFacts&) = default;

    /// Integrated loudness of a stretch in LUFS, -70 for silence or less than 0.4 s.
    double loudness(std::int64_t from, std::int64_t samples) const;
};

/// Reads the whole file. Blocks; not main.
Result<SoundFacts> measureSound(const QString& path, const Progress& progress = {});

/// Facts kept by the hash of their file, so that each file is measured once. One thread at a time; several processes
/// may share the folder.
class SoundFactsCache final {
public:
    /// `cacheFolder`: the project's cache; empty = nothing is kept.
    explicit SoundFactsCache(const QString& cacheFolder);
    /// Kept facts, or those of the file at `path`, which are kept from then on. Blocks; not main.
    Result<SoundFacts> of(const QString& path, const QString& sha256, const Progress& progress = {});
    /// As ContentCache::trim().
    void trim(qint64 limit);

private:
    std::optional<SoundFacts> kept(const QString& key);
    void keep(const QString& key, const SoundFacts& facts);

    std::optional<ContentCache> m_cache;
};
