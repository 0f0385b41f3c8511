#pragma once

#include "core/base/result.h"
#include "core/store/submit_gate.h"

#include <QStringList>
#include <optional>

class Database;

/// The ledger's SQL about pace: who may be asked for something now. Store thread, inside the caller's transaction.
/// Everything is kept in the ledger, so neither a restart nor a crash loop nor a clock that jumps can burst.
namespace PaceRows {

inline constexpr int GeneratesAMinute = 10; ///< of an account, unless pace_limits says otherwise
inline constexpr int KeyTestsAMinute = 20;  ///< "
inline constexpr int CompilesAMinute = 5;   ///< of the user, "
inline constexpr int AtOnce = 20;           ///< of an account, unless its row says otherwise

QString generateBucket(const QString& account);
QString keyTestBucket(const QString& account);
QString compileBucket();

/// Nothing: go on, the intent is counted. Else nothing was counted.
/// `Sending::Again`: the job is among those in flight already.
enum class Sending { First, Again };
Result<std::optional<GateWait>> take(Database& database, const SubmitGate& gate, Sending sending = Sending::First);

/// Counts one intent in `bucket`: at most `usual` in any minute, or what pace_limits says. Else says when there is a
/// place again, and counts nothing.
Result<std::optional<QDateTime>> takePlace(Database& database, const QString& bucket, int usual, const QDateTime& now,
                                           const std::optional<BootTime>& boot = {});

// Breakers (breaker_rows.cpp). An account's breaker opens after 5 network failures in a row, 2 unknown outcomes in 10
// minutes or one refused key; after 60 s * 2^k (at most 30 min) a free call may try it, a refused key first needs
// another one. It starts from zero when it closes.

/// Also keeps what the provider asked to wait. Writes the event when the breaker opens or closes.
Status note(Database& database, const BreakerNote& note);
/// What stands in the way, if anything does.
Result<std::optional<GateWait>> breakerWait(Database& database, const SubmitGate& gate);
/// Accounts whose breaker waits for a free call now; each is returned once a minute until note() hears of it.
Result<QStringList> takeProbes(Database& database, const QDateTime& now);
/// At start: a free call of an earlier run never comes home, so that its account may be tried now.
Status forgetProbes(Database& database, const QDateTime& now);
/// When the next one may be tried; invalid: none.
Result<QDateTime> nextProbe(Database& database);
/// A person says so: closed, and what the provider asked to wait for is forgotten.
Status reset(Database& database, const QString& account);
/// Another key: a breaker that a refused one opened may be tried now.
Status keyChanged(Database& database, const QString& account, const QDateTime& now);

// Safe mode (safe_mode_rows.cpp): 3 runs that were killed within 5 minutes, and nothing is sent until a person says so.

/// At start, after this run's row was written: switches safe mode on where it must be.
Status checkRuns(Database& database, const QDateTime& now);
Result<QDateTime> safeModeSince(Database& database); ///< invalid: it is off
/// Kills before this moment count no more.
Status leaveSafeMode(Database& database);

// Pauses. A job's own is in its row.
Status setAllPaused(Database& database, bool paused);
Result<bool> allPaused(Database& database);

/// A row of the events that belongs to no job.
Status addEvent(Database& database, const QString& name, const QString& detail, const QDateTime& now);
/// A fact's value; empty: there is none.
Result<QString> fact(Database& database, const QString& name);
Status setFact(Database& database, const QString& name, const QString& value); ///< empty removes it

} // namespace PaceRows
