#include "ui/timeline/waveform_cache.h"

#include "core/base/frame_time.h"
#include "core/media/sound.h"

#include <algorithm>
#include <cmath>

namespace {

std::shared_ptr<const Peaks> readPeaks(const QString& path, const std::stop_token& stop)
{
    auto peaks = std::make_shared<Peaks>();
    const auto reader = SoundReader::open(path, stop);
    if (!reader)
        return peaks;
    constexpr int Block = SampleRate / Peaks::PerSecond;
    std::vector<float> block(Block * 2);
    for (std::int64_t at = 0; at < (*reader)->length() && !stop.stop_requested(); at += Block) {
        if (!(*reader)->read(at, block))
            break;
        float loudest = 0;
        for (const float value : block)
            loudest = std::max(loudest, std::abs(value));
        peaks->values.push_back(static_cast<unsigned char>(std::min(255.0F, loudest * 255.0F)));
    }
    return peaks;
}

} // namespace

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

const Peaks* WaveformCache::peaks(const QString& absolutePath)
{
    const auto known = m_peaks.constFind(absolutePath);
    if (known != m_peaks.cend())
        return known->get();
    m_peaks.insert(absolutePath, nullptr);
    m_pool.start([this, absolutePath, stop = m_stop.get_token()] {
        auto peaks = readPeaks(absolutePath, stop);
        QMetaObject::invokeMethod(this, [this, absolutePath, peaks] {
            m_peaks.insert(absolutePath, peaks);
            Q_EMIT ready();
        });
    });
    return nullptr;
}
