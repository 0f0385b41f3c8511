#include "ui/timeline/waveform_cache.h"

#include "core/render/sound_facts.h"

WaveformCache::WaveformCache(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

WaveformCache::~WaveformCache()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void WaveformCache::setFolders(const QString& folder, const QString& cacheFolder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_cacheFolder = cacheFolder;
    m_waves.clear();
}

const WaveLevels* WaveformCache::wave(const QString& file, const QString& sha256)
{
    if (const auto known = m_waves.constFind(file); known != m_waves.cend())
        return known->get();
    m_waves.insert(file, nullptr);
    m_pool.start([this, file, sha256, folder = m_folder, cache = m_cacheFolder, stop = m_stop.get_token()] {
        const auto facts = SoundFactsCache(cache).of(folder + QLatin1Char('/') + file, sha256, {{}, stop});
        auto wave = facts ? std::make_shared<const WaveLevels>(facts->peaks, facts->length)
                          : std::make_shared<const WaveLevels>();
        QMetaObject::invokeMethod(this, [this, file, folder, wave] {
            if (folder != m_folder)
                return; // of a project that is no longer shown
            m_waves.insert(file, wave);
            Q_EMIT ready();
        });
    });
    return nullptr;
}
