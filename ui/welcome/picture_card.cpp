#include "ui/welcome/picture_card.h"

#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

static constexpr int TitleHeight = 18;
static constexpr int Gap = 2; ///< between title and note
static constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// In steps, so that neighbours whose widths differ by a pixel have their titles on one line.
static int pictureHeight(int width)
{
    return width / 16 * 9;
}

PictureCard::PictureCard(const Theme& theme, const WelcomeCard& card, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_picture(QPixmap::fromImage(card.picture))
    , m_note(card.note)
{
    setText(card.title);
    setAccessibleName(card.title);
    setAccessibleDescription(card.note);
    setToolTip(card.note);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(160);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QFont PictureCard::noteFont() const
{
    QFont small = font();
    small.setPixelSize(Tokens::TypeBody);
    return small;
}

int PictureCard::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 2 - 2 * Tokens::Space3, 10000);
    const int note = QFontMetrics(noteFont()).boundingRect(room, Wrapped, m_note).height();
    return 1 + pictureHeight(width) + Tokens::Space2 + TitleHeight + Gap + note + Tokens::Space3;
}

QSize PictureCard::sizeHint() const
{
    return {240, heightForWidth(240)};
}

bool PictureCard::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave || event->type() == QEvent::Enter ||
        event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void PictureCard::paintEvent(QPaintEvent*)
{
    const Tokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(frame, Tokens::RadiusLarge, Tokens::RadiusLarge);
    painter.fillPath(shape, t.raised);
    painter.setClipPath(shape);
    const QRectF picture(frame.left(), frame.top(), frame.width(), pictureHeight(width()));
    painter.fillRect(picture, t.sunken);
    if (!m_picture.isNull()) {
        const QSizeF cover = QSizeF(m_picture.size()).scaled(picture.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(), cover);
        target.moveCenter(picture.center());
        painter.setClipRect(picture, Qt::IntersectClip);
        painter.drawPixmap(target, m_picture, m_picture.rect());
        painter.setClipPath(shape);
    }
    if (underMouse() || hasFocus()) {
        const QPixmap play = paintedIcon(QStringLiteral("play"), Qt::white, 20, devicePixelRatioF());
        const QRectF disc(picture.center() - QPointF(22, 22), QSizeF(44, 44));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawEllipse(disc);
        painter.drawPixmap(disc.center() - QPointF(9, 10), play);
    }
    const QRectF text(frame.left() + Tokens::Space3, picture.bottom() + Tokens::Space2,
                      frame.width() - 2 * Tokens::Space3, TitleHeight);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(t.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(this->text(), Qt::ElideRight, int(text.width())));
    painter.setFont(noteFont());
    painter.setPen(t.textMuted);
    painter.drawText(QRectF(text.left(), text.bottom() + Gap, text.width(), frame.bottom() - text.bottom()), Wrapped,
                     m_note);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? t.accent : underMouse() ? t.controlBorder : t.border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(frame, Tokens::RadiusLarge, Tokens::RadiusLarge);
}
