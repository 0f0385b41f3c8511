#include "ui/preview/transport_bar.h"

#include "core/player/player.h"
#include "ui/preview/playback_actions.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QSlider>
#include <QToolButton>

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
        button->setToolTip(action->shortcut().isEmpty()
                               ? action->text()
                               : TransportBar::tr("%1 (%2)").arg(
                                     action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    describe();
    QObject::connect(action, &QAction::changed, button, describe);
    return button;
}

QLabel* timeLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(toTimecode(0, {}), parent);
    label->setFont(Theme::monospace(Tokens::TypeLarge));
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    return label;
}

} // namespace

TransportBar::TransportBar(Player* player, PlaybackActions* actions, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_position(timeLabel(tr("Position"), this))
    , m_length(timeLabel(tr("Film length"), this))
    , m_dropped(new QLabel(this))
    , m_volume(new QSlider(Qt::Horizontal, this))
{
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_volume->setRange(0, 100);
    m_volume->setValue(100);
    m_volume->setFixedWidth(80);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    auto* speaker = new QLabel(this);
    const auto paint = [speaker, theme] { speaker->setPixmap(theme->icon(QStringLiteral("volume-2")).pixmap(16, 16)); };
    paint();
    connect(theme, &Theme::changed, speaker, paint);
    connect(m_volume, &QSlider::valueChanged, player, [player](int value) { player->setVolume(value / 100.0); });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::Space3, Tokens::Space1, Tokens::Space3, Tokens::Space1);
    row->setSpacing(Tokens::Space1);
    row->addWidget(m_position);
    row->addWidget(m_dropped);
    row->addStretch(1);
    const std::pair<QAction*, int> buttons[] = {
        {actions->toStart, 560},   {actions->previousCut, 330}, {actions->stepBack, 0}, {actions->play, 0},
        {actions->stepForward, 0}, {actions->nextCut, 330},     {actions->toEnd, 560},  {actions->loop, 420}};
    for (const auto& [action, from] : buttons) {
        m_parts << Part{buttonFor(action, this), from};
        row->addWidget(m_parts.last().widget);
    }
    m_parts << Part{speaker, 650} << Part{m_volume, 650} << Part{m_length, 470} << Part{m_dropped, 700};
    row->addStretch(1);
    m_parts << Part{buttonFor(actions->captions, this), 610};
    row->addWidget(m_parts.last().widget);
    row->addWidget(speaker);
    row->addWidget(m_volume);
    row->addSpacing(Tokens::Space2);
    row->addWidget(m_length);

    connect(player, &Player::positionChanged, this, &TransportBar::showTime);
    connect(player, &Player::planChanged, this, [this] { showTime(m_player->position()); });
    connect(player, &Player::playingChanged, this, &TransportBar::showDropped);
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
}

void TransportBar::showTime(Frames position)
{
    m_position->setText(toTimecode(position, m_player->rate()));
    m_length->setText(toTimecode(m_player->length(), m_player->rate()));
    for (QLabel* label : {m_position, m_length}) // the name says which time it is, so the time needs a place of its own
        label->setAccessibleDescription(label->text());
}

void TransportBar::showDropped()
{
    const qint64 dropped = m_player->stats().dropped;
    m_dropped->setText(dropped > 0 && !m_player->isPlaying() ? tr("%n dropped frame(s)", nullptr, int(dropped))
                                                             : QString());
}
