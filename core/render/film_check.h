#pragma once

#include "core/base/progress.h"
#include "core/render/picture_print.h"
#include "core/render/render_plan.h"

/// What a finished film should be besides its plan.
struct ExpectedFilm {
    bool sound = true;
    bool copied = false; ///< of takes, whose last group of pictures may be long: it is not decoded to its end
    QList<PlannedPicture> samples;
};

/// Looks whether a finished film is what was planned: number of pictures, size, rate, length, sound; decodes its first
/// and last picture and compares what it shows with what was planned at the samples (neither black nor somebody
/// else's). Blocks.
Status checkFilm(const QString& path, const RenderPlan& plan, const ExpectedFilm& expected, const Progress& progress);

/// Draws one from the middle of the samples anew, with a reader of its own that has read nothing before: what was drawn
/// on the way onwards must be what the plan says. Blocks.
Status checkDrawing(const RenderPlan& plan, const QString& cacheFolder, const QList<PlannedPicture>& samples,
                    const Progress& progress);
