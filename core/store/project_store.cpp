#include "core/store/project_store.h"

#include "core/store/project_contents.h"
#include "core/store/project_schema.h"
#include "core/store/rows/save.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

using Connection = StoreThread::Connection;

namespace {

QString databaseIn(const QString& folder)
{
    return folder + QLatin1Char('/') + QLatin1String(ProjectFileName);
}

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
    // What a creation that was cut off may have left is ours and empty.
    const QStringList ours{QStringLiteral("media"), QStringLiteral("cache")};
    for (const QString& name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        if (!ours.contains(name) &&
            !(name.startsWith(QLatin1String(ProjectFileName)) && name.endsWith(QLatin1String(".part"))))
            return fail(
                ErrorKind::Usage,
                StoreText::tr("\"%1\" is not empty. Nothing in it was touched; choose an empty folder or a new name.")
                    .arg(shown));
    return {};
}

Status makeProject(const QString& folder, const QString& title, const Storyboard& first)
{
    BR_CHECK(refuseUsedFolder(folder));
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("media")) || !dir.mkpath(QStringLiteral("cache")))
        return fail(
            ErrorKind::Failed,
            StoreText::tr("The folder \"%1\" could not be made. Check that its place may be written and has space.")
                .arg(QDir::toNativeSeparators(folder)));
    return Database::create(
        databaseIn(QFileInfo(folder).canonicalFilePath()), projectFormat(), [&](Database& database) -> Status {
            BR_CHECK(
                database.run(QStringLiteral("INSERT INTO project (single, id, title, created_at) VALUES (1, ?, ?, ?)"),
                             {bound(ProjectId::create()), bound(title), bound(QDateTime::currentDateTimeUtc())}));
            return writeDiff(database, wholeOf(first));
        });
}

Result<ProjectContents> openProject(Connection& connection, const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::NotFound,
                    StoreText::tr("There is no project folder \"%1\".").arg(QDir::toNativeSeparators(folder)));
    if (!QFileInfo::exists(databaseIn(folder)))
        return fail(ErrorKind::NotFound, StoreText::tr("\"%1\" is not a Boardreel project: it has no project.sqlite.")
                                             .arg(QDir::toNativeSeparators(folder)));
    BR_TRY(auto database, Database::open(databaseIn(folder), projectFormat()));
    BR_TRY(auto contents, readContents(*database));
    connection = std::move(database);
    return contents;
}

} // namespace

QString projectFolderOf(const QString& path)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.fileName() == QLatin1String(ProjectFileName) && !info.isDir()
                               ? info.absolutePath()
                               : info.absoluteFilePath());
    return folder.exists() ? folder.canonicalFilePath() : QDir::cleanPath(folder.absoluteFilePath());
}

ProjectStore::ProjectStore(std::unique_ptr<StoreThread> thread)
    : m_thread(std::move(thread))
{
}
ProjectStore::~ProjectStore() = default;

QFuture<Result<ProjectStore::Opened>> ProjectStore::open(const QString& path)
{
    std::shared_ptr<ProjectStore> store(
        new ProjectStore(std::make_unique<StoreThread>(QStringLiteral("project store"))));
    StoreThread& thread = *store->m_thread;
    return thread.run([store, path](Connection& connection) mutable -> Result<Opened> {
        BR_TRY(auto contents, openProject(connection, projectFolderOf(path)));
        return Opened{std::move(store), std::move(contents)};
    });
}

QFuture<Result<ProjectStore::Opened>> ProjectStore::create(const QString& path, const QString& title,
                                                           const Storyboard& first)
{
    std::shared_ptr<ProjectStore> store(
        new ProjectStore(std::make_unique<StoreThread>(QStringLiteral("project store"))));
    StoreThread& thread = *store->m_thread;
    return thread.run([store, path, title, first](Connection& connection) mutable -> Result<Opened> {
        BR_CHECK(makeProject(projectFolderOf(path), title, first));
        BR_TRY(auto contents, openProject(connection, projectFolderOf(path)));
        return Opened{std::move(store), std::move(contents)};
    });
}

QFuture<Status> ProjectStore::save(const Diff& diff)
{
    return m_thread->run([diff](Connection& connection) { return saveDiff(*connection, diff); });
}

QFuture<Status> ProjectStore::addTake(const Take& take)
{
    return m_thread->run([take](Connection& connection) {
        Database& database = *connection;
        return database.transaction([&]() -> Status {
            const QString sql = takeTable().insert() + QStringLiteral(" ON CONFLICT (id) DO NOTHING");
            BR_CHECK(database.run(sql, valuesOf(take)));
            return {};
        });
    });
}

QFuture<Status> ProjectStore::addFilm(const Film& film)
{
    return m_thread->run([film](Connection& connection) {
        Database& database = *connection;
        return database.transaction([&]() -> Status {
            const QString sql = filmTable().insert() + QStringLiteral(" ON CONFLICT (id) DO NOTHING");
            BR_CHECK(database.run(sql, valuesOf(film)));
            return {};
        });
    });
}

QFuture<Status> ProjectStore::setTitle(const QString& title)
{
    return m_thread->run([title](Connection& connection) {
        Database& database = *connection;
        return database.transaction([&]() -> Status {
            BR_CHECK(database.run(QStringLiteral("UPDATE project SET title = ?"), {bound(title)}));
            return {};
        });
    });
}

QFuture<Status> ProjectStore::setStoryboardOrder(const QList<StoryboardId>& order)
{
    return m_thread->run([order](Connection& connection) {
        Database& database = *connection;
        return database.transaction([&]() -> Status {
            for (qsizetype i = 0; i < order.size(); ++i)
                BR_CHECK(database.run(QStringLiteral("UPDATE storyboards SET position = ? WHERE id = ?"),
                                      {bound(i), bound(order[i])}));
            return {};
        });
    });
}

QFuture<Result<QString>> ProjectStore::snapshot()
{
    return m_thread->run([](Connection& connection) { return takeSnapshot(*connection, projectFormat()); });
}
