#include "ui/theme/tinted_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static QPixmap render(const QString& name, const QColor& colour, QSize size)
{
    const QString key = name + QLatin1Char('|') + colour.name() + QLatin1Char('|') + QString::number(size.width());
    QPixmap pixmap;
    if (size.isEmpty() || QPixmapCache::find(key, &pixmap)) // a button without its place asks for none
        return pixmap;
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap paintedIcon(const QString& name, const QColor& colour, int pixels, qreal deviceRatio)
{
    QPixmap pixmap = render(name, colour, QSize(pixels, pixels) * deviceRatio);
    pixmap.setDevicePixelRatio(deviceRatio);
    return pixmap;
}

namespace {
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(const Theme* theme, const QString& name, Ink ink)
        : m_theme(theme)
        , m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        const QPoint corner = rect.center() - QPoint(side / 2, side / 2) + QPoint(1 - side % 2, 1 - side % 2);
        painter->drawPixmap(corner, paintedIcon(m_name, colour(mode), side, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, colour(mode), size);
    }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return QStringLiteral("boardreel-tinted"); }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/") + m_name + QStringLiteral(".svg")); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens tokens = m_theme ? m_theme->tokens() : Theme::tokensFor(Look::Dark);
        if (mode == QIcon::Disabled)
            return tokens.disabled;
        return m_ink == Ink::OnAccent ? tokens.onAccent : tokens.text; // also on chosen rows, as their words
    }
    QPointer<const Theme> m_theme;
    QString m_name;
    Ink m_ink;
};
} // namespace

QIcon tintedIcon(const Theme* theme, const QString& name, Ink ink)
{
    return QIcon(new TintedIconEngine(theme, name, ink));
}
