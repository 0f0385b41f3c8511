#pragma once

#include "core/base/result.h"
#include "core/media/av_handles.h"

#include <QSize>

/// A new writable frame in the shape of every Picture: 8-bit YUV 4:2:0, BT.709, limited range, colours tagged. Its
/// pixels are not set. Null when there is no memory.
AvFrame makePictureFrame(QSize size);
/// Marks `frame` as BT.709 limited range.
void tagAsPicture(AVFrame& frame);

/// Tags of colour that no one knows become unspecified: coders take over any number from a file, and to C++ it is none
/// of the enumeration.
void dropUnknownTags(AVFrame& frame);

/// Converts frames of any format and size to the Picture shape or to RGB, with the matrix and range that belong to the
/// frame (untagged: BT.709 from 720 lines or 1280 columns on, else BT.601). Keeps its tables between frames of one
/// shape. One thread.
class FrameConverter final {
public:
    /// A frame that already has the shape and size is shared, not copied. What is transparent is black, as the film is
    /// where nothing is.
    Result<AvFrame> toPicture(const AVFrame& source, QSize size);
    /// Into `target`, whatever its format and size.
    Status into(const AVFrame& source, AVFrame& target) { return convert(source, target); }
    /// Into `target`, an RGB frame with libav's own padding (a QImage's lines are too short for it).
    Status toRgb(const AVFrame& source, AVFrame& target);

private:
    /// Everything the tables of a conversion depend on.
    struct Shape {
        int width = 0;
        int height = 0;
        int format = -1;
        int matrix = 0;
        bool fullRange = false;
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    static Shape shapeOf(const AVFrame& frame);
    Status prepare(const Shape& from, const Shape& to);
    Status convert(const AVFrame& source, const AVFrame& target);
    Result<AvFrame> overBlack(const AVFrame& source, QSize size);

    AvScale m_scale;
    Shape m_from;
    Shape m_to;
};
