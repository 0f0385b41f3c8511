#include "ui/preview/playback_actions.h"

#include "core/player/player.h"
#include "ui/theme/theme.h"

#include <algorithm>

PlaybackActions::PlaybackActions(Player* player, const Theme* theme, std::function<QList<Frames>()> cuts,
                                 QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_theme(theme)
    , m_cuts(std::move(cuts))
{
    play = add(tr("Play"), QStringLiteral("play"), {Qt::Key_Space},
               [this] { m_player->isPlaying() ? m_player->pause() : m_player->play(); });
    add(tr("Shuttle Backward"), {}, {Qt::Key_J}, [this] { shuttle(-1); });
    add(tr("Pause"), {}, {Qt::Key_K}, [this] { m_player->pause(); });
    add(tr("Shuttle Forward"), {}, {Qt::Key_L}, [this] { shuttle(1); });
    separate();
    back = add(tr("Step Back"), QStringLiteral("step-back"), {Qt::Key_Left}, [this] { step(-1); });
    forward = add(tr("Step Forward"), QStringLiteral("step-forward"), {Qt::Key_Right}, [this] { step(1); });
    add(tr("Back One Second"), {}, {Qt::SHIFT | Qt::Key_Left},
        [this] { step(-microsecondsToFrames(1000000, m_player->rate())); });
    add(tr("Forward One Second"), {}, {Qt::SHIFT | Qt::Key_Right},
        [this] { step(microsecondsToFrames(1000000, m_player->rate())); });
    previousCut = add(tr("Previous Cut"), QStringLiteral("chevron-left"), {Qt::Key_Up}, [this] { goToCut(-1); });
    nextCut = add(tr("Next Cut"), QStringLiteral("chevron-right"), {Qt::Key_Down}, [this] { goToCut(1); });
    start = add(tr("Go to Start"), QStringLiteral("skip-back"), {Qt::Key_Home}, [this] { m_player->seek(0); });
    end = add(tr("Go to End"), QStringLiteral("skip-forward"), {Qt::Key_End},
              [this] { m_player->seek(m_player->length() - 1); });
    separate();
    setIn = add(tr("Mark In"), {}, {Qt::Key_I}, [this] {
        m_in = m_player->position();
        applyRange();
    });
    setOut = add(tr("Mark Out"), {}, {Qt::Key_O}, [this] {
        m_out = m_player->position() + 1;
        applyRange();
    });
    add(tr("Clear In and Out"), {}, {Qt::ALT | Qt::Key_X}, [this] {
        m_in = m_out = std::nullopt;
        applyRange();
    });
    loop = add(tr("Loop"), QStringLiteral("repeat"), {Qt::CTRL | Qt::Key_L}, [this] { applyRange(); });
    loop->setCheckable(true);

    connect(player, &Player::playingChanged, this, [this](bool playing) {
        play->setText(playing ? tr("Pause") : tr("Play"));
        refreshIcons();
    });
}

QList<QAction*> PlaybackActions::all() const
{
    return m_all;
}

QAction* PlaybackActions::add(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                              std::function<void()> run)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    if (!icon.isEmpty())
        action->setIcon(m_theme->icon(icon));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_all << action;
    return action;
}

void PlaybackActions::separate()
{
    auto* line = new QAction(this);
    line->setSeparator(true);
    m_all << line;
}

void PlaybackActions::refreshIcons()
{
    play->setIcon(m_theme->icon(m_player->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
}

void PlaybackActions::shuttle(int direction)
{
    const double now = m_player->speed();
    const double next = now * direction > 0 ? std::clamp(now * 2, -8.0, 8.0) : direction;
    m_player->play(next);
}

void PlaybackActions::step(Frames frames)
{
    m_player->pause();
    m_player->seek(m_player->position() + frames);
}

void PlaybackActions::goToCut(int direction)
{
    const QList<Frames> cuts = m_cuts();
    const Frames now = m_player->position();
    if (direction > 0) {
        const auto next = std::upper_bound(cuts.begin(), cuts.end(), now);
        m_player->seek(next == cuts.end() ? m_player->length() - 1 : *next);
    } else {
        const auto here = std::lower_bound(cuts.begin(), cuts.end(), now);
        m_player->seek(here == cuts.begin() ? 0 : *std::prev(here));
    }
}

void PlaybackActions::applyRange()
{
    if (m_in && m_out && *m_out <= *m_in)
        m_out.reset();
    m_player->setLoop(m_in, m_out, loop->isChecked());
    Q_EMIT rangeChanged();
}
