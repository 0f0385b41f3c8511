#include "core/store/queue_stats.h"

#include "core/store/job_record.h"
#include "core/store/sqlite/database.h"

namespace {

/// Every project, or one.
struct Where {
    explicit Where(const ProjectId& project)
    {
        if (project.isNull())
            return;
        clause = QStringLiteral("jobs.project = ?");
        values << bound(project);
    }
    QString clause = QStringLiteral("1 = 1");
    QVariantList values;
};

const QString Waiting = QStringLiteral("state IN ('Queued', 'Held', 'Preparing')");

Status countStates(Database& database, const Where& where, QueueStats& stats)
{
    BR_CHECK(database.each(
        QStringLiteral("SELECT state, COUNT(*) FROM jobs WHERE %1 GROUP BY state ORDER BY state").arg(where.clause),
        where.values, [&](RowReader& row) {
            const QString state = row.text();
            stats.states.insert(state, row.number());
        }));
    const auto count = [&](JobState state) { return stats.states.value(toString(state)); };
    stats.depth = count(JobState::Queued) + count(JobState::Held) + count(JobState::Preparing);
    stats.unknown = count(JobState::Unknown) + count(JobState::Attention);
    return {};
}

Status readTimes(Database& database, const Where& where, QueueStats& stats)
{
    BR_CHECK(
        database.each(QStringLiteral("SELECT MIN(created_at) FROM jobs WHERE %1 AND %2").arg(where.clause, Waiting),
                      where.values, [&](RowReader& row) { stats.oldest = row.time(); }));
    return database.each(
        QStringLiteral("SELECT MIN(due_at) FROM jobs WHERE %1 AND due_at > 0 AND paused = 0 AND state NOT IN "
                       "('Stored', 'Quarantined', 'Failed', 'Moderated', 'ProviderFailed', 'Expired', 'Cancelled', "
                       "'WrittenOff')")
            .arg(where.clause),
        where.values, [&](RowReader& row) { stats.nextRun = row.time(); });
}

} // namespace

Result<QList<BreakerState>> QueueStatsRows::breakers(Database& database)
{
    QList<BreakerState> found;
    BR_CHECK(
        database.each(QStringLiteral("SELECT account, state, failures, until, reason FROM breakers ORDER BY account"),
                      {}, [&](RowReader& row) {
                          BreakerState state;
                          state.account = row.text();
                          state.state = row.text();
                          state.failures = row.number();
                          state.until = row.time();
                          state.reason = row.text();
                          found << state;
                      }));
    return found;
}

Result<WorkTimes> QueueStatsRows::workTimes(Database& database)
{
    WorkTimes times;
    BR_CHECK(database.each(
        QStringLiteral("SELECT at FROM events WHERE name IN ('poll.ok', 'poll.error') ORDER BY number DESC LIMIT 1"),
        {}, [&](RowReader& row) { times.lastPoll = row.time(); }));
    BR_CHECK(database.each(QStringLiteral("SELECT MIN(due_at) FROM jobs WHERE due_at > 0 AND state IN ('Unknown', "
                                          "'Running', 'Cancelling', 'Fetching') AND provider <> 'animatic' AND kind = "
                                          "'generate'"),
                           {}, [&](RowReader& row) { times.mostOverdue = row.time(); }));
    return times;
}

Result<QueueStats> QueueStatsRows::read(Database& database, const ProjectId& project, const QDateTime& today)
{
    const Where where(project);
    QueueStats stats;
    BR_CHECK(countStates(database, where, stats));
    BR_CHECK(readTimes(database, where, stats));
    BR_CHECK(database.each(
        QStringLiteral("SELECT SUM(charges.micro), charges.currency, MAX(charges.source = 'unknown') FROM charges JOIN "
                       "jobs ON jobs.id = charges.job WHERE %1 AND charges.at >= ? AND charges.kind IN ('spent', "
                       "'unknown') GROUP BY charges.currency ORDER BY charges.currency")
            .arg(where.clause),
        where.values + QVariantList{bound(today)}, [&](RowReader& row) {
            Money money;
            money.micro = row.integer();
            money.currency = row.text();
            money.source = row.flag() ? MoneySource::Unknown : MoneySource::Table;
            stats.spentToday << money;
        }));
    BR_TRY(const auto all, breakers(database));
    for (const BreakerState& breaker : all)
        if (breaker.state != QLatin1String("closed"))
            stats.breakers << breaker;
    return stats;
}
