#pragma once

#include "core/media/picture.h"
#include "core/render/render_plan.h"

#include <QImage>
#include <QObject>
#include <memory>

/// What playback achieved since play() was last called.
struct PlaybackStats {
    qint64 shown = 0;
    qint64 dropped = 0;
    double worstSkewMs = 0; ///< largest distance between sound heard and picture shown
    bool soundDevice = false;
};

/// Plays a plan. Lives on main; decoding happens on its playback thread, sound goes out through Qt Multimedia and is the clock
/// (without a device a timer is). Owned by the preview or a test.
class Player final : public QObject {
    Q_OBJECT
public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    void setPlan(const RenderPlan& plan, const QString& cacheFolder); ///< keeps position and playing
    Frames position() const;
    Frames length() const;
    bool isPlaying() const;
    double speed() const; ///< 1 = forwards at normal pace; J and L change it
    void play(double speed = 1);
    void pause();
    void seek(Frames frame); ///< exact; a newer seek replaces an older one
    void setMuted(bool muted);
    void setVolume(double linear); ///< 0 to 1
    void setLoop(std::optional<Frames> in, std::optional<Frames> out, bool loop);
    PlaybackStats stats() const;

Q_SIGNALS:
    void frameReady(const QImage& image, Frames frame);
    void positionChanged(Frames frame);
    void playingChanged(bool playing);
    void problem(const QString& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
