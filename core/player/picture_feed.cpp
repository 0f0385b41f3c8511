#include "core/player/picture_feed.h"

#include "core/render/timeline_reader.h"

#include <algorithm>

namespace {
constexpr size_t AheadFrames = 8;
}

PictureFeed::PictureFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<PictureCounters> counters)
    : m_clock(std::move(clock))
    , m_counters(std::move(counters))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PictureFeed::tick);
}

PictureFeed::~PictureFeed() = default;

void PictureFeed::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    m_reader = std::make_unique<TimelineReader>(plan, cacheFolder);
    m_rate = plan.output.video.rate;
    m_length = plan.length;
    forgetPictures();
}

void PictureFeed::setDisplaySize(QSize size)
{
    if (m_displaySize == size)
        return;
    m_displaySize = size;
    forgetPictures();
}

void PictureFeed::forgetPictures()
{
    m_ahead.clear();
    m_recent.clear();
    if (!m_timer.isActive() && m_requested >= 0)
        requestFrame(m_requested); // what was asked for before this change was shown as it was before
}

void PictureFeed::requestFrame(Frames frame)
{
    m_requested = frame;
    if (!m_requestQueued.exchange(true))
        QMetaObject::invokeMethod(this, &PictureFeed::showRequested, Qt::QueuedConnection);
}

void PictureFeed::showRequested()
{
    m_requestQueued = false;
    const Frames frame = m_requested;
    m_ahead.clear();
    if (m_reader && m_length > 0)
        show(frame, imageAt(frame), -1);
}

void PictureFeed::play()
{
    m_ahead.clear();
    m_lastShown = -1;
    m_timer.start(0);
}

void PictureFeed::stop()
{
    m_timer.stop();
    m_ahead.clear();
}

QImage PictureFeed::imageAt(Frames frame)
{
    if (const QImage* recent = m_recent.object(frame))
        return *recent;
    const auto picture = m_reader->pictureAt(frame);
    if (!picture) {
        Q_EMIT problem(picture.error().message);
        return {};
    }
    const QImage image = picture->toImage(m_displaySize);
    m_recent.insert(frame, new QImage(image));
    return image;
}

void PictureFeed::show(Frames frame, const QImage& image, std::int64_t dueUs)
{
    if (dueUs >= 0) {
        if (m_lastShown >= 0)
            m_counters->dropped += std::max<Frames>(0, std::abs(frame - m_lastShown) - 1);
        ++m_counters->shown;
        const auto skew = std::abs(m_clock->positionUs(std::chrono::steady_clock::now()) - dueUs);
        m_counters->worstSkewUs = std::max<qint64>(m_counters->worstSkewUs, skew);
    }
    m_lastShown = frame;
    Q_EMIT frameReady(image, frame);
}

void PictureFeed::tick()
{
    const double speed = m_clock->speed();
    if (!m_reader || speed == 0 || m_length == 0)
        return;
    const int direction = speed > 0 ? 1 : -1;
    const std::int64_t nowUs = m_clock->positionUs(std::chrono::steady_clock::now());
    const Frames target =
        std::clamp<Frames>(nowUs * m_rate.num / (std::int64_t(1000000) * m_rate.den), 0, m_length - 1);

    while (!m_ahead.empty() && (target - m_ahead.front().first) * direction > 0)
        m_ahead.pop_front();
    if (target != m_lastShown) {
        const bool ready = !m_ahead.empty() && m_ahead.front().first == target;
        const QImage image = ready ? m_ahead.front().second : imageAt(target);
        if (ready)
            m_ahead.pop_front();
        show(target, image, framesToMicroseconds(target, m_rate));
    }
    decodeAhead(target, direction);
    // Sleep until the next frame is due; while the queue has room, only as long as the event loop needs.
    const std::int64_t nextUs = framesToMicroseconds(direction > 0 ? target + 1 : target, m_rate);
    const double waitMs =
        double(std::abs(nextUs - m_clock->positionUs(std::chrono::steady_clock::now()))) / 1000 / std::abs(speed);
    m_timer.start(m_ahead.size() < AheadFrames ? 0 : std::clamp(int(waitMs), 0, 20));
}

void PictureFeed::decodeAhead(Frames target, int direction)
{
    if (m_ahead.size() >= AheadFrames)
        return;
    const Frames next = m_ahead.empty() ? target + direction : m_ahead.back().first + direction;
    if (next >= 0 && next < m_length)
        m_ahead.emplace_back(next, imageAt(next));
}
