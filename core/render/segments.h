#pragma once

#include "core/render/render_plan.h"

/// Where the story stands at a frame: one shot, or two of them while a transition runs.
struct StoryPlace {
    qsizetype shot = -1;     ///< the one that shows, or goes; -1 outside the film
    qsizetype incoming = -1; ///< the one that comes, in a transition
    Frames into = 0;         ///< frames since the transition began
};
StoryPlace storyAt(const RenderPlan& plan, Frames frame);
/// The shot whose own time a frame lies in, whatever transition runs; -1 before the film.
qsizetype shotIndexAt(const RenderPlan& plan, Frames frame);
/// First frame of the transition into shot `index` (it has one).
Frames transitionStart(const RenderPlan& plan, qsizetype index);
/// Which picture of a shot shows at a film frame: the first and the last one are held beyond the shot's ends.
qsizetype pictureAt(const PlanShot& shot, Frames frame);

/// A stretch of the film that is rendered and cached as one piece.
struct Segment {
    Frames start = 0;
    Frames length = 0;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Two groups of pictures: one changed shot still keeps two cores busy.
inline constexpr int FilmSegmentSeconds = 4;

/// The film cut at shot and transition borders, long stretches into equal pieces of about `seconds`. Without holes, in
/// order.
QList<Segment> segmentsOf(const RenderPlan& plan, int seconds = FilmSegmentSeconds);

/// SHA-256 over everything that shapes the segment's pixels; where it lies in the film plays no part. `builder` names
/// encoder, libraries and fonts of this machine.
QString segmentKey(const RenderPlan& plan, const Segment& segment, const QString& builder);
/// The same for the film's sound.
QString soundKey(const RenderPlan& plan, const QString& builder);
