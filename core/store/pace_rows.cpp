#include "core/store/pace_rows.h"

#include "core/store/sqlite/database.h"

#include <algorithm>

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 LongestMark = 10 * Minute;       // the oldest anybody asks for
constexpr qint64 LongestAsked = 24 * 60 * Minute; // what a provider may ask us to wait
constexpr qint64 QuotaFrom = 60 * Minute;         // a longer wait is shown as a used up quota
constexpr qint64 FullPause = 5'000;

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

struct Limit {
    int perMinute = 0; ///< 0: the usual
    std::optional<qint64> notBefore;
};

Result<Limit> limitOf(Database& database, const QString& bucket)
{
    Limit limit;
    BR_CHECK(database.each(QStringLiteral("SELECT per_minute, not_before FROM pace_limits WHERE bucket = ?"), {bucket},
                           [&](RowReader& row) {
                               limit = {row.number(), row.maybeInteger()};
                           }));
    return limit;
}

struct AccountRow {
    bool paused = false;
    qint64 atOnce = PaceRows::AtOnce;
};

Result<AccountRow> accountRow(Database& database, const QString& account)
{
    AccountRow found;
    BR_CHECK(database.each(QStringLiteral("SELECT paused, in_flight_limit FROM accounts WHERE name = ?"), {account},
                           [&](RowReader& row) {
                               found.paused = row.flag();
                               found.atOnce = row.maybeInteger().value_or(PaceRows::AtOnce);
                           }));
    return found;
}

Result<qint64> sentCount(Database& database, const QString& account)
{
    qint64 count = 0;
    BR_CHECK(database.each(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE account = ? AND state IN ('Submitting', "
                                          "'Unknown', 'Running', 'Cancelling', 'Fetching')"),
                           {account}, [&](RowReader& row) { count = row.integer(); }));
    return count;
}

GateWait held(const QString& reason, const QDateTime& due = {}, const QString& detail = {})
{
    return {reason, due, QStringLiteral("job.held"), detail.isEmpty() ? reason : detail};
}

/// What only a person can change.
Result<std::optional<GateWait>> personWait(Database& database, const AccountRow& account)
{
    BR_TRY(const QDateTime safeSince, PaceRows::safeModeSince(database));
    if (safeSince.isValid())
        return held(QStringLiteral("safe-mode"));
    BR_TRY(const bool paused, PaceRows::allPaused(database));
    if (paused || account.paused)
        return held(QStringLiteral("paused"));
    return std::optional<GateWait>();
}

/// A job of the account was told that there is no credit: the others would be told the same.
Result<std::optional<GateWait>> creditWait(Database& database, const QString& account)
{
    bool empty = false;
    BR_CHECK(database.each(QStringLiteral("SELECT 1 FROM jobs WHERE state = 'Held' AND account = ? AND hold_reason = "
                                          "'quota' AND error_class = 'billing' AND due_at = 0 LIMIT 1"),
                           {account}, [&](RowReader&) { empty = true; }));
    return empty ? std::optional(held(QStringLiteral("quota"), {}, QStringLiteral("billing")))
                 : std::optional<GateWait>();
}

/// What the provider asked for.
Result<std::optional<GateWait>> askedWait(Database& database, const SubmitGate& gate)
{
    BR_TRY(const Limit limit, limitOf(database, PaceRows::generateBucket(gate.account)));
    const qint64 now = gate.now.toMSecsSinceEpoch();
    if (limit.notBefore.value_or(0) <= now)
        return std::optional<GateWait>();
    const qint64 wait = std::min(*limit.notBefore - now, LongestAsked);
    const QDateTime due = utc(now + wait + qint64(gate.random * double(wait) / 10));
    if (wait > QuotaFrom)
        return held(QStringLiteral("quota"), due);
    return GateWait{{}, due, QStringLiteral("bucket.wait"), QStringLiteral("retry-after")};
}

/// A clock that was set is seen beside one that nobody can set: by how much it jumped since it was last looked at.
/// After a new start of the computer, all that is known is that marks are older than the start.
Status followBoot(Database& database, qint64 now, const BootTime& boot)
{
    BR_TRY(const QString before, PaceRows::fact(database, QStringLiteral("clock")));
    const QString present = QStringLiteral("%1 %2 %3").arg(boot.boot).arg(boot.since.count()).arg(now);
    const QStringList parts = before.split(QLatin1Char(' '));
    if (parts.size() == 3 && parts[0] == boot.boot) {
        const qint64 jump = (now - parts[2].toLongLong()) - (boot.since.count() - parts[1].toLongLong());
        if (jump != 0) {
            BR_CHECK(database.run(QStringLiteral("UPDATE pace_marks SET at = at + ?"), {jump}));
            BR_CHECK(database.run(QStringLiteral("UPDATE pace_limits SET not_before = not_before + ?"), {jump}));
            BR_CHECK(database.run(QStringLiteral("UPDATE breakers SET until = until + ?"), {jump}));
        }
    } else {
        const qint64 start = now - boot.since.count();
        BR_CHECK(database.run(QStringLiteral("UPDATE pace_marks SET at = ? WHERE at > ?"), {start, start}));
    }
    return PaceRows::setFact(database, QStringLiteral("clock"), present);
}

