#include "core/player/picture_feed.h"

#include "core/render/timeline_reader.h"

#include <algorithm>

namespace {
constexpr size_t AheadFrames = 8;
constexpr int RecentKiB = 192 * 1024;
/// Requests that replace each other faster than pictures can be found: one is found all the same after this time.
constexpr std::chrono::milliseconds LongestBlind{120};
} // namespace

PictureFeed::PictureFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<PictureCounters> counters,
                         std::stop_token stop)
    : m_clock(std::move(clock))
    , m_counters(std::move(counters))
    , m_stop(std::move(stop))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    m_recent.setMaxCost(RecentKiB);
    connect(&m_timer, &QTimer::timeout, this, &PictureFeed::tick);
    connect(&m_next, &NextReader::ready, this, &PictureFeed::take);
}

PictureFeed::~PictureFeed() = default;

void PictureFeed::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    if (!m_timer.isActive()) {
        m_next.finish();
        return take(std::make_shared<TimelineReader>(plan, cacheFolder, m_stop, m_clipPictures));
    }
    const std::int64_t nowUs = m_clock->positionUs(std::chrono::steady_clock::now());
    const Frames soon = microsecondsToFrames(nowUs, plan.output.video.rate) + Frames(AheadFrames);
    m_next.prepare(plan, cacheFolder, m_clipPictures, [soon](TimelineReader& reader) { (void)reader.pictureAt(soon); });
}

void PictureFeed::take(const std::shared_ptr<TimelineReader>& reader)
{
    m_reader = reader;
    m_reader->giveUpWhen([this] { return isGivenUp(); });
    m_rate = reader->plan().output.video.rate;
    m_length = reader->plan().length;
    forgetPictures();
}

bool PictureFeed::isGivenUp()
{
    if (m_seeking < 0 && m_clock->speed() != 0)
        showDue(); // the way into a clip may be long: what was decoded before must not come late for it
    return m_seeking >= 0 && m_requested != m_seeking && std::chrono::steady_clock::now() - m_blindSince < LongestBlind;
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
    if (!m_reader || m_length == 0)
        return;
    m_seeking = frame;
    if (!std::exchange(m_blind, true))
        m_blindSince = std::chrono::steady_clock::now();
    const QImage image = imageAt(frame);
    m_seeking = -1;
    if (image.isNull())
        return;
    m_blind = false;
    show(frame, image, -1);
}

void PictureFeed::play()
{
    m_next.finish();
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
        if (picture.error().kind != ErrorKind::Cancelled)
            Q_EMIT problem(picture.error().message);
        return {};
    }
    const QImage image = picture->toImage(m_displaySize);
    m_recent.insert(frame, new QImage(image), int(image.sizeInBytes() / 1024));
    return image;
}

void PictureFeed::show(Frames frame, const QImage& image, std::int64_t dueUs)
{
    if (dueUs >= 0) {
        if (m_lastShown >= 0 && std::abs(m_clock->speed()) <= 1)
            m_counters->dropped += std::max<Frames>(0, std::abs(frame - m_lastShown) - 1);
        ++m_counters->shown;
        const auto skew = std::abs(m_clock->positionUs(std::chrono::steady_clock::now()) - dueUs);
        m_counters->worstSkewUs = std::max<qint64>(m_counters->worstSkewUs, skew);
    }
    m_lastShown = frame;
    Q_EMIT frameReady(image, frame);
}

/// Of what was decoded ahead. Returns the frame that is to be seen now.
Frames PictureFeed::showDue()
{
    const int direction = m_clock->speed() > 0 ? 1 : -1;
    const std::int64_t nowUs = m_clock->positionUs(std::chrono::steady_clock::now());
    const Frames target = std::clamp<Frames>(frameShowingAt(nowUs, m_rate), 0, m_length - 1);

    while (!m_ahead.empty() && (target - m_ahead.front().first) * direction > 0)
        m_ahead.pop_front();
    if (target != m_lastShown && !m_ahead.empty() && m_ahead.front().first == target) {
        const QImage image = m_ahead.front().second;
        m_ahead.pop_front();
        if (!image.isNull())
            show(target, image, framesToMicroseconds(target, m_rate));
    }
    return target;
}

void PictureFeed::tick()
{
    const double speed = m_clock->speed();
    if (!m_reader || speed == 0 || m_length == 0)
        return;
    const int direction = speed > 0 ? 1 : -1;
    const Frames target = showDue();
    if (target != m_lastShown)
        if (const QImage image = imageAt(target); !image.isNull())
            show(target, image, framesToMicroseconds(target, m_rate));
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
