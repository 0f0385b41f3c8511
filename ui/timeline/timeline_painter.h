#pragma once

#include "ui/timeline/timeline_geometry.h"
#include "ui/timeline/wave_levels.h"

#include <QPixmap>
#include <QSet>
#include <functional>

class QPainter;
struct Tokens;

/// What a painter needs to know beside layout and geometry. Refers to things of the canvas for the length of one paint.
struct TimelineLook {
    const Tokens& tokens;
    QSet<ShotId> selectedShots;
    ClipId selectedClip;
    Frames playhead = 0;
    std::optional<Frames> in; ///< the stretch that is played in a loop
    std::optional<Frames> out;
    bool focused = false;
    std::optional<qsizetype> dropAt;                             ///< a dragged shot would go before this playing shot
    std::function<QPixmap(const ShotId&, int height)> thumbnail; ///< null pixmap: not there yet
    std::function<const WaveLevels*(const ClipBlock&)> wave;     ///< null: not there yet
    QSet<TrackId> solo;                                          ///< the only ones that are heard; empty: all
    std::function<bool(const ShotId&)> isStale;                  ///< the take that shows was made from other words
    MarkerId selectedMarker;
};

/// "50 %" or "held"; empty for a take that runs as it was made.
QString speedWord(int speedPermille);
void paintTimeline(QPainter& painter, QRect exposed, const TimelineGeometry& geometry, const TimelineLayout& layout,
                   const TimelineLook& look);
