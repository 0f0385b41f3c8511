#include "core/store/sqlite/database.h"

#include "core/base/log.h"
#include "core/store/sqlite/housekeeping.h"
#include "core/store/sqlite/store_error.h"
#include "core/store/text.h"

#include <QSqlError>

Database::Database(QString path)
    : m_path(std::move(path))
{
}

Database::~Database()
{
    m_housekeeping.reset();
    m_prepared.clear();
    m_database.close(); // the last connection writes the log back, so that the file alone is complete
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Error Database::noted(const QSqlError& error)
{
    m_lastCode = primaryCode(error);
    Error mapped = storeError(error, m_path);
    qCWarning(lcStore).noquote() << mapped.detail;
    return mapped;
}

bool Database::diskWasFull() const
{
    return m_lastCode == SqliteCode::Full;
}

bool Database::wasContradicted() const
{
    return m_lastCode == SqliteCode::Constraint;
}

Result<QSqlQuery*> Database::prepared(const QString& sql)
{
    if (const auto known = m_prepared.find(sql); known != m_prepared.end())
        return &known->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(noted(query.lastError()));
    return &m_prepared.emplace(sql, std::move(query)).first->second;
}

Result<qint64> Database::run(const QString& sql, const QVariantList& values)
{
    // Statements without values run once (pragmas, schema, BEGIN): keeping them prepared would outlive a schema change.
    if (values.isEmpty()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            return fail(noted(query.lastError()));
        return std::max(0, query.numRowsAffected());
    }
    BR_TRY(QSqlQuery* const query, prepared(sql));
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    const bool done = query->exec();
    const qint64 changed = done ? query->numRowsAffected() : 0;
    const QSqlError error = query->lastError();
    query->finish();
    if (!done)
        return fail(noted(error));
    return changed;
}

Status Database::each(const QString& sql, const QVariantList& values, const std::function<void(RowReader&)>& row)
{
    BR_TRY(QSqlQuery* const query, prepared(sql));
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    QString unknown;
    bool done = query->exec();
    while (done && query->next()) {
        RowReader reader(*query);
        row(reader);
        if (unknown.isNull())
            unknown = reader.unknownName();
    }
    const QSqlError error = query->lastError();
    done = done && !error.isValid();
    query->finish(); // an unfinished SELECT keeps the log from being written back
    if (!done)
        return fail(noted(error));
    if (!unknown.isNull())
        return fail(ErrorKind::Damaged,
                    StoreText::tr("\"%1\" holds the unknown word \"%2\". It was not changed and is kept as it is.")
                        .arg(m_path, unknown),
                    sql);
    return {};
}

Status Database::begin()
{
    m_lastCode = 0;
    BR_CHECK(run(QStringLiteral("BEGIN IMMEDIATE")));
    return {};
}

Status Database::end(bool commit)
{
    if (!commit) {
        // Some failures end the transaction by themselves; then there is nothing to roll back and that is fine.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
        return {};
    }
    if (auto done = run(QStringLiteral("COMMIT")); !done) {
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
        return fail(done.error());
    }
    if (m_housekeeping)
        m_housekeeping->noteChange();
    return {};
}

Status Database::checkIntegrity()
{
    QString complaint;
    BR_CHECK(each(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](RowReader& row) { complaint = row.text(); }));
    if (complaint == QLatin1String("ok")) {
        complaint.clear();
        BR_CHECK(each(QStringLiteral("PRAGMA foreign_key_check"), {},
                      [&](RowReader& row) { complaint = QStringLiteral("foreign key in ") + row.text(); }));
    }
    if (!complaint.isEmpty())
        return fail(
            ErrorKind::Damaged,
            StoreText::tr(
                "\"%1\" is damaged: its contents contradict each other. It was not changed and is kept as it is.")
                .arg(m_path),
            complaint);
    return {};
}
