#pragma once

#include "core/store/project_store.h"

#include <QSet>

/// What a project's folder is filled with.
enum class DiskShare {
    Used,       ///< media that the film, its history or a restore point needs, and every take that cost something
    SpareTakes, ///< takes that were rejected, and drafts that the film no longer shows
    Unnamed,    ///< media that nothing in the project names any more
    Cache,      ///< made again when it is needed
    Snapshots,
    Trash
};

struct DiskPart {
    DiskShare share = DiskShare::Used;
    qint64 bytes = 0;
    QStringList files; ///< relative to the project
};

/// Looks through the folder, in the order of DiskShare. `named`: every file that boards, history and restore points
/// name. What was written within the last hour counts as used: its row may be on the way. Blocks; any thread.
QList<DiskPart> diskUse(const ProjectContents& contents, const QSet<QString>& named, const QString& folder);

/// Moves files of the project into a folder of its own in the project's trash, with a list of where they were; nothing
/// is deleted. Blocks; any thread.
Status moveToTrash(const QString& folder, const QStringList& files);

/// Deletes what is in the trash, for good. Blocks; any thread.
Status emptyTrash(const QString& folder);
