#include "core/player/next_reader.h"

#include "core/render/timeline_reader.h"

#include <atomic>

/// Written by the pool's thread; read on the owner's once `done` is set. Lives as long as its reader.
struct NextReader::Made {
    explicit Made(std::stop_token outer)
        : forward(std::move(outer), [this] { stop.request_stop(); })
    {
    }
    std::stop_source stop;
    std::stop_callback<std::function<void()>> forward;
    std::unique_ptr<TimelineReader> reader;
    std::atomic<bool> done = false;
};

NextReader::NextReader(std::stop_token stop, QObject* parent)
    : QObject(parent)
    , m_stop(std::move(stop))
{
}

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
    m_made = std::make_shared<Made>(m_stop);
    m_pool.start([this, made = m_made, plan, cacheFolder, pictures, warm] {
        made->reader = std::make_unique<TimelineReader>(plan, cacheFolder, made->stop.get_token(), pictures);
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
    const auto made = std::exchange(m_made, nullptr);
    Q_EMIT ready({made, made->reader.get()});
}
