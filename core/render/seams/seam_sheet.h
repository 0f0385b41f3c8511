#pragma once

#include "core/base/result.h"
#include "core/render/seams/seams.h"

/// The measured seams of a film as a sheet: of each cut the last and the first picture, its codes and time, and its
/// figures, those over their limits marked. A PNG or PDF by `file`'s name (Usage: another one), written beside and
/// renamed. Needs a QGuiApplication for its fonts. Blocks; not main.
Status writeSeamSheet(const RenderPlan& plan, const QList<Seam>& seams, const QString& file,
                      const Progress& progress = {});
/// Whether `file` names something that writeSeamSheet() makes.
Status checkSeamSheetName(const QString& file);
