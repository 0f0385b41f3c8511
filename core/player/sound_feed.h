#pragma once

#include "core/player/playback_clock.h"
#include "core/render/render_plan.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

class QAudioSink;
class QIODevice;
class TimelineReader;

/// Mixes the plan's sound into the audio device and sets the clock by what is heard. Lives on the sound thread; without
/// a device it only reports that there is none, and the clock runs by itself.
class SoundFeed final : public QObject {
    Q_OBJECT
public:
    explicit SoundFeed(std::shared_ptr<PlaybackClock> clock);
    ~SoundFeed() override;

public Q_SLOTS:
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    void play(std::int64_t positionUs);
    void stop();
    void setVolume(double linear);

Q_SIGNALS:
    void deviceChanged(bool available);
    void problem(const QString& sentence);

private:
    bool openDevice();
    void feed();
    void follow();

    std::shared_ptr<PlaybackClock> m_clock;
    std::unique_ptr<TimelineReader> m_reader;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice* m_device = nullptr; // the sink's
    QTimer m_timer{this};
    std::vector<float> m_block;
    std::int64_t m_startUs = 0;
    PlaybackClock::Instant m_startedAt;
    std::int64_t m_firstSample = 0; ///< film sample at which the sink was started
    std::int64_t m_fedSamples = 0;  ///< since then
    double m_volume = 1;
};
