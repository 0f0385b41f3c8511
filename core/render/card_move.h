#pragma once

#include "core/document/framing.h"

#include <QColor>
#include <QPainter>

/// The camera's move in storyboard notation: an arrow for pan, tilt, truck and pedestal, a frame in the frame for
/// dolly and zoom, a shaken frame for handheld. Nothing for static and undecided.
void paintMove(QPainter& painter, const Framing& framing, const QRectF& zone, const QColor& colour);
