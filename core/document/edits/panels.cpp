#include "core/document/edits/panels.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"

#include <algorithm>

namespace {

/// Runs `change` on a copy of the shot and puts it back when the result is sound.
template<class Change> Result<Storyboard> changeShot(Storyboard board, const ShotId& id, Change change)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Shot);
    Shot shot = board.scenes.at(place->scene).shots.at(place->shot);
    BR_CHECK(change(shot));
    BR_CHECK(refuseIf(problemOf(shot)));
    board.scenes[place->scene].shots[place->shot] = std::move(shot);
    return board;
}

void takeBack(Shot& shot, const TakeId& take)
{
    if (std::any_of(shot.rejected.cbegin(), shot.rejected.cend(), [&](const Rejection& r) { return r.take == take; }))
        shot.rejected.removeIf([&](const Rejection& r) { return r.take == take; });
}

} // namespace

Result<Storyboard> addPanel(Storyboard board, const ShotId& id, Panel panel, qsizetype index)
{
    makeId(panel.id);
    BR_CHECK(panelsFitInto(board, {panel}, {}));
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        BR_CHECK(indexFits(index, shot.panels.size()));
        shot.panels.insert(index, panel);
        return {};
    });
}

Result<Storyboard> setPanel(Storyboard board, const ShotId& id, const Panel& panel)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        const qsizetype index = indexOf(shot.panels, panel.id);
        if (index < 0)
            return missing(Thing::Panel);
        shot.panels[index] = panel;
        return {};
    });
}

Result<Storyboard> movePanel(Storyboard board, const ShotId& id, const PanelId& panel, qsizetype index)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        const qsizetype from = indexOf(shot.panels, panel);
        if (from < 0)
            return missing(Thing::Panel);
        BR_CHECK(indexFits(index, shot.panels.size() - 1));
        shot.panels.move(from, index);
        return {};
    });
}

Result<Storyboard> removePanel(Storyboard board, const ShotId& id, const PanelId& panel)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        const qsizetype index = indexOf(shot.panels, panel);
        if (index < 0)
            return missing(Thing::Panel);
        shot.panels.removeAt(index);
        return {};
    });
}

Result<Storyboard> circleTake(Storyboard board, const ShotId& id, std::optional<TakeId> take)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        if (take)
            takeBack(shot, *take);
        if (shot.circled != take)
            forgetTakeStart(shot);
        shot.circled = take;
        return {};
    });
}

Result<Storyboard> rejectTake(Storyboard board, const ShotId& id, const Rejection& rejection)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        if (shot.circled == rejection.take) {
            shot.circled.reset();
            forgetTakeStart(shot);
        }
        for (Rejection& known : shot.rejected) {
            if (known.take == rejection.take) {
                known = rejection;
                return {};
            }
        }
        shot.rejected << rejection;
        return {};
    });
}

Result<Storyboard> unrejectTake(Storyboard board, const ShotId& id, const TakeId& take)
{
    return changeShot(std::move(board), id, [&](Shot& shot) -> Status {
        const qsizetype before = shot.rejected.size();
        takeBack(shot, take);
        return shot.rejected.size() < before ? Status() : Status(missing(Thing::Take));
    });
}
