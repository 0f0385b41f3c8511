#include "core/player/next_reader.h"

#include "core/render/timeline_reader.h"

#include <atomic>

/// Written by the pool's thread; read on the owner's once `done` is set.
struct NextReader::Made {
    std::shared_ptr<TimelineReader> reader;
    std::stop_source stop;
    std::atomic<bool> done = false;
};

NextReader::~NextReader()
{
    if (m_made)
        m_made->stop.request_stop();
    m_pool.waitForDone();
}

void NextReader::prepare(const RenderPlan& plan, const QString& cacheFolder, ClipPictures pictures, const Warm& warm)
{
    if (m_made)
        m_made->stop.request_stop();
    m_made = std::make_shared<Made>();
    m_pool.start([this, made = m_made, plan, cacheFolder, pictures, warm] {
        made->reader = std::make_shared<TimelineReader>(plan, cacheFolder, made->stop.get_token(), pictures);
        if (!made->stop.stop_requested())
            warm(*made->reader);
        made->done = true;
        QMetaObject::invokeMethod(this, &NextReader::collect, Qt::QueuedConnection);
    });
}

void NextReader::finish()
{
    m_pool.waitForDone();
    collect();
}

void NextReader::collect()
{
    if (!m_made || !m_made->done)
        return; // a newer one is on its way, or it was fetched already
    const auto reader = std::exchange(m_made, nullptr)->reader;
    Q_EMIT ready(reader);
}
