#pragma once

#include "core/project/project.h"
#include "core/render/plan_memory.h"

/// The plan as the film would be if `take` were circled; without one, or when it is no shot's of this film, the film's
/// own. `memory` is of these plans alone.
RenderPlan planWith(const Project& project, const TakeId& take, PlanMemory& memory);
