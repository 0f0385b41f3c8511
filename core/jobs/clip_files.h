#pragma once

#include "core/base/progress.h"
#include "core/jobs/outcome.h"
#include "core/store/job_record.h"

struct GenerationRequest;

/// Where the clips of jobs lie in a project's folder, and how a file becomes one: what the animatic and every provider
/// do alike. `folder` is absolute. Blocks on the disk; a pool thread.
namespace ClipFiles {

/// Where a job's clip lies until its bytes are known to be good: on the file system of its final place.
QString partPath(const QString& folder, const JobId& job);
/// The same, and its folders are there.
Result<QString> preparedPart(const QString& folder, const JobId& job);
/// The name of a clip, relative to the folder; `suffix` without a dot.
QString mediaFile(const QString& sha256, const QString& suffix = QStringLiteral("mp4"));

/// The part with this hash becomes the clip `file`, durably. One that is there already (a crash after the rename, or an
/// equal one of another job) is adopted. Damaged: neither is there with these bytes.
Status settle(const QString& folder, const JobId& job, const QString& file, const QString& sha256,
              const Progress& progress);
/// A JSON beside the clip, from which a lost database can be rebuilt: what was asked, of whom, for how much; no key.
Status writeSidecar(const QString& folder, const JobRecord& record, const ClipOutcome& clip,
                    const GenerationRequest& request);

} // namespace ClipFiles
