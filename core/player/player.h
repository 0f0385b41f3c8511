#pragma once

#include "core/media/picture.h"
#include "core/render/render_plan.h"

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

/// What playback achieved since play() was last called.
struct PlaybackStats {
    qint64 shown = 0;
    qint64 dropped = 0;
    double worstSkewMs = 0; ///< largest distance between the time a picture belongs to and the time that was heard
    bool soundDevice = false;
};

/// Plays a plan. Lives on main; pictures are decoded on one thread and sound is mixed on another. Sound goes out
/// through Qt Multimedia and is the clock (without a device, or at another speed than 1, the machine's clock is). Owned
/// by the preview or a test.
class Player final : public QObject {
    Q_OBJECT
public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override; ///< stops and joins its threads

    void setPlan(const RenderPlan& plan, const QString& cacheFolder); ///< keeps position and playing
    void setDisplaySize(QSize size);                                  ///< device pixels; frames arrive scaled to it
    /// To the first frame. Until something moves, the first picture that can be seen stands for a film that comes from
    /// black or behind a slate.
    void rewind();
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
    struct Private;
    std::unique_ptr<Private> d;
};
