#include "core/store/project_check.h"

#include "core/base/safe_file.h"
#include "core/document/checks.h"
#include "core/store/file_system.h"
#include "core/store/project_contents.h"
#include "core/store/project_opening.h"
#include "core/store/project_schema.h"
#include "core/store/sqlite/database.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QThreadPool>

using Connection = StoreThread::Connection;

Result<CheckedRows> checkRows(Database& database, const QString& folder)
{
    CheckedRows rows{folder, {}, {}};
    BR_CHECK(database.checkIntegrity());
    BR_TRY(const auto contents, readContents(database));
    for (const Storyboard& board : contents.storyboards)
        for (const QString& broken : brokenInvariants(board))
            rows.findings << Finding{Finding::Level::Error, broken, board.title, QStringLiteral("storyboard.unsound")};
    if (contents.storyboards.isEmpty())
        rows.findings << Finding{Finding::Level::Error, StoreText::tr("The project holds no storyboard."),
                                 QStringLiteral("storyboards"), QStringLiteral("storyboard.none")};
    if (isNetworkFileSystem(folder))
        rows.findings << Finding{
            Finding::Level::Warning,
            StoreText::tr(
                "The project is on a network drive, where a power cut may lose changes. Work on a local disk."),
            folder, QStringLiteral("folder.network")};
    rows.files = filesOf(contents);
    return rows;
}

QList<Finding> checkFiles(CheckedRows rows)
{
    QHash<QString, QString> hashes; // one file may be named many times
    for (const NamedFile& named : std::as_const(rows.files)) {
        const auto add = [&](const QString& kind, const QString& message) {
            rows.findings << Finding{Finding::Level::Error, message, named.file, kind};
        };
        if (!isSafeRelativePath(named.file)) {
            add(QStringLiteral("file.outside"),
                StoreText::tr("A file of %1 has a name that leads out of the project folder and is never opened.")
                    .arg(named.where));
            continue;
        }
        const QString path = rows.folder + QLatin1Char('/') + named.file;
        if (!QFileInfo(path).isFile()) {
            add(QStringLiteral("file.missing"),
                StoreText::tr("The file \"%1\" of %2 is missing.").arg(named.file, named.where));
            continue;
        }
        if (!hashes.contains(path)) {
            const auto hash = hashFile(path);
            hashes.insert(path, hash ? *hash : QString());
        }
        if (hashes.value(path).isEmpty())
            add(QStringLiteral("file.unreadable"),
                StoreText::tr("The file \"%1\" of %2 cannot be read.").arg(named.file, named.where));
        else if (!named.sha256.isEmpty() && hashes.value(path) != named.sha256)
            add(QStringLiteral("file.changed"),
                StoreText::tr("The file \"%1\" of %2 is not the one that was put there: its contents have changed.")
                    .arg(named.file, named.where));
    }
    return rows.findings;
}

namespace {

/// A check changes nothing, so what an earlier Boardreel wrote is read from a copy that was brought forward.
Result<CheckedRows> checkOlderRows(Database& older, const QString& folder)
{
    const QTemporaryDir dir;
    const QString copy = dir.filePath(QLatin1String(ProjectFileName));
    BR_CHECK(older.run(QStringLiteral("VACUUM INTO ?"), {copy}));
    BR_TRY(const auto database, Database::open(copy, projectFormat()));
    return checkRows(*database, folder);
}

} // namespace

QFuture<Result<QList<Finding>>> checkProject(const QString& path)
{
    auto thread = std::make_shared<StoreThread>(QStringLiteral("project check"));
    return thread->run([thread, path](Connection& connection) -> Result<QList<Finding>> {
        const QString folder = projectFolderOf(path);
        BR_TRY(connection, inspectProject(folder));
        const bool older = connection->version() < projectFormat().version();
        BR_TRY(auto rows, older ? checkOlderRows(*connection, folder) : checkRows(*connection, folder));
        connection.reset(); // hashing may take long and needs nobody's lock
        return checkFiles(std::move(rows));
    });
}

QFuture<Result<int>> projectSchema(const QString& path)
{
    auto thread = std::make_shared<StoreThread>(QStringLiteral("project schema"));
    return thread->run([thread, path](Connection& connection) -> Result<int> {
        BR_TRY(connection, inspectProject(projectFolderOf(path)));
        return connection->version();
    });
}

QFuture<Result<QList<Finding>>> ProjectStore::check()
{
    auto promise = std::make_shared<QPromise<Result<QList<Finding>>>>();
    promise->start();
    const auto finish = [promise](Result<QList<Finding>> findings) {
        promise->addResult(std::move(findings));
        promise->finish();
    };
    m_thread->run([folder = m_folder, finish](Connection& connection) -> Status {
        auto rows = checkRows(*connection, folder);
        if (!rows)
            finish(fail(rows.error()));
        else // saving goes on while files are hashed
            QThreadPool::globalInstance()->start([finish, rows = std::move(*rows)] { finish(checkFiles(rows)); });
        return {};
    });
    return promise->future();
}
