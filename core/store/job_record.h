#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

enum class JobKind { Generate, Compile };
QString toString(JobKind kind); ///< "generate", "compile"
std::optional<JobKind> jobKindFromString(const QString& name);

/// The states of design: what is on disk about a job. See jobs/README in core/jobs for who moves what.
enum class JobState {
    Queued,
    Held,
    Preparing,
    Submitting,
    Unknown,
    Running,
    Cancelling,
    Fetching,
    Verifying,
    Stored,
    Quarantined,
    Attention,
    Failed,
    Moderated,
    ProviderFailed,
    Expired,
    Cancelled,
    WrittenOff
};
QString toString(JobState state); ///< "Queued", ...: the names of the design, in the database and in JSON
std::optional<JobState> jobStateFromString(const QString& name);
bool isEnded(JobState state);     ///< Stored and every state that will never move again
bool needsPerson(JobState state); ///< Attention, Quarantined, Moderated

/// One row of the ledger's jobs: one piece of work, what was asked of whom, where it stands. A value; the ledger owns
/// the truth.
struct JobRecord {
    JobId id;
    ProjectId project;
    QString projectFolder; ///< where the project was last seen
    StoryboardId storyboard;
    ShotId shot; ///< null for a compile
    JobKind kind = JobKind::Generate;
    QString title; ///< shown: "SC010_SH0030", "Film.mp4"
    QString batch; ///< jobs asked for together share one; empty: asked for alone
    QString account;
    QString provider;
    QString model;
    JobState state = JobState::Queued;
    QString holdReason; ///< key, budget, quota, disk, offline, breaker, paused, safe-mode, restored; also why a later
                        ///< state waits
    bool cancelRequested = false;
    bool paused = false; ///< by a person
    int attempts = 0;
    int tries = 0; ///< of the present step, in a row
    int priority = 0;
    int queuePlace = 0; ///< within a priority; lower first
    QByteArray request; ///< frozen JSON, without a key
    QString requestKey; ///< SHA-256 of request: unique per shot while live
    QString remoteId;
    std::optional<Money> estimated;    ///< the high end; none: free
    std::optional<Money> estimatedLow; ///< in the currency of `estimated`
    QDateTime priceDate;               ///< UTC: of the price the estimate rests on; may be invalid
    std::optional<Money> actual;
    QString error;       ///< a sentence, empty when all is well
    QString errorClass;  ///< for trying again by kind: moderated, permanent, billing, key, network, provider, ...
    QByteArray outcome;  ///< JSON of what was made (file, sha256, frames, ...), set from Verifying on
    bool linked = false; ///< the project has its take or film
    JobId retryOf;
    QDateTime created, changed; ///< UTC
    QDateTime due;              ///< UTC: looked at next; invalid: not by itself
    QDateTime unknownSince;     ///< UTC or invalid, like the next two
    QDateTime deadline;         ///< past it a person is told, and it is still asked for
    QDateTime expires;          ///< when the provider drops the result
    qint64 version = 0;         ///< the fence: every change must name the version it saw
    friend bool operator==(const JobRecord&, const JobRecord&) = default;
};

/// One line of a job's log.
struct JobEvent {
    QDateTime at;
    JobId job;
    QString name;   ///< "job.queued", "clip.stored", ...
    QString detail; ///< redacted
};

/// What a fault is looked for with, of one event: nothing in it comes from a film or a person.
struct JobTrace {
    QDateTime at;
    JobId job; ///< null: the ledger's own
    QString name;
    QString kind;  ///< of the job, like `state`; empty when it has none
    QString state; ///< where the job is now
};
