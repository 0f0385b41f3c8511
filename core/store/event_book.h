#pragma once

#include "core/store/ledger.h"

#include <QSet>

/// One row of the ledger's events, with what is known about its job.
struct EventRow {
    qint64 number = 0;
    QDateTime at;
    QString name;
    JobId job;                            ///< null: the ledger's own
    QString attempt, run;                 ///< ids or empty
    QString kind;                         ///< of the job
    QString errorClass;                   ///< of the job, now
    QString detail;                       ///< redacted; may hold a provider's words
    std::optional<qint64> sinceLast = {}; ///< ms since the job's event before
};

/// The ledger's book of events, and what has grown old in it. A value, used from main; the work happens on the ledger's
/// store thread.
class EventBook final {
public:
    explicit EventBook(std::shared_ptr<Ledger> ledger);

    /// Events after `number`, oldest first, at most so many.
    QFuture<Result<QList<EventRow>>> after(qint64 number, int most) const;
    /// Number of the newest event; 0: there is none.
    QFuture<Result<qint64>> newest() const;

    static constexpr int DaysKept = 90;
    static constexpr int RowsKept = 200'000;
    static constexpr int PruneAtOnce = 2'000; ///< rows a call, so that nobody waits long for the ledger
    /// Removes events that are too old or too many, a part of them at a time: call it again until it says 0. Attempts,
    /// charges and clips are never removed.
    QFuture<Result<qint64>> prune(const QDateTime& now) const;

    /// Half-written files that a job still wants to go on with.
    QFuture<Result<QSet<QString>>> wantedParts() const;

private:
    std::shared_ptr<Ledger> m_ledger;
};
