#include "core/store/ledger_desk.h"
#include "core/store/pace_rows.h"
#include "core/store/store_thread.h"

// A ledger that may not know what was sent: another part of Ledger and of its rows.

using Connection = StoreThread::Connection;

namespace {

const QString SnapshotFact = QStringLiteral("snapshot"); // written into every copy

/// Where the jobs stand that a project knows, that are missing here, and that a person has seen.
QString acceptedFact(const ProjectId& project)
{
    return QStringLiteral("accepted:%1").arg(project.toString());
}

} // namespace

Result<QList<JobId>> LedgerRows::missingJobs(Database& database, const ProjectId& project, const QList<JobId>& ofTakes)
{
    BR_TRY(const QString accepted, PaceRows::fact(database, acceptedFact(project)));
    QList<JobId> missing;
    for (const JobId& id : ofTakes) {
        bool isStored = accepted.contains(id.toString());
        BR_CHECK(database.each(QStringLiteral("SELECT 1 FROM jobs WHERE id = ? AND state = 'Stored'"), {bound(id)},
                               [&](RowReader&) { isStored = true; }));
        if (!isStored)
            missing << id;
    }
    return missing;
}

Status LedgerRows::hold(Database& database, const ProjectId& project, const QString& reason)
{
    BR_CHECK(database.run(QStringLiteral("UPDATE projects SET held_since = ?, held_reason = ? WHERE id = ?"),
                          {bound(QDateTime::currentDateTimeUtc()), reason, bound(project)}));
    return {};
}

Status LedgerRows::accept(Database& database, const ProjectId& project, const QList<JobId>& missing)
{
    BR_TRY(const QString before, PaceRows::fact(database, acceptedFact(project)));
    QStringList ids = before.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const JobId& id : missing)
        ids << id.toString();
    BR_CHECK(PaceRows::setFact(database, acceptedFact(project), ids.join(QLatin1Char(' '))));
    BR_CHECK(database.run(QStringLiteral("UPDATE projects SET held_since = NULL, held_reason = NULL WHERE id = ?"),
                          {bound(project)}));
    return {};
}

Result<bool> LedgerRows::isHeld(Database& database, const ProjectId& project)
{
    bool held = false;
    BR_CHECK(database.each(QStringLiteral("SELECT 1 FROM projects WHERE id = ? AND held_since IS NOT NULL"),
                           {bound(project)}, [&](RowReader&) { held = true; }));
    return held;
}

Result<qint64> LedgerRows::holdUnsent(Database& database, const QString& reason)
{
    return database.run(
        QStringLiteral("UPDATE projects SET held_since = ?, held_reason = ? WHERE id IN (SELECT project "
                       "FROM jobs WHERE state IN ('Queued', 'Held', 'Preparing') AND kind = 'generate' "
                       "AND estimated_micro IS NOT NULL)"),
        {bound(QDateTime::currentDateTimeUtc()), reason});
}

Result<bool> LedgerRows::wasSnapshot(Database& database)
{
    BR_TRY(const QString made, PaceRows::fact(database, SnapshotFact));
    if (!made.isEmpty())
        BR_CHECK(PaceRows::setFact(database, SnapshotFact, {}));
    return !made.isEmpty();
}

/// An old ledger must not pay again for what was sent since.
Status LedgerRows::holdAsRestored(Database& database, const QString& run)
{
    BR_TRY(const qint64 projects, holdUnsent(database, QStringLiteral("restored")));
    return addEvent(database,
                    {QDateTime::currentDateTimeUtc(), {}, QStringLiteral("ledger.restored"), QString::number(projects)},
                    run);
}

QFuture<Result<Ledger::Hold>> Ledger::holdOf(const ProjectId& project, const QList<JobId>& ofTakes)
{
    return m_thread->run([desk = m_desk, project, ofTakes](Connection& connection) {
        return desk->write(*connection, [&]() -> Result<Hold> {
            BR_TRY(const auto missing, LedgerRows::missingJobs(*connection, project, ofTakes));
            if (!missing.isEmpty())
                BR_CHECK(LedgerRows::hold(*connection, project,
                                          QStringLiteral("the project knows %1 more").arg(missing.size())));
            BR_TRY(const bool isHeld, LedgerRows::isHeld(*connection, project));
            return Hold{missing, isHeld};
        });
    });
}

QFuture<Status> Ledger::mustHave(qint64 eventNumber)
{
    return m_thread->run([desk = m_desk, eventNumber](Connection& connection) {
        return desk->write(*connection, [&]() -> Status {
            qint64 newest = 0;
            BR_CHECK(connection->each(QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM events"), {},
                                      [&](RowReader& row) { newest = row.integer(); }));
            return newest < eventNumber ? LedgerRows::holdAsRestored(*connection, desk->run) : Status();
        });
    });
}

QFuture<Status> Ledger::letGoOn(const ProjectId& project, const QList<JobId>& missing)
{
    return m_thread->run([desk = m_desk, project, missing](Connection& connection) {
        return desk->write(*connection, [&]() -> Status {
            BR_CHECK(LedgerRows::accept(*connection, project, missing));
            return desk->event(*connection, {}, QStringLiteral("project.goes_on"), project.toString());
        });
    });
}

const LedgerNews* Ledger::news() const
{
    return &m_desk->news;
}
