#include "core/store/pace_rows.h"

#include "core/store/sqlite/database.h"

#include <algorithm>

namespace {

constexpr int FailuresToOpen = 5;
constexpr int UnknownsToOpen = 2;
constexpr qint64 Minute = 60'000;
constexpr qint64 UnknownWindow = 10 * Minute;
constexpr qint64 FirstPause = Minute;
constexpr qint64 LongestPause = 30 * Minute;
constexpr qint64 ProbeLease = Minute; // a free call that was begun and never came home is forgotten
constexpr qint64 AfterProbe = 5'000;
constexpr qint64 LongestAsked = 24 * 60 * Minute;

struct Breaker {
    QString state = QStringLiteral("closed");
    int failures = 0;
    int openings = 0;
    std::optional<qint64> until; ///< none while open: it needs another key
    QString reason;
    bool isClosed() const { return state == QLatin1String("closed"); }
};

Result<Breaker> read(Database& database, const QString& account)
{
    Breaker breaker;
    BR_CHECK(
        database.each(QStringLiteral("SELECT state, failures, openings, until, reason FROM breakers WHERE account = ?"),
                      {account}, [&](RowReader& row) {
                          breaker.state = row.text();
                          breaker.failures = row.number();
                          breaker.openings = row.number();
                          breaker.until = row.maybeInteger();
                          breaker.reason = row.text();
                      }));
    return breaker;
}

Status write(Database& database, const QString& account, const Breaker& breaker, const QDateTime& now)
{
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO breakers (account, state, failures, openings, until, reason, changed_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET state = excluded.state, "
                       "failures = excluded.failures, openings = excluded.openings, until = excluded.until, "
                       "reason = excluded.reason, changed_at = excluded.changed_at"),
        {account, breaker.state, breaker.failures, breaker.openings, bound(breaker.until), bound(breaker.reason),
         bound(now)}));
    return {};
}

Status open(Database& database, const BreakerNote& note, Breaker breaker, const QString& reason)
{
    const qint64 pause = std::min(FirstPause << std::min(breaker.openings, 10), LongestPause);
    breaker.state = QStringLiteral("open");
    breaker.reason = reason;
    breaker.until = note.now.toMSecsSinceEpoch() + pause;
    if (note.what == BreakerNote::What::KeyRefused)
        breaker.until.reset();
    ++breaker.openings;
    BR_CHECK(write(database, note.account, breaker, note.now));
    return PaceRows::addEvent(database, QStringLiteral("breaker.open"), note.account + QLatin1Char(' ') + reason,
                              note.now);
}

Status close(Database& database, const BreakerNote& note)
{
    BR_CHECK(write(database, note.account, {}, note.now));
    return PaceRows::addEvent(database, QStringLiteral("breaker.closed"), note.account, note.now);
}

/// Its time has come: the next answer decides.
bool isOnTrial(const Breaker& breaker, const QDateTime& now)
{
    return !breaker.isClosed() && breaker.until &&
           (breaker.state == QLatin1String("half") || *breaker.until <= now.toMSecsSinceEpoch());
}

Result<bool> tooManyUnknowns(Database& database, const BreakerNote& note)
{
    const QString bucket = QStringLiteral("unknown:%1").arg(note.account);
    const qint64 at = note.now.toMSecsSinceEpoch();
    BR_CHECK(database.run(QStringLiteral("DELETE FROM pace_marks WHERE bucket = ? AND at <= ?"),
                          {bucket, at - UnknownWindow}));
    BR_CHECK(database.run(QStringLiteral("INSERT INTO pace_marks (bucket, at) VALUES (?, ?)"), {bucket, at}));
    qint64 count = 0;
    BR_CHECK(database.each(QStringLiteral("SELECT COUNT(*) FROM pace_marks WHERE bucket = ? AND at > ?"),
                           {bucket, at - UnknownWindow}, [&](RowReader& row) { count = row.integer(); }));
    return count >= UnknownsToOpen;
}

Status keepAsked(Database& database, const BreakerNote& note)
{
    const qint64 wait = std::clamp<qint64>(note.wait->count(), 0, LongestAsked);
    const qint64 until = note.now.toMSecsSinceEpoch() + wait;
    const QString bucket = PaceRows::generateBucket(note.account);
    BR_CHECK(database.run(QStringLiteral("INSERT INTO pace_limits (bucket, per_minute, changed_at) VALUES (?, 0, ?) "
                                         "ON CONFLICT (bucket) DO NOTHING"),
                          {bucket, bound(note.now)}));
    BR_CHECK(database.run(QStringLiteral("UPDATE pace_limits SET not_before = ? WHERE bucket = ? AND "
                                         "COALESCE(not_before, 0) < ?"),
                          {until, bucket, until}));

    return {};
}

} // namespace

