#pragma once

#include "core/render/render_plan.h"

/// How many bytes the part of a plan that is made will have, about: from its pixels, its coding and what in it moves.
/// A rule of thumb, not yet compared with films that were made. Pure.
qint64 estimatedBytes(const RenderPlan& plan);
