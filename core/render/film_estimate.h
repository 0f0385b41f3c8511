#pragma once

#include "core/render/render_plan.h"

/// How many bytes the part of a plan that is made will have, about: from its pixels, its coding, what in it moves,
/// where something is heard, and how much the takes' own files needed for their pictures. Between a half and the double
/// of what is made (pictures without loss: a third and three times), mostly much nearer (tests/journeys/film_size.py).
/// Asks the disk how large the takes' files are.
qint64 estimatedBytes(const RenderPlan& plan);
