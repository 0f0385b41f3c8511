#pragma once

#include "core/base/frame_time.h"
#include "core/media/picture.h"

#include <QByteArray>

/// What a picture looks like, in a sixteenth of its points: enough to tell it from black and from another one after
/// coarse coding. A value.
class PicturePrint final {
public:
    PicturePrint() = default;
    explicit PicturePrint(const Picture& picture);

    /// Of one size, and as bright everywhere, about.
    bool isLike(const PicturePrint& other) const;

private:
    QSize m_size;
    QByteArray m_points; ///< mean brightness of squares, row by row
};

/// What a film is to show at one of its frames.
struct PlannedPicture {
    Frames frame = 0;
    PicturePrint print;
};
