#pragma once

#include "core/base/progress.h"
#include "core/render/render_plan.h"

#include <QStringList>

/// How the frames of an export are shared out: neighbours go to one worker, whose decoders stand where the next one
/// begins. Long runs, as a group of pictures is decoded once for each run that it touches; few workers, as each holds
/// pictures of its clips.
struct PictureRuns {
    int workers = 1;
    Frames length = 1;
};
PictureRuns pictureRuns(Frames frames, Rate rate, int cores);

/// The files of such a folder that are its pictures, in order.
QStringList pictureNames(const QString& folder);

/// Every frame of a plan as a file of its own, numbered from 1, in a new folder `part` or in a zip of that name. On
/// several cores; stops within a picture a core. Blocks.
Status writePictureFiles(const RenderPlan& plan, const QString& cacheFolder, const QString& part, bool zipped,
                         QStringList& notes, const Progress& progress);

/// Gives a finished folder its name, which must be free, durably.
Status moveFolderDurably(const QString& from, const QString& to);
