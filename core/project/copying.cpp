#include "core/base/free_space.h"
#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "core/project/project_private.h"
#include "core/store/project_contents.h"
#include "core/store/project_files.h"
#include "core/store/project_opening.h"
#include "core/store/rows/history_rows.h"
#include "core/store/rows/save.h"
#include "core/store/sqlite/database.h"

#include <QDir>
#include <QDirIterator>
#include <QLocale>

// The whole project once more in another place, while it is open: the database by SQLite itself, media byte for byte,
// and what could not be saved where it is.

namespace {

struct Copying {
    QString from;
    QString to;
    QList<Storyboard> boards; ///< as the user sees them now
};

Error noPlace(const QString& folder, const QString& detail)
{
    return {
        ErrorKind::Failed,
        ProjectText::tr("The copy could not be made at \"%1\". The project is unchanged; choose another place or make "
                        "some space.")
            .arg(QDir::toNativeSeparators(folder)),
        detail};
}

/// Relative to the project: everything that cannot be made anew. Cache and trash stay behind.
QStringList filesToCopy(const QString& folder)
{
    QStringList files;
    for (const char* part : {"media", "snapshots"}) {
        QDirIterator it(folder + QLatin1Char('/') + QLatin1String(part), QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); !path.endsWith(QLatin1String(".part")))
                files << QDir(folder).relativeFilePath(path);
    }
    return files;
}

/// False when the source cannot be read: a copy is needed most when a disk fails, so the others go on.
Result<bool> copyVerified(const QString& from, const QString& to, const Progress& progress)
{
    const auto hash = hashFile(from, progress.part(0, 0.4));
    if (!hash)
        return hash.error().kind == ErrorKind::Cancelled ? Result<bool>(fail(hash.error())) : false;
    if (!QDir().mkpath(QFileInfo(to).absolutePath()) || !QFile::copy(from, to))
        return fail(noPlace(to, QStringLiteral("copy")));
    BR_CHECK(syncFile(to));
    BR_TRY(const QString copied, hashFile(to, progress.part(0.6, 1)));
    if (copied != *hash)
        return fail(noPlace(to, QStringLiteral("hash differs")));
    return true;
}

/// The database's copy is opened as any project is; edits that were not saved yet are saved there. Returns the files it
/// names.
Result<QList<NamedFile>> bringUpToDate(const QString& folder, const QList<Storyboard>& boards)
{
    BR_TRY(const auto database, openProject(folder));
    BR_TRY(auto contents, readContents(*database));
    BR_CHECK(database->transaction([&]() -> Status {
        if (contents.storyboards == boards)
            return {};
        BR_CHECK(writeHistory(*database, {})); // it leads to what was saved; from here it starts anew
        for (const Storyboard& board : boards) {
            const auto there = std::find_if(contents.storyboards.begin(), contents.storyboards.end(),
                                            [&](const Storyboard& other) { return other.id == board.id; });
            const bool isNew = there == contents.storyboards.end();
            BR_CHECK(writeDiff(*database, isNew ? wholeOf(board) : diff(*there, board)));
        }
        return {};
    }));
    BR_CHECK(database->checkIntegrity());
    contents.storyboards = boards;
    return filesOf(contents);
}

Result<CopyReport> copyFiles(const Copying& job, const QString& work, const Progress& progress)
{
    const QStringList files = filesToCopy(job.from);
    CopyReport report;
    for (const QString& file : files)
        report.bytes += QFileInfo(job.from + QLatin1Char('/') + file).size();
    if (const qint64 free = freeSpace(work); free < report.bytes)
        return fail(noPlace(job.to, QStringLiteral("%1 free, %2 needed").arg(free).arg(report.bytes)));
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto place = [&](qsizetype n) { return double(n) / double(files.size()); };
        BR_TRY(const bool done, copyVerified(job.from + QLatin1Char('/') + files[i], work + QLatin1Char('/') + files[i],
                                             progress.part(place(i), place(i + 1))));
        if (!done)
            report.leftOut << files[i];
    }
    return report;
}

Result<CopyReport> finishCopy(const Copying& job, const QString& work, const Progress& progress)
{
    BR_TRY(const auto named, bringUpToDate(work, job.boards));
    BR_TRY(CopyReport report, copyFiles(job, work, progress));
    for (const NamedFile& file : named)
        if (!report.leftOut.contains(file.file) && !QFileInfo::exists(QString(work + QLatin1Char('/') + file.file)))
            report.leftOut << file.file;
    QDir().mkpath(work + QStringLiteral("/cache"));
    BR_CHECK(syncFile(databaseIn(work)));
    BR_CHECK(syncDirectory(work));
    if (QFileInfo::exists(job.to) || !QDir().rename(work, job.to))
        return fail(noPlace(job.to, QStringLiteral("rename")));
    BR_CHECK(syncDirectory(QFileInfo(job.to).absolutePath()));
    return report;
}

} // namespace

QFuture<Result<CopyReport>> Project::saveCopy(const QString& folder, const Progress& progress)
{
    using Copied = Result<CopyReport>;
    const Copying job{d->folder, QDir(folder).absolutePath(), d->contents.storyboards};
    if (QFileInfo::exists(job.to))
        return finished<Copied>(fail(
            ErrorKind::Usage,
            ProjectText::tr("There is already something at \"%1\". It was not touched; choose a new name for the copy.")
                .arg(QDir::toNativeSeparators(job.to))));
    const QString parent = QFileInfo(job.to).absolutePath();
    using Work = Result<std::shared_ptr<WorkFolder>>; // lives until the last step has ended
    const auto work =
        runOn(d->pool, [parent]() -> Work { return WorkFolder::open(parent, QStringLiteral(".boardreel-copy-")); });
    return after(work, this, [this, job, progress](const Work& made) -> QFuture<Copied> {
        const QString place = made ? (*made)->file(QStringLiteral("project")) : QString();
        if (!made || !QDir().mkpath(place))
            return finished<Copied>(fail(noPlace(job.to, made ? QStringLiteral("mkpath") : made.error().message)));
        return after(d->store->copyTo(databaseIn(place)), this,
                     [this, job, work = *made, place, progress](const Status& written) -> QFuture<Copied> {
                         if (!written)
                             return finished<Copied>(fail(noPlace(job.to, written.error().detail)));
                         return runOn(d->pool,
                                      [job, work, place, progress] { return finishCopy(job, place, progress); });
                     });
    });
}
