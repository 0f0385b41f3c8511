#include "ui/preview/picture_surface.h"

#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QPainter>

namespace {
/// Caption and notice are painted: they are said after what the picture is of.
class PictureAccess final : public QAccessibleWidget {
public:
    explicit PictureAccess(PictureSurface* surface)
        : QAccessibleWidget(surface, QAccessible::Graphic)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        const auto* surface = static_cast<const PictureSurface*>(widget());
        QStringList words{QAccessibleWidget::text(kind)};
        if (kind == QAccessible::Description)
            words << surface->caption() << surface->notice();
        words.removeAll(QString());
        return words.join(QLatin1Char('\n'));
    }
};

QAccessibleInterface* makePictureAccess(const QString& className, QObject* object)
{
    auto* surface = className == QLatin1String("PictureSurface") ? qobject_cast<PictureSurface*>(object) : nullptr;
    return surface ? new PictureAccess(surface) : nullptr;
}
} // namespace

PictureSurface::PictureSurface(const Theme* theme, QWidget* parent, Ground ground)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    static const bool once = [] {
        QAccessible::installFactory(makePictureAccess);
        return true;
    }();
    Q_UNUSED(once)
    setAccessibleName(tr("Picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_noticeEnds.setSingleShot(true);
    m_noticeEnds.setInterval(3000);
    connect(&m_noticeEnds, &QTimer::timeout, this, [this] {
        m_notice.clear();
        update();
    });
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
    m_drawnFor = {};
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

void PictureSurface::setOverlays(const PictureOverlays& overlays)
{
    if (m_overlays == overlays)
        return;
    m_overlays = overlays;
    update();
}

void PictureSurface::setWords(const QString& code, const QString& timecode)
{
    m_code = code;
    m_timecode = timecode;
    if (m_overlays.code || m_overlays.timecode)
        update();
}

void PictureSurface::say(const QString& notice)
{
    m_notice = notice;
    m_noticeEnds.start();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PictureSurface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_ground == Ground::Black ? QColor(Qt::black) : m_theme->tokens().sunken);
    if (!m_image.isNull()) {
        paintPicture(painter);
    } else if (!m_emptyText.isEmpty()) {
        painter.setPen(m_theme->tokens().textMuted);
        painter.drawText(rect().adjusted(Tokens::Space6, 0, -Tokens::Space6, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    }
    if (!m_notice.isEmpty())
        paintNotice(painter);
}

void PictureSurface::paintPicture(QPainter& painter)
{
    const QRect picture = pictureRect();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.drawImage(picture, m_image);
    painter.setRenderHint(QPainter::Antialiasing, false); // lines of one pixel
    paintOverlays(painter, picture, m_overlays,
                  {{Qt::TopLeftCorner, m_overlays.code ? m_code : QString()},
                   {Qt::TopLeftCorner, m_badge},
                   {Qt::TopRightCorner, m_overlays.timecode ? m_timecode : QString(), true}});
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_caption.isEmpty())
        paintCaption(painter, picture);
}

/// As it is burned into a film; drawn once, for its edges take longer than a picture may.
void PictureSurface::paintCaption(QPainter& painter, const QRect& picture)
{
    const QSize points = picture.size() * devicePixelRatio();
    if (m_drawnFor != points) {
        m_drawnCaption = drawnCaption(points, m_caption);
        m_drawnCaption.image.setDevicePixelRatio(devicePixelRatio());
        m_drawnFor = points;
    }
    painter.drawImage(picture.topLeft() + QPointF(m_drawnCaption.at) / devicePixelRatio(), m_drawnCaption.image);
}

void PictureSurface::paintNotice(QPainter& painter) const
{
    const int widest = std::max(1, width() - 2 * (Tokens::Space4 + Tokens::Space3));
    const QRect words = painter.fontMetrics().boundingRect(QRect(0, 0, widest, height()),
                                                           Qt::AlignHCenter | Qt::TextWordWrap, m_notice);
    QRect place(0, 0, words.width() + 2 * Tokens::Space3, words.height() + 2 * Tokens::Space2);
    place.moveCenter(rect().center());
    const Tokens& dark = Theme::tokensFor(Look::Dark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(dark.controlBorder, 1));
    painter.setBrush(QColor(20, 20, 20, 235));
    painter.drawRoundedRect(place, Tokens::RadiusSmall, Tokens::RadiusSmall);
    painter.setPen(dark.text);
    painter.drawText(place.adjusted(Tokens::Space3, Tokens::Space2, -Tokens::Space3, -Tokens::Space2),
                     Qt::AlignCenter | Qt::TextWordWrap, m_notice);
}

void PictureSurface::resizeEvent(QResizeEvent*)
{
    Q_EMIT displaySizeChanged(pictureRect().size() * devicePixelRatio());
}

void PictureSurface::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT doubleClicked();
}
