#include "core/render/shot_cuts.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/render/shot_resolver.h"
#include "core/render/text.h"

#include <algorithm>

namespace {

std::optional<Take> shownTake(const Storyboard& board, const TakeShelf& shelf, const ShotId& id)
{
    const Shot* shot = findShot(board, id);
    return shot ? resolveShot(board, *shot, shelf).take : std::nullopt;
}

} // namespace

Result<Storyboard> splitShot(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot, Frames at,
                             const ShotId& second)
{
    return splitShot(board, shot, at, second, shownTake(board, shelf, shot));
}

Result<Storyboard> trimShotHead(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot, Frames frames)
{
    return trimShotHead(board, shot, frames, shownTake(board, shelf, shot));
}

Result<Storyboard> slipTake(const Storyboard& board, const TakeShelf& shelf, const ShotId& id, Frames by)
{
    const Shot* shot = findShot(board, id);
    const auto take = shownTake(board, shelf, id);
    if (!shot || !take)
        return fail(ErrorKind::Usage,
                    RenderText::tr("This shot shows no take yet, so there is nothing to slip. Give it "
                                   "a take first. Nothing was changed."));
    const Rate rate = board.format.rate;
    const bool entered = shot->circled == take->id && shot->takeStart;
    const Frames now = entered ? *shot->takeStart : takeStartOf(*take, shownOf(*shot), rate);
    const Frames first = -convertFrames(take->handleIn, take->rate, rate);
    const Frames last = first + convertFrames(take->length, take->rate, rate) - shownOf(*shot);
    const Frames start = std::clamp(now + by, std::min(first, now), std::max({first, last, now}));
    return setTakeStart(board, id, take->id, start);
}

Result<Storyboard> mergeWithNext(const Storyboard& board, const TakeShelf& shelf, const ShotId& id)
{
    BR_TRY(const Storyboard merged, mergeWithNext(board, id));
    const Shot& shot = *findShot(merged, id);
    if (shot.takeStart != Frames(0)) // circled by hand, or shown from elsewhere
        return merged;
    BR_TRY(const Storyboard free, circleTake(merged, id, std::nullopt));
    const auto take = shownTake(free, shelf, id);
    const bool same = take && take->id == shot.circled && takeStartOf(*take, shownOf(shot), board.format.rate) == 0;
    return same ? free : merged;
}
