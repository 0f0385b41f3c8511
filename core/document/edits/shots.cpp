#include "core/document/edits/shots.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"
#include "core/document/transitions.h"

namespace {

/// No start in a take that is not circled, whatever the caller left in the members.
Shot tidied(Shot shot)
{
    shot.transitionIn = tidied(std::move(shot.transitionIn));
    if (!shot.circled)
        forgetTakeStart(shot);
    if (!shot.takeStart)
        shot.takeStartPermille = 0;
    return shot;
}

/// What keeps the code of a shot that went away, so that nothing else gets it.
Shot slotOf(const Shot& shot)
{
    Shot slot;
    slot.id = ShotId::create();
    slot.code = shot.code;
    slot.length = shot.length;
    slot.status = ShotStatus::Omitted;
    return slot;
}

} // namespace

Result<Storyboard> addShot(Storyboard board, Shot shot, const ShotPosition& position)
{
    const qsizetype scene = indexOf(board.scenes, position.scene);
    if (scene < 0)
        return missing(Thing::Scene);
    BR_CHECK(indexFits(position.index, board.scenes.at(scene).shots.size()));
    makeId(shot.id);
    if (placeOf(board, shot.id))
        return refused(DocumentText::tr("A shot with this id is already in the storyboard. Nothing was changed."));
    if (shot.code.isEmpty())
        shot.code = codeForShot(board, board.scenes.at(scene), position.index);
    shot = tidied(std::move(shot));
    BR_CHECK(refuseIf(problemOf(shot)));
    BR_CHECK(codeIsFree(board.scenes.at(scene), shot));
    BR_CHECK(fitsInto(board, shot));
    board.scenes[scene].shots.insert(position.index, std::move(shot));
    return settled(std::move(board));
}

Result<Storyboard> setShot(Storyboard board, const Shot& changed)
{
    const auto place = placeOf(board, changed.id);
    if (!place)
        return missing(Thing::Shot);
    const Shot shot = tidied(changed);
    const Scene& scene = board.scenes.at(place->scene);
    const Shot& old = scene.shots.at(place->shot);
    BR_CHECK(refuseIf(problemOf(shot)));
    if (shot.code != old.code) {
        BR_CHECK(codesMayChange(board));
        BR_CHECK(codeIsFree(scene, shot));
    }
    if (shot.panels != old.panels || shot.captions != old.captions || shot.elements != old.elements)
        BR_CHECK(fitsInto(board, shot));
    board.scenes[place->scene].shots[place->shot] = shot;
    return settled(std::move(board));
}

Result<Storyboard> moveShot(Storyboard board, const ShotId& id, const ShotPosition& position)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    const qsizetype target = indexOf(board.scenes, position.scene);
    if (target < 0)
        return missing(Thing::Scene);
    const bool stays = target == place->scene;
    BR_CHECK(indexFits(position.index, board.scenes.at(target).shots.size() - (stays ? 1 : 0)));
    Shot shot = board.scenes[place->scene].shots.takeAt(place->shot);
    const Scene& scene = board.scenes.at(target);
    if (!stays && board.numberingLocked) {
        const Shot slot = slotOf(shot);
        shot.code = codeForShot(board, scene, position.index);
        board.scenes[place->scene].shots.insert(place->shot, slot);
    } else if (!stays && !codeIsFree(scene, shot)) {
        shot.code = codeForShot(board, scene, position.index);
    }
    board.scenes[target].shots.insert(position.index, std::move(shot));
    return settled(std::move(board));
}

Result<Storyboard> removeShot(Storyboard board, const ShotId& shot)
{
    const auto place = placeOf(board, shot);
    if (!place)
        return missing(Thing::Shot);
    retire(board, {shot});
    return settled(std::move(board));
}

Result<Storyboard> duplicateShot(Storyboard board, const ShotId& id, const ShotId& copyId)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    const Scene& scene = board.scenes.at(place->scene);
    Shot copy = scene.shots.at(place->shot);
    copy.id = copyId;
    copy.code.clear();
    copy.transitionIn = {};
    copy.circled.reset();
    forgetTakeStart(copy);
    copy.rejected.clear();
    renewParts(copy);
    const ShotPosition behind{scene.id, place->shot + 1};
    return addShot(std::move(board), std::move(copy), behind);
}