/// Moves what was written down by a clock that was set since to where it belongs. Who has no other clock believes this
/// one, and touches no marks but those of `bucket`.
Status followClock(Database& database, const QString& bucket, const QDateTime& now, const std::optional<BootTime>& boot)
{
    const qint64 at = now.toMSecsSinceEpoch();
    if (boot)
        BR_CHECK(followBoot(database, at, *boot));
    // Whatever is still in the future would never leave the window.
    BR_CHECK(
        database.run(QStringLiteral("UPDATE pace_marks SET at = ? WHERE bucket = ? AND at > ?"), {at, bucket, at}));
    BR_CHECK(database.run(QStringLiteral("DELETE FROM pace_marks WHERE bucket = ? AND at <= ?"),
                          {bucket, at - LongestMark}));
    return {};
}

} // namespace

QString PaceRows::generateBucket(const QString& account)
{
    return QStringLiteral("generate:%1").arg(account);
}

QString PaceRows::keyTestBucket(const QString& account)
{
    return QStringLiteral("keytest:%1").arg(account);
}

QString PaceRows::compileBucket()
{
    return QStringLiteral("compile");
}

Result<std::optional<QDateTime>> PaceRows::takePlace(Database& database, const QString& bucket, int usual,
                                                     const QDateTime& now, const std::optional<BootTime>& boot)
{
    BR_CHECK(followClock(database, bucket, now, boot));
    BR_TRY(const Limit row, limitOf(database, bucket));
    const int limit = row.perMinute > 0 ? row.perMinute : usual;
    const qint64 at = now.toMSecsSinceEpoch();
    QList<qint64> marks;
    BR_CHECK(database.each(QStringLiteral("SELECT at FROM pace_marks WHERE bucket = ? AND at > ? ORDER BY at DESC"),
                           {bucket, at - Minute}, [&](RowReader& row) { marks << row.integer(); }));
    if (limit > 0 && marks.size() >= limit)
        return std::optional(utc(marks[limit - 1] + Minute));
    BR_CHECK(database.run(QStringLiteral("INSERT INTO pace_marks (bucket, at) VALUES (?, ?)"), {bucket, at}));
    return std::optional<QDateTime>();
}

Result<std::optional<GateWait>> PaceRows::take(Database& database, const SubmitGate& gate, Sending sending)
{
    BR_CHECK(followClock(database, generateBucket(gate.account), gate.now, gate.boot));
    BR_TRY(const AccountRow account, accountRow(database, gate.account));
    BR_TRY(std::optional<GateWait> wait, personWait(database, account));
    if (!wait) {
        BR_TRY(wait, breakerWait(database, gate));
    }
    if (!wait && sending == Sending::First) {
        BR_TRY(wait, creditWait(database, gate.account));
    }
    if (!wait) {
        BR_TRY(wait, askedWait(database, gate));
    }
    if (wait)
        return wait;
    BR_TRY(const qint64 flying, sentCount(database, gate.account));
    if (sending == Sending::First && flying >= account.atOnce)
        return std::optional(GateWait{{},
                                      gate.now.addMSecs(FullPause + qint64(gate.random * FullPause)),
                                      QStringLiteral("bucket.wait"),
                                      QStringLiteral("in-flight")});
    const QString bucket = generateBucket(gate.account);
    BR_TRY(const auto free, takePlace(database, bucket, GeneratesAMinute, gate.now));
    if (free)
        wait = GateWait{{}, *free, QStringLiteral("bucket.wait"), bucket};
    return wait;
}

Status PaceRows::setAllPaused(Database& database, bool paused)
{
    return setFact(database, QStringLiteral("paused"), paused ? QStringLiteral("1") : QString());
}

Result<bool> PaceRows::allPaused(Database& database)
{
    BR_TRY(const QString value, fact(database, QStringLiteral("paused")));
    return !value.isEmpty();
}

Status PaceRows::addEvent(Database& database, const QString& name, const QString& detail, const QDateTime& now)
{
    BR_CHECK(database.run(QStringLiteral("INSERT INTO events (at, job, attempt, run, name, detail) VALUES (?, '', '', "
                                         "COALESCE((SELECT id FROM runs ORDER BY rowid DESC LIMIT 1), ''), ?, ?)"),
                          {bound(now), name, bound(detail)}));
    return {};
}

Result<QString> PaceRows::fact(Database& database, const QString& name)
{
    QString value;
    BR_CHECK(database.each(QStringLiteral("SELECT value FROM facts WHERE name = ?"), {name},
                           [&](RowReader& row) { value = row.text(); }));
    return value;
}

Status PaceRows::setFact(Database& database, const QString& name, const QString& value)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM facts WHERE name = ?"), {name}));
    if (!value.isEmpty())
        BR_CHECK(database.run(QStringLiteral("INSERT INTO facts (name, value) VALUES (?, ?)"), {name, value}));
    return {};
}
