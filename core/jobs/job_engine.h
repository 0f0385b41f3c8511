#pragma once

#include "core/jobs/job_steps.h"
#include "core/jobs/remote/clip_claims.h"
#include "core/store/ledger.h"
#include "core/store/money_book.h"
#include "core/store/pace_book.h"

#include <QObject>
#include <memory>

class AccountAccess;
class HttpClient;

/// Advances jobs one durable step at a time. Lives on main; steps run on pools (render lanes, light lane) and come home
/// by one queued call. One engine a user: it exists while its process holds the ledger. Owned by the services.
class JobEngine final : public QObject {
    Q_OBJECT
public:
    /// What tests replace: who does the work, the clock, the dice.
    struct Options {
        StepsFor stepsFor;                               ///< empty = the kinds of this build
        std::function<QDateTime()> now;                  ///< empty = UTC
        std::function<double()> random;                  ///< 0 to 1; empty = real
        std::function<qint64(const QString&)> freeSpace; ///< of a folder's disk; empty = as it is
        int generates = 0;                               ///< at the same time; 0 = by cores
        int commitRetryMs = 2000;                        ///< after a write to the ledger failed
        HttpClient* http = nullptr;                      ///< none: jobs of providers stand still
        AccountAccess* accounts = nullptr;               ///< who may be asked; outlives the engine like `http`
        bool isRealClock = false;                        ///< set by the engine: nobody moves `now` but the computer
        QString inbox;                                   ///< where clips wait whose project is closed, absolute
        QString unsavedIds; ///< file for paid ids that the ledger does not take; best on another disk
    };
    explicit JobEngine(std::shared_ptr<Ledger> ledger, QObject* parent = nullptr);
    JobEngine(std::shared_ptr<Ledger> ledger, Options options, QObject* parent = nullptr);
    /// Stops the lanes and waits for running steps, at most 10 s for an answer that costs money, and for the ledger to
    /// have what they brought; else states stay as they are.
    ~JobEngine() override;

    /// The user's ledger, for the books that share it with the engine.
    std::shared_ptr<Ledger> ledger() const;
    /// Admits jobs durably, all or none, and starts them when a lane is free. A live twin is returned instead of a
    /// second job. What they may cost is reserved within the caps (MoneyBook). `created`, `changed` and `due` are set
    /// here.
    QFuture<Result<QList<Ledger::Admission>>> admit(const QList<JobRecord>& jobs, const Spending& spending);
    /// One job, within the caps; a price that nobody knows is refused.
    QFuture<Result<Ledger::Admission>> admit(const JobRecord& job);
    /// Where the project was attached last; empty: never.
    QFuture<Result<QString>> projectFolder(const ProjectId& project) const;
    /// Loads a project's jobs, repeats what a crash cut off and hands over what arrived while it was closed.
    /// Locked: the same project is attached already, perhaps as a copy in another folder.
    /// `ofTakes`: the providers' jobs whose takes the project has. Where the ledger does not have them as stored, or is
    /// a snapshot that was put back, it may not know what was sent: the project is held.
    QFuture<Status> attachProject(const ProjectId& project, const QString& folder, const QList<JobId>& ofTakes = {});
    /// The project's unsent paid jobs wait until a person says goOn().
    bool isHeld(const ProjectId& project) const;
    /// Sends what waits, but for jobs whose takes the project has already: those are cancelled.
    QFuture<Status> goOn(const ProjectId& project);
    void detachProject(const ProjectId& project); ///< its running steps are stopped; they resume at the next attach
    void cancel(const JobId& id);
    /// What retry() would admit: its estimate is by the prices of today. Usage: the job has not ended, or is nobody's
    /// to send.
    QFuture<Result<JobRecord>> retryQuote(const JobId& id);
    /// Ended jobs only: a new job with `retryOf`, at the price of today and within the caps. Budget: as admit() says.
    QFuture<Result<Ledger::Admission>> retry(const JobId& id, const Spending& spending = {});
    /// retry() for every failed job of the project that was not tried again yet; of one class of errors, or of any when
    /// empty. What was refused, cancelled or written off stays. Ends at the first that is not admitted.
    QFuture<Result<QList<Ledger::Admission>>> retryFailed(const ProjectId& project, const QString& errorClass,
                                                          const Spending& spending = {});
    void acknowledge(const JobId& id); ///< the project has its take or film

