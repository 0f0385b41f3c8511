#pragma once

#include "core/interchange/zip/unpack.h"
#include "core/store/project_store.h"

/// A file of a package on its way into a project.
struct ArrivingFile {
    QString from;  ///< absolute
    QString name;  ///< relative to the project: made from what it holds, never a name of the package
    QString where; ///< for people: "SC010_SH0030_T02"
};

/// The files that `contents` names, each once; `contents` names them as they will be called. Damaged, with the file's
/// name for a message: one is not what its row says it is.
Result<QList<ArrivingFile>> arrivingFiles(ProjectContents& contents, const QHash<QString, UnpackedFile>& unpacked);

/// Looks into each file in a process of its own (media/clip_inspection.h), several at once, and returns those that no
/// film can use. Failed, with the file's name for a message: one stopped the process, or took too long. Blocks.
Result<QList<ArrivingFile>> unusableAmong(const QList<ArrivingFile>& files, const Progress& progress);
