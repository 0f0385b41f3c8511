#pragma once

#include "core/player/next_reader.h"
#include "core/player/playback_clock.h"
#include "core/render/proxy_shelf.h"

#include <QCache>
#include <QImage>
#include <QTimer>
#include <atomic>
#include <deque>

/// Counters of one run, written on the picture thread, read on main.
struct PictureCounters {
    std::atomic<qint64> shown = 0;
    std::atomic<qint64> dropped = 0;
    std::atomic<qint64> worstSkewUs = 0;
};

/// Decodes pictures ahead of the clock and shows each when it is due; late ones are dropped and counted (faster than
/// usual, pictures are left out on purpose: those are not). Lives on the picture thread.
class PictureFeed final : public QObject {
    Q_OBJECT
public:
    /// `stop` ends any wait for files, for good.
    PictureFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<PictureCounters> counters, std::stop_token stop);
    ~PictureFeed() override;

    /// Any thread: the frame asked for last. Older requests are skipped, and given up where they are under way; under a
    /// hand that never rests, some are shown all the same.
    void requestFrame(Frames frame);

public Q_SLOTS:
    /// While playing, pictures of the plan before are shown until the new one is ready.
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    /// From the next plan on.
    void setClipPictures(ClipPictures pictures) { m_clipPictures = pictures; }
    void setDisplaySize(QSize size);
    void play();
    void stop();

Q_SIGNALS:
    void frameReady(const QImage& image, Frames frame);
    void problem(const QString& sentence);

private:
    using Instant = PlaybackClock::Instant;
    void take(const std::shared_ptr<TimelineReader>& reader);
    bool isGivenUp();
    void forgetPictures();
    void showRequested();
    void tick();
    Frames showDue();
    void show(Frames frame, const QImage& image, std::int64_t dueUs);
    void decodeAhead(Frames target, int direction);
    QImage imageAt(Frames frame);

    std::shared_ptr<PlaybackClock> m_clock;
    std::shared_ptr<PictureCounters> m_counters;
    std::shared_ptr<TimelineReader> m_reader;
    std::stop_token m_stop;
    NextReader m_next{m_stop, this};
    ClipPictures m_clipPictures = ClipPictures::ProxiesWhereMade;
    Rate m_rate;
    Frames m_length = 0;
    QSize m_displaySize;
    QTimer m_timer{this};
    std::deque<std::pair<Frames, QImage>> m_ahead;
    QCache<Frames, QImage> m_recent; // makes stepping and scrubbing back and forth immediate
    Frames m_lastShown = -1;
    std::atomic<Frames> m_requested = -1;
    Frames m_seeking = -1; ///< the request under way; -1: none, or one that is not given up
    bool m_blind = false;  ///< a request was made that nothing was shown for yet
    Instant m_blindSince;  ///< the first of those
    std::atomic<bool> m_requestQueued = false;
};
