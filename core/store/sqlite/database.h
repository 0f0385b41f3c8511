#pragma once

#include "core/base/result.h"
#include "core/store/sqlite/migrations.h"
#include "core/store/sqlite/row_reader.h"

#include <QSqlDatabase>
#include <QVariantList>
#include <functional>
#include <memory>
#include <unordered_map>

class Housekeeping;

/// A connection to one SQLite file under the storage rules: exclusive lock, write-ahead log, every commit on disk
/// before it returns. Lives on its StoreThread and never leaves it. The only place that speaks SQL to SQLite; every
/// SELECT is finished.
class Database final {
public:
    /// Makes a new file: schema and what `fill` writes lie complete under another name before it gets its own.
    static Status create(const QString& path, const DatabaseFormat& format,
                         const std::function<Status(Database&)>& fill);
    /// Opens for reading and writing. Foreign, newer and damaged files are refused and keep every byte; older ones are
    /// brought forward after a snapshot.
    static Result<std::unique_ptr<Database>> open(const QString& path, const DatabaseFormat& format);
    /// Opens and checks like open(), but changes nothing: no log, no migration.
    static Result<std::unique_ptr<Database>> inspect(const QString& path, const DatabaseFormat& format);
    static Result<std::unique_ptr<Database>> inMemory();
    ~Database();

    QString path() const { return m_path; }
    int version() const { return m_version; } ///< of the schema in the file

    /// Runs one statement to its end. Returns how many rows it changed.
    Result<qint64> run(const QString& sql, const QVariantList& values = {});
    /// Runs a SELECT and hands over each row. A name no enumeration has ends it with Damaged. Not for the same text
    /// twice at once.
    Status each(const QString& sql, const QVariantList& values, const std::function<void(RowReader&)>& row);
    /// One transaction that owns the write lock from its start; undone when `work` fails.
    template<class Work> auto transaction(Work work) -> std::invoke_result_t<Work>
    {
        if (auto begun = begin(); !begun)
            return fail(begun.error());
        auto result = work();
        if (auto ended = end(result.has_value()); !ended && result)
            return fail(ended.error());
        return result;
    }
    /// quick_check and foreign_key_check. Damaged with the first complaint.
    Status checkIntegrity();
    bool diskWasFull() const;     ///< the last failure was a full disk
    bool wasContradicted() const; ///< the last failure was a row that the schema does not allow

private:
    explicit Database(QString path);
    static Result<std::unique_ptr<Database>> connect(const QString& path);
    Status verify(const DatabaseFormat& format);
    Status takeOver(const DatabaseFormat& format);
    Status setPragma(const QString& name, const QString& value, const QString& readBack);
    Result<QString> pragma(const QString& name);
    Status begin();
    Status end(bool commit);
    Result<QSqlQuery*> prepared(const QString& sql);
    Error noted(const QSqlError& error);
    void keepLogAtClose();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    int m_version = 0;
    int m_lastCode = 0;
    bool m_hadLog = false; ///< a log was there before we came
    std::unique_ptr<Housekeeping> m_housekeeping;
};
