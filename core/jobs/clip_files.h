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
/// A JSON beside the clip, from which a lost row can be made again: what was asked, of whom, for how much; no key.
Status writeSidecar(const QString& folder, const JobRecord& record, const ClipOutcome& clip,
                    const GenerationRequest& request);
/// The stored job that a sidecar tells of, as its file is: nothing in it is believed that the clip itself can tell.
/// Damaged: it cannot be read, names another clip than the one beside it, or that one's bytes are others. Of the
/// request only the prompt is there.
Result<JobRecord> readSidecar(const QString& folder, const QString& sidecar, const Progress& progress);

} // namespace ClipFiles
