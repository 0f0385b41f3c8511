#pragma once

#include "core/base/progress.h"
#include "core/render/render_plan.h"

#include <QStringList>

/// Every frame of a plan as a file of its own, numbered from 1, in a new folder `part` or in a zip of that name. On all
/// cores; stops within a picture a core. Blocks.
Status writePictureFiles(const RenderPlan& plan, const QString& cacheFolder, const QString& part, bool zipped,
                         QStringList& notes, const Progress& progress);

/// Gives a finished folder its name, which must be free, durably.
Status moveFolderDurably(const QString& from, const QString& to);
