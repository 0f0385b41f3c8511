#include "core/jobs/clip_files.h"

#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/document/checks.h"
#include "core/document/json.h"
#include "core/generation/generation_request.h"
#include "core/jobs/text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace {

constexpr qint64 MostSidecarBytes = 1'000'000;
constexpr int MostSide = 16384;

Error noSidecar(const QString& file, const QString& detail)
{
    return {ErrorKind::Damaged,
            JobsText::tr("\"%1\" does not tell of the clip beside it. Nothing was changed; the clip can be imported.")
                .arg(QFileInfo(file).fileName()),
            detail};
}

/// The clip beside the sidecar, if it is the one that this is about.
Result<ClipOutcome> clipBeside(const QString& folder, const QString& sidecar, const QJsonObject& told,
                               const Progress& progress)
{
    BR_TRY(ClipOutcome clip, clipOutcomeFromJson(QJsonDocument(told).toJson()));
    const QString suffix = QFileInfo(clip.file).suffix();
    const QFileInfo file(folder + QLatin1Char('/') + clip.file);
    const QSize size = clip.size;
    if (clip.file != ClipFiles::mediaFile(clip.sha256, suffix) || !isSafeRelativePath(clip.file) || file.isSymLink() ||
        file.absolutePath() != QFileInfo(sidecar).absolutePath())
        return fail(noSidecar(sidecar, clip.file));
    if (clip.frames < 1 || size.isEmpty() || std::max(size.width(), size.height()) > MostSide)
        return fail(noSidecar(sidecar, QStringLiteral("no picture or no length")));
    BR_TRY(const QString hash, hashFile(file.filePath(), progress));
    if (hash != clip.sha256)
        return fail(noSidecar(sidecar, QStringLiteral("hash differs")));
    return clip;
}

} // namespace

QString ClipFiles::partPath(const QString& folder, const JobId& job)
{
    return QStringLiteral("%1/media/parts/%2.part").arg(folder, job.toString());
}

Result<QString> ClipFiles::preparedPart(const QString& folder, const JobId& job)
{
    const QString part = partPath(folder, job);
    BR_CHECK(makeDirectory(folder + QStringLiteral("/media")));
    BR_CHECK(makeDirectory(QFileInfo(part).absolutePath()));
    return part;
}

QString ClipFiles::mediaFile(const QString& sha256, const QString& suffix)
{
    return QStringLiteral("media/%1/%2.%3").arg(sha256.left(2), sha256, suffix);
}

Status ClipFiles::settle(const QString& folder, const JobId& job, const QString& file, const QString& sha256,
                         const Progress& progress)
{
    const QString part = partPath(folder, job);
    const QString final = folder + QLatin1Char('/') + file;
    const bool isPart = QFile::exists(part);
    const auto hash = hashFile(isPart ? part : final, progress);
    if (!hash && hash.error().kind == ErrorKind::Cancelled)
        return fail(hash.error());
    if (!hash || *hash != sha256)
        return fail(ErrorKind::Damaged,
                    JobsText::tr("The clip was damaged before it could be kept. It is made or fetched again."),
                    hash ? QStringLiteral("hash differs") : hash.error().detail);
    if (!isPart)
        return {};
    BR_CHECK(makeDirectory(QFileInfo(final).absolutePath()));
    BR_CHECK(moveDurably(part, final, Replace::Yes, [] { crashPoint("clip.moved"); }));
    crashPoint("clip.renamed");
    return {};
}

Status ClipFiles::writeSidecar(const QString& folder, const JobRecord& record, const ClipOutcome& clip,
                               const GenerationRequest& request)
{
    const QJsonObject object{
        {QStringLiteral("schema"), 1},
        {QStringLiteral("job"), record.id.toString()},
        {QStringLiteral("project"), record.project.toString()},
        {QStringLiteral("storyboard"), record.storyboard.toString()},
        {QStringLiteral("shot"), record.shot.toString()},
        {QStringLiteral("code"), request.code},
        {QStringLiteral("provider"), record.provider},
        {QStringLiteral("account"), record.account},
        {QStringLiteral("model"), record.model},
        {QStringLiteral("remoteId"), record.remoteId},
        {QStringLiteral("prompt"), request.prompt},
        {QStringLiteral("cost"), record.actual ? QJsonValue(toJson(*record.actual)) : QJsonValue() /* local work */},
        {QStringLiteral("created"), record.created.toString(Qt::ISODateWithMs)},
        {QStringLiteral("clip"), QJsonDocument::fromJson(toJson(clip)).object()}};
    const QString media = QFileInfo(folder + QLatin1Char('/') + clip.file).absolutePath();
    BR_CHECK(writeDurably(QStringLiteral("%1/%2.json").arg(media, clip.sha256), QJsonDocument(object).toJson()));
    crashPoint("sidecar.written");
    return {};
}

Result<JobRecord> ClipFiles::readSidecar(const QString& folder, const QString& sidecar, const Progress& progress)
{
    BR_TRY(const QByteArray bytes, readFile(sidecar, MostSidecarBytes));
    const QJsonObject told = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char* name) { return told.value(QLatin1String(name)).toString(); };
    BR_TRY(const ClipOutcome clip, clipBeside(folder, sidecar, told.value(QLatin1String("clip")).toObject(), progress));
    JobRecord record;
    record.id = JobId::fromString(text("job"));
    record.project = ProjectId::fromString(text("project"));
    record.storyboard = StoryboardId::fromString(text("storyboard"));
    record.shot = ShotId::fromString(text("shot"));
    if (record.id.isNull() || record.shot.isNull())
        return fail(noSidecar(sidecar, QStringLiteral("no job or no shot")));
    record.state = JobState::Stored;
    record.title = text("code");
    record.provider = text("provider");
    record.account = text("account");
    record.model = text("model");
    record.remoteId = text("remoteId");
    if (const QJsonValue cost = told.value(QLatin1String("cost")); cost.isObject()) {
        BR_TRY(record.actual, moneyFromJson(cost.toObject()));
    }
    if (const QString prompt = text("prompt"); !prompt.isEmpty())
        record.request = QJsonDocument(QJsonObject{{QStringLiteral("prompt"), prompt}}).toJson(QJsonDocument::Compact);
    record.created = QDateTime::fromString(text("created"), Qt::ISODateWithMs).toUTC();
    record.outcome = toJson(clip);
    return record;
}
