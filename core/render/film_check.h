#pragma once

#include "core/base/progress.h"
#include "core/render/render_plan.h"

/// Looks whether a finished film is what was planned: number of pictures, size, rate, length, sound; decodes its first
/// and last picture and, at `samples` (film frames), compares what it shows with the plan (neither black nor somebody
/// else's). Blocks.
enum class ExpectSound { No, Yes };
Status checkFilm(const QString& path, const RenderPlan& plan, ExpectSound sound, const QList<Frames>& samples,
                 const QString& cacheFolder, const Progress& progress);
