#pragma once

#include "core/base/progress.h"
#include "core/store/project_files.h"

/// What a search for missing media came to; names are relative to the project folder.
struct MediaSearch {
    QStringList found;
    QStringList stillMissing;
    int filesSeen = 0;
};

/// Looks below `place` for the files of `named` that are not in the project folder, by their contents: names may have
/// changed. What is found is copied to where it belongs, durably; nothing else is touched. Links are not followed.
/// Blocks; a pool thread. Cancelled: what was found until then is back.
Result<MediaSearch> bringBackMedia(const QList<NamedFile>& named, const QString& folder, const QString& place,
                                   const Progress& progress = {});
