#pragma once

#include "core/document/shot.h"
#include "core/media/picture.h"
#include "core/media/picture_frame.h"

#include <QRectF>

/// Which part of a picture is seen, and where it goes in the frame. `seen` in parts of the picture (0..1).
struct Placing {
    QRectF from; ///< in points of the picture
    QRect to;    ///< in points of the frame, even numbers
};
/// Fit shows all of `seen` with bars, Fill covers the frame and cuts `seen` at two sides, Stretch bends it into shape.
/// A picture whose shape is within 2 % of the frame's is filled: bars of a few points would look like a mistake.
Placing placeIn(QSize frame, QSize picture, const QRectF& seen, Fit fit);

/// Brings whole pictures (of takes) into the frame's size. Keeps its tables from picture to picture. One thread.
class PictureFitter final {
public:
    Result<Picture> fit(const Picture& picture, QSize frame, Fit fit);

private:
    FrameConverter m_converter;
};
