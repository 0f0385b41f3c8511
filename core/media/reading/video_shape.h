#pragma once

#include "core/media/av_handles.h"

#include <QSize>

/// How the coded pictures of a stream become the shown ones: first pixels are made square, then the picture is turned.
struct VideoShape {
    QSize square;           ///< coded size with square pixels
    bool transpose = false; ///< columns become lines; afterwards the mirrors apply
    bool mirrorX = false;
    bool mirrorY = false;

    QSize shown() const { return transpose ? square.transposed() : square; }
    bool isTurned() const { return transpose || mirrorX || mirrorY; }
};

VideoShape shapeOf(AVFormatContext& context, AVStream& stream);
/// A turned copy of a picture frame (8-bit planar YUV 4:2:0). Null when there is no memory.
AvFrame turned(const AVFrame& frame, const VideoShape& shape);
