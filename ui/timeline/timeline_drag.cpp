#include "ui/timeline/timeline_drag.h"

#include "core/document/edits.h"
#include "core/render/shot_cuts.h"
#include "ui/timeline/timeline_edits.h"

#include <algorithm>

std::optional<Result<Storyboard>> dragged(const TimelineDrag& drag, const TimelineGeometry& geometry,
                                          const TimelineLayout& layout, QPoint to, Snapping snapping, Frames playhead)
{
    using Part = TimelineHit::Part;
    const auto snap = [&](Frames frame) {
        return snapping == Snapping::Off ? frame : snapped(geometry, layout, frame, playhead, drag.pressed);
    };
    const Frames frame = geometry.frameAt(to.x());
    switch (drag.pressed.part) {
    case Part::Shot:
        // The picture follows the hand: to the right shows what came before.
        return drag.slips ? std::optional(slipTake(drag.board, drag.shelf, drag.pressed.shot,
                                                   geometry.frameAt(drag.at.x()) - frame))
                          : std::nullopt;
    case Part::ShotTail:
        return setShotLength(drag.board, drag.pressed.shot, std::max<Frames>(1, frame - drag.shotStart));
    case Part::Clip: {
        const ClipBlock* clip = layout.find(drag.pressed.clip);
        const TimelineHit over = hitTest(geometry, layout, to);
        const bool otherLane = over.track >= 0 && clip && layout.tracks[over.track].kind == layout.kindOf(clip->track);
        if (clip && clip->wholeFilm)
            return std::nullopt; // it lies everywhere already
        return clip ? std::optional(placeClip(drag.board, clip->id,
                                              otherLane ? layout.tracks[over.track].id : clip->track,
                                              snap(std::max<Frames>(0, frame - drag.grabOffset))))
                    : std::nullopt;
    }
    case Part::Marker:
        return placeMarker(drag.board, drag.pressed.marker, snap(frame));
    case Part::FadeIn:
        return fadeClipAt(drag.board, drag.pressed.clip, frame, TrimEdge::Head);
    case Part::FadeOut:
        return fadeClipAt(drag.board, drag.pressed.clip, frame, TrimEdge::Tail);
    case Part::ClipHead:
        return trimClipAt(drag.board, drag.pressed.clip, snap(frame), TrimEdge::Head, drag.file);
    case Part::ClipTail:
        return trimClipAt(drag.board, drag.pressed.clip, snap(frame), TrimEdge::Tail);
    default:
        return std::nullopt;
    }
}
