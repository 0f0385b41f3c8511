#include "ui/preview/plan_with_take.h"

#include "core/document/find.h"

RenderPlan planWith(const Project& project, const TakeId& id, PlanMemory& memory)
{
    Storyboard board = project.current();
    RenderPlan plan = project.plan(board.id);
    const Take* take = project.shelf().find(id);
    const auto place = take ? placeOf(board, take->shot) : std::nullopt;
    if (!place)
        return plan;
    Shot& shot = board.scenes[place->scene].shots[place->shot];
    shot.circled = id;
    shot.rejected.clear();
    RenderPlan other = makeRenderPlan(board, project.shelf(), plan.output, plan.folder, memory);
    other.project = plan.project;
    return other;
}
