#pragma once

#include "core/render/render_plan.h"

/// The frame that stands for `frame` while nothing plays and nobody looks for an exact one: a film that comes from
/// black, a slate, or a shot that is still half the one before it, are passed over to the first frame that shows the
/// shot alone. `frame` itself where there is nothing to pass over.
Frames restingFrame(const RenderPlan& plan, Frames frame);
