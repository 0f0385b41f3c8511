#pragma once

#include "core/player/next_reader.h"
#include "core/player/playback_clock.h"

#include <QTimer>
#include <atomic>
#include <span>
#include <vector>

class PacedSound;
class QAudioSink;
class QIODevice;
class QMediaDevices;

/// Counters of one run, written on the sound thread, read on main.
struct SoundCounters {
    std::atomic<qint64> gaps = 0; ///< how often the device had nothing left to play
};

/// Mixes the plan's sound into the audio device and sets the clock by what is heard; at half to double speed with its
/// pitch kept. Lives on the sound thread; without a device it only reports that there is none, and the clock runs by
/// itself, also from the moment in which a device stops.
class SoundFeed final : public QObject {
    Q_OBJECT
public:
    /// `stop` ends any wait for files and voices, for good.
    SoundFeed(std::shared_ptr<PlaybackClock> clock, std::shared_ptr<SoundCounters> counters, std::stop_token stop);
    ~SoundFeed() override;

public Q_SLOTS:
    /// On the feed's thread, once, early: devices are found a moment after they are first asked for.
    void lookForDevices();
    /// What is heard goes on from the plan before until the new one is ready.
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    /// From the place at which the clock stands in `run`; nothing once another run has begun.
    void play(PlaybackClock::Run run, double speed);
    void stop();
    void setVolume(double linear);

Q_SIGNALS:
    void deviceChanged(bool available);
    void problem(const QString& sentence);

private:
    void useNewDevice();
    bool openDevice();
    void fill(std::span<float> out);
    void follow();
    void loseDevice();
    void take(const std::shared_ptr<TimelineReader>& reader);

    std::shared_ptr<PlaybackClock> m_clock;
    std::shared_ptr<SoundCounters> m_counters;
    std::shared_ptr<TimelineReader> m_reader;
    std::stop_token m_stop;
    NextReader m_next{m_stop, this};
    std::unique_ptr<PacedSound> m_paced;
    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<QAudioSink> m_sink;
    std::unique_ptr<QIODevice> m_source; ///< what the sink pulls; null: nothing is heard
    QTimer m_timer{this};
    std::vector<float> m_block;
    PlaybackClock::Run m_run = 0;
    std::int64_t m_startUs = 0;
    double m_speed = 0;               ///< 0: nothing is to be heard
    std::int64_t m_heardUs = 0;       ///< as the device said last
    PlaybackClock::Instant m_heardAt; ///< when that changed
    double m_volume = 1;
};
