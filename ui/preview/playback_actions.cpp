#include "ui/preview/playback_actions.h"

#include "core/player/player.h"
#include "ui/preview/shuttle_keys.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <utility>

static constexpr double JogSpeed = 0.25;
static constexpr double FastestShuttle = 8;

PlaybackActions::PlaybackActions(Player* player, const Theme* theme, std::function<QList<Frames>()> cuts,
                                 std::function<QList<Frames>()> markers, QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_theme(theme)
    , m_cuts(std::move(cuts))
    , m_markers(std::move(markers))
    , m_keys(new ShuttleKeys(this))
{
    m_jog.setSingleShot(true);
    m_jog.setInterval(350);
    connect(&m_jog, &QTimer::timeout, this, [this] { m_player->play(JogSpeed * m_jogDirection); });
    connect(m_keys, &ShuttleKeys::letGo, this, &PlaybackActions::endJog);
    const auto second = [this] { return microsecondsToFrames(1000000, m_player->rate()); };
    play = add(tr("Play"), QStringLiteral("play"),
               [this] { m_player->isPlaying() ? m_player->pause() : m_player->play(); });
    shuttleBack = add(tr("Shuttle Back"), {}, [this] { shuttle(-1); });
    shuttleStop = add(tr("Shuttle Stop"), {}, [this] { m_player->pause(); });
    shuttleForward = add(tr("Shuttle Forward"), {}, [this] { shuttle(1); });
    stepBack = add(tr("One Frame Back"), QStringLiteral("step-back"), [this] { step(-1); });
    stepForward = add(tr("One Frame Forward"), QStringLiteral("step-forward"), [this] { step(1); });
    secondBack = add(tr("One Second Back"), {}, [this, second] { step(-second()); });
    secondForward = add(tr("One Second Forward"), {}, [this, second] { step(second()); });
    const auto toCut = [this](int direction) { goTo(m_cuts(), direction, 0, m_player->length() - 1); };
    const auto toMarker = [this](int direction) { // where there is no other one, nothing moves
        goTo(m_markers(), direction, m_player->position(), m_player->position());
    };
    previousCut = add(tr("Previous Cut"), QStringLiteral("chevron-left"), [toCut] { toCut(-1); });
    nextCut = add(tr("Next Cut"), QStringLiteral("chevron-right"), [toCut] { toCut(1); });
    previousMarker = add(tr("Previous Marker"), {}, [toMarker] { toMarker(-1); });
    nextMarker = add(tr("Next Marker"), {}, [toMarker] { toMarker(1); });
    toStart = add(tr("To the Start"), QStringLiteral("skip-back"), [this] { m_player->seek(0); });
    toEnd = add(tr("To the End"), QStringLiteral("skip-forward"), [this] { m_player->seek(m_player->length() - 1); });
    addRange();
    captions = add(tr("Captions"), QStringLiteral("captions"), [] {});
    captions->setCheckable(true);

    connect(player, &Player::playingChanged, this, [this](bool playing) {
        play->setText(playing ? tr("Pause") : tr("Play"));
        refreshIcons();
        if (!playing && std::exchange(m_playsAgain, false))
            applyRange();
    });
}

void PlaybackActions::addRange()
{
    setIn = add(tr("Mark In"), {}, [this] {
        m_in = m_player->position();
        applyRange();
    });
    setOut = add(tr("Mark Out"), {}, [this] {
        m_out = m_player->position() + 1;
        if (m_in && *m_in >= *m_out)
            m_in.reset(); // the mark that was made last holds
        applyRange();
    });
    clearRange = add(tr("Clear In and Out"), {}, [this] { forgetRange(); });
    loop = add(tr("Loop"), QStringLiteral("repeat"), [] {});
    loop->setCheckable(true);
    connect(loop, &QAction::toggled, this, &PlaybackActions::applyRange);
}

QAction* PlaybackActions::add(const QString& text, const QString& icon, std::function<void()> run)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(m_theme->icon(icon));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_all << action;
    return action;
}

void PlaybackActions::refreshIcons()
{
    play->setIcon(m_theme->icon(m_player->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
}

void PlaybackActions::shuttle(int direction)
{
    if (m_keys->stopIsHeld()) {
        m_jogDirection = direction;
        m_jog.start();
        return step(direction);
    }
    const double now = m_player->speed();
    const double next = now * direction > 0 ? std::clamp(std::abs(now) < 1 ? double(direction) : now * 2,
                                                         -FastestShuttle, FastestShuttle)
                                            : direction;
    m_player->play(next);
}

void PlaybackActions::endJog()
{
    m_jog.stop();
    if (std::exchange(m_jogDirection, 0) != 0)
        m_player->pause();
}

void PlaybackActions::step(Frames frames)
{
    m_player->pause();
    m_player->seek(m_player->position() + frames);
}

void PlaybackActions::goTo(const QList<Frames>& places, int direction, Frames first, Frames last)
{
    const Frames now = m_player->position();
    if (direction > 0) {
        const auto next = std::upper_bound(places.begin(), places.end(), now);
        m_player->seek(next == places.end() ? last : *next);
    } else {
        const auto here = std::lower_bound(places.begin(), places.end(), now);
        m_player->seek(here == places.begin() ? first : *std::prev(here));
    }
}

void PlaybackActions::forgetRange()
{
    m_in = m_out = std::nullopt;
    applyRange();
}

void PlaybackActions::playAgain(Frames from, Frames to)
{
    m_player->pause();
    m_player->setLoop(from, to, true);
    m_player->seek(from);
    m_player->play();
    m_playsAgain = true;
}

void PlaybackActions::applyRange()
{
    if (m_in && m_out && *m_out <= *m_in)
        m_out.reset();
    m_player->setLoop(m_in, m_out, loop->isChecked());
    Q_EMIT rangeChanged();
}
