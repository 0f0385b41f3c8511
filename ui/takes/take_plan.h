#pragma once

#include "core/project/project.h"
#include "core/render/render_plan.h"

/// A film of one shot that shows this take, whatever the shot shows by itself. `take` may be another shot's, as after a
/// split. Empty when there is no such shot.
RenderPlan planOfTake(const Project& project, const ShotId& shot, const TakeId& take);
