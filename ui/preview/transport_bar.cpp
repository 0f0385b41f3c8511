#include "ui/preview/transport_bar.h"

#include "core/player/paced_sound.h"
#include "core/player/player.h"
#include "ui/menu_button.h"
#include "ui/preview/playback_actions.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QResizeEvent>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

namespace {

QToolButton* buttonFor(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setAccessibleName(action->text());
    const auto describe = [button, action] {
        button->setAccessibleName(action->text());
        button->setToolTip(action->toolTip());
    };
    describe();
    QObject::connect(action, &QAction::changed, button, describe);
    return button;
}

QAction* lineIn(QMenu* menu)
{
    auto* line = new QAction(menu);
    line->setSeparator(true);
    return line;
}

QLabel* timeLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(toTimecode(0, {}), parent);
    label->setFont(Theme::monospace(Tokens::TypeLarge));
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00:00")) + 2);
    return label;
}

} // namespace

TransportBar::TransportBar(Player* player, PlaybackActions* actions, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_position(timeLabel(tr("Position"), this))
    , m_length(timeLabel(tr("Film length"), this))
    , m_state(new QLabel(this))
    , m_theme(theme)
{
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName(QStringLiteral("playbackState"));
    m_state->setAccessibleName(tr("Playback"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::Space3, Tokens::Space1, Tokens::Space3, Tokens::Space1);
    row->setSpacing(Tokens::Space1);
    row->addWidget(m_position);
    row->addSpacing(Tokens::Space1);
    row->addWidget(m_state);
    row->addStretch(1);
    const std::pair<QAction*, int> buttons[] = {
        {actions->toStart, 690},   {actions->previousCut, 330}, {actions->stepBack, 0}, {actions->play, 0},
        {actions->stepForward, 0}, {actions->nextCut, 330},     {actions->toEnd, 690},  {actions->loop, 440}};
    for (const auto& [action, from] : buttons) {
        m_parts << Part{buttonFor(action, this), from};
        row->addWidget(m_parts.last().widget);
    }
    m_parts << Part{m_length, 520};
    row->addStretch(1);
    m_parts << Part{buttonFor(actions->captions, this), 720};
    row->addWidget(m_parts.last().widget);
    m_row = row;
    m_menuPlace = row->count();
    addVolume();
    row->addSpacing(Tokens::Space1);
    row->addWidget(m_length);

    connect(player, &Player::positionChanged, this, &TransportBar::showTime);
    connect(player, &Player::planChanged, this, [this] { showTime(m_player->position()); });
    m_stateAgain.setInterval(500);
    connect(&m_stateAgain, &QTimer::timeout, this, &TransportBar::showState);
    connect(player, &Player::playingChanged, this, [this](bool playing) {
        playing ? m_stateAgain.start() : m_stateAgain.stop();
        showState();
    });
}

QSize TransportBar::minimumSizeHint() const
{
    return {230, QWidget::minimumSizeHint().height()};
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTo(event->size().width());
}

void TransportBar::fitTo(int width)
{
    for (const Part& part : std::as_const(m_parts))
        part.widget->setVisible(width >= part.from);
    fitState();
}

/// Beside the time where there is room, never over it.
void TransportBar::fitState()
{
    const int own = m_state->sizeHint().width() + m_row->spacing();
    const int all = m_row->minimumSize().width() + (m_state->isHidden() ? own : 0);
    m_state->setVisible(!m_state->text().isEmpty() && all <= width());
}

void TransportBar::showTime(Frames position)
{
    m_position->setText(toTimecode(position, m_player->rate()));
    m_length->setText(toTimecode(m_player->length(), m_player->rate()));
    for (QLabel* label : {m_position, m_length}) // the name says which time it is, so the time needs a place of its own
        label->setAccessibleDescription(label->text());
}

/// Quietly: faster or slower than usual while it plays, else how many pictures came too late.
void TransportBar::showState()
{
    const double speed = m_player->speed();
    const qint64 dropped = m_player->stats().dropped;
    if (speed != 0 && speed != 1) {
        m_state->setText(tr("%1x", "speed").arg(QLocale().toString(speed)));
        m_state->setToolTip(PacedSound::hears(speed) ? tr("Speed; the sound keeps its pitch")
                                                     : tr("Speed; without sound backwards and above twice the speed"));
    } else {
        m_state->setText(dropped > 0 ? tr("%n dropped", nullptr, int(dropped)) : QString());
        m_state->setToolTip(tr("Pictures that came too late and were left out since playing began. Sound is never left "
                               "out. Proxies and a smaller preview help."));
    }
    fitState();
}

/// Behind a button, so that it is there however narrow the preview is.
void TransportBar::addVolume()
{
    auto* mute = new QAction(tr("Mute"), this);
    mute->setCheckable(true);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, 100);
    slider->setValue(100);
    slider->setPageStep(10);
    slider->setMinimumSize(160, 28);
    slider->setAccessibleName(tr("Volume"));
    slider->setToolTip(tr("Volume"));
    QMenu* menu = addMenu(tr("Volume"), QStringLiteral("volume-2"), {mute});
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(slider);
    menu->addAction(action);
    --m_menuPlace; // the menus that come later stand before it
    m_parts.last().from = 300;
    const auto apply = [this, mute, slider, entry = m_menus.size() - 1] {
        m_player->setVolume(mute->isChecked() ? 0 : slider->value() / 100.0);
        m_menus[entry].second = mute->isChecked() ? QStringLiteral("volume-x") : QStringLiteral("volume-2");
        refreshIcons();
    };
    connect(mute, &QAction::toggled, this, apply);
    connect(slider, &QSlider::valueChanged, this, apply);
    connect(slider, &QSlider::valueChanged, mute, [mute] { mute->setChecked(false); });
}

QMenu* TransportBar::addMenu(const QString& name, const QString& icon, const QList<QAction*>& actions)
{
    auto* button = new MenuButton(this);
    button->setIcon(m_theme->icon(icon));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (QAction* action : actions)
        menu->addAction(action ? action : lineIn(menu));
    button->setMenu(menu);
    m_menus << std::pair<QToolButton*, QString>(button, icon);
    m_parts << Part{button, 540};
    m_row->insertWidget(m_menuPlace++, button);
    return menu;
}

void TransportBar::refreshIcons()
{
    for (const auto& [button, icon] : std::as_const(m_menus))
        button->setIcon(m_theme->icon(icon));
}
