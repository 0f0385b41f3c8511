#pragma once

#include "core/base/progress.h"
#include "core/store/project_store.h"

/// A project as one file that can be handed on: a zip that every reader of .otioz understands (content.otio,
/// version.txt, media/ stored as it is), with boardreel/project.sqlite and boardreel/package.json beside it. It holds
/// no jobs, no account names, no undo steps and no path of this computer. All functions block: never on main.

struct PackageReport {
    qint64 bytes = 0;
    int media = 0;
    QStringList leftOut; ///< files of the project that are gone or changed, relative to its folder
};
/// Writes `contents` of the project in `folder`; content.otio is the cut of `board`. Replaces `file`.
Result<PackageReport> writePackage(const ProjectContents& contents, const QString& folder, const StoryboardId& board,
                                   const QString& file, const Progress& progress = {});

/// Makes the project `folder`, which is not there yet, from a package: under an id of its own, so that nothing of it is
/// ever paid for twice. The package is a stranger: see unpackZip(); besides, every file must be the one the package
/// says it is and a clip, picture or sound that can be played, which another process tries first. Returns a sentence
/// about files that cannot (they lie in the project's trash), else nothing. On failure there is no folder.
Result<QString> openPackage(const QString& file, const QString& folder, const Progress& progress = {});

/// By the name alone.
bool isPackageName(const QString& file);
