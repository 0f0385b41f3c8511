#include "core/jobs/clip_files.h"

#include "core/base/crash_point.h"
#include "core/base/safe_file.h"
#include "core/generation/generation_request.h"
#include "core/jobs/text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonValue moneyJson(const std::optional<Money>& money)
{
    if (!money) // local work costs nothing
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("micro"), qint64(money->micro)},
                       {QStringLiteral("currency"), money->currency},
                       {QStringLiteral("source"), toString(money->source)}};
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
    const QJsonObject object{{QStringLiteral("schema"), 1},
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
                             {QStringLiteral("cost"), moneyJson(record.actual)},
                             {QStringLiteral("created"), record.created.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("clip"), QJsonDocument::fromJson(toJson(clip)).object()}};
    const QString media = QFileInfo(folder + QLatin1Char('/') + clip.file).absolutePath();
    BR_CHECK(writeDurably(QStringLiteral("%1/%2.json").arg(media, clip.sha256), QJsonDocument(object).toJson()));
    crashPoint("sidecar.written");
    return {};
}
