#include "core/render/slate.h"

#include "core/base/timecode.h"
#include "core/render/card_text.h"

#include <QPainterPath>
#include <cmath>

namespace {

/// The clapper: slanted stripes along the top.
void paintClapper(QPainter& painter, const QRectF& bar)
{
    painter.save();
    painter.setClipRect(bar);
    painter.fillRect(bar, QColor(0xee, 0xee, 0xee));
    const double width = bar.height() * 0.9;
    for (double x = bar.left() - bar.height(); x < bar.right() + width; x += 2 * width) {
        QPainterPath stripe(QPointF(x, bar.bottom()));
        stripe.lineTo(x + bar.height(), bar.top());
        stripe.lineTo(x + bar.height() + width, bar.top());
        stripe.lineTo(x + width, bar.bottom());
        painter.fillPath(stripe, QColor(0x17, 0x17, 0x17));
    }
    painter.restore();
}

} // namespace

CardText slateText(const RenderPlan& plan)
{
    const VideoSettings& video = plan.output.video;
    CardText text;
    text.slugline = plan.title;
    text.code = toSmpteTimecode(plan.length, video.rate);
    text.description = QStringLiteral("%1 x %2   %3 fps   %4 %5")
                           .arg(video.size.width())
                           .arg(video.size.height())
                           .arg(QString::number(toDouble(video.rate), 'g', 5))
                           .arg(plan.shots.size())
                           .arg(plan.shots.size() == 1 ? QStringLiteral("shot") : QStringLiteral("shots"));
    return text;
}

QImage paintSlate(const CardText& text, QSize size)
{
    const double unit = std::sqrt(double(size.width()) * size.height()) / 960;
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x17, 0x17, 0x17));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF bar(0, 0, size.width(), size.height() * 0.14);
    paintClapper(painter, bar);
    const double margin = size.width() * 0.08;
    const QRectF area(margin, bar.bottom() + 40 * unit, size.width() - 2 * margin,
                      size.height() - bar.bottom() - 80 * unit);
    const QColor bright(0xee, 0xee, 0xee), quiet(0x9c, 0x9c, 0x9c);
    layOutText(&painter,
               {{text.slugline, cardFont(64 * unit, QFont::Bold), bright, 0, true},
                {text.code, cardFont(48 * unit, QFont::Medium), bright, 28 * unit, false},
                {text.description, cardFont(30 * unit), quiet, 20 * unit, true}},
               area);
    return image;
}
