#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

class Database;

/// An account's breaker: whether anything may be sent to it.
struct BreakerState {
    QString account;
    QString state; ///< closed, open, half
    int failures = 0;
    QDateTime until; ///< next free call; invalid while open: it needs another key
    QString reason;  ///< network, unknown, key
    friend bool operator==(const BreakerState&, const BreakerState&) = default;
};

/// The queue at one glance, of one project or of all.
struct QueueStats {
    QMap<QString, int> states;    ///< by the names of the design; none with 0
    int depth = 0;                ///< not yet sent or begun: Queued, Held, Preparing
    QDateTime oldest;             ///< of these, the one that waits longest was asked for then
    int unknown = 0;              ///< may have cost something: Unknown and Attention
    QList<Money> spentToday;      ///< by currency; unknown outcomes count
    QDateTime nextRun;            ///< when a live job is looked at next
    QList<BreakerState> breakers; ///< that are not closed, of every account
};

/// Times that tell whether somebody works.
struct WorkTimes {
    QDateTime lastPoll;    ///< a provider was asked; invalid: never
    QDateTime mostOverdue; ///< of live jobs that wait for nobody, the earliest moment to look at one; invalid: none
};

/// The ledger's SQL of statistics. Store thread.
namespace QueueStatsRows {

/// `project` null: all of them. `today` is when the day began.
Result<QueueStats> read(Database& database, const ProjectId& project, const QDateTime& today);
Result<QList<BreakerState>> breakers(Database& database); ///< every one, by account
Result<WorkTimes> workTimes(Database& database);

} // namespace QueueStatsRows
