#include "core/store/project_opening.h"

#include "core/base/safe_file.h"
#include "core/document/checks.h"
#include "core/store/file_system.h"
#include "core/store/project_contents.h"
#include "core/store/project_files.h"
#include "core/store/project_schema.h"
#include "core/store/rows/history_rows.h"
#include "core/store/rows/save.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "core/store/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

Status refuseUsedFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return {};
    const QString shown = QDir::toNativeSeparators(folder);
    if (!info.isDir())
        return fail(
            ErrorKind::Usage,
            StoreText::tr("\"%1\" is a file. It was not touched; choose another name for the project.").arg(shown));
    if (QFileInfo::exists(databaseIn(folder)))
        return fail(ErrorKind::Usage,
                    StoreText::tr("\"%1\" already holds a project. It was not touched; open it or choose another name.")
                        .arg(shown));
    // What a creation that was cut off may have left is ours.
    const QStringList ours{QStringLiteral("media"), QStringLiteral("cache")};
    for (const QString& name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        if (!ours.contains(name) &&
            !(name.startsWith(QLatin1String(ProjectFileName)) && name.contains(QLatin1String(".part"))))
            return fail(
                ErrorKind::Usage,
                StoreText::tr("\"%1\" is not empty. Nothing in it was touched; choose an empty folder or a new name.")
                    .arg(shown));
    return {};
}

Status findProject(const QString& folder)
{
    const QString shown = QDir::toNativeSeparators(folder);
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::NotFound, StoreText::tr("There is no project folder \"%1\".").arg(shown));
    if (!QFileInfo::exists(databaseIn(folder)))
        return fail(ErrorKind::NotFound,
                    StoreText::tr("\"%1\" is not a Boardreel project: there is no project.sqlite in it.").arg(shown));
    return {};
}

/// Shots of takes whose file is gone fall back to what they have else.
void markMissingTakes(ProjectContents& contents, const QString& folder)
{
    const auto shelf = contents.shelf.all(); // a copy: marking changes the shelf
    for (const QList<Take>& takes : shelf)
        for (const Take& take : takes)
            if (take.file.isEmpty() || !QFileInfo::exists(QString(folder + QLatin1Char('/') + take.file)))
                contents.shelf.setMissing(take.id);
}

QString missingWarning(const ProjectContents& contents, const QString& folder)
{
    QStringList missing;
    for (const NamedFile& named : filesOf(contents))
        if (!QFileInfo::exists(QString(folder + QLatin1Char('/') + named.file)))
            missing << QStringLiteral("%1 (%2)").arg(named.file, named.where);
    if (missing.isEmpty())
        return {};
    const QString some =
        missing.mid(0, 3).join(QLatin1String(", ")) + (missing.size() > 3 ? QStringLiteral(", ...") : QString());
    return StoreText::tr(
               "%n file(s) of the project are missing: %1. Put them back or replace them; everything else is there.",
               nullptr, int(missing.size()))
        .arg(some);
}

} // namespace

static Status writeTakes(Database& database, const TakeShelf& shelf)
{
    for (const QList<Take>& takes : shelf.all())
        for (const Take& take : takes)
            BR_CHECK(database.run(takeTable().insert(), valuesOf(take)));
    return {};
}

QString databaseIn(const QString& folder)
{
    return folder + QLatin1Char('/') + QLatin1String(ProjectFileName);
}

QString projectFolderOf(const QString& path)
{
    const QFileInfo info(path);
    const bool isDatabase = info.fileName() == QLatin1String(ProjectFileName) && !info.isDir();
    const QFileInfo folder(isDatabase ? info.absolutePath() : info.absoluteFilePath());
    return folder.exists() ? folder.canonicalFilePath() : QDir::cleanPath(folder.absoluteFilePath());
}

Status makeProject(const QString& folder, const QString& title, const Storyboard& first)
{
    ProjectContents contents;
    contents.id = ProjectId::create();
    contents.title = title;
    contents.storyboards << first;
    return makeProject(folder, contents);
}

