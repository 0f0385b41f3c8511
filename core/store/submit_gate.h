#pragma once

#include "core/store/boot_time.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

/// Asks whether an account may be sent something that costs, now: pace, what the provider asked for, the breaker,
/// pauses, the in-flight limit, safe mode. A value; answered in the transaction that writes the intent.
struct SubmitGate {
    QString account;
    QDateTime now;                     ///< UTC
    double random = 0;                 ///< 0 to 1: waits are scattered by it
    std::optional<BootTime> boot = {}; ///< none: `now` is believed, whatever somebody did to the clock
};

/// What an answer, or none, says about an account's health.
struct BreakerNote {
    enum class What { Success, NetworkFailure, Unknown, KeyRefused };
    What what = What::Success;
    QString account;
    QDateTime now;                                      ///< UTC
    std::optional<std::chrono::milliseconds> wait = {}; ///< the provider asked for it (Retry-After)
};

/// Why nothing is sent now.
struct GateWait {
    QString holdReason;    ///< "" = it keeps its state; breaker, key, paused, quota, safe-mode = Held
    QDateTime due;         ///< invalid: a person must act
    QString event;         ///< "bucket.wait", "job.held"
    QString detail;        ///< for the event
    QString sentence = {}; ///< for a person; empty: the hold reason says it
};
