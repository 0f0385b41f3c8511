#include "ui/takes/take_plan.h"

#include "core/document/find.h"

RenderPlan planOfTake(const Project& project, const ShotId& shot, const TakeId& take)
{
    const Result<Storyboard> circled = circleTake(project.current(), shot, take);
    const auto place = circled ? placeOf(*circled, shot) : std::nullopt;
    if (!place)
        return {};
    Storyboard board = *circled;
    Scene scene = board.scenes[place->scene];
    scene.shots = {scene.shots[place->shot]};
    scene.shots.first().status = ShotStatus::Draft; // one that the film leaves out can be looked at, too
    board.scenes = {scene};
    board.tracks.clear();
    RenderPlan plan = makeRenderPlan(board, project.shelf(), defaultOutput(board), project.folder());
    plan.opening = plan.closing = {}; // of the film
    return plan;
}
