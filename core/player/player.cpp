#include "core/player/player.h"

#include "core/player/picture_feed.h"
#include "core/player/sound_feed.h"

#include <QThread>
#include <QTimer>

#include <algorithm>

struct Player::Private {
    std::shared_ptr<PlaybackClock> clock = std::make_shared<PlaybackClock>();
    std::shared_ptr<PictureCounters> counters = std::make_shared<PictureCounters>();
    QThread pictureThread;
    QThread soundThread;
    PictureFeed* pictures = new PictureFeed(clock, counters); // deleted by its thread's finished()
    SoundFeed* sound = new SoundFeed(clock);                  // likewise
    QTimer follow;
    RenderPlan plan;
    Frames position = 0;
    double speed = 0;
    bool soundDevice = false;
    bool poster = false; ///< nothing has moved since rewind()
    bool loop = false;
    std::optional<Frames> in;
    std::optional<Frames> out;

    Rate rate() const { return plan.output.video.rate; }
    void showPicture()
    {
        const Frames lit =
            std::clamp<Frames>(plan.storyStart + plan.opening.frames, 0, std::max<Frames>(plan.length - 1, 0));
        pictures->requestFrame(poster && position == 0 ? lit : position);
    }
    Frames firstFrame() const
    {
        return loop ? std::clamp<Frames>(in.value_or(0), 0, std::max<Frames>(plan.length - 1, 0)) : 0;
    }
    Frames endFrame() const
    {
        return loop ? std::clamp<Frames>(out.value_or(plan.length), 1, std::max<Frames>(plan.length, 1)) : plan.length;
    }
    Frames heardFrame() const
    {
        const auto us = clock->positionUs(std::chrono::steady_clock::now());
        return us < 0 ? -1 : us * rate().num / (std::int64_t(1000000) * rate().den);
    }
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

    d->follow.setInterval(15);
    d->follow.setTimerType(Qt::PreciseTimer);
    connect(&d->follow, &QTimer::timeout, this, [this] {
        const Frames frame = d->heardFrame();
        const bool ended = d->speed > 0 ? frame >= d->endFrame() : frame < d->firstFrame();
        if (ended && d->loop) {
            const double speed = d->speed;
            d->position = speed > 0 ? d->firstFrame() : d->endFrame() - 1;
            play(speed);
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
    const bool poster = d->poster;
    if (kept != d->position)
        pause();
    if (!isPlaying())
        seek(kept);
    if (poster && kept == 0) {
        d->poster = true;
        d->showPicture();
    }
    Q_EMIT planChanged();
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
    d->speed = speed;
    d->poster = false;
    d->counters->shown = d->counters->dropped = d->counters->worstSkewUs = 0;
    const std::int64_t fromUs = framesToMicroseconds(d->position, d->rate());
    if (speed == 1)
        d->clock->startHeld(fromUs, speed); // the sound feed lets it go
    else
        d->clock->start(fromUs, speed, std::chrono::steady_clock::now());
    QMetaObject::invokeMethod(d->sound, [s = d->sound, fromUs, speed] { speed == 1.0 ? s->play(fromUs) : s->stop(); });
    QMetaObject::invokeMethod(d->pictures, [p = d->pictures] { p->play(); });
    d->follow.start();
    if (!was)
        Q_EMIT playingChanged(true);
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
    seek(0);
    d->poster = true;
    d->showPicture();
}

void Player::seek(Frames frame)
{
    const double speed = d->speed;
    const Frames target = std::clamp<Frames>(frame, 0, std::max<Frames>(d->plan.length - 1, 0));
    const bool moved = target != d->position;
    d->position = target;
    d->poster = false;
    if (speed != 0)
        play(speed);
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
    return {d->counters->shown, d->counters->dropped, double(d->counters->worstSkewUs) / 1000, d->soundDevice};
}
