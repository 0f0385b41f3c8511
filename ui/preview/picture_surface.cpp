#include "ui/preview/picture_surface.h"

#include "core/render/lettering.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QPainter>

namespace {
/// The caption is painted: it is said after what the picture is of.
class PictureAccess final : public QAccessibleWidget {
public:
    explicit PictureAccess(PictureSurface* surface)
        : QAccessibleWidget(surface, QAccessible::Graphic)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString caption = static_cast<const PictureSurface*>(widget())->caption();
        const QString words = QAccessibleWidget::text(kind);
        return kind == QAccessible::Description && !caption.isEmpty() ? words + QLatin1Char('\n') + caption : words;
    }
};

QAccessibleInterface* makePictureAccess(const QString& className, QObject* object)
{
    auto* surface = className == QLatin1String("PictureSurface") ? qobject_cast<PictureSurface*>(object) : nullptr;
    return surface ? new PictureAccess(surface) : nullptr;
}
} // namespace

PictureSurface::PictureSurface(const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    static const bool once = [] {
        QAccessible::installFactory(makePictureAccess);
        return true;
    }();
    Q_UNUSED(once)
    setAccessibleName(tr("Picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureSurface::setShape(QSize shape)
{
    if (m_shape == shape || shape.isEmpty())
        return;
    m_shape = shape;
    Q_EMIT displaySizeChanged(pictureRect().size() * devicePixelRatio());
    update();
}

void PictureSurface::setImage(const QImage& image)
{
    m_image = image;
    update();
}

void PictureSurface::setCaption(const QString& text)
{
    if (m_caption == text)
        return;
    m_caption = text;
    update();
}

void PictureSurface::setEmptyText(const QString& text)
{
    m_emptyText = text;
    m_image = {};
    setAccessibleDescription(text);
    update();
}

void PictureSurface::setBadge(const QString& text)
{
    if (m_badge == text)
        return;
    m_badge = text;
    update();
}

QRect PictureSurface::pictureRect() const
{
    const QSize fitted = m_shape.scaled(size(), Qt::KeepAspectRatio);
    return {QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

void PictureSurface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->tokens().sunken);
    if (!m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(pictureRect(), m_image);
        paintCaption(painter);
    } else if (!m_emptyText.isEmpty()) {
        painter.setPen(m_theme->tokens().textMuted);
        painter.drawText(rect().adjusted(Tokens::Space6, 0, -Tokens::Space6, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    }
    if (m_badge.isEmpty())
        return;
    const Tokens& dark = Theme::tokensFor(Look::Dark); // it lies on a picture: always light on dark
    const QSize words = painter.fontMetrics().size(0, m_badge) + QSize(2 * Tokens::Space2, Tokens::Space2);
    const QRect place(pictureRect().topLeft() + QPoint(Tokens::Space2, Tokens::Space2), words);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 20, 20, 215));
    painter.drawRoundedRect(place, Tokens::RadiusSmall, Tokens::RadiusSmall);
    painter.setPen(dark.text);
    painter.drawText(place, Qt::AlignCenter, m_badge);
}

/// As it is burned into a film.
void PictureSurface::paintCaption(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!m_caption.isEmpty())
        ::paintCaption(&painter, pictureRect(), m_caption);
}

void PictureSurface::resizeEvent(QResizeEvent*)
{
    Q_EMIT displaySizeChanged(pictureRect().size() * devicePixelRatio());
}

void PictureSurface::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT doubleClicked();
}
