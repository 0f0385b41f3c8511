#pragma once

#include "core/render/render_plan.h"

#include <QStringList>

/// What the plan itself makes known to the creator: takes that are too short for their shot or have no handle for a
/// transition, so that an edge picture is held. Pure.
QStringList conformNotes(const RenderPlan& plan);
