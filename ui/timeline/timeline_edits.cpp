#include "ui/timeline/timeline_edits.h"

#include "core/document/edits.h"
#include "core/document/find.h"

#include <algorithm>

namespace {

const Clip* findClip(const Storyboard& board, const ClipId& id)
{
    for (const Track& track : board.tracks)
        for (const Clip& clip : track.clips)
            if (clip.id == id)
                return &clip;
    return nullptr;
}

} // namespace

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

Result<Storyboard> trimClipAt(Storyboard board, const ClipId& id, Frames at, TrimEdge edge)
{
    const Clip* found = findClip(board, id);
    const auto start = found ? resolve(board, found->anchor) : std::nullopt;
    if (!start)
        return board;
    Clip clip = *found;
    if (edge == TrimEdge::Tail) {
        clip.length = std::max<Frames>(1, at - *start);
    } else {
        const Frames delta = std::clamp(at - *start, -clip.sourceIn, clip.length - 1);
        clip.sourceIn += delta;
        clip.length -= delta;
        clip.anchor = anchorAt(board, *start + delta);
    }
    clip.fadeIn = std::min(clip.fadeIn, clip.length);
    clip.fadeOut = std::min(clip.fadeOut, clip.length - clip.fadeIn);
    return setClip(std::move(board), clip);
}
