#pragma once

#include "core/base/result.h"
#include "core/render/render_plan.h"

#include <QImage>

/// One frame in the film's own size, from the clips themselves: as it will be in the film, with nothing laid over it.
/// Blocks on files; any thread but main.
Result<QImage> filmFrame(const RenderPlan& plan, const QString& cacheFolder, Frames frame);
/// As a PNG file, durably.
Status writeFrame(const QString& path, const QImage& image);
