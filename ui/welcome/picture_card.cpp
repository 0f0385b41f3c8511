#include "ui/welcome/picture_card.h"

#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

static constexpr int TextHeight = 70;

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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(160);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

static int heightFor(int width)
{
    return width * 9 / 16 + TextHeight;
}

QSize PictureCard::sizeHint() const
{
    return {240, heightFor(240)};
}

void PictureCard::resizeEvent(QResizeEvent*)
{
    setFixedHeight(heightFor(width()));
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
    const QRectF picture(frame.left(), frame.top(), frame.width(), frame.height() - TextHeight + 2);
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
    QRectF text(frame.left() + Tokens::Space3, picture.bottom() + 8, frame.width() - 2 * Tokens::Space3, 18);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(t.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(this->text(), Qt::ElideRight, int(text.width())));
    text = QRectF(text.left(), text.bottom() + 2, text.width(), 34);
    QFont small = font();
    small.setPixelSize(Tokens::TypeBody);
    painter.setFont(small);
    painter.setPen(t.textMuted);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_note);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? t.accent : underMouse() ? t.controlBorder : t.border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(frame, Tokens::RadiusLarge, Tokens::RadiusLarge);
}
