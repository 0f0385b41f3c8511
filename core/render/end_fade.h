#pragma once

#include "core/media/picture.h"
#include "core/render/render_plan.h"

#include <span>

/// How a film comes up from its colour at the start and goes into one at the end, picture and sound alike. Lengths
/// never change by it. Pure; any thread.
struct EndFade {
    Transition transition;
    double shown = 1; ///< 0 = the colour alone, 1 = the picture alone
};
/// None where the film is simply shown. The first frame of an opening and the last one of a closing show no picture.
std::optional<EndFade> endFadeAt(const RenderPlan& plan, Frames frame);
Result<Picture> faded(const Picture& picture, const EndFade& fade);
/// The same for mixed stereo samples of the film from `position`.
void fadeEnds(const RenderPlan& plan, std::int64_t position, std::span<float> samples);
/// Equal power: two fades that cross keep the loudness.
float fadeLevel(std::int64_t at, std::int64_t length);
