#include "core/player/player.h"

#include "core/player/paced_sound.h"
#include "core/player/picture_feed.h"
#include "core/player/resting_frame.h"
#include "core/player/sound_feed.h"

#include <QThread>
#include <QTimer>

#include <algorithm>

struct Player::Private {
    std::shared_ptr<PlaybackClock> clock = std::make_shared<PlaybackClock>();
    std::shared_ptr<PictureCounters> counters = std::make_shared<PictureCounters>();
    std::shared_ptr<SoundCounters> soundCounters = std::make_shared<SoundCounters>();
    std::stop_source stop; ///< ends whatever the feeds wait for
    QThread pictureThread;
    QThread soundThread;
    PictureFeed* pictures = new PictureFeed(clock, counters, stop.get_token()); // deleted by its thread's finished()
    SoundFeed* sound = new SoundFeed(clock, soundCounters, stop.get_token());   // likewise
    QTimer follow;
    RenderPlan plan;
    Frames position = 0;
    double speed = 0;
    bool soundDevice = false;
    bool resting = false; ///< nothing has moved since restAt()
    bool loop = false;
    std::optional<Frames> in;
    std::optional<Frames> out;

    Rate rate() const { return plan.output.video.rate; }
    void showPicture() { pictures->requestFrame(resting ? restingFrame(plan, position) : position); }
    void run(double newSpeed);
    Frames firstFrame() const
    {
        return loop ? std::clamp<Frames>(in.value_or(0), 0, std::max<Frames>(plan.length - 1, 0)) : 0;
    }
    Frames endFrame() const
    {
        return loop ? std::clamp<Frames>(out.value_or(plan.length), 1, std::max<Frames>(plan.length, 1)) : plan.length;
    }
    Frames heardFrame() const { return frameShowingAt(clock->positionUs(std::chrono::steady_clock::now()), rate()); }
};

Player::Player(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->pictures->moveToThread(&d->pictureThread);
    d->sound->moveToThread(&d->soundThread);
    connect(&d->pictureThread, &QThread::finished, d->pictures, &QObject::deleteLater);
    connect(&d->soundThread, &QThread::finished, d->sound, &QObject::deleteLater);
    connect(d->pictures, &PictureFeed::frameReady, this, &Player::frameReady);
    connect(d->pictures, &PictureFeed::problem, this, &Player::problem);
    connect(d->sound, &SoundFeed::problem, this, &Player::problem);
    connect(d->sound, &SoundFeed::deviceChanged, this, [this](bool available) { d->soundDevice = available; });
    d->pictureThread.setObjectName(QStringLiteral("pictures"));
    d->soundThread.setObjectName(QStringLiteral("sound"));
    d->pictureThread.start(QThread::HighPriority);
    d->soundThread.start(QThread::TimeCriticalPriority);

    QMetaObject::invokeMethod(d->sound, &SoundFeed::lookForDevices);

    d->follow.setInterval(15);
    d->follow.setTimerType(Qt::PreciseTimer);
    connect(&d->follow, &QTimer::timeout, this, [this] {
        const Frames frame = d->heardFrame();
        const bool ended = d->speed > 0 ? frame >= d->endFrame() : frame < d->firstFrame();
        if (ended && d->loop) {
            d->position = d->speed > 0 ? d->firstFrame() : d->endFrame() - 1;
            d->run(d->speed);
        } else if (ended) {
            pause();
        } else if (frame != d->position) {
            d->position = frame;
            Q_EMIT positionChanged(frame);
        }
    });
}

Player::~Player()
{
    d->follow.stop();
    d->clock->stop(0);
    d->stop.request_stop();
    for (QThread* thread : {&d->pictureThread, &d->soundThread}) {
        thread->quit();
        thread->wait();
    }
}

void Player::setPlan(const RenderPlan& plan, const QString& cacheFolder)
{
    d->plan = plan;
    QMetaObject::invokeMethod(d->pictures, [p = d->pictures, plan, cacheFolder] { p->setPlan(plan, cacheFolder); });
    QMetaObject::invokeMethod(d->sound, [s = d->sound, plan, cacheFolder] { s->setPlan(plan, cacheFolder); });
    const Frames kept = std::clamp<Frames>(d->position, 0, std::max<Frames>(plan.length - 1, 0));
    const bool resting = d->resting;
    if (kept != d->position)
        pause();
    if (!isPlaying())
        resting ? restAt(kept) : seek(kept);
    Q_EMIT planChanged();
}

