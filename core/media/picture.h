#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSize>
#include <memory>

struct AVFrame;

/// A decoded or rendered picture on its way to a screen or an encoder: a reference-counted libav frame, 8-bit YUV
/// 4:2:0, BT.709, limited range. Copies share the pixels. Any thread; nobody writes to a shared one.
class Picture {
public:
    Picture() = default;
    /// Takes the frame over.
    static Picture adopt(AVFrame* frame);
    /// Converted from an opaque RGB image; odd sizes are an error.
    static Result<Picture> fromImage(const QImage& image);

    bool isNull() const { return !m_frame; }
    QSize size() const;
    const AVFrame* frame() const { return m_frame.get(); }
    /// As RGB for the screen or a thumbnail, scaled to `size` when it is valid.
    QImage toImage(QSize size = {}) const;

private:
    std::shared_ptr<const AVFrame> m_frame;
};
