#pragma once

#include "core/media/picture.h"

#include <QByteArray>
#include <QPoint>
#include <span>

/// A picture that is set onto others: an overlay, burned-in words. A value.
struct Stamp {
    Picture picture;
    QByteArray alpha; ///< 8 bits a point, one row after the other, the size of `picture`; empty = opaque
    QPoint at;        ///< its corner in the frame, even numbers
    double opacity = 1;
};

/// From an image with transparency; it grows by clear points until its sides and its corner are even.
Result<Stamp> stampOf(const QImage& image, QPoint at);
/// `base` with the stamps on it, the last on top. Parts outside the frame are cut off. Any thread.
Result<Picture> stamped(const Picture& base, std::span<const Stamp> stamps);
