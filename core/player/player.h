#pragma once

#include "core/media/picture.h"
#include "core/render/proxy_shelf.h"
#include "core/render/render_plan.h"

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

/// What playback achieved since it last began.
struct PlaybackStats {
    qint64 shown = 0;
    qint64 dropped = 0;     ///< pictures that came too late; faster than usual, some are left out on purpose: not these
    qint64 soundGaps = 0;   ///< moments in which the device had nothing to play
    double worstSkewMs = 0; ///< largest distance between the time a picture belongs to and the time that was heard
    bool soundDevice = false;
};

/// Plays a plan. Lives on main; pictures are decoded on one thread and sound is mixed on another. Sound goes out
/// through Qt Multimedia and is the clock, with its pitch kept from a quarter to twice the speed. Without a device,
/// faster and backwards the film plays in silence by the machine's clock. Owned by the preview or a test.
class Player final : public QObject {
    Q_OBJECT
public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override; ///< stops and joins its threads

    /// Keeps position and playing; what plays goes on from the plan before until the new one is ready.
    void setPlan(const RenderPlan& plan, const QString& cacheFolder);
    void setClipPictures(ClipPictures pictures); ///< from the next plan on; at first ProxiesWhereMade
    void setDisplaySize(QSize size);             ///< device pixels; frames arrive scaled to it
    void rewind();                               ///< stops, and rests at the first frame
    /// As seek(), for somebody who wants to see what is there and no exact frame: until something moves, the first
    /// picture of the shot alone stands for it (player/resting_frame.h). A paused film only; else it is a seek.
    void restAt(Frames frame);
    Frames position() const;
    Frames length() const;
    Rate rate() const;
    bool isPlaying() const;
    double speed() const;        ///< 1 = forwards at normal pace, negative = backwards, 0 = paused
    void play(double speed = 1); ///< from the start again when the film is at its end
    void pause();
    void seek(Frames frame);       ///< exact; a newer seek replaces an older one
    void setVolume(double linear); ///< 0 to 1
    /// Plays from `in` to before `out` again and again; none = the film's own ends.
    void setLoop(std::optional<Frames> in, std::optional<Frames> out, bool loop);
    PlaybackStats stats() const;

Q_SIGNALS:
    void frameReady(const QImage& image, Frames frame);
    void positionChanged(Frames frame);
    void planChanged();
    void playingChanged(bool playing);
    void problem(const QString& sentence);

private:
    void moveTo(Frames frame, bool resting);
    struct Private;
    std::unique_ptr<Private> d;
};
