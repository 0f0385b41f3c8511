#include "core/player/resting_frame.h"

#include "core/document/transitions.h"

#include <algorithm>

Frames restingFrame(const RenderPlan& plan, Frames frame)
{
    if (plan.length == 0)
        return 0;
    const Frames opened = plan.storyStart + plan.opening.frames;
    if (frame < opened)
        return std::min(opened, plan.length - 1);
    const auto next = std::upper_bound(plan.shots.begin(), plan.shots.end(), frame,
                                       [](Frames at, const PlanShot& shot) { return at < shot.start; });
    if (next == plan.shots.begin())
        return frame;
    const PlanShot& shot = *std::prev(next);
    const Frames alone = shot.start + framesBehind(shot.transitionIn);
    return std::clamp(alone, frame, std::max(frame, shot.start + shot.length - 1));
}
