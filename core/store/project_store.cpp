#include "core/store/project_store.h"

#include "core/store/project_contents.h"
#include "core/store/project_files.h"
#include "core/store/project_opening.h"
#include "core/store/project_schema.h"
#include "core/store/rows/history_rows.h"
#include "core/store/rows/save.h"
#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "core/store/store_thread.h"

using Connection = StoreThread::Connection;

ProjectStore::ProjectStore(QString folder)
    : m_folder(std::move(folder))
    , m_thread(std::make_unique<StoreThread>(QStringLiteral("project store")))
{
}

ProjectStore::~ProjectStore() = default;

namespace {

Result<ProjectContents> openInto(Connection& connection, const QString& folder)
{
    BR_TRY(auto database, openProject(folder));
    BR_TRY(auto contents, readProject(*database, folder));
    connection = std::move(database);
    return contents;
}

/// One statement in a transaction of its own.
Status write(Connection& connection, const ProjectPlace& place, const QString& sql, const QVariantList& values)
{
    BR_CHECK(place.check());
    return connection->transaction([&]() -> Status {
        BR_CHECK(connection->run(sql, values));
        return {};
    });
}

} // namespace

QFuture<Result<ProjectStore::Opened>> ProjectStore::open(const QString& path)
{
    std::shared_ptr<ProjectStore> store(new ProjectStore(projectFolderOf(path)));
    StoreThread& thread = *store->m_thread;
    return thread.run([store](Connection& connection) mutable -> Result<Opened> {
        BR_TRY(auto contents, openInto(connection, store->m_folder));
        store->m_place = ProjectPlace(store->m_folder);
        return Opened{std::move(store), std::move(contents)};
    });
}

QFuture<Result<ProjectStore::Opened>> ProjectStore::create(const QString& path, const QString& title,
                                                           const Storyboard& first)
{
    std::shared_ptr<ProjectStore> store(new ProjectStore(projectFolderOf(path)));
    StoreThread& thread = *store->m_thread;
    return thread.run([store, title, first](Connection& connection) mutable -> Result<Opened> {
        BR_CHECK(makeProject(store->m_folder, title, first));
        BR_TRY(auto contents, openInto(connection, store->m_folder));
        store->m_place = ProjectPlace(store->m_folder);
        return Opened{std::move(store), std::move(contents)};
    });
}

QFuture<Status> ProjectStore::restore(const QString& path, const QString& snapshot)
{
    auto thread = std::make_shared<StoreThread>(QStringLiteral("project restore"));
    return thread->run(
        [thread, path, snapshot](Connection&) { return restoreProject(projectFolderOf(path), snapshot); });
}

QFuture<Status> ProjectStore::save(const QList<Diff>& boards, const std::optional<HistoryChanges>& history)
{
    return m_thread->run([boards, history, place = m_place](Connection& connection) -> Status {
        BR_CHECK(place.check());
        return connection->transaction([&]() -> Status {
            for (const Diff& board : boards)
                BR_CHECK(writeDiff(*connection, board));
            return history ? writeHistory(*connection, *history) : Status();
        });
    });
}

QFuture<Status> ProjectStore::addRestorePoint(const RestorePoint& point, const Storyboard& board)
{
    return m_thread->run([point, board, place = m_place](Connection& connection) -> Status {
        BR_CHECK(place.check());
        return connection->transaction([&] { return insertRestorePoint(*connection, point, board); });
    });
}

QFuture<Status> ProjectStore::renameRestorePoint(const RestorePointId& id, const QString& name)
{
    return m_thread->run([id, name, place = m_place](Connection& connection) -> Status {
        BR_CHECK(place.check());
        return connection->transaction([&] { return ::renameRestorePoint(*connection, id, name); });
    });
}

QFuture<Status> ProjectStore::removeRestorePoint(const RestorePointId& id)
{
    return m_thread->run([id, place = m_place](Connection& connection) -> Status {
        BR_CHECK(place.check());
        return connection->transaction([&] { return deleteRestorePoint(*connection, id); });
    });
}

QFuture<Result<Storyboard>> ProjectStore::restorePoint(const RestorePointId& id)
{
    return m_thread->run([id](Connection& connection) { return readRestorePoint(*connection, id); });
}

QFuture<Status> ProjectStore::addTake(const Take& take)
{
    const QString sql = takeTable().insert() + QStringLiteral(" ON CONFLICT (id) DO NOTHING");
    return m_thread->run(
        [sql, take, place = m_place](Connection& connection) { return write(connection, place, sql, valuesOf(take)); });
}

QFuture<Status> ProjectStore::addFilm(const Film& film)
{
    const QString sql = filmTable().insert() + QStringLiteral(" ON CONFLICT (id) DO NOTHING");
    return m_thread->run(
        [sql, film, place = m_place](Connection& connection) { return write(connection, place, sql, valuesOf(film)); });
}

QFuture<Status> ProjectStore::setTitle(const QString& title)
{
    return m_thread->run([title, place = m_place](Connection& connection) {
        return write(connection, place, QStringLiteral("UPDATE project SET title = ?"), {bound(title)});
    });
}

QFuture<Status> ProjectStore::setId(const ProjectId& id)
{
    return m_thread->run([id, place = m_place](Connection& connection) {
        return write(connection, place, QStringLiteral("UPDATE project SET id = ?"), {bound(id)});
    });
}

QFuture<bool> ProjectStore::livesIn(const QString& path, const ProjectId& id)
{
    auto thread = std::make_shared<StoreThread>(QStringLiteral("project look"));
    return thread->run([thread, path, id](Connection&) {
        const auto database = inspectProject(projectFolderOf(path));
        if (!database)
            return database.error().kind == ErrorKind::Locked;
        QString found;
        const auto read = (*database)->each(QStringLiteral("SELECT id FROM project"), {},
                                            [&](RowReader& row) { found = row.text(); });
        return read && found == id.toString();
    });
}

QFuture<Status> ProjectStore::setStoryboardOrder(const QList<StoryboardId>& order)
{
    return m_thread->run([order, place = m_place](Connection& connection) -> Status {
        BR_CHECK(place.check());
        return connection->transaction([&]() -> Status {
            for (qsizetype i = 0; i < order.size(); ++i)
                BR_CHECK(connection->run(QStringLiteral("UPDATE storyboards SET position = ? WHERE id = ?"),
                                         {bound(i), bound(order[i])}));
            return {};
        });
    });
}

QFuture<Result<QString>> ProjectStore::snapshot()
{
    return m_thread->run([](Connection& connection) { return takeSnapshot(*connection, projectFormat()); });
}

QFuture<Status> ProjectStore::copyTo(const QString& file)
{
    return m_thread->run([file](Connection& connection) -> Status {
        BR_CHECK(connection->run(QStringLiteral("VACUUM INTO ?"), {file}));
        return {};
    });
}

QFuture<Result<QSet<QString>>> ProjectStore::namedFiles()
{
    return m_thread->run([](Connection& connection) -> Result<QSet<QString>> {
        BR_TRY(ProjectContents contents, readContents(*connection));
        BR_TRY(const auto history, readHistory(*connection, contents.storyboards));
        for (const auto& step : history.steps)
            contents.storyboards << step->before << step->after;
        BR_TRY(const auto points, readRestorePoints(*connection));
        for (const RestorePoint& point : points) {
            BR_TRY(const Storyboard board, readRestorePoint(*connection, point.id));
            contents.storyboards << board;
        }
        QSet<QString> names;
        for (const NamedFile& named : filesOf(contents))
            names.insert(named.file);
        return names;
    });
}
