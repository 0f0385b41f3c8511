#pragma once

#include "core/jobs/due_queue.h"
#include "core/jobs/job_engine.h"
#include "core/jobs/lanes.h"
#include "core/jobs/unsaved_ids.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QSet>
#include <QTimer>
#include <map>
#include <optional>

/// The engine's book of who is where. One job is always in exactly one place: with a running step, with a write under
/// way, waiting for a slot, waiting for a moment, or at rest. settle() moves it to the next place; everything happens
/// on main.
struct JobEngine::Private {
    /// What a person decided: it becomes a step of the record as it is when nobody works on the job.
    struct Decision {
        std::function<Result<Step>(const JobRecord&)> step;
        std::shared_ptr<QPromise<Status>> promise;
        bool isWriting = false;
    };
    struct Entry {
        JobRecord record;    ///< as last committed
        qint64 age = 0;      ///< order of arrival here
        bool listed = false; ///< in its project's order; not while the project is detached
        double progress = 0;
        std::shared_ptr<FrameMeter> meter; ///< of the step that runs
        std::stop_source stop;
        std::optional<Lane> slot;  ///< held until the job waits, ends or changes lane
        bool running = false;      ///< a step is on a pool
        std::optional<Step> write; ///< under way to the ledger
        QFuture<Result<JobRecord>> written;
        bool keptApart = false;           ///< its remote id is in the file of unsaved ones
        bool onlyHere = false;            ///< it is not even there: nowhere but in memory
        bool cancelWanted = false;        ///< asked for, not yet on disk
        bool pauseWanted = false;         ///< the same
        bool resumeWanted = false;        ///< the same
        bool looksForKey = true;          ///< the account has changed since the last step, or nobody has looked yet
        std::optional<Decision> decision; ///< of a person, not yet on disk
        std::optional<Result<Step>> home; ///< what the step brought, not yet on disk
    };
    struct Attached {
        QString folder;
        QList<JobId> order; ///< oldest first
        Ledger::Hold hold;  ///< what costs is not sent before a person says so
        int busy = 0;       ///< jobs that will still move by themselves or are not handed over yet
    };

    Private(JobEngine* engine, std::shared_ptr<Ledger> ledger, Options options);

    Entry* find(const JobId& id);
    Entry& remember(const JobRecord& record);
    QFuture<Result<Ledger::Admission>> admitOne(const JobRecord& job, const Spending& spending);
    void load(const ProjectId& project, const QList<JobRecord>& records);
    void readAway();
    void loadAway(const QList<JobRecord>& records); ///< what goes on without its project
    void recover(Entry& entry);
    void accountChanged(const QString& account);
    void replace(Entry& entry, const JobRecord& record); ///< and tells everybody
    bool isBusy(const JobRecord& record) const;

    // job_order.cpp: what a person decides about the queue
    static std::pair<int, std::pair<int, qint64>> queueOrder(const Entry& entry);
    QFuture<Result<QList<Ledger::Admission>>> retryEach(QList<JobId> ids, const Spending& spending,
                                                        QList<Ledger::Admission> admitted);
    QFuture<Status> setPlaces(QList<QueuePlace> places);
    QFuture<Status> changePace(const QFuture<Status>& written, const QString& account);
    QFuture<Status> loadPace();
    void countBusy();
    void settleAll();
    void retest(const std::function<bool(const JobRecord&)>& which); ///< held jobs look again now
    void retestBudgets();                                            ///< soon, and once for many reasons
    bool isHeldBack(const JobRecord& record) const;
    bool standsStill(const JobRecord& record) const;
    std::optional<Step> pauseAsked(Entry& entry);
    std::optional<Step> pausing(const JobRecord& record) const; ///< into a pause or out of one
    void followClock(const QDateTime& now);
    static void shift(JobRecord& record, qint64 milliseconds);
    JobRecord byThisClock(JobRecord record) const;

    // breaker_probe.cpp: a free call for who is not spoken to
    void planProbe(const QDateTime& due);
    void probe();
    void probe(const QString& account);
    void probed(const BreakerNote& note);

    // job_advance.cpp: the life of one job
    void settle(const JobId& id);
    void place(Entry& entry);
    static LaneOrder orderOf(const Entry& entry);
    void release(Entry& entry);
    void pump();
    void start(Entry& entry, Lane lane);
    void stepCameHome(Entry& entry, const Result<Step>& result);
    void commit(Entry& entry, Step step);
    void write(const JobId& id);
    void writeFailed(const JobId& id, const Error& error);
    void committed(const JobId& id, const JobRecord& record);
    bool rests(const Entry& entry, const JobSteps* steps) const;
    bool hasKeyAgain(const Entry& entry) const;
    JobContext contextFor(const Entry& entry) const;

    // job_ending.cpp: what the ledger does not have yet
    void writeDown();
    void writeDown(Entry& entry, const QDeadlineTimer& end);
    void keepApart(Entry& entry);
    void isKept(Entry& entry);
    void forgetUnsaved(const JobId& job);
    void adoptUnsaved(const JobId& job);

    // job_decisions.cpp: what a person decides
    using DecisionStep = std::function<Result<Step>(const JobRecord&, const QList<Attempt>&)>;
    QFuture<Status> decide(const JobId& id, const DecisionStep& step);
    void take(Entry& entry);
    void decided(Entry& entry, const Status& status);

    // job_claims.cpp: what lies on the accounts
    QFuture<Result<HttpAccount>> accessTo(const QString& account);
    QFuture<Result<ClipClaims::Unclaimed>> videosOf(const QString& account, const JobId& but);

    JobEngine* q;
    std::shared_ptr<Ledger> ledger;
    PaceBook book;
    const bool realClock; ///< else a test moves it
    Options options;
    std::map<JobId, Entry> entries; ///< references stay good while others come and go
    QHash<ProjectId, Attached> attached;
    QHash<JobId, UnsavedIds::Id> unsaved; ///< as an earlier run left them
    DueQueue dueQueue;
    Lanes lanes;
    PaceState pace;    ///< as last read
    QDateTime lastNow; ///< when the clock was last looked at
    QTimer timer;
    std::optional<QDateTime> probeDue; ///< when an open breaker is tried next
    QSet<QString> unprobed;            ///< accounts whose turn it is, and whose keys are not there yet
    qint64 nextAge = 0;
    std::stop_source programEnd;
    bool ending = false;         ///< nothing new begins
    bool looksAtBudgets = false; ///< soon
    bool inTrouble = false;
};
