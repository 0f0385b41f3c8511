#include "core/store/pace_rows.h"

#include "core/store/sqlite/database.h"

namespace {

constexpr int KillsToStop = 3;
constexpr qint64 Window = 5 * 60'000;

const QString On = QStringLiteral("safe_mode");
const QString CountedFrom = QStringLiteral("safe_mode_from"); // number of the run whose kill counts again

} // namespace

Status PaceRows::checkRuns(Database& database, const QDateTime& now)
{
    BR_TRY(const QString from, fact(database, CountedFrom));
    // When a run was killed is not written anywhere, but it was before the next one began.
    const qint64 at = now.toMSecsSinceEpoch();
    qint64 kills = 0;
    BR_CHECK(database.each(
        QStringLiteral("SELECT COUNT(*) FROM runs JOIN runs AS following ON following.rowid = "
                       "(SELECT MIN(rowid) FROM runs AS later WHERE later.rowid > runs.rowid) "
                       "WHERE runs.ended_at IS NULL AND runs.rowid >= ? AND ABS(following.started_at - ?) <= ?"),
        {from.toLongLong(), at, Window}, [&](RowReader& row) { kills = row.integer(); }));
    BR_TRY(const QDateTime since, safeModeSince(database));
    if (since.isValid() || kills < KillsToStop)
        return {};
    BR_CHECK(setFact(database, On, QString::number(at)));
    return addEvent(database, QStringLiteral("safe_mode.on"), QString::number(kills), now);
}

Result<QDateTime> PaceRows::safeModeSince(Database& database)
{
    BR_TRY(const QString value, fact(database, On));
    return value.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Status PaceRows::leaveSafeMode(Database& database)
{
    QString present;
    BR_CHECK(database.each(QStringLiteral("SELECT COALESCE(MAX(rowid), 0) FROM runs"), {},
                           [&](RowReader& row) { present = row.text(); }));
    BR_CHECK(setFact(database, CountedFrom, present));
    return setFact(database, On, {});
}
