#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

using AttemptId = Id<struct AttemptTag>;

/// What is known of one submit. Live are Intent, Unknown and Accepted: a job has at most one of these.
enum class AttemptOutcome {
    Intent,   ///< written down; the wire may be touched at any instant
    NotSent,  ///< proven: nothing left this machine
    Rejected, ///< the provider said no, or not now
    Unknown,  ///< the provider may or may not have it
    Accepted, ///< its remote id is on disk
    Abandoned ///< a person gave it up
};
QString toString(AttemptOutcome outcome); ///< "intent", "not_sent", ...: as in the database and in JSON
std::optional<AttemptOutcome> attemptOutcomeFromString(const QString& name);

/// One row of the ledger's attempts: one submit of a job. A value; never removed. Boot and run are the ledger's own.
struct Attempt {
    AttemptId id; ///< also the tag that is sent where a provider takes one
    JobId job;
    QString account;
    QString idempotencyKey;                             ///< unique
    QDateTime idempotentUntil;                          ///< how long the provider honours it; invalid: it does not
    QByteArray body;                                    ///< the exact bytes, without a key
    QDateTime intentAt, sentAt, answeredAt, serverTime; ///< UTC; the last three may be invalid
    int httpStatus = 0;                                 ///< 0: no answer
    QString providerRequest;                            ///< the provider's own number for it
    AttemptOutcome outcome = AttemptOutcome::Intent;
    QString remoteId; ///< unique per account
    int lookups = 0;  ///< how often it was searched for
    QString consent;  ///< what a person typed to pay again
    QString errorClass;
    QByteArray answer; ///< an odd answer, redacted
    friend bool operator==(const Attempt&, const Attempt&) = default;
};
