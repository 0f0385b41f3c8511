#include "core/render/voice_cache.h"

#include "core/media/voice.h"
#include "core/render/content_key.h"

#include <algorithm>

namespace {

Result<SoundBuffer> wholeFile(const QString& path, std::stop_token stop)
{
    BR_TRY(const auto reader, SoundReader::open(path, stop));
    SoundBuffer sound;
    sound.samples.resize(size_t(reader->length()) * 2);
    BR_CHECK(reader->read(0, sound.samples));
    return sound;
}

QString keyOf(const SpokenLine& line)
{
    ContentKey key("voice");
    key.add(voiceIdentity());
    key.add(line.text);
    key.add(line.voice);
    if (!line.language.isEmpty())
        key.add(line.language);
    return key.hex();
}

} // namespace

QString voiceFolder(const QString& cacheFolder)
{
    return cacheFolder.isEmpty() ? QString() : QString(cacheFolder + QStringLiteral("/voice"));
}

VoiceCache::VoiceCache(const QString& folder)
{
    if (!folder.isEmpty())
        m_cache = std::make_unique<ContentCache>(folder, QStringLiteral("wav"));
}

Result<SoundBuffer> VoiceCache::line(const SpokenLine& line, std::stop_token stop)
{
    const Progress progress{{}, stop};
    if (!m_cache)
        return speak(line.text, line.voice, line.language, progress);
    const QString key = keyOf(line);
    std::optional<QString> kept = m_cache->find(key);
    SoundBuffer fresh;
    if (!kept) {
        BR_TRY(fresh, speak(line.text, line.voice, line.language, progress));
        if (const auto inserted = m_cache->insertBytes(key, wavBytes(fresh)))
            kept = *inserted;
    }
    // Always from the file: its samples are rounded, and a clip must not depend on who spoke the line first.
    if (kept)
        if (const auto sound = wholeFile(*kept, stop))
            return *sound;
    if (fresh.samples.empty())
        return speak(line.text, line.voice, line.language, progress);
    return fresh; // a line that cannot be kept is still a line that can be heard
}

std::optional<std::int64_t> VoiceCache::lengthOf(const SpokenLine& line) const
{
    const auto bytes = m_cache ? m_cache->sizeOf(keyOf(line)) : std::nullopt;
    return bytes ? std::optional(wavLength(*bytes)) : std::nullopt;
}

void VoiceCache::trim(qint64 limit)
{
    if (m_cache)
        m_cache->trim(limit);
}

QList<std::int64_t> spreadLines(const QList<std::int64_t>& lengths, std::int64_t room)
{
    std::int64_t spoken = 0;
    for (const std::int64_t length : lengths)
        spoken += length;
    const std::int64_t spare = std::max<std::int64_t>(0, room - spoken);
    const std::int64_t pauses = lengths.size() + 1; // before, between and after
    const std::int64_t lead = std::min<std::int64_t>(SampleRate * 4 / 10, spare / pauses);
    const std::int64_t breath = std::min<std::int64_t>(SampleRate * 7 / 10, spare / pauses);
    QList<std::int64_t> starts;
    std::int64_t at = lead;
    for (const std::int64_t length : lengths) {
        starts.append(at);
        at += length + breath;
    }
    return starts;
}
