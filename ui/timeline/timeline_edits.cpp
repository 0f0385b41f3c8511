#include "ui/timeline/timeline_edits.h"

#include "core/document/edits.h"
#include "core/document/find.h"

#include "ui/timeline/timeline_layout.h"

#include <QCoreApplication>
#include <algorithm>

Result<Storyboard> placeMarker(Storyboard board, const MarkerId& id, Frames at)
{
    const qsizetype index = indexOf(board.markers, id);
    Marker marker = index < 0 ? Marker{.id = id} : board.markers[index];
    marker.anchor = anchorAt(board, std::clamp<Frames>(at, 0, std::max<Frames>(0, filmLength(board) - 1)));
    return setMarker(std::move(board), marker);
}

const Clip* findClip(const Storyboard& board, const ClipId& id)
{
    const auto place = placeOf(board, id);
    return place ? &board.tracks.at(place->track).clips.at(place->clip) : nullptr;
}

static ClipBlock blockOf(const Storyboard& board, const ClipId& id)
{
    const TimelineLayout layout = layOut(board);
    const ClipBlock* block = layout.find(id);
    return block ? *block : ClipBlock();
}

Result<Storyboard> moveToIndex(Storyboard board, const ShotId& shot, qsizetype index)
{
    QList<ShotId> others = playingShots(board);
    others.removeOne(shot);
    if (others.isEmpty())
        return board;
    const bool first = index <= 0;
    const ShotId neighbour = first ? others.first() : others[std::min(index, others.size()) - 1];
    const auto place = placeOf(board, neighbour);
    const auto own = placeOf(board, shot);
    qsizetype target = place->shot + (first ? 0 : 1);
    if (own && own->scene == place->scene && own->shot < target)
        --target; // positions are counted after the shot was taken out
    const SceneId scene = board.scenes[place->scene].id;
    return moveShot(std::move(board), shot, {scene, target});
}

Anchor anchorAt(const Storyboard& board, Frames frame)
{
    const auto shot = shotAt(board, frame);
    return shot ? Anchor{shot, frame - *startOf(board, *shot)} : Anchor{std::nullopt, std::max<Frames>(frame, 0)};
}

Result<Storyboard> placeClip(Storyboard board, const ClipId& clip, const TrackId& track, Frames start)
{
    const Anchor anchor = anchorAt(board, std::max<Frames>(start, 0));
    return moveClip(std::move(board), clip, track, anchor);
}

Result<Storyboard> trimClipAt(Storyboard board, const ClipId& id, Frames at, TrimEdge edge, MediaKind file)
{
    const Clip* found = findClip(board, id);
    const auto start = found ? resolve(board, found->anchor) : std::nullopt;
    if (!start)
        return board;
    Clip clip = *found;
    if (edge == TrimEdge::Tail) {
        clip.length = std::max<Frames>(1, at - *start);
    } else {
        const bool isStill = file == MediaKind::Still; // it has no beginning that its clip could not go behind
        const Frames earliest = isStill ? -*start : -clip.sourceIn;
        const Frames delta = std::clamp(at - *start, std::min<Frames>(earliest, 0), clip.length - 1);
        clip.sourceIn = isStill ? 0 : clip.sourceIn + delta;
        clip.length -= delta;
        clip.anchor = anchorAt(board, *start + delta);
    }
    clip.fadeIn = std::min(clip.fadeIn, clip.length);
    clip.fadeOut = std::min(clip.fadeOut, clip.length - clip.fadeIn);
    return setClip(std::move(board), clip);
}

Result<Storyboard> fadeClipAt(Storyboard board, const ClipId& id, Frames at, TrimEdge edge)
{
    const Clip* found = findClip(board, id);
    const ClipBlock block = found ? blockOf(board, id) : ClipBlock();
    if (!found)
        return board;
    Clip clip = *found;
    const Frames into = at - block.start;
    if (edge == TrimEdge::Head)
        clip.fadeIn = std::clamp<Frames>(into, 0, clip.length - clip.fadeOut);
    else
        clip.fadeOut = std::clamp<Frames>(block.length - into, 0, clip.length - clip.fadeIn);
    return setClip(std::move(board), clip);
}

Result<Storyboard> splitClipAt(Storyboard board, const ClipId& id, Frames at, const ClipId& second, MediaKind file)
{
    const Clip* found = findClip(board, id);
    const auto start = found && !found->wholeFilm ? resolve(board, found->anchor) : std::nullopt;
    if (!start || at <= *start || at >= *start + found->length)
        return fail(ErrorKind::Usage,
                    QCoreApplication::translate("TimelineView", "The playhead is not inside the chosen clip. Put it "
                                                                "where the clip is to be split."));
    Clip head = *found;
    Clip tail = *found;
    const TrackId track = board.tracks.at(placeOf(board, id)->track).id;
    head.length = at - *start;
    head.fadeOut = 0;
    head.fadeIn = std::min(head.fadeIn, head.length);
    tail.id = second;
    tail.sourceIn += file == MediaKind::Still ? 0 : head.length;
    tail.length -= head.length;
    tail.fadeIn = 0;
    tail.fadeOut = std::min(tail.fadeOut, tail.length);
    tail.anchor = anchorAt(board, at);
    BR_TRY(board, setClip(std::move(board), head));
    return addClip(std::move(board), track, std::move(tail));
}

Result<Storyboard> duplicateClipBehind(Storyboard board, const ClipId& id, const ClipId& second)
{
    const Clip* found = findClip(board, id);
    const auto start = found && !found->wholeFilm ? resolve(board, found->anchor) : std::nullopt;
    if (!start)
        return fail(ErrorKind::Usage,
                    QCoreApplication::translate("TimelineView", "This sound runs through the whole film: there is no "
                                                                "room for a second one behind it. Switch Whole film "
                                                                "off first."));
    Clip copy = *found;
    const TrackId track = board.tracks.at(placeOf(board, id)->track).id;
    copy.id = second;
    copy.anchor = anchorAt(board, *start + copy.length);
    return addClip(std::move(board), track, std::move(copy));
}

static constexpr Frames UsualTransition = 12;

Result<Storyboard> comesInBy(Storyboard board, const ShotId& id, TransitionKind kind)
{
    const Shot* found = findShot(board, id);
    if (!found)
        return board;
    Shot shot = *found;
    Transition& way = shot.transitionIn;
    way.kind = kind;
    way.frames = kind == TransitionKind::Cut ? 0 : way.frames > 0 ? way.frames : UsualTransition;
    return setShot(std::move(board), shot);
}
