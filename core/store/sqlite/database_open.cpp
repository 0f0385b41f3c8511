#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/housekeeping.h"
#include "core/store/sqlite/snapshots.h"
#include "core/store/sqlite/store_error.h"
#include "core/store/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <sqlite3.h>

Result<std::unique_ptr<Database>> Database::connect(const QString& path)
{
    std::unique_ptr<Database> database(new Database(path));
    database->m_hadLog = QFileInfo::exists(QString(path + QStringLiteral("-wal")));
    database->m_connection = QUuid::createUuid().toString();
    database->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    if (path == QLatin1String(":memory:")) {
        database->m_database.setDatabaseName(path);
    } else {
        const QByteArray url = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
        database->m_database.setDatabaseName(QString(QString::fromLatin1(url) + QStringLiteral("?mode=rw")));
        database->m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=1000"));
    }
    if (!database->m_database.open())
        return fail(database->noted(database->m_database.lastError()));
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    return connect(QStringLiteral(":memory:"));
}

Result<QString> Database::pragma(const QString& name)
{
    QString value;
    BR_CHECK(each(QStringLiteral("PRAGMA ") + name, {}, [&](RowReader& row) { value = row.text(); }));
    return value;
}

Status Database::setPragma(const QString& name, const QString& value, const QString& readBack)
{
    BR_CHECK(run(QStringLiteral("PRAGMA %1 = %2").arg(name, value)));
    BR_TRY(const QString found, pragma(name));
    if (found != readBack)
        return fail(
            ErrorKind::Unsupported,
            StoreText::tr("\"%1\" cannot be kept safe on this system. Nothing was changed; move it to a local disk.")
                .arg(m_path),
            QStringLiteral("%1 is %2").arg(name, found));
    return {};
}

/// A refused file must keep every byte, so its leftover log may not be written back when we let go of it.
void Database::keepLogAtClose()
{
    if (!m_hadLog)
        return;
    const QVariant handle = m_database.driver()->handle();
    QString driverSource;
    auto read =
        each(QStringLiteral("SELECT sqlite_source_id()"), {}, [&](RowReader& row) { driverSource = row.text(); });
    // Qt may carry an SQLite of its own; its connections are only ours to touch when it is the one we link.
    if (!read || driverSource != QLatin1String(sqlite3_sourceid()))
        return;
    sqlite3_db_config(*static_cast<sqlite3* const*>(handle.constData()), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Status Database::verify(const DatabaseFormat& format)
{
    BR_CHECK(setPragma(QStringLiteral("locking_mode"), QStringLiteral("EXCLUSIVE"), QStringLiteral("exclusive")));
    for (const auto& [name, value] :
         {std::pair{"trusted_schema", "0"}, {"cell_size_check", "1"}, {"foreign_keys", "1"}, {"temp_store", "2"}})
        BR_CHECK(setPragma(QString::fromLatin1(name), QString::fromLatin1(value), QString::fromLatin1(value)));
    BR_TRY(const QString mark, pragma(QStringLiteral("application_id")));
    if (mark.toInt() != format.applicationId)
        return fail(ErrorKind::Damaged,
                    StoreText::tr("\"%1\" was not made by Boardreel. It was not changed; choose a Boardreel project.")
                        .arg(m_path),
                    QStringLiteral("application_id %1").arg(mark));
    BR_TRY(const QString version, pragma(QStringLiteral("user_version")));
    m_version = version.toInt();
    if (m_version > format.version())
        return fail(ErrorKind::Newer,
                    StoreText::tr(
                        "\"%1\" was written by a newer Boardreel. It was not changed; open it with the newer program.")
                        .arg(m_path),
                    QStringLiteral("schema %1, known up to %2").arg(m_version).arg(format.version()));
    BR_CHECK(checkIntegrity());
    return checkSchema(*this, format, m_version);
}

Status Database::takeOver(const DatabaseFormat& format)
{
    BR_CHECK(setPragma(QStringLiteral("journal_mode"), QStringLiteral("WAL"), QStringLiteral("wal")));
    BR_CHECK(setPragma(QStringLiteral("synchronous"), QStringLiteral("FULL"), QStringLiteral("2")));
    BR_CHECK(transaction([]() -> Status { return {}; })); // a file that may not be written says so now
    if (m_version < format.version()) {
        BR_CHECK(takeSnapshot(*this, {format.applicationId, format.steps.mid(0, m_version), format.markCopy}));
        BR_CHECK(migrate(*this, format, m_version));
        m_version = format.version();
    }
    m_housekeeping = std::make_unique<Housekeeping>(*this, format);
    return {};
}

Result<std::unique_ptr<Database>> Database::inspect(const QString& path, const DatabaseFormat& format)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return fail(ErrorKind::NotFound, StoreText::tr("There is no file \"%1\".").arg(QDir::toNativeSeparators(path)));
    if (info.size() == 0)
        return fail(ErrorKind::Damaged, StoreText::tr("\"%1\" is empty: its contents were lost. It is kept as it is.")
                                            .arg(QDir::toNativeSeparators(path)));
    BR_TRY(auto database, connect(path));
    if (auto verified = database->verify(format); !verified) {
        database->keepLogAtClose();
        return fail(verified.error());
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const DatabaseFormat& format)
{
    BR_TRY(auto database, inspect(path, format));
    BR_CHECK(database->takeOver(format));
    return database;
}

Status Database::create(const QString& path, const DatabaseFormat& format, const std::function<Status(Database&)>& fill)
{
    const QString part = QStringLiteral("%1.%2.part").arg(path, QUuid::createUuid().toString(QUuid::WithoutBraces));
    QFile fresh(part);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorKind::Failed,
                    StoreText::tr("\"%1\" could not be made. Check that the folder may be written and has space.")
                        .arg(QDir::toNativeSeparators(path)),
                    fresh.errorString());
    fresh.close();
    Status made = [&]() -> Status {
        BR_TRY(auto database, connect(part));
        BR_CHECK(database->setPragma(QStringLiteral("foreign_keys"), QStringLiteral("1"), QStringLiteral("1")));
        BR_CHECK(database->run(QStringLiteral("PRAGMA application_id = %1").arg(format.applicationId)));
        BR_CHECK(migrate(*database, format, 0));
        BR_CHECK(database->transaction([&] { return fill(*database); }));
        BR_CHECK(database->setPragma(QStringLiteral("journal_mode"), QStringLiteral("WAL"), QStringLiteral("wal")));
        return {};
    }();
    if (made)
        made = moveDurably(part, path, Replace::No);
    if (!made)
        QFile::remove(part);
    return made;
}