void Player::setClipPictures(ClipPictures pictures)
{
    QMetaObject::invokeMethod(d->pictures, [p = d->pictures, pictures] { p->setClipPictures(pictures); });
}

void Player::setDisplaySize(QSize size)
{
    QMetaObject::invokeMethod(d->pictures, [p = d->pictures, size] { p->setDisplaySize(size); });
    if (!isPlaying() && d->plan.length > 0)
        d->showPicture();
}

Frames Player::position() const
{
    return d->position;
}
Frames Player::length() const
{
    return d->plan.length;
}
Rate Player::rate() const
{
    return d->plan.output.video.rate;
}
bool Player::isPlaying() const
{
    return d->speed != 0;
}
double Player::speed() const
{
    return d->speed;
}

void Player::play(double speed)
{
    if (d->plan.length == 0 || speed == 0)
        return pause();
    if (speed > 0 && (d->position >= d->endFrame() - 1 || d->position < d->firstFrame()))
        d->position = d->firstFrame();
    const bool was = isPlaying();
    if (!was)
        d->counters->shown = d->counters->dropped = d->counters->worstSkewUs = d->soundCounters->gaps = 0;
    d->run(speed);
    d->follow.start();
    if (!was)
        Q_EMIT playingChanged(true);
}

/// From the position on.
void Player::Private::run(double newSpeed)
{
    speed = newSpeed;
    resting = false;
    const std::int64_t fromUs = framesToMicroseconds(position, rate());
    const auto now = std::chrono::steady_clock::now();
    if (PacedSound::hears(speed)) {
        const auto held = clock->startHeld(fromUs, speed, now); // the sound feed lets it go
        QMetaObject::invokeMethod(sound, [s = sound, held, pace = speed] { s->play(held, pace); });
    } else {
        clock->start(fromUs, speed, now);
        QMetaObject::invokeMethod(sound, [s = sound] { s->stop(); });
    }
    QMetaObject::invokeMethod(pictures, [p = pictures] { p->play(); });
}

void Player::pause()
{
    if (!isPlaying())
        return;
    d->speed = 0;
    d->follow.stop();
    d->position = std::clamp<Frames>(d->heardFrame(), 0, std::max<Frames>(d->plan.length - 1, 0));
    d->clock->stop(framesToMicroseconds(d->position, d->rate()));
    QMetaObject::invokeMethod(d->sound, [s = d->sound] { s->stop(); });
    QMetaObject::invokeMethod(d->pictures, [p = d->pictures] { p->stop(); });
    d->pictures->requestFrame(d->position);
    Q_EMIT positionChanged(d->position);
    Q_EMIT playingChanged(false);
}

void Player::rewind()
{
    pause();
    restAt(0);
}

void Player::restAt(Frames frame)
{
    moveTo(frame, !isPlaying());
}

void Player::seek(Frames frame)
{
    moveTo(frame, false);
}

void Player::moveTo(Frames frame, bool resting)
{
    const Frames target = std::clamp<Frames>(frame, 0, std::max<Frames>(d->plan.length - 1, 0));
    const bool moved = target != d->position;
    d->position = target;
    d->resting = resting;
    if (isPlaying())
        d->run(d->speed);
    else
        d->showPicture();
    if (moved)
        Q_EMIT positionChanged(target);
}

void Player::setVolume(double linear)
{
    QMetaObject::invokeMethod(d->sound, [s = d->sound, linear] { s->setVolume(linear); });
}

void Player::setLoop(std::optional<Frames> in, std::optional<Frames> out, bool loop)
{
    d->in = in;
    d->out = out;
    d->loop = loop;
}

PlaybackStats Player::stats() const
{
    return {d->counters->shown, d->counters->dropped, d->soundCounters->gaps, double(d->counters->worstSkewUs) / 1000,
            d->soundDevice};
}
