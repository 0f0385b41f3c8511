#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"
#include "core/media/still_image.h"
#include "ui/timeline/timeline_geometry.h"

#include <QString>

/// One drag from press to release. Every step is made from the storyboard as it was at the press, so that going back
/// and forth loses nothing (a shorter shot cuts its transitions for good). A value, held by the canvas.
struct TimelineDrag {
    TimelineHit pressed;
    QPoint at;                         ///< where the press was
    Storyboard board;                  ///< at the press
    Frames shotStart = 0;              ///< of the pressed shot
    Frames grabOffset = 0;             ///< from the pressed clip's start to the pressed frame
    MediaKind file = MediaKind::Other; ///< of the pressed clip
    bool moved = false;                ///< far enough to be a drag
    QString mergeKey;                  ///< makes all steps one undo step
    bool slips = false;                ///< of a shot: its take moves under it
    TakeShelf shelf;                   ///< at the press
};

enum class Snapping { Off, On };

/// The storyboard after dragging to `to`; none when this drag changes nothing before it is dropped (a shot, the ruler).
std::optional<Result<Storyboard>> dragged(const TimelineDrag& drag, const TimelineGeometry& geometry,
                                          const TimelineLayout& layout, QPoint to, Snapping snapping, Frames playhead);
