#include "core/jobs/unsaved_ids.h"

#include "core/base/safe_file.h"
#include "core/providers/remote/remote_job.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr qint64 MostBytes = 4 << 20;
const QString JobKey = QStringLiteral("job");
const QString AttemptKey = QStringLiteral("attempt");
const QString RemoteKey = QStringLiteral("remoteId");

QByteArray lineOf(const UnsavedIds::Id& id)
{
    const QJsonObject object{
        {JobKey, id.job.toString()}, {AttemptKey, id.attempt.toString()}, {RemoteKey, id.remoteId}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QHash<JobId, UnsavedIds::Id> UnsavedIds::read(const QString& path)
{
    QHash<JobId, Id> ids;
    const QByteArray text = QFile::exists(path) ? readFile(path, MostBytes).value_or(QByteArray()) : QByteArray();
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const Id id{JobId::fromString(object.value(JobKey).toString()),
                    AttemptId::fromString(object.value(AttemptKey).toString()), object.value(RemoteKey).toString()};
        if (!id.job.isNull() && !id.attempt.isNull() && isRemoteId(id.remoteId))
            ids.insert(id.job, id);
    }
    return ids;
}

Status UnsavedIds::add(const QString& path, const Id& id)
{
    const QString folder = QFileInfo(path).path();
    QDir().mkpath(folder);
    QFile file(path);
    // The line before may have been cut off: an empty line does no harm.
    const QByteArray line = '\n' + lineOf(id);
    const bool written =
        file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) && file.write(line) == line.size();
    file.close();
    if (!written)
        return fail(ErrorKind::Failed, QString(), file.errorString());
    BR_CHECK(syncFile(path));
    return syncDirectory(folder);
}

Status UnsavedIds::remove(const QString& path, const JobId& job)
{
    QHash<JobId, Id> ids = read(path);
    if (ids.remove(job) == 0)
        return {};
    QByteArray text;
    for (const Id& id : std::as_const(ids))
        text += lineOf(id);
    if (!text.isEmpty())
        return writeDurably(path, text);
    QFile::remove(path);
    return {};
}
