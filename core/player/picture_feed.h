#pragma once

#include "core/player/playback_clock.h"
#include "core/render/render_plan.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <deque>
#include <memory>

class TimelineReader;

/// Counters of one run, written on the picture thread, read on main.
struct PictureCounters {
    std::atomic<qint64> shown = 0;
    std::atomic<qint64> dropped = 0;
    std::atomic<qint64> worstSkewUs = 0;
};

/// Decodes pictures ahead of the clock and shows each when it is due; late ones are dropped and counted. Lives on the
/// picture thread.
class PictureFeed final : public QObject {
    Q_OBJECT
public:
    PictureFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<PictureCounters> counters);
    ~PictureFeed() override;

    /// Any thread: the frame asked for last; older requests that were not started are skipped.
    void requestFrame(Frames frame);

public Q_SLOTS:
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    void setDisplaySize(QSize size);
    void play();
    void stop();

Q_SIGNALS:
    void frameReady(const QImage& image, Frames frame);
    void problem(const QString& sentence);

private:
    void forgetPictures();
    void showRequested();
    void tick();
    void show(Frames frame, const QImage& image, std::int64_t dueUs);
    void decodeAhead(Frames target, int direction);
    QImage imageAt(Frames frame);

    std::shared_ptr<PlaybackClock> m_clock;
    std::shared_ptr<PictureCounters> m_counters;
    std::unique_ptr<TimelineReader> m_reader;
    Rate m_rate;
    Frames m_length = 0;
    QSize m_displaySize;
    QTimer m_timer{this};
    std::deque<std::pair<Frames, QImage>> m_ahead;
    QCache<Frames, QImage> m_recent{96}; // makes stepping and scrubbing back and forth immediate
    Frames m_lastShown = -1;
    std::atomic<Frames> m_requested = -1;
    std::atomic<bool> m_requestQueued = false;
};
