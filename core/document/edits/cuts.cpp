#include "core/document/edits/cuts.h"

#include "core/document/edits/panels.h"
#include "core/document/edits/shots.h"
#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"

namespace {

std::optional<ShotPlace> nextPlaying(const Storyboard& board, ShotPlace place)
{
    for (qsizetype i = place.scene; i < board.scenes.size(); ++i) {
        const QList<Shot>& shots = board.scenes.at(i).shots;
        for (qsizetype j = i == place.scene ? place.shot + 1 : 0; j < shots.size(); ++j)
            if (plays(shots.at(j)))
                return ShotPlace{i, j};
    }
    return std::nullopt;
}

Status lengthFits(Frames length)
{
    if (length < 1 || length > LongestFrames)
        return refused(
            DocumentText::tr("A shot cannot last %1 frames: it lasts at least one frame. Nothing was changed.")
                .arg(length));
    return {};
}

} // namespace

Result<Storyboard> setShotLength(Storyboard board, const ShotId& id, Frames length)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    BR_CHECK(lengthFits(length));
    board.scenes[place->scene].shots[place->shot].length = length;
    return settled(std::move(board));
}

Result<Storyboard> trimShotHead(Storyboard board, const ShotId& id, Frames frames, const std::optional<Take>& shown)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    Shot& shot = board.scenes[place->scene].shots[place->shot];
    BR_CHECK(lengthFits(shot.length - frames));
    keepTake(shot, shown, board.format.rate);
    enterLater(shot, frames);
    shot.length -= frames;
    return settled(std::move(board));
}

Result<Storyboard> setTakeStart(Storyboard board, const ShotId& id, const TakeId& take, Frames start)
{
    BR_TRY(board, circleTake(std::move(board), id, take));
    Shot shot = *findShot(board, id);
    shot.takeStart = start;
    shot.takeStartPermille = 0;
    return setShot(std::move(board), shot);
}

Result<Storyboard> rollCut(Storyboard board, const ShotId& id, Frames delta)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    const auto next = nextPlaying(board, *place);
    if (!next || !plays(board.scenes.at(place->scene).shots.at(place->shot)))
        return refused(
            DocumentText::tr("There is no cut to move here: no shot that plays follows. Nothing was changed."));
    const Frames first = board.scenes.at(place->scene).shots.at(place->shot).length;
    const Frames second = board.scenes.at(next->scene).shots.at(next->shot).length;
    if (delta <= -first || delta >= second)
        return refused(DocumentText::tr(
            "The cut cannot be moved that far: both shots keep at least one frame. Nothing was changed."));
    board.scenes[place->scene].shots[place->shot].length = first + delta;
    Shot& later = board.scenes[next->scene].shots[next->shot];
    later.length = second - delta;
    if (later.takeStart)
        enterLater(later, delta);
    return settled(std::move(board));
}
