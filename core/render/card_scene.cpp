#include "core/render/card_scene.h"

#include "core/render/card_figure.h"
#include "core/render/card_move.h"

#include <QPainterPath>
#include <QRegularExpression>
#include <algorithm>

namespace {

struct Setting {
    bool inside = false;
    bool outside = false;
    bool night = false;
};

/// What the slugline says in the words scripts use; a slugline in other words gets the neutral set.
Setting settingOf(const QString& slugline)
{
    static const QRegularExpression in(QStringLiteral("^\\s*(INT|I/E|INT\\./EXT)\\b"),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression out(QStringLiteral("^\\s*(EXT|EST)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dark(QStringLiteral("\\b(NIGHT|NACHT|NUIT|NOCHE|EVENING|DUSK|MIDNIGHT)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return {slugline.contains(in), slugline.contains(out), slugline.contains(dark)};
}

/// A small number that stays the same for the same words: one place keeps its side.
int mark(const QString& words)
{
    unsigned sum = 0;
    for (const QChar c : words.toCaseFolded())
        sum = sum * 31 + c.unicode();
    return int(sum % 97);
}

SceneTones tonesOf(const Setting& setting)
{
    const auto grey = [](int v) { return QColor(v, v, v); };
    if (setting.night)
        return {grey(0x44), grey(0x39), grey(0x2e), grey(0x50), grey(0xa6),
                grey(0x19), grey(0x23), grey(0x10), grey(0x84)};
    if (setting.outside)
        return {grey(0xb4), grey(0x98), grey(0x80), grey(0x6e), grey(0xd6),
                grey(0x3c), grey(0x4b), grey(0x2a), grey(0xc4)};
    return {grey(0x8e), grey(0x7c), grey(0x64), grey(0x56), grey(0xbe), grey(0x34), grey(0x42), grey(0x24), grey(0xb6)};
}

double horizonOf(const Framing& framing)
{
    switch (framing.angle) {
    case CameraAngle::High:
        return 0.26;
    case CameraAngle::Low:
        return 0.84;
    default:
        return framing.size == ShotSize::EWS ? 0.7 : 0.62;
    }
}

void paintOutside(QPainter& painter, const SceneTones& tones, const QRectF& zone, double horizon, bool night)
{
    painter.fillRect(zone, tones.sky);
    const double h = zone.height();
    const double w = zone.width();
    const double y = zone.top() + h * horizon;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.light); // sun or moon
    painter.drawEllipse(QPointF(zone.left() + w * 0.78, std::min(y - h * 0.1, zone.top() + h * 0.26)),
                        h * (night ? 0.05 : 0.075), h * (night ? 0.05 : 0.075));
    QPainterPath hills(QPointF(zone.left(), y));
    hills.lineTo(zone.left(), y - h * 0.1);
    hills.cubicTo(zone.left() + w * 0.14, y - h * 0.22, zone.left() + w * 0.24, y - h * 0.16, zone.left() + w * 0.38,
                  y - h * 0.05);
    hills.cubicTo(zone.left() + w * 0.52, y - h * 0.15, zone.left() + w * 0.66, y - h * 0.13, zone.left() + w * 0.76,
                  y - h * 0.04);
    hills.cubicTo(zone.left() + w * 0.86, y - h * 0.09, zone.left() + w * 0.94, y - h * 0.08, zone.right(),
                  y - h * 0.06);
    hills.lineTo(zone.right(), y);
    painter.fillPath(hills, tones.far);
    painter.fillRect(QRectF(zone.left(), y, w, zone.bottom() - y), tones.ground);
    QPainterPath path; // a way that leads the eye in
    const double vanish = zone.left() + w * 0.62;
    path.moveTo(vanish - w * 0.004, y);
    path.lineTo(vanish + w * 0.004, y);
    path.cubicTo(vanish + w * 0.01, y + (zone.bottom() - y) * 0.4, zone.left() + w * 0.62, zone.bottom(),
                 zone.left() + w * 0.6, zone.bottom());
    path.lineTo(zone.left() + w * 0.3, zone.bottom());
    path.cubicTo(zone.left() + w * 0.48, y + (zone.bottom() - y) * 0.6, vanish - w * 0.02,
                 y + (zone.bottom() - y) * 0.3, vanish - w * 0.004, y);
    painter.fillPath(path, tones.ground.lighter(112));
}

void paintInside(QPainter& painter, const SceneTones& tones, const QRectF& zone, double horizon)
{
    painter.fillRect(zone, tones.sky);
    const double h = zone.height();
    const double w = zone.width();
    const double y = zone.top() + h * std::clamp(horizon + 0.1, 0.34, 0.92);
    const double corner = zone.left() + w * 0.2;
    QPainterPath side(zone.topLeft()); // the side wall, a tone darker
    side.lineTo(corner, zone.top());
    side.lineTo(corner, y);
    side.lineTo(zone.left(), y + h * 0.2);
    side.closeSubpath();
    painter.fillPath(side, tones.far);
    QPainterPath floor(QPointF(corner, y));
    floor.lineTo(zone.right(), y);
    floor.lineTo(zone.bottomRight());
    floor.lineTo(zone.bottomLeft());
    floor.lineTo(zone.left(), y + h * 0.2);
    floor.closeSubpath();
    painter.fillPath(floor, tones.ground);
    const QRectF window(zone.left() + w * 0.64, y - h * 0.56, std::min(w * 0.19, h * 0.42), h * 0.36);
    painter.fillRect(window, tones.light);
    painter.setPen(QPen(tones.sky.darker(112), std::max(1.0, h * 0.012)));
    painter.drawLine(QPointF(window.center().x(), window.top()), QPointF(window.center().x(), window.bottom()));
    painter.drawLine(QPointF(window.left(), window.center().y()), QPointF(window.right(), window.center().y()));
    QPainterPath patch(QPointF(window.left() - w * 0.03, y + (zone.bottom() - y) * 0.25)); // its light on the floor
    patch.lineTo(window.right() - w * 0.05, y + (zone.bottom() - y) * 0.25);
    patch.lineTo(window.right() - w * 0.13, y + (zone.bottom() - y) * 0.72);
    patch.lineTo(window.left() - w * 0.14, y + (zone.bottom() - y) * 0.72);
    patch.closeSubpath();
    painter.fillPath(patch, tones.ground.lighter(114));
}

/// How tall a head is and where its crown lies, in parts of the picture's height, and how many people fit.
struct FigureScale {
    double head;
    double top;
    int most;
};

FigureScale figureScale(ShotSize size)
{
    switch (size) {
    case ShotSize::ECU:
        return {2.2, -0.6, 1};
    case ShotSize::CU:
        return {0.68, 0.13, 1};
    case ShotSize::MCU:
        return {0.4, 0.16, 2};
    case ShotSize::MS:
    case ShotSize::Unset:
        return {0.25, 0.16, 3};
    case ShotSize::MFS:
        return {0.165, 0.16, 4};
    case ShotSize::FS:
        return {0.102, 0.16, 4};
    case ShotSize::WS:
        return {0.06, 0.44, 4};
    case ShotSize::EWS:
        return {0.021, 0.68, 4};
    }
    return {0.25, 0.16, 3};
}

void paintPeople(QPainter& painter, const SceneTones& tones, const QRectF& zone, const CardText& card)
{
    const Framing& framing = card.framing;
    FigureScale scale = figureScale(framing.size);
    const bool overShoulder = framing.angle == CameraAngle::OverShoulder;
    const int people = std::clamp(card.figures - (overShoulder ? 1 : 0), 1, scale.most);
    if (framing.angle == CameraAngle::High)
        scale.top += scale.head < 0.1 ? 0.06 : 0.05;
    else if (framing.angle == CameraAngle::Low)
        scale.top -= scale.head < 0.1 ? -0.06 : 0.05;
    const double head = zone.height() * scale.head;
    const double apart = std::min(head * (scale.head > 0.3 ? 2.6 : 3.4), zone.width() * 0.8 / people);
    const double shift = overShoulder                      ? zone.width() * 0.14
                         : people == 1 && scale.head < 0.3 ? -zone.width() * 0.08
                                                           : 0;
    for (int i = 0; i < people; ++i) {
        const double x = zone.center().x() + shift + (i - (people - 1) / 2.0) * apart;
        const double turned = overShoulder ? -0.6 : people == 1 ? 0.5 : i < people / 2.0 ? 0.8 : -0.8;
        const double height = 1 - 0.05 * ((i * 2) % 3);
        const double top =
            zone.top() + zone.height() * scale.top + head * 7.5 * (1 - height) * (scale.head < 0.2 ? 1 : 0.12);
        paintFigure(painter, tones, x, top, head * height, i, turned);
    }
    if (overShoulder)
        paintShoulder(painter, tones, zone);
}

void paintOverhead(QPainter& painter, const SceneTones& tones, const QRectF& zone, const CardText& card)
{
    painter.fillRect(zone, tones.ground);
    painter.setPen(QPen(tones.ground.darker(112), std::max(1.0, zone.height() * 0.004)));
    const double step = zone.height() * 0.22;
    for (double x = zone.center().x() - step * 20.5; x < zone.right(); x += step)
        painter.drawLine(QPointF(x, zone.top()), QPointF(x, zone.bottom()));
    for (double y = zone.center().y() - step * 20.5; y < zone.bottom(); y += step)
        painter.drawLine(QPointF(zone.left(), y), QPointF(zone.right(), y));
    const FigureScale scale = figureScale(card.framing.size);
    const double head = zone.height() * std::clamp(scale.head * 0.8, 0.075, 0.28);
    const int people = std::clamp(card.figures, 1, 4);
    for (int i = 0; i < people; ++i)
        paintFromAbove(painter, tones, zone.center() + QPointF((i - (people - 1) / 2.0) * head * 3.4, 0), head,
                       people == 1 ? 20
                       : i % 2     ? -70
                                   : 70);
}

void paintViewpointEdge(QPainter& painter, const QRectF& zone)
{
    QPainterPath edge;
    edge.addRect(zone);
    QPainterPath open;
    open.addEllipse(zone.center(), zone.width() * 0.56, zone.height() * 0.62);
    painter.fillPath(edge.subtracted(open), QColor(0, 0, 0, 80));
}

} // namespace

QColor cardAccent()
{
    return QColor(0xe9, 0xa8, 0x45);
}

void paintScene(QPainter& painter, const CardText& card, const QRectF& zone)
{
    const Setting setting = settingOf(card.slugline);
    const SceneTones tones = tonesOf(setting);
    painter.save();
    painter.setClipRect(zone);
    const bool isClose = card.framing.size == ShotSize::ECU;
    const bool somebody = card.figures > 0 || card.framing.size != ShotSize::Unset;
    painter.save();
    if (card.framing.angle == CameraAngle::Dutch) {
        painter.translate(zone.center());
        painter.rotate(-6);
        const double cover = 0.995 + 0.1046 * std::max(zone.width() / zone.height(), zone.height() / zone.width());
        painter.scale(cover, cover);
        painter.translate(-zone.center());
    }
    if (isClose) {
        paintEyes(painter, tones, zone);
    } else if (card.framing.angle == CameraAngle::Overhead) {
        paintOverhead(painter, tones, zone, card);
    } else {
        painter.save();
        if (mark(card.slugline) % 2) { // half of all places lie the other way round
            painter.translate(2 * zone.center().x(), 0);
            painter.scale(-1, 1);
        }
        if (setting.outside)
            paintOutside(painter, tones, zone, horizonOf(card.framing), setting.night);
        else
            paintInside(painter, tones, zone, horizonOf(card.framing));
        painter.restore();
        if (somebody)
            paintPeople(painter, tones, zone, card);
    }
    painter.restore();
    if (card.framing.angle == CameraAngle::PointOfView)
        paintViewpointEdge(painter, zone);
    paintMove(painter, card.framing, zone, cardAccent());
    painter.restore();
}
