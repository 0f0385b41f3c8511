#pragma once

#include "core/media/picture.h"

#include <QRectF>

struct AVFrame;

/// Draws any part of a still into a frame, at positions between the points, so that a slow camera move glides instead
/// of stepping. Cubic filter, widened where the picture is made smaller. Owned and used by one thread.
class StillSampler final {
public:
    explicit StillSampler(Picture source)
        : m_source(std::move(source))
    {
    }
    QSize size() const { return m_source.size(); }

    /// `from`: the part of the still, in points, inside it. `to`: where it goes in `target`, even numbers, inside it.
    void draw(const QRectF& from, AVFrame& target, const QRect& to) const;

private:
    Picture m_source;
};
