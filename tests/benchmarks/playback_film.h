#pragma once

#include "core/base/result.h"
#include "core/render/render_plan.h"

/// A film of 720p24 H.264 clips with sound in `folder`, a dissolve of 12 frames at every cut, and two sound tracks from
/// end to end. What is there already is used again. Needs the ffmpeg program.
Result<RenderPlan> playbackFilm(const QString& folder, double minutes);
/// Makes those proxies of its clips that the program would make in the background; how many there are.
Result<int> makeProxies(const RenderPlan& plan, const QString& cacheFolder);
