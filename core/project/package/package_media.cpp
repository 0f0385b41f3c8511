#include "core/project/package/package_media.h"

#include "core/media/clip_inspection.h"
#include "core/project/package/package_parts.h"
#include "core/project/work.h"
#include "core/store/project_files.h"

#include <QThread>
#include <algorithm>

namespace {

constexpr int MostAtOnce = 4; // each may take a gigabyte

} // namespace

Result<QList<ArrivingFile>> arrivingFiles(ProjectContents& contents, const QHash<QString, UnpackedFile>& unpacked)
{
    QList<ArrivingFile> arriving;
    QHash<QString, QString> names;
    QSet<QString> taken;
    for (const NamedFile& named : filesOf(contents)) {
        const auto found = unpacked.constFind(named.file);
        if (found == unpacked.constEnd())
            continue; // was gone when the package was made: opening says so
        if (!named.sha256.isEmpty() && named.sha256 != found->sha256)
            return fail(ErrorKind::Damaged, named.file);
        if (names.contains(named.file))
            continue;
        const QString name = mediaName(found->sha256, named.file);
        names.insert(named.file, name);
        if (!taken.contains(name))
            arriving << ArrivingFile{found->path, name, named.where};
        taken.insert(name);
    }
    renameFiles(contents, names);
    return arriving;
}

Result<QList<ArrivingFile>> unusableAmong(const QList<ArrivingFile>& files, const Progress& progress)
{
    QThreadPool pool;
    pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, MostAtOnce));
    QList<QFuture<Status>> answers;
    for (const ArrivingFile& file : files)
        answers << runOn(pool, [from = file.from, stop = progress.stop]() -> Status {
            BR_CHECK(inspectMedia(from, stop));
            return {};
        });
    QList<ArrivingFile> unusable;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Status answer = answers[i].result();
        progress(double(i + 1) / double(files.size()));
        if (answer)
            continue;
        if (answer.error().kind == ErrorKind::Damaged) {
            unusable << files[i];
            continue;
        }
        pool.clear();
        const bool isStopped = answer.error().kind == ErrorKind::Cancelled;
        return isStopped ? fail(answer.error()) : fail(ErrorKind::Failed, files[i].where, answer.error().detail);
    }
    return unusable;
}
