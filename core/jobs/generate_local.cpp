#include "core/jobs/generate_local.h"

#include "core/base/work_folder.h"
#include "core/generation/generation_request.h"
#include "core/jobs/clip_files.h"
#include "core/jobs/outcome.h"
#include "core/jobs/text.h"
#include "core/media/media_info.h"
#include "core/render/compiler.h"

#include <QFile>
#include <QFileInfo>

namespace {

/// The finished clip is looked at as a stranger would: length and size must be those of the plan.
Result<MediaInfo> probed(const QString& path, const RenderPlan& plan)
{
    BR_TRY(const MediaInfo info, probe(path));
    if (!info.hasVideo || info.frames != plan.length || info.size != plan.output.video.size)
        return fail(ErrorKind::Failed, JobsText::tr("The rendered clip is not what was asked for, so it was not kept."),
                    QStringLiteral("%1 frames of %2x%3 instead of %4")
                        .arg(info.frames)
                        .arg(info.size.width())
                        .arg(info.size.height())
                        .arg(plan.length));
    return info;
}

} // namespace

Lane GenerateLocal::lane(const JobRecord& record) const
{
    return record.cancelRequested ? Lane::Light : Lane::Generate;
}

Result<QByteArray> GenerateLocal::make(const JobRecord& record, const JobContext& context) const
{
    BR_TRY(GenerationRequest request, requestFromJson(record.request));
    if (!request.plan)
        return fail(ErrorKind::Damaged,
                    JobsText::tr("The request of this job says nothing to render. Please generate the shot again."));
    request.plan->folder = context.folder;
    BR_TRY(const QString part, ClipFiles::preparedPart(context.folder, record.id));
    BR_TRY(const CompileReport report,
           renderAnimatic(*request.plan, context.cacheFolder, part, context.progress.part(0, 0.95)));
    BR_TRY(const MediaInfo info, probed(part, *request.plan));
    return toJson(ClipOutcome{ClipFiles::mediaFile(report.sha256), report.sha256, info.size,
                              request.plan->output.video.rate, info.frames, info.hasAudio, request.inputKey,
                              sentencesOf(report.notes)});
}

Result<std::optional<Ledger::StoredClip>> GenerateLocal::verify(const JobRecord& record,
                                                                const JobContext& context) const
{
    BR_TRY(const ClipOutcome clip, clipOutcomeFromJson(record.outcome));
    BR_TRY(const GenerationRequest request, requestFromJson(record.request));
    const Progress quiet{{}, context.progress.stop};
    if (Status settled = ClipFiles::settle(context.folder, record.id, clip.file, clip.sha256, quiet); !settled) {
        if (settled.error().kind == ErrorKind::Damaged)
            settled.error().kind = ErrorKind::Failed; // rendering it again helps
        return fail(settled.error());
    }
    const QString final = context.folder + QLatin1Char('/') + clip.file;
    BR_CHECK(probe(final));
    BR_CHECK(ClipFiles::writeSidecar(context.folder, record, clip, request));
    return Ledger::StoredClip{clip.sha256, clip.file, QFileInfo(final).size()};
}

void GenerateLocal::sweep(const JobRecord& record, const JobContext& context) const
{
    const QString part = ClipFiles::partPath(context.folder, record.id);
    QFile::remove(part);
    WorkFolder::sweepBeside(part);
}
