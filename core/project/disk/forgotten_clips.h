#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/job_record.h"

#include <QSet>

/// Jobs of this project that their clips' sidecars tell of (core/jobs/clip_files.h) and that none of its takes has,
/// oldest first: what was made after the snapshot that was put back. `known`: the files of its takes. Sidecars that
/// tell of nothing, or of another project, are left alone. Blocks; any thread.
QList<JobRecord> forgottenClips(const ProjectId& project, const QSet<QString>& known, const QString& folder,
                                const Progress& progress);
