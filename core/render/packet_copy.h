#pragma once

#include "core/render/render_plan.h"

/// The stretches of files that a film consists of when it does nothing but join takes as they are: whole frames, no
/// transition, nothing drawn over them. Empty for any other film, or one that wants to be coded. Pure; whether the
/// files' packets can be joined is areCopyable()'s to say.
QList<MuxPiece> copiedPieces(const RenderPlan& plan);
