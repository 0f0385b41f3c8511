#pragma once

#include "core/base/result.h"
#include "core/store/attempt.h"
#include "core/store/charge.h"
#include "core/store/download_row.h"
#include "core/store/job_record.h"
#include "core/store/submit_gate.h"

#include <QFuture>
#include <QList>
#include <QSet>
#include <memory>

class LedgerNews;
class StoreThread;

/// The user's ledger: every job, attempt, charge and clip, in one SQLite file that one process at a time may hold (its
/// exclusive lock is the single-engine lock). Owned by the services, used from main; the work happens on its own store
/// thread and futures come back finished there (use whenDone() or after()). A future that says success has been
/// committed to disk.
class Ledger final {
public:
    /// Creates the file when there is none. Locked: another Boardreel holds it.
    static QFuture<Result<std::shared_ptr<Ledger>>> open(const QString& home);
    ~Ledger();

    /// Admits a job in state Queued with its event, unless a live job has the same project, shot, kind and request key:
    /// then that one is returned and nothing is written (`deduplicated`).
    struct Admission {
        JobRecord job;
        bool deduplicated = false;
    };
    QFuture<Result<Admission>> admit(const JobRecord& job);

    /// A limit on intents, counted in the intent's own transaction and kept in the pace table, so that neither a crash
    /// loop nor a restart can burst: at most `limit` of `key` ("compile", "generate:<account>") in the minute before
    /// `now`.
    struct Pace {
        QString key;
        int limit = 0;
        QDateTime now;
        std::optional<BootTime> boot = {}; ///< none: `now` is believed
    };

    /// A finished clip: its bytes are on disk under their final name. Several jobs may have made the same bytes.
    struct StoredClip {
        QString sha256;
        QString file; ///< relative to the project folder
        qint64 bytes = 0;
    };

    /// What is written in the same transaction as a transition: all of it, or nothing moves.
    struct Also {
        std::optional<Pace> pace = {};
        std::optional<StoredClip> clip = {};
        std::optional<SubmitGate> gate = {};      ///< asked first
        std::optional<Attempt> attempt = {};      ///< added when its id is new, else brought up to date
        QList<Charge> charges = {};               ///< of the job, and of `attempt` where there is one
        QString release = {};                     ///< why what is still reserved is given back; empty: it is not
        std::optional<BreakerNote> breaker = {};  ///< what this transition says about the account's health
        std::optional<DownloadRow> download = {}; ///< of the job
        QStringList events = {};                  ///< what else has happened, told before the transition
    };

    /// Moves a job: one fenced update (id, seen state, seen version) with its event row in one transaction; must touch
    /// exactly one row. `next` carries the new state and fields; the returned record has the new version.
    /// When `pace` is used up the job does not move: it keeps its state, `due` becomes the moment a place is free again
    /// and the event is "bucket.wait"; the returned record says so. Intents later than `now` (a clock set back) count
    /// as made now. A gate that says wait is alike, and may make the job Held. Where there is a gate the caps are
    /// asked, too: when they do not allow the job any more, it is Held(budget) and what was reserved for it is given
    /// back; a later intent reserves it again. `changed` and the time of charges are those of `next` where it brings
    /// another `changed`, else now. NeedsPerson: another job has the remote id that `next` brings; nothing was written.
    QFuture<Result<JobRecord>> advance(const JobRecord& seen, const JobRecord& next, const QString& eventName,
                                       const QString& detail, const Also& also);
    QFuture<Result<JobRecord>> advance(const JobRecord& seen, const JobRecord& next, const QString& eventName,
                                       const QString& detail = {});

    QFuture<Result<QList<JobRecord>>> jobs(const ProjectId& project);     ///< oldest first
    QFuture<Result<QList<JobRecord>>> liveJobs();                         ///< of every project
    QFuture<Result<QList<JobRecord>>> unlinked(const ProjectId& project); ///< Stored, not yet in the project
    QFuture<Result<JobRecord>> job(const JobId& id);
    QFuture<Result<QList<JobEvent>>> events(const JobId& id);
    QFuture<Result<QList<JobTrace>>> lastEvents(int most);     ///< of every project, oldest first
    QFuture<Result<QList<Attempt>>> attempts(const JobId& id); ///< oldest first
    QFuture<Result<QString>> lastTag(const JobId& id);         ///< the id of its last attempt; empty: it has none
    QFuture<Result<QList<Charge>>> charges(const JobId& id);   ///< oldest first
    QFuture<Result<std::optional<DownloadRow>>> download(const JobId& id);
    QFuture<Result<QSet<QString>>> ownedRemoteIds(const QString& account); ///< by any job or attempt, of any time
    /// Of an account, where it is not known whether the provider has them; oldest first.
    QFuture<Result<QList<JobRecord>>> unknownJobs(const QString& account);
    /// Whether the account's provider has refused exactly this request by its rules.
    QFuture<Result<bool>> wasModerated(const QString& account, const QString& requestKey);
    QFuture<Status> setLinked(const JobId& id);
    QFuture<Result<QString>> projectFolder(const ProjectId& project); ///< where it was seen last; empty: never
    QFuture<Status> setProjectFolder(const ProjectId& project, const QString& folder);

    /// Whether the project's unsent jobs wait until letGoOn(), because this ledger may not know what was sent.
    struct Hold {
        QList<JobId> missing; ///< jobs whose takes the project has, not stored here
        bool isHeld = false;  ///< by these, or because the ledger is a snapshot that was put back
    };
    /// A project tells of jobs whose takes it has. Where some are missing the ledger is older than the project (it was
    /// restored, or is another user's).
    QFuture<Result<Hold>> holdOf(const ProjectId& project, const QList<JobId>& ofTakes);
    /// Events up to this number are known to have been here. Where the ledger does not have them, it was restored:
    /// every project with unsent paid jobs is held.
    QFuture<Status> mustHave(qint64 eventNumber);
    /// A person says that the project's unsent jobs may be sent, although these are missing.
    QFuture<Status> letGoOn(const ProjectId& project, const QList<JobId>& missing);

    const LedgerNews* news() const;

    /// Whether what is paid for next can be written down even if the disk becomes full: space is held back for it (and
    /// is again, as soon as there is room), and some is free.
    QFuture<Result<bool>> hasRoom();

    /// A checked copy in <home>/snapshots/. Returns its path.
    QFuture<Result<QString>> snapshot();

private:
    // The ledger's books: they run on its store thread as it does itself (ledger_desk.h).
    friend class MoneyBook;
    friend class AccountBook;
    friend class PaceBook;
    friend class RemoteClipBook;
    friend class EventBook;

    struct Desk;
    Ledger(std::shared_ptr<Desk> desk, std::unique_ptr<StoreThread> thread);
    std::shared_ptr<Desk> m_desk; ///< what is still to do on the store thread holds it too
    std::unique_ptr<StoreThread> m_thread;
};
