#pragma once

#include "core/store/pace_book.h"

#include <QJsonObject>

/// What a health check found. A value.
struct HealthFacts {
    bool ledgerWritable = false;
    QString keyring;                       ///< "answers", "silent"; empty: not known yet
    qint64 freeBytes = -1;                 ///< where the ledger and the projects lie, the least; -1: not known
    std::optional<qint64> lastPollSeconds; ///< since a provider was asked; nothing: never
    qint64 overdueSeconds = 0;             ///< since a job should have been looked at
    QueueStats stats;
    PaceState pace;
};

/// Empty when all is well, else why not, in a few words for whoever reads a monitor.
QString healthProblem(const HealthFacts& facts);
/// "status": "ok" or "failing", "reason", and the facts: members are added, never renamed.
QJsonObject healthJson(const HealthFacts& facts, const QDateTime& now);
