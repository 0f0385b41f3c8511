#pragma once

#include "core/base/frame_meter.h"
#include "core/base/progress.h"
#include "core/render/conform_notes.h"

enum class CacheUse { ReadAndFill, FillOnly };

struct CompileReport {
    QString file;
    QString sha256;
    Frames frames = 0;
    int segments = 0;
    int segmentsFromCache = 0;
    bool copied = false; ///< the takes' own packets were joined, nothing was coded again
    QList<ConformNote> notes;
};

/// Renders a plan to a finished, verified film at `path`: segments from the cache or encoded in parallel, sound in one
/// run, mux, verify, fsync, rename. `meter`, if any, counts the pictures that are encoded. Made in a
/// hidden folder beside; a failure or a stop leaves the previous film untouched and no litter. Repeatable after a crash
/// at any line. `cacheFolder` is the project's cache. Blocks; render lane only.
Result<CompileReport> compileFilm(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                  CacheUse cache, const Progress& progress, FrameMeter* meter = nullptr);

/// Renders a plan of one shot to an animatic clip at `path`: the same road, but its segments are not kept.
Result<CompileReport> renderAnimatic(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                     const Progress& progress);

/// What was found when this very sound was mixed before; nothing where it was not. Reads no sound.
QStringList keptSoundNotes(const RenderPlan& plan, const QString& cacheFolder);

/// SHA-256 of what a compile left: a file, or the names and bytes of a folder's pictures.
Result<QString> hashOutput(const QString& path, const Progress& progress);
