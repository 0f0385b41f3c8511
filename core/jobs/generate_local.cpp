#include "core/jobs/generate_local.h"

#include "core/base/safe_file.h"
#include "core/generation/generation_request.h"
#include "core/jobs/crash_point.h"
#include "core/jobs/outcome.h"
#include "core/jobs/text.h"
#include "core/media/media_info.h"
#include "core/render/compiler.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

/// Where the clip lies until its bytes are known to be good: on the file system of its final place.
QString partPath(const JobRecord& record, const JobContext& context)
{
    return context.folder + QStringLiteral("/media/parts/") + record.id.toString() + QStringLiteral(".part");
}

QString mediaFile(const QString& sha256)
{
    return QStringLiteral("media/%1/%2.mp4").arg(sha256.left(2), sha256);
}

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

QByteArray sidecar(const JobRecord& record, const ClipOutcome& clip, const GenerationRequest& request)
{
    const QJsonObject object{{QStringLiteral("schema"), 1},
                             {QStringLiteral("job"), record.id.toString()},
                             {QStringLiteral("project"), record.project.toString()},
                             {QStringLiteral("storyboard"), record.storyboard.toString()},
                             {QStringLiteral("shot"), record.shot.toString()},
                             {QStringLiteral("code"), request.code},
                             {QStringLiteral("provider"), record.provider},
                             {QStringLiteral("account"), record.account},
                             {QStringLiteral("model"), record.model},
                             {QStringLiteral("prompt"), request.prompt},
                             {QStringLiteral("cost"), QJsonValue::Null}, // local work costs nothing
                             {QStringLiteral("created"), record.created.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("clip"), QJsonDocument::fromJson(toJson(clip)).object()}};
    return QJsonDocument(object).toJson();
}

/// The part with the committed hash becomes the clip; a clip that is there already (a crash after the rename, or an
/// equal one of another job) is adopted.
Status settleFile(const QString& part, const QString& final, const QString& sha256, const Progress& progress)
{
    const bool isPart = QFile::exists(part);
    const auto hash = hashFile(isPart ? part : final, progress);
    if (!hash && hash.error().kind == ErrorKind::Cancelled)
        return fail(hash.error());
    if (!hash || *hash != sha256)
        return fail(ErrorKind::Failed,
                    JobsText::tr("The rendered clip was damaged before it could be kept. It is rendered again."),
                    hash ? QStringLiteral("hash differs") : hash.error().detail);
    if (!isPart)
        return {};
    BR_CHECK(makeDirectory(QFileInfo(final).absolutePath()));
    return moveDurably(part, final, Replace::Yes);
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
    const QString part = partPath(record, context);
    BR_CHECK(makeDirectory(context.folder + QStringLiteral("/media")));
    BR_CHECK(makeDirectory(QFileInfo(part).absolutePath()));
    BR_TRY(const CompileReport report,
           renderAnimatic(*request.plan, context.cacheFolder, part, context.progress.part(0, 0.95)));
    BR_TRY(const MediaInfo info, probed(part, *request.plan));
    return toJson(ClipOutcome{mediaFile(report.sha256), report.sha256, info.size, request.plan->output.video.rate,
                              info.frames, info.hasAudio, request.inputKey, report.notes});
}

Result<std::optional<Ledger::StoredClip>> GenerateLocal::verify(const JobRecord& record,
                                                                const JobContext& context) const
{
    BR_TRY(const ClipOutcome clip, clipOutcomeFromJson(record.outcome));
    BR_TRY(const GenerationRequest request, requestFromJson(record.request));
    const QString final = context.folder + QLatin1Char('/') + mediaFile(clip.sha256);
    BR_CHECK(settleFile(partPath(record, context), final, clip.sha256, Progress{{}, context.progress.stop}));
    crashPoint("generate.renamed");
    BR_CHECK(probe(final));
    const QString beside = QFileInfo(final).absolutePath() + QLatin1Char('/') + clip.sha256 + QStringLiteral(".json");
    BR_CHECK(writeDurably(beside, sidecar(record, clip, request)));
    return Ledger::StoredClip{clip.sha256, clip.file, QFileInfo(final).size()};
}

void GenerateLocal::sweep(const JobRecord& record, const JobContext& context) const
{
    QFile::remove(partPath(record, context));
    QFile::remove(partPath(record, context) + QStringLiteral(".part"));
}
