#include "core/render/still_move.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Whole = UnitRect::Whole;

UnitRect toUnits(const QRectF& rect)
{
    const int x = int(std::lround(rect.x() * Whole));
    const int y = int(std::lround(rect.y() * Whole));
    return {x, y, std::min(int(std::lround(rect.width() * Whole)), UnitRect::Whole - x),
            std::min(int(std::lround(rect.height() * Whole)), UnitRect::Whole - y)};
}

/// The part of the picture a window of the frame's shape can see at most: all of it unless `fit` fills the frame.
QSizeF largestWindow(QSize picture, QSize frame, Fit fit)
{
    if (fit != Fit::Fill || picture.isEmpty() || frame.isEmpty())
        return {1, 1};
    const double ratio = (double(frame.width()) * picture.height()) / (double(frame.height()) * picture.width());
    return ratio < 1 ? QSizeF{ratio, 1} : QSizeF{1, 1 / ratio};
}

/// A window `scale` of the largest one, at (0..1, 0..1) of the way it can travel.
UnitRect windowAt(QSizeF largest, double scale, double across, double down)
{
    const QSizeF size = largest * scale;
    return toUnits({(1 - size.width()) * across, (1 - size.height()) * down, size.width(), size.height()});
}

bool goesBack(MoveDirection direction)
{
    return direction == MoveDirection::Left || direction == MoveDirection::Up || direction == MoveDirection::Out;
}

} // namespace

StillMove defaultMove(const Framing& framing, QSize picture, QSize frame, Fit fit, std::int64_t milliseconds)
{
    const QSizeF largest = largestWindow(picture, frame, fit);
    const double seconds = double(milliseconds) / 1000;
    const double reach = std::clamp(seconds / 3, 0.25, 1.0); // a blink of a shot must not leap
    const auto centred = [&](double scale) { return windowAt(largest, scale, 0.5, 0.5); };
    const auto along = [&](double scale, bool vertical, double pause) {
        const double from = 0.5 - 0.5 * reach * pause;
        const double to = 0.5 + 0.5 * reach * pause;
        return vertical ? StillMove{windowAt(largest, scale, 0.5, from), windowAt(largest, scale, 0.5, to)}
                        : StillMove{windowAt(largest, scale, from, 0.5), windowAt(largest, scale, to, 0.5)};
    };
    MoveDirection direction = framing.direction;
    StillMove move;
    switch (framing.move) {
    case CameraMove::Unset: {
        const double push = std::clamp(0.005 * seconds, 0.01, 0.05);
        return {centred(1), centred(1 - push), Easing::Linear};
    }
    case CameraMove::Static:
        return {centred(1), centred(1), Easing::Linear};
    case CameraMove::Handheld:
        return {windowAt(largest, 0.95, 0.3, 0.6), windowAt(largest, 0.95, 0.7, 0.35), Easing::EaseInOut};
    case CameraMove::Pan:
        move = along(0.86, false, 1);
        break;
    case CameraMove::Truck:
        move = along(0.9, false, 0.8);
        break;
    case CameraMove::Tilt:
        move = along(0.86, true, 1);
        direction = direction == MoveDirection::Unset ? MoveDirection::Up : direction;
        break;
    case CameraMove::Pedestal:
        move = along(0.9, true, 0.8);
        direction = direction == MoveDirection::Unset ? MoveDirection::Up : direction;
        break;
    case CameraMove::Dolly:
        move = {centred(1), centred(1 - 0.18 * reach)};
        break;
    case CameraMove::Zoom:
        move = {centred(1), centred(1 - 0.34 * reach)};
        break;
    }
    if (goesBack(direction))
        std::swap(move.from, move.to);
    return move;
}

double eased(Easing easing, double t)
{
    t = std::clamp(t, 0.0, 1.0);
    switch (easing) {
    case Easing::EaseIn:
        return t * t;
    case Easing::EaseOut:
        return t * (2 - t);
    case Easing::EaseInOut:
        return t * t * (3 - 2 * t);
    case Easing::Linear:
        break;
    }
    return t;
}

QRectF seenAt(const StillMove& move, double t)
{
    const double s = eased(move.easing, t);
    const auto mix = [s](int a, int b) { return (a + (b - a) * s) / Whole; };
    return {mix(move.from.x, move.to.x), mix(move.from.y, move.to.y), mix(move.from.width, move.to.width),
            mix(move.from.height, move.to.height)};
}

StillMove partOfMove(const StillMove& move, double from, double to)
{
    if (from <= 0 && to >= 1)
        return move;
    return {toUnits(seenAt(move, from)), toUnits(seenAt(move, to)), Easing::Linear};
}
