#pragma once

#include "core/store/ledger.h"
#include "core/store/queue_stats.h"

/// How many intents a minute, and what the provider asked for.
struct PaceLimit {
    QString bucket; ///< "compile", "generate:<account>", "keytest:<account>"
    int perMinute = 0;
    int usual = 0; ///< where nobody said otherwise
    QDateTime notBefore;
    friend bool operator==(const PaceLimit&, const PaceLimit&) = default;
};

/// What stands still and why.
struct PaceState {
    bool allPaused = false;
    QStringList pausedAccounts;
    QDateTime safeModeSince; ///< invalid: it is off
    QList<PaceLimit> limits; ///< of every account, and the compiles'
    QList<BreakerState> breakers;
};

/// What a health check asks the ledger.
struct LedgerHealth {
    bool writable = false; ///< a row was written just now
    QDateTime lastPoll, mostOverdue;
    QueueStats stats; ///< of all projects
    PaceState pace;
};

/// Where a job stands in its queue.
struct QueuePlace {
    JobId job;
    int priority = 0; ///< higher first
    int place = 0;    ///< within a priority, lower first
};

/// The ledger's book of pace: limits, breakers, pauses, safe mode, the order of the queue. A value, used from main; the
/// work happens on the ledger's store thread. A future that says success has been committed to disk.
class PaceBook final {
public:
    explicit PaceBook(std::shared_ptr<Ledger> ledger);

    QFuture<Result<PaceState>> state() const;
    QFuture<Result<QueueStats>> stats(const ProjectId& project, const QDateTime& today) const;

    /// Writes a row to see whether that is possible, and reads the rest.
    QFuture<Result<LedgerHealth>> health(const QDateTime& now) const;

    /// At most so many intents a minute, 1 to 10,000; 0 = the usual. Usage: there is no such bucket, or the number is
    /// none.
    QFuture<Status> setLimit(const QString& bucket, int perMinute) const;
    /// A person says: try again now. Also what the provider asked to wait for is forgotten.
    QFuture<Status> resetBreaker(const QString& account) const;
    QFuture<Status> setAllPaused(bool paused) const;
    QFuture<Status> setAccountPaused(const QString& account, bool paused) const; ///< NotFound: no such account
    QFuture<Status> leaveSafeMode() const;
    /// The order of jobs that wait, all or nothing. A job's version stays: it is no step.
    QFuture<Status> setPlaces(const QList<QueuePlace>& places) const;

    // For the engine.
    /// Asks for the same bytes to be sent once more, for a job in flight. Nothing: go on, it is counted.
    QFuture<Result<std::optional<GateWait>>> takeAgain(const SubmitGate& gate) const;
    QFuture<Status> note(const BreakerNote& note) const;
    QFuture<Result<QStringList>> takeProbes(const QDateTime& now) const;

private:
    template<class Work> auto write(Work work) const;
    std::shared_ptr<Ledger> m_ledger;
};
