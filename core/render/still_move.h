#pragma once

#include "core/document/shot.h"

#include <QRectF>
#include <QSize>

/// The move a still gets when nobody drew one, from the words of the shot list. An unset move is a slow push in (about
/// half a per cent a second: a still never looks dead); "static" means static. Pan and tilt travel over what the
/// frame's shape leaves over of a wide or tall picture; zoom goes closer than dolly; handheld is a small drift. Short
/// shots move less far.
StillMove defaultMove(const Framing& framing, QSize picture, QSize frame, Fit fit, std::int64_t milliseconds);

/// 0..1 -> 0..1. Values outside are held at the ends.
double eased(Easing easing, double t);

/// What is seen at `t` (0 = first frame, 1 = last), as parts of the picture's width and height.
QRectF seenAt(const StillMove& move, double t);

/// The stretch of a move between two times, at the pace it had there: how panels share one move.
StillMove partOfMove(const StillMove& move, double from, double to);
