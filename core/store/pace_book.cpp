#include "core/store/pace_book.h"

#include "core/store/ledger_desk.h"
#include "core/store/pace_rows.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

using Connection = StoreThread::Connection;

namespace {

constexpr int HighestLimit = 10'000;

/// Bucket -> at most so many, where nobody said otherwise.
Result<QMap<QString, int>> usualLimits(Database& database)
{
    QMap<QString, int> usual{{PaceRows::compileBucket(), PaceRows::CompilesAMinute}};
    BR_CHECK(database.each(QStringLiteral("SELECT name FROM accounts"), {}, [&](RowReader& row) {
        const QString account = row.text();
        usual.insert(PaceRows::generateBucket(account), PaceRows::GeneratesAMinute);
        usual.insert(PaceRows::keyTestBucket(account), PaceRows::KeyTestsAMinute);
    }));
    return usual;
}

Result<QList<PaceLimit>> limits(Database& database)
{
    BR_TRY(const auto usual, usualLimits(database));
    QMap<QString, PaceLimit> found;
    for (auto it = usual.cbegin(); it != usual.cend(); ++it)
        found.insert(it.key(), {it.key(), it.value(), it.value(), {}});
    BR_CHECK(database.each(QStringLiteral("SELECT bucket, per_minute, not_before FROM pace_limits"), {},
                           [&](RowReader& row) {
                               const auto limit = found.find(row.text());
                               if (limit == found.end())
                                   return; // of an account that is gone
                               if (const int perMinute = row.number(); perMinute > 0)
                                   limit->perMinute = perMinute;
                               limit->notBefore = row.time();
                           }));
    return found.values();
}

Result<PaceState> readState(Database& database)
{
    PaceState state;
    BR_TRY(state.allPaused, PaceRows::allPaused(database));
    BR_TRY(state.safeModeSince, PaceRows::safeModeSince(database));
    BR_CHECK(database.each(QStringLiteral("SELECT name FROM accounts WHERE paused = 1 ORDER BY name"), {},
                           [&](RowReader& row) { state.pausedAccounts << row.text(); }));
    BR_TRY(state.limits, limits(database));
    BR_TRY(state.breakers, QueueStatsRows::breakers(database));
    return state;
}

Status writeLimit(Database& database, const QString& bucket, int perMinute)
{
    BR_TRY(const auto usual, usualLimits(database));
    if (!usual.contains(bucket))
        return fail(ErrorKind::Usage, StoreText::tr("There is no limit \"%1\". Limits are: %2.")
                                          .arg(bucket, QStringList(usual.keys()).join(QLatin1String(", "))));
    if (perMinute < 0 || perMinute > HighestLimit)
        return fail(ErrorKind::Usage,
                    StoreText::tr("A limit is a number from 1 to 10000 a minute, or 0 for the usual one."));
    BR_CHECK(database.run(QStringLiteral("INSERT INTO pace_limits (bucket, per_minute, changed_at) VALUES (?, ?, ?) ON "
                                         "CONFLICT (bucket) DO UPDATE SET per_minute = excluded.per_minute, changed_at "
                                         "= excluded.changed_at"),
                          {bucket, perMinute, bound(QDateTime::currentDateTimeUtc())}));
    return {};
}

} // namespace

PaceBook::PaceBook(std::shared_ptr<Ledger> ledger)
    : m_ledger(std::move(ledger))
{
}

template<class Work> auto PaceBook::write(Work work) const
{
    return m_ledger->m_thread->run([desk = m_ledger->m_desk, work = std::move(work)](Connection& connection) {
        return desk->write(*connection, [&] { return work(*connection); });
    });
}

QFuture<Result<PaceState>> PaceBook::state() const
{
    return m_ledger->m_thread->run([](Connection& connection) { return readState(*connection); });
}

QFuture<Result<QueueStats>> PaceBook::stats(const ProjectId& project, const QDateTime& today) const
{
    return m_ledger->m_thread->run(
        [project, today](Connection& connection) { return QueueStatsRows::read(*connection, project, today); });
}

QFuture<Result<LedgerHealth>> PaceBook::health(const QDateTime& now) const
{
    return m_ledger->m_thread->run([now](Connection& connection) -> Result<LedgerHealth> {
        Database& database = *connection;
        LedgerHealth health;
        // Without the ballast: a disk that is full is what somebody wants to know.
        const Status written = database.transaction([&] {
            return PaceRows::setFact(database, QStringLiteral("health"), QString::number(now.toMSecsSinceEpoch()));
        });
        health.writable = written.has_value();
        BR_TRY(const WorkTimes times, QueueStatsRows::workTimes(database));
        health.lastPoll = times.lastPoll;
        health.mostOverdue = times.mostOverdue;
        BR_TRY(health.stats, QueueStatsRows::read(database, {}, now.toLocalTime().date().startOfDay().toUTC()));
        BR_TRY(health.pace, readState(database));
        return health;
    });
}

QFuture<Status> PaceBook::setLimit(const QString& bucket, int perMinute) const
{
    return write([bucket, perMinute](Database& database) { return writeLimit(database, bucket, perMinute); });
}

QFuture<Result<std::optional<GateWait>>> PaceBook::takeAgain(const SubmitGate& gate) const
{
    return write([gate](Database& database) { return PaceRows::take(database, gate, PaceRows::Sending::Again); });
}

QFuture<Status> PaceBook::resetBreaker(const QString& account) const
{
    return write([account](Database& database) { return PaceRows::reset(database, account); });
}

QFuture<Status> PaceBook::setAllPaused(bool paused) const
{
    return write([paused](Database& database) { return PaceRows::setAllPaused(database, paused); });
}

QFuture<Status> PaceBook::setAccountPaused(const QString& account, bool paused) const
{
    return write([account, paused](Database& database) -> Status {
        BR_TRY(const qint64 touched,
               database.run(QStringLiteral("UPDATE accounts SET paused = ? WHERE name = ?"), {bound(paused), account}));
        if (touched == 0)
            return fail(ErrorKind::NotFound, StoreText::tr("There is no account \"%1\".").arg(account));
        return {};
    });
}

QFuture<Status> PaceBook::leaveSafeMode() const
{
    return write([](Database& database) { return PaceRows::leaveSafeMode(database); });
}

QFuture<Status> PaceBook::setPlaces(const QList<QueuePlace>& places) const
{
    return write([places](Database& database) -> Status {
        for (const QueuePlace& place : places)
            BR_CHECK(database.run(QStringLiteral("UPDATE jobs SET priority = ?, queue_place = ? WHERE id = ?"),
                                  {place.priority, place.place, bound(place.job)}));
        return {};
    });
}

QFuture<Status> PaceBook::note(const BreakerNote& note) const
{
    return write([note](Database& database) { return PaceRows::note(database, note); });
}

QFuture<Result<QStringList>> PaceBook::takeProbes(const QDateTime& now) const
{
    return write([now](Database& database) { return PaceRows::takeProbes(database, now); });
}
