#include "core/render/card_figure.h"

#include <QPainterPath>

namespace {

/// Coat, arms and legs in heads, crown at (0, 0), feet at 7.5.
QPainterPath bodyPath(int variant)
{
    const double hem = variant % 3 == 1 ? 5.4 : variant % 3 == 2 ? 4.2 : 4.7;
    const double flare = variant % 3 == 1 ? 0.92 : 0.74;
    QPainterPath path;
    path.moveTo(-0.2, 1.12);
    path.cubicTo(-0.45, 1.34, -0.95, 1.3, -1.04, 1.8); // shoulder
    path.cubicTo(-1.12, 2.5, -1.1, 3.2, -0.98, 3.95);  // arm
    path.lineTo(-0.76, 3.95);
    path.cubicTo(-0.78, 3.3, -0.78, 2.7, -0.7, 2.2);   // inside of the arm
    path.cubicTo(-0.62, 2.9, -0.66, 3.6, -flare, hem); // coat
    path.lineTo(-0.52, hem + 0.03);
    path.cubicTo(-0.5, 6.2, -0.46, 6.7, -0.46, 7.25); // leg
    path.lineTo(-0.62, 7.5);
    path.lineTo(-0.1, 7.5);
    path.lineTo(-0.05, hem + 0.1);
    path.lineTo(0.05, hem + 0.1);
    path.lineTo(0.1, 7.5);
    path.lineTo(0.62, 7.5);
    path.lineTo(0.46, 7.25);
    path.cubicTo(0.46, 6.7, 0.5, 6.2, 0.52, hem + 0.03);
    path.lineTo(flare, hem);
    path.cubicTo(0.66, 3.6, 0.62, 2.9, 0.7, 2.2);
    path.cubicTo(0.78, 2.7, 0.78, 3.3, 0.76, 3.95);
    path.lineTo(0.98, 3.95);
    path.cubicTo(1.1, 3.2, 1.12, 2.5, 1.04, 1.8);
    path.cubicTo(0.95, 1.3, 0.45, 1.34, 0.2, 1.12);
    path.closeSubpath();
    return path;
}

QPainterPath hairPath(int variant)
{
    QPainterPath path;
    if (variant % 3 == 1) { // long
        path.moveTo(0, -0.06);
        path.cubicTo(0.62, -0.08, 0.58, 0.7, 0.56, 1.36);
        path.cubicTo(0.3, 1.5, -0.3, 1.5, -0.56, 1.36);
        path.cubicTo(-0.58, 0.7, -0.62, -0.08, 0, -0.06);
    } else if (variant % 3 == 2) { // tied up
        path.setFillRule(Qt::WindingFill);
        path.addEllipse(QPointF(0, -0.1), 0.2, 0.18);
        path.addEllipse(QPointF(0, 0.34), 0.43, 0.42);
    } else {
        path.addEllipse(QPointF(0, 0.36), 0.43, 0.44);
    }
    return path;
}

/// Set operations flatten curves by their size in units: done large, so that they stay round.
QPainterPath without(const QPainterPath& path, const QPainterPath& hole)
{
    const QTransform large = QTransform::fromScale(1000, 1000);
    return large.inverted().map(large.map(path).subtracted(large.map(hole)));
}

QPainterPath facePath()
{
    QPainterPath path; // an egg, narrow at the chin
    path.moveTo(0, 0.02);
    path.cubicTo(0.34, 0.02, 0.4, 0.3, 0.37, 0.55);
    path.cubicTo(0.34, 0.8, 0.16, 1.0, 0, 1.0);
    path.cubicTo(-0.16, 1.0, -0.34, 0.8, -0.37, 0.55);
    path.cubicTo(-0.4, 0.3, -0.34, 0.02, 0, 0.02);
    return path;
}

} // namespace

void paintFigure(QPainter& painter, const SceneTones& tones, double x, double top, double head, int variant,
                 double turned)
{
    painter.save();
    painter.translate(x, top);
    painter.scale(head, head);
    painter.setPen(Qt::NoPen);
    painter.fillPath(hairPath(variant), tones.hair);

    QPainterPath neck;
    neck.addRoundedRect(QRectF(-0.17, 0.75, 0.34, 0.6), 0.1, 0.1);
    painter.fillPath(neck, tones.skin.darker(122));
    const QPainterPath body = bodyPath(variant);
    painter.fillPath(body, tones.figure);
    painter.setClipPath(body, Qt::IntersectClip);
    QPainterPath lit; // light falls on the side the person looks to
    lit.addRect(turned >= 0 ? QRectF(0.12, 0, 2, 8) : QRectF(-2.12, 0, 2, 8));
    painter.fillPath(lit, tones.figureLit);
    QPainterPath collar;
    collar.moveTo(-0.24, 1.1);
    collar.lineTo(0, 1.62);
    collar.lineTo(0.24, 1.1);
    collar.closeSubpath();
    painter.fillPath(collar, tones.skin.darker(122));
    painter.restore();

    painter.save();
    painter.translate(x + turned * 0.05 * head, top);
    painter.scale(head, head);
    // The hair is there already: the face leaves it open above the hairline.
    const QPainterPath face = without(facePath(), hairPath(0).translated(-turned * 0.08, -0.52));
    painter.fillPath(face, tones.skin);
    painter.setClipPath(face, Qt::IntersectClip);
    QPainterPath shade;
    shade.addEllipse(QPointF(turned >= 0 ? -0.42 : 0.42, 0.55), 0.3, 0.62);
    painter.fillPath(shade, tones.skin.darker(116));
    // The lay figure's construction lines: the eye line and the middle of the face, as one pencils a head.
    painter.setPen(QPen(tones.skin.darker(126), 0.014, Qt::SolidLine, Qt::RoundCap));
    QPainterPath eyeLine(QPointF(-0.5, 0.5));
    eyeLine.quadTo(turned * 0.1, 0.6, 0.5, 0.5);
    painter.strokePath(eyeLine, painter.pen());
    QPainterPath middle(QPointF(turned * 0.06, 0.3));
    middle.quadTo(turned * 0.26, 0.6, turned * 0.08, 1.02);
    painter.strokePath(middle, painter.pen());
    painter.restore();
}