    // What a person decides about a job that waits in Attention. Each is on disk when its future says so.
    /// The clip with this id on the provider's side is the job's own. NeedsPerson: it belongs to another job.
    QFuture<Status> adopt(const JobId& id, const QString& remoteId);
    /// Sends it again although it may be billed twice; `consent` is what the person typed, and is kept. Budget: a cap
    /// would be exceeded.
    QFuture<Status> payAgain(const JobId& id, const QString& consent);
    /// Gives it up and counts it as spent.
    QFuture<Status> writeOff(const JobId& id);
    QFuture<Result<QList<Attempt>>> attempts(const JobId& id) const; ///< its submits, oldest first

    // Results on an account that belong to nobody here (job_claims.cpp).
    /// As the provider lists them now, newest first, without those that were dismissed, and without those that may be
    /// the answer another job than `but` waits for. Unsupported: it has no list.
    QFuture<Result<ClipClaims::Unclaimed>> unclaimed(const QString& account, const JobId& but = {});
    QFuture<Status> dismiss(const QString& account, const QString& remoteId);
    /// A new job fetches the video and stores it as a take of the shot. NeedsPerson: it belongs to another job.
    QFuture<Result<JobRecord>> claim(const QString& account, const RemoteVideo& video, const ClipClaims::Home& home);

    // What a person decides about the queue (job_order.cpp); it is in the ledger when the future says so. What is
    // paused is not begun; what has begun goes on to its end.
    void pause(const JobId& id);
    void
    resume(const JobId& id); ///< also what waits for a person's word (waitsForWord): credit, or another look at a clip
    QFuture<Status> pauseAll();
    QFuture<Status> resumeAll();
    QFuture<Status> pauseAccount(const QString& account); ///< NotFound: no such account
    QFuture<Status> resumeAccount(const QString& account);
    bool isAllPaused() const;
    bool isPaused(const QString& account) const;
    /// After three kills within five minutes nothing that costs is sent until a person says go on.
    bool safeMode() const;
    QFuture<Status> leaveSafeMode();
    /// Tries an account again now, whatever failed there.
    QFuture<Status> resetBreaker(const QString& account);
    QFuture<Status> setPriority(const JobId& id, int priority); ///< higher first
    /// Puts a waiting job in front of another, with that one's priority; null: behind all of its own.
    QFuture<Status> moveBefore(const JobId& moved, const JobId& before);
    QList<JobId> queue() const; ///< jobs that wait to begin, as they will
    PaceBook paceBook() const;  ///< limits, breakers, statistics
    QStringList attachedFolders() const;

    /// Looks at the clock again now, as after sleep.
    void wake();
    /// Jobs that wait for the network try again now.
    void networkIsBack();
    /// The id of a clip that was paid for is nowhere but in memory: no disk took it yet, and it would be lost.
    bool hasUnsaved() const;

    QList<JobRecord> jobs(const ProjectId& project) const; ///< oldest first, as last committed
    const JobRecord* find(const JobId& id) const;
    double progress(const JobId& id) const;          ///< 0 to 1, of the running step; 1 when Stored
    FrameMeter::Reading pace(const JobId& id) const; ///< of the pictures its running step makes, if it makes any
    /// Every job is ended and handed over, or waits for a person.
    bool isIdle(const ProjectId& project) const;
    QFuture<Result<QList<JobEvent>>> events(const JobId& id) const;
    QFuture<Result<QList<JobTrace>>> lastEvents(int most) const; ///< of every project, oldest first

Q_SIGNALS:
    void jobChanged(const JobRecord& job);                  ///< after it was committed
    void progressChanged(const JobId& id, double fraction); ///< at most ten times a second for a job
    void delivered(const JobRecord& job);                   ///< Stored: link it, then acknowledge(); may repeat
    void idle(const ProjectId& project);
    void projectHeld(const ProjectId& project, bool held);
    void paceChanged(); ///< pauses, safe mode
    /// The ledger could not be written (a full disk); the engine keeps what it knows and tries again. Empty: it works
    /// again.
    void ledgerTrouble(const QString& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
