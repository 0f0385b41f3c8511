#include "core/render/card_move.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace {

/// A line with an open head at `to`, on a dark edge so that it reads on any tone.
void paintArrow(QPainter& painter, QPointF from, QPointF to, double width, const QColor& colour)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF unit = along / std::max(1e-6, length);
    const QPointF across(-unit.y(), unit.x());
    const double head = std::min(width * 4.2, length * 0.6);
    QPainterPath path(from);
    path.lineTo(to);
    path.moveTo(to - unit * head + across * head * 0.72);
    path.lineTo(to);
    path.lineTo(to - unit * head - across * head * 0.72);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [tone, extra] : {std::pair{QColor(0, 0, 0, 70), width * 0.9}, std::pair{colour, 0.0}}) {
        painter.setPen(QPen(tone, width + extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
}

void paintInnerFrame(QPainter& painter, const QRectF& zone, double width, const QColor& colour, const Framing& framing)
{
    const QRectF outer =
        zone.adjusted(zone.width() * 0.07, zone.height() * 0.09, -zone.width() * 0.07, -zone.height() * 0.09);
    QRectF inner(0, 0, zone.width() * 0.5, zone.height() * 0.5);
    inner.moveCenter(zone.center());
    const bool inwards = framing.direction != MoveDirection::Out;
    if (framing.move == CameraMove::Zoom) { // the lens, not the camera: a solid frame between the two
        painter.setPen(QPen(colour, width * 0.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(
            outer.adjusted(outer.width() * 0.12, outer.height() * 0.12, -outer.width() * 0.12, -outer.height() * 0.12));
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [tone, extra] : {std::pair{QColor(0, 0, 0, 60), width * 0.7}, std::pair{colour, 0.0}}) {
        QPen pen(tone, width * 0.7 + extra, Qt::CustomDashLine, Qt::FlatCap);
        const double stroke = width * 0.7 + extra;
        pen.setDashPattern({width * 5 / stroke, width * 3.2 / stroke});
        painter.setPen(pen);
        painter.drawRoundedRect(inner, width, width);
    }
    const std::pair<QPointF, QPointF> corners[] = {{outer.topLeft(), inner.topLeft()},
                                                   {outer.topRight(), inner.topRight()},
                                                   {outer.bottomLeft(), inner.bottomLeft()},
                                                   {outer.bottomRight(), inner.bottomRight()}};
    for (const auto& [out, in] : corners) {
        const QPointF near = out + (in - out) * 0.38;
        const QPointF far = out + (in - out) * 0.86;
        paintArrow(painter, inwards ? near : far, inwards ? far : near, width, colour);
    }
}

void paintShake(QPainter& painter, const QRectF& zone, double width, const QColor& colour)
{
    const double left = zone.right() - zone.width() * 0.06 - zone.height() * 0.36;
    const double y = zone.bottom() - zone.height() * 0.1;
    const double step = zone.height() * 0.06;
    QPainterPath path(QPointF(left, y));
    for (int i = 0; i < 6; ++i)
        path.quadTo(left + step * (i + 0.5), y + (i % 2 ? step : -step) * (i % 3 == 1 ? 1.3 : 0.8),
                    left + step * (i + 1), y);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [tone, extra] : {std::pair{QColor(0, 0, 0, 70), width * 0.9}, std::pair{colour, 0.0}}) {
        painter.setPen(QPen(tone, width + extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
}

} // namespace

void paintMove(QPainter& painter, const Framing& framing, const QRectF& zone, const QColor& colour)
{
    const double width = std::max(1.0, std::min(zone.width(), zone.height()) * 0.011);
    const bool back = framing.direction == MoveDirection::Left || framing.direction == MoveDirection::Down;
    const double y = zone.bottom() - zone.height() * 0.11;
    const double x = zone.right() - zone.width() * 0.07;
    switch (framing.move) {
    case CameraMove::Pan:
    case CameraMove::Truck: {
        const double half = zone.width() * (framing.move == CameraMove::Pan ? 0.2 : 0.13);
        const QPointF middle(zone.center().x(), y);
        paintArrow(painter, middle - QPointF(back ? -half : half, 0), middle + QPointF(back ? -half : half, 0), width,
                   colour);
        if (framing.move == CameraMove::Truck) { // the camera itself travels: a rail below the arrow
            painter.setPen(QPen(colour, width * 0.6, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(middle + QPointF(-half, width * 5.5), middle + QPointF(half, width * 5.5));
        }
        break;
    }
    case CameraMove::Tilt:
    case CameraMove::Pedestal: {
        const double half = zone.height() * (framing.move == CameraMove::Tilt ? 0.3 : 0.2);
        const QPointF middle(x, zone.center().y());
        paintArrow(painter, middle + QPointF(0, back ? -half : half), middle + QPointF(0, back ? half : -half), width,
                   colour);
        if (framing.move == CameraMove::Pedestal) {
            painter.setPen(QPen(colour, width * 0.6, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(middle + QPointF(width * 5.5, -half), middle + QPointF(width * 5.5, half));
        }
        break;
    }
    case CameraMove::Dolly:
    case CameraMove::Zoom:
        paintInnerFrame(painter, zone, width, colour, framing);
        break;
    case CameraMove::Handheld:
        paintShake(painter, zone, width, colour);
        break;
    case CameraMove::Unset:
    case CameraMove::Static:
        break;
    }
}