Status PaceRows::note(Database& database, const BreakerNote& note)
{
    if (note.wait)
        BR_CHECK(keepAsked(database, note));
    BR_TRY(Breaker breaker, read(database, note.account));
    switch (note.what) {
    case BreakerNote::What::Success:
        if (isOnTrial(breaker, note.now))
            return close(database, note);
        if (!breaker.isClosed() || breaker.failures == 0)
            return {};
        breaker.failures = 0;
        return write(database, note.account, breaker, note.now);
    case BreakerNote::What::NetworkFailure:
        ++breaker.failures;
        if (isOnTrial(breaker, note.now) || (breaker.isClosed() && breaker.failures >= FailuresToOpen))
            return open(database, note, breaker, QStringLiteral("network"));
        return write(database, note.account, breaker, note.now);
    case BreakerNote::What::Unknown: {
        BR_TRY(const bool tooMany, tooManyUnknowns(database, note));
        return tooMany && breaker.isClosed() ? open(database, note, breaker, QStringLiteral("unknown")) : Status();
    }
    case BreakerNote::What::KeyRefused:
        if (!breaker.isClosed() && !breaker.until)
            return {};
        return open(database, note, breaker, QStringLiteral("key"));
    }
    return {};
}

Result<std::optional<GateWait>> PaceRows::breakerWait(Database& database, const SubmitGate& gate)
{
    BR_TRY(const Breaker breaker, read(database, gate.account));
    if (breaker.isClosed())
        return std::optional<GateWait>();
    const QString event = QStringLiteral("job.held");
    if (!breaker.until)
        return std::optional(GateWait{QStringLiteral("key"), {}, event, breaker.reason});
    // Never past the longest pause, whatever was done to the clock; a moment later than the free call.
    const qint64 now = gate.now.toMSecsSinceEpoch();
    const qint64 due =
        std::clamp(*breaker.until, now, now + LongestPause) + AfterProbe + qint64(gate.random * double(AfterProbe));
    return std::optional(
        GateWait{QStringLiteral("breaker"), QDateTime::fromMSecsSinceEpoch(due, Qt::UTC), event, breaker.reason});
}

Result<QStringList> PaceRows::takeProbes(Database& database, const QDateTime& now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    QStringList due;
    BR_CHECK(database.each(QStringLiteral("SELECT account FROM breakers WHERE state <> 'closed' AND until IS NOT NULL "
                                          "AND (until <= ? OR until > ?) ORDER BY account"),
                           {at, at + LongestPause}, [&](RowReader& row) { due << row.text(); }));
    for (const QString& account : std::as_const(due)) {
        BR_CHECK(database.run(
            QStringLiteral("UPDATE breakers SET state = 'half', until = ?, changed_at = ? WHERE account = ?"),
            {at + ProbeLease, at, account}));
        BR_CHECK(addEvent(database, QStringLiteral("breaker.half"), account, now));
    }
    return due;
}

Status PaceRows::forgetProbes(Database& database, const QDateTime& now)
{
    BR_CHECK(database.run(QStringLiteral("UPDATE breakers SET until = ? WHERE state = 'half' AND until IS NOT NULL"),
                          {bound(now)}));
    return {};
}

Result<QDateTime> PaceRows::nextProbe(Database& database)
{
    QDateTime next;
    BR_CHECK(database.each(QStringLiteral("SELECT MIN(until) FROM breakers WHERE state <> 'closed'"), {},
                           [&](RowReader& row) { next = row.time(); }));
    return next;
}

Status PaceRows::reset(Database& database, const QString& account)
{
    BR_CHECK(database.run(QStringLiteral("UPDATE pace_limits SET not_before = NULL WHERE bucket = ?"),
                          {generateBucket(account)}));
    BR_TRY(const qint64 closed, database.run(QStringLiteral("DELETE FROM breakers WHERE account = ?"), {account}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return closed > 0 ? addEvent(database, QStringLiteral("breaker.closed"), account, now) : Status();
}

Status PaceRows::keyChanged(Database& database, const QString& account, const QDateTime& now)
{
    BR_CHECK(database.run(QStringLiteral("UPDATE breakers SET until = ?, changed_at = ? WHERE account = ? AND state <> "
                                         "'closed' AND reason = 'key'"),
                          {bound(now), bound(now), account}));
    return {};
}