Status makeProject(const QString& folder, const ProjectContents& contents)
{
    BR_CHECK(refuseUsedFolder(folder));
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("media")) || !dir.mkpath(QStringLiteral("cache")))
        return fail(
            ErrorKind::Failed,
            StoreText::tr("The folder \"%1\" could not be made. Check that its place may be written and has space.")
                .arg(QDir::toNativeSeparators(folder)));
    return Database::create(databaseIn(folder), projectFormat(), [&](Database& database) -> Status {
        BR_CHECK(database.run(QStringLiteral("INSERT INTO project (single, id, title, created_at) VALUES (1, ?, ?, ?)"),
                              {bound(contents.id), bound(contents.title), bound(QDateTime::currentDateTimeUtc())}));
        for (const Storyboard& board : contents.storyboards)
            BR_CHECK(writeDiff(database, wholeOf(board)));
        return writeTakes(database, contents.shelf);
    });
}

Result<std::unique_ptr<Database>> inspectProject(const QString& folder)
{
    BR_CHECK(findProject(folder));
    auto database = Database::inspect(databaseIn(folder), projectFormat());
    if (!database)
        return fail(withSnapshotAdvice(database.error(), databaseIn(folder), projectFormat()));
    return database;
}

Result<std::unique_ptr<Database>> openProject(const QString& folder)
{
    BR_CHECK(findProject(folder));
    auto database = Database::open(databaseIn(folder), projectFormat());
    if (!database)
        return fail(withSnapshotAdvice(database.error(), databaseIn(folder), projectFormat()));
    return database;
}

Result<ProjectContents> readProject(Database& database, const QString& folder)
{
    auto read = readContents(database);
    if (!read)
        return fail(withSnapshotAdvice(read.error(), databaseIn(folder), projectFormat()));
    ProjectContents contents = std::move(*read);
    contents.warnings = hideUnsafeFiles(contents);
    for (const Storyboard& board : std::as_const(contents.storyboards))
        for (const QString& broken : brokenInvariants(board))
            contents.warnings << QStringLiteral("%1: %2").arg(board.title, broken);
    if (auto history = readHistory(database, contents.storyboards))
        contents.history = std::move(*history);
    else
        contents.warnings << StoreText::tr("The undo history could not be read and starts anew. The film is whole.");
    BR_TRY(contents.restorePoints, readRestorePoints(database));
    if (const QStringList swept = sweepLeftovers(folder); !swept.isEmpty())
        contents.warnings << StoreText::tr("%n half-written file(s) of an earlier run were moved to \"%1\".", nullptr,
                                           int(swept.size()))
                                 .arg(QDir::toNativeSeparators(QFileInfo(swept.first()).absolutePath()));
    markMissingTakes(contents, folder);
    if (const QString missing = missingWarning(contents, folder); !missing.isEmpty())
        contents.warnings << missing;
    if (isNetworkFileSystem(folder))
        contents.warnings << StoreText::tr(
            "The project is on a network drive, where a power cut may lose changes. Work on a local disk.");
    return contents;
}

Status restoreProject(const QString& folder, const QString& snapshot)
{
    BR_CHECK(Database::inspect(snapshot, projectFormat()));
    const QString present = databaseIn(folder);
    if (QFileInfo::exists(present)) {
        // Opened and closed once: that says whether somebody has it, and writes back what its log still holds.
        const auto opened = Database::open(present, projectFormat());
        if (!opened && opened.error().kind != ErrorKind::Damaged)
            return fail(opened.error());
    }
    const QString trash = newTrashFolder(folder);
    if (trash.isEmpty())
        return fail(ErrorKind::Failed, StoreText::tr("The trash of \"%1\" could not be made. Nothing was changed.")
                                           .arg(QDir::toNativeSeparators(folder)));
    const QString part = QStringLiteral("%1.restore.part").arg(present);
    QFile::remove(part);
    if (!QFile::copy(snapshot, part))
        return fail(
            ErrorKind::Failed,
            StoreText::tr("The snapshot could not be copied. Nothing was changed; check that the disk has space."));
    for (const QString& name : {present, QString(present + QStringLiteral("-wal"))})
        if (QFileInfo::exists(name))
            BR_CHECK(moveDurably(name, trash + QLatin1Char('/') + QFileInfo(name).fileName(), Replace::No));
    return moveDurably(part, present, Replace::No);
}
