#pragma once

#include "core/media/sound.h"
#include "core/render/content_cache.h"
#include "core/render/render_plan.h"

#include <memory>

/// Where a project's spoken lines are kept; empty without a cache.
QString voiceFolder(const QString& cacheFolder);

/// Spoken lines, kept as files so that each is spoken once. Two readers that speak the same line at the same time leave
/// the same file. One thread at a time.
class VoiceCache final {
public:
    /// `folder`: the project's cache/voice; empty = nothing is kept.
    explicit VoiceCache(const QString& folder);
    Result<SoundBuffer> line(const SpokenLine& line, std::stop_token stop);
    /// Samples of a line that is kept; none before somebody has spoken it. Reads no sound.
    std::optional<std::int64_t> lengthOf(const SpokenLine& line) const;
    /// As ContentCache::trim().
    void trim(qint64 limit);

private:
    std::unique_ptr<ContentCache> m_cache;
};

/// Where the lines of one shot start, in samples from the shot's first one: a moment before the first, a breath between
/// them, closer when the shot is short; never one into another.
QList<std::int64_t> spreadLines(const QList<std::int64_t>& lengths, std::int64_t room);