void paintEyes(QPainter& painter, const SceneTones& tones, const QRectF& zone)
{
    painter.fillRect(zone, tones.skin);
    const double unit = zone.height();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.skin.darker(112)); // the shaded side and the bridge of the nose
    painter.drawRect(QRectF(zone.left(), zone.top(), zone.width() * 0.2, unit));
    QPainterPath nose(QPointF(zone.center().x() - unit * 0.06, zone.top() + unit * 0.36));
    nose.quadTo(zone.center().x() - unit * 0.1, zone.top() + unit * 0.8, zone.center().x() - unit * 0.2, zone.bottom());
    nose.lineTo(zone.center().x() + unit * 0.02, zone.bottom());
    nose.quadTo(zone.center().x() + unit * 0.06, zone.top() + unit * 0.7, zone.center().x() - unit * 0.06,
                zone.top() + unit * 0.36);
    painter.drawPath(nose);
    const double apart = std::min(unit * 0.5, zone.width() * 0.27);
    for (const double side : {-1.0, 1.0}) {
        painter.save();
        painter.translate(zone.center().x() + side * apart, zone.top() + unit * 0.5);
        painter.scale(side * unit, unit);
        QPainterPath eye(QPointF(-0.22, 0.03));
        eye.cubicTo(-0.1, -0.15, 0.12, -0.15, 0.24, -0.01);
        eye.cubicTo(0.12, 0.1, -0.1, 0.13, -0.22, 0.03);
        painter.setBrush(QColor(0xd8, 0xd8, 0xd8));
        painter.drawPath(eye);
        painter.setClipPath(eye, Qt::IntersectClip);
        painter.setBrush(QColor(0x5c, 0x5c, 0x5c));
        painter.drawEllipse(QPointF(0.0, -0.02), 0.095, 0.095);
        painter.setBrush(QColor(0x1a, 0x1a, 0x1a));
        painter.drawEllipse(QPointF(0.0, -0.02), 0.045, 0.045);
        painter.setBrush(QColor(0xf2, 0xf2, 0xf2));
        painter.drawEllipse(QPointF(0.03 * side, -0.055), 0.018, 0.018);
        painter.setClipping(false);
        painter.setClipRect(QRectF(-9, -9, 18, 18));
        QPainterPath lid(QPointF(-0.22, 0.03));
        lid.cubicTo(-0.1, -0.15, 0.12, -0.15, 0.25, -0.01);
        painter.strokePath(lid, QPen(tones.hair, 0.022, Qt::SolidLine, Qt::RoundCap));
        QPainterPath brow(QPointF(-0.26, -0.19));
        brow.cubicTo(-0.12, -0.29, 0.12, -0.29, 0.3, -0.18);
        brow.cubicTo(0.12, -0.24, -0.12, -0.23, -0.26, -0.16);
        painter.fillPath(brow, tones.hair);
        painter.restore();
    }
}

void paintShoulder(QPainter& painter, const SceneTones& tones, const QRectF& zone)
{
    const double head = zone.height() * 0.66;
    const QPointF at(zone.left() + zone.width() * 0.16, zone.top() + zone.height() * 0.2);
    const QColor dark = tones.figure.darker(170);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addEllipse(at + QPointF(0, head * 0.42), head * 0.38, head * 0.46);
    path.addRect(QRectF(at.x() - head * 0.2, at.y() + head * 0.7, head * 0.4, head * 0.6));
    path.moveTo(at.x() - head * 1.5, zone.bottom() + head * 0.2);
    path.cubicTo(at.x() - head * 1.2, at.y() + head * 0.74, at.x() + head * 0.9, at.y() + head * 0.74,
                 at.x() + head * 1.2, zone.bottom() + head * 0.2);
    path.closeSubpath();
    painter.fillPath(path, dark);
}

void paintFromAbove(QPainter& painter, const SceneTones& tones, QPointF centre, double head, double degrees)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(degrees);
    painter.scale(head, head);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 46));
    painter.drawEllipse(QPointF(0.5, 0.55), 1.2, 0.7);
    painter.setBrush(tones.figure);
    painter.drawEllipse(QPointF(0, 0), 1.05, 0.5);
    painter.setBrush(tones.hair);
    painter.drawEllipse(QPointF(0, -0.06), 0.38, 0.48);
    painter.setBrush(tones.skin);
    painter.drawEllipse(QPointF(0, -0.5), 0.1, 0.12);
    painter.restore();
}
