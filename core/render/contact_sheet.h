#pragma once

#include "core/base/progress.h"
#include "core/render/timeline_reader.h"

/// Every shot that lies in the made part as a small picture of its middle, with code, time and length: a PDF of A4
/// pages, or one tall PNG. Needs a QGuiApplication for its fonts. Blocks.
Status writeContactSheet(const RenderPlan& plan, TimelineReader& reader, const QString& part, bool asPng,
                         const Progress& progress);
