#pragma once

#include "core/document/framing.h"
#include "core/media/picture.h"

#include <QColor>
#include <QRectF>

/// Pictures made from pictures, all in the shape of Picture. Results are new; a failure means no memory. Any thread.

Result<Picture> solidPicture(QSize size, const QColor& colour);

/// `t` 0 shows `from`, 1 shows `to`.
Result<Picture> dissolved(const Picture& from, const Picture& to, double t);
/// Down to `colour` in the first half, up from it in the second.
Result<Picture> dipped(const Picture& from, const Picture& to, const QColor& colour, double t);
/// `to` comes in over `from` behind a soft edge that travels in `direction` (unset: to the right).
Result<Picture> wiped(const Picture& from, const Picture& to, MoveDirection direction, double t);
Result<Picture> transitioned(const Picture& from, const Picture& to, const Transition& transition, double t);
