#include "core/store/ledger.h"

#include "core/store/attempt_rows.h"
#include "core/store/file_system.h"
#include "core/store/ledger_desk.h"
#include "core/store/ledger_schema.h"
#include "core/store/money_rows.h"
#include "core/store/pace_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/snapshots.h"
#include "core/store/store_thread.h"
#include "core/store/text.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

using Connection = StoreThread::Connection;

namespace {

Status makeHome(const QString& home)
{
    if (!QDir().mkpath(home))
        return fail(ErrorKind::Failed, StoreText::tr("The folder \"%1\" for Boardreel's own files could not be made.")
                                           .arg(QDir::toNativeSeparators(home)));
    if (isNetworkFileSystem(home))
        return fail(ErrorKind::Unsupported,
                    StoreText::tr("\"%1\" is on a network drive, where the list of paid jobs would not be safe. "
                                  "Choose a local folder with --home.")
                        .arg(QDir::toNativeSeparators(home)));
    return {};
}

Status fillNew(Database& database)
{
    BR_CHECK(database.run(QStringLiteral("INSERT INTO facts (name, value) VALUES ('ledger', ?)"),
                          {QUuid::createUuid().toString(QUuid::WithoutBraces)}));
    return {};
}

Result<std::unique_ptr<Database>> openOrCreate(const QString& home)
{
    BR_CHECK(makeHome(home));
    const QString path = QFileInfo(home).canonicalFilePath() + QLatin1Char('/') + QLatin1String(LedgerFileName);
    if (!QFileInfo::exists(path)) {
        const Status made = Database::create(path, ledgerFormat(), fillNew);
        if (!made && !QFileInfo::exists(path)) // else another start was faster, and its ledger is the one
            return fail(made.error());
    }
    auto database = Database::open(path, ledgerFormat());
    if (!database)
        return fail(withSnapshotAdvice(database.error(), path, ledgerFormat()));
    return database;
}

Error movedOn(const JobRecord& seen)
{
    return {ErrorKind::Failed,
            StoreText::tr("The job \"%1\" has moved on in the meantime. Nothing was changed; look at it again.")
                .arg(seen.title),
            QStringLiteral("%1 %2 version %3").arg(seen.id.toString(), toString(seen.state)).arg(seen.version)};
}

Status startRun(Database& database, const QString& run)
{
    return database.transaction([&]() -> Status {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        BR_TRY(const bool wasSnapshot, LedgerRows::wasSnapshot(database));
        if (wasSnapshot)
            BR_CHECK(LedgerRows::holdAsRestored(database, run));
        BR_CHECK(database.run(
            QStringLiteral("INSERT INTO runs (id, boot, version, started_at) VALUES (?, ?, ?, ?)"),
            {run, QString::fromLatin1(QSysInfo::bootUniqueId()), QStringLiteral(BOARDREEL_VERSION), bound(now)}));
        BR_CHECK(PaceRows::forgetProbes(database, now));
        return PaceRows::checkRuns(database, now);
    });
}

/// The pace and the gate of an intent, counted in its own transaction.
Result<std::optional<GateWait>> mustWait(Database& database, const JobRecord& seen, const Ledger::Also& also)
{
    if (also.gate) {
        BR_TRY(auto wait, MoneyRows::capWait(database, seen, also.gate->now)); // it takes nothing, so it is first
        if (!wait) {
            BR_TRY(wait, PaceRows::take(database, *also.gate));
        }
        if (wait)
            return wait;
    }
    if (!also.pace)
        return std::optional<GateWait>();
    BR_TRY(const auto free,
           PaceRows::takePlace(database, also.pace->key, also.pace->limit, also.pace->now, also.pace->boot));
    return free ? std::optional(GateWait{{}, *free, QStringLiteral("bucket.wait"), also.pace->key}) : std::nullopt;
}

/// By the engine's clock where it says so.
QDateTime timeOf(const JobRecord& seen, const JobRecord& next)
{
    const bool isSaid = next.changed.isValid() && next.changed != seen.changed;
    return isSaid ? next.changed : QDateTime::currentDateTimeUtc();
}

JobRecord waiting(const JobRecord& seen, const GateWait& wait)
{
    JobRecord record = seen;
    record.due = wait.due;
    if (!wait.holdReason.isEmpty()) {
        record.state = JobState::Held;
        record.holdReason = wait.holdReason;
        record.error = wait.sentence;
    }
    return record;
}

/// A remote id belongs to one job of an account; who comes second did not make that clip.
Status checkOwner(Database& database, const JobRecord& seen, const JobRecord& next)
{
    if (next.remoteId.isEmpty() || next.remoteId == seen.remoteId)
        return {};
    BR_TRY(const bool owned, AttemptRows::isOwned(database, next.account, next.remoteId, next.id));
    if (!owned)
        return AttemptRows::letGo(database, next.account, next.remoteId);
    return fail(ErrorKind::NeedsPerson,
                StoreText::tr("The provider's clip \"%1\" belongs to another job already. Nothing was changed.")
                    .arg(next.remoteId),
                next.id.toString());
}

Status writeAlso(Database& database, const JobRecord& record, const Ledger::Also& also, const QString& run)
{
    const JobId& job = record.id;
    if (also.attempt)
        BR_CHECK(AttemptRows::put(database, *also.attempt, run));
    const auto attempt = also.attempt ? std::optional(also.attempt->id) : std::nullopt;
    for (const Charge& charge : also.charges)
        BR_CHECK(AttemptRows::addCharge(database, job, attempt, charge, record.changed));
    BR_CHECK(MoneyRows::checkRaise(database, record.project, also.charges, record.changed));
    if (!also.release.isEmpty())
        BR_CHECK(MoneyRows::giveBack(database, record, also.release, record.changed));
    if (also.gate)
        BR_CHECK(MoneyRows::promise(database, record, record.changed));
    if (also.breaker)
        BR_CHECK(PaceRows::note(database, *also.breaker));
    if (also.download)
        BR_CHECK(AttemptRows::putDownload(database, job, *also.download));
    if (also.clip)
        BR_CHECK(LedgerRows::addClip(database, job, *also.clip));
    return {};
}

} // namespace

Ledger::Ledger(std::shared_ptr<Desk> desk, std::unique_ptr<StoreThread> thread)
    : m_desk(std::move(desk))
    , m_thread(std::move(thread))
{
}

Ledger::~Ledger()
{
    // Runs without an end are crashes to whoever counts them at start-up.
    m_thread->run([desk = m_desk](Connection& connection) -> Status {
        if (connection)
            BR_CHECK(connection->run(QStringLiteral("UPDATE runs SET ended_at = ? WHERE id = ?"),
                                     {bound(QDateTime::currentDateTimeUtc()), desk->run}));
        return {};
    });
}

QFuture<Result<std::shared_ptr<Ledger>>> Ledger::open(const QString& home)
{
    std::shared_ptr<Ledger> ledger(
        new Ledger(std::make_unique<Desk>(home), std::make_unique<StoreThread>(QStringLiteral("ledger"))));
    StoreThread& thread = *ledger->m_thread;
    return thread.run([ledger, home](Connection& connection) mutable -> Result<std::shared_ptr<Ledger>> {
        BR_TRY(auto database, openOrCreate(home));
        BR_CHECK(startRun(*database, ledger->m_desk->run));
        ledger->m_desk->ballast.ensure();
        connection = std::move(database);
        return std::move(ledger);
    });
}

QFuture<Result<Ledger::Admission>> Ledger::admit(const JobRecord& job)
{
    return m_thread->run([desk = m_desk, job](Connection& connection) -> Result<Admission> {
        return desk->write(*connection, [&]() -> Result<Admission> {
            BR_TRY(const auto twin, LedgerRows::liveTwin(*connection, job));
            if (twin) {
                BR_CHECK(desk->event(*connection, twin->id, QStringLiteral("job.deduped"), {}));
                return Admission{*twin, true};
            }
            JobRecord admitted = job;
            admitted.state = JobState::Queued;
            admitted.version = 0;
            admitted.created = admitted.changed = QDateTime::currentDateTimeUtc();
            if (!admitted.due.isValid())
                admitted.due = admitted.created;
            BR_CHECK(LedgerRows::insert(*connection, admitted));
            BR_CHECK(desk->event(*connection, admitted.id, QStringLiteral("job.queued"), {}));
            return Admission{admitted, false};
        });
    });
}

QFuture<Result<JobRecord>> Ledger::advance(const JobRecord& seen, const JobRecord& next, const QString& eventName,
                                           const QString& detail)
{
    return advance(seen, next, eventName, detail, {});
}

QFuture<Result<JobRecord>> Ledger::advance(const JobRecord& seen, const JobRecord& next, const QString& eventName,
                                           const QString& detail, const Also& also)
{
    return m_thread->run(
        [desk = m_desk, seen, next, eventName, detail, also](Connection& connection) -> Result<JobRecord> {
            Database& database = *connection;
            auto moved = desk->write(database, [&]() -> Result<JobRecord> {
                BR_TRY(const auto wait, mustWait(database, seen, also));
                JobRecord moved = wait ? waiting(seen, *wait) : next;
                moved.id = seen.id;
                moved.version = seen.version + 1;
                moved.changed = timeOf(seen, next);
                BR_CHECK(checkOwner(database, seen, moved));
                BR_TRY(const qint64 touched, LedgerRows::update(database, seen, moved));
                if (touched != 1)
                    return fail(movedOn(seen));
                if (wait) {
                    if (wait->holdReason == QLatin1String("budget"))
                        BR_CHECK(MoneyRows::giveBack(database, moved, wait->holdReason, moved.changed));
                    BR_CHECK(desk->event(database, moved.id, wait->event, wait->detail));
                    return moved;
                }
                for (const QString& before : also.events)
                    BR_CHECK(desk->event(database, moved.id, before, {}));
                BR_CHECK(writeAlso(database, moved, also, desk->run));
                BR_CHECK(desk->event(database, moved.id, eventName, detail,
                                     also.attempt ? also.attempt->id.toString() : QString()));
                return moved;
            });
            if (!moved && database.wasContradicted()) { // and would be again
                Error refused = movedOn(seen);
                refused.kind = ErrorKind::NeedsPerson;
                refused.detail = moved.error().detail;
                return fail(refused);
            }
            return moved;
        });
}

QFuture<Result<QList<JobRecord>>> Ledger::jobs(const ProjectId& project)
{
    return m_thread->run([desk = m_desk, project](Connection& connection) {
        return LedgerRows::jobs(*connection, QStringLiteral("project = ?"), {bound(project)});
    });
}

QFuture<Result<QList<JobRecord>>> Ledger::liveJobs()
{
    return m_thread->run([desk = m_desk](Connection& connection) { return LedgerRows::liveJobs(*connection); });
}

QFuture<Result<QList<JobRecord>>> Ledger::unlinked(const ProjectId& project)
{
    return m_thread->run([desk = m_desk, project](Connection& connection) {
        return LedgerRows::jobs(*connection, QStringLiteral("project = ? AND state = ? AND linked = 0"),
                                {bound(project), toString(JobState::Stored)});
    });
}

QFuture<Result<JobRecord>> Ledger::job(const JobId& id)
{
    return m_thread->run([desk = m_desk, id](Connection& connection) -> Result<JobRecord> {
        BR_TRY(const auto found, LedgerRows::jobs(*connection, QStringLiteral("jobs.id = ?"), {bound(id)}));
        if (found.isEmpty())
            return fail(ErrorKind::NotFound, StoreText::tr("There is no job %1.").arg(id.toString()));
        return found.first();
    });
}

QFuture<Result<QList<JobEvent>>> Ledger::events(const JobId& id)
{
    return m_thread->run([desk = m_desk, id](Connection& connection) { return LedgerRows::events(*connection, id); });
}

QFuture<Result<QList<JobTrace>>> Ledger::lastEvents(int most)
{
    return m_thread->run(
        [desk = m_desk, most](Connection& connection) { return LedgerRows::lastEvents(*connection, most); });
}

QFuture<Result<QList<Attempt>>> Ledger::attempts(const JobId& id)
{
    return m_thread->run([id](Connection& connection) { return AttemptRows::ofJob(*connection, id); });
}

QFuture<Result<QString>> Ledger::lastTag(const JobId& id)
{
    return m_thread->run([id](Connection& connection) { return AttemptRows::lastOf(*connection, id); });
}

QFuture<Result<bool>> Ledger::hasRoom()
{
    return m_thread->run([desk = m_desk](Connection&) -> Result<bool> {
        desk->ballast.ensure();
        return desk->ballast.hasRoom();
    });
}

QFuture<Result<QList<Charge>>> Ledger::charges(const JobId& id)
{
    return m_thread->run([id](Connection& connection) { return AttemptRows::charges(*connection, id); });
}

QFuture<Result<std::optional<DownloadRow>>> Ledger::download(const JobId& id)
{
    return m_thread->run([id](Connection& connection) { return AttemptRows::download(*connection, id); });
}

QFuture<Result<QSet<QString>>> Ledger::ownedRemoteIds(const QString& account)
{
    return m_thread->run([account](Connection& connection) { return AttemptRows::knownIds(*connection, account); });
}

QFuture<Result<QList<JobRecord>>> Ledger::unknownJobs(const QString& account)
{
    return m_thread->run([account](Connection& connection) {
        return LedgerRows::jobs(*connection,
                                QStringLiteral("account = ? AND state IN ('Submitting', 'Unknown', 'Attention') AND "
                                               "remote_id = ''"),
                                {bound(account)});
    });
}

QFuture<Result<bool>> Ledger::wasModerated(const QString& account, const QString& requestKey)
{
    return m_thread->run([account, requestKey](Connection& connection) -> Result<bool> {
        BR_TRY(const auto jobs,
               LedgerRows::jobs(*connection, QStringLiteral("account = ? AND request_key = ? AND state = ?"),
                                {bound(account), bound(requestKey), toString(JobState::Moderated)}));
        return !jobs.isEmpty();
    });
}

QFuture<Status> Ledger::setLinked(const JobId& id)
{
    return m_thread->run([desk = m_desk, id](Connection& connection) {
        return desk->write(*connection, [&]() -> Status {
            BR_TRY(
                const qint64 touched,
                connection->run(QStringLiteral("UPDATE jobs SET linked = 1 WHERE id = ? AND linked = 0"), {bound(id)}));
            return touched == 1 ? desk->event(*connection, id, QStringLiteral("clip.linked"), {}) : Status();
        });
    });
}

QFuture<Result<QString>> Ledger::projectFolder(const ProjectId& project)
{
    return m_thread->run([project](Connection& connection) -> Result<QString> {
        QString folder;
        BR_CHECK(connection->each(QStringLiteral("SELECT folder FROM projects WHERE id = ?"), {bound(project)},
                                  [&](RowReader& row) { folder = row.text(); }));
        return folder;
    });
}

QFuture<Status> Ledger::setProjectFolder(const ProjectId& project, const QString& folder)
{
    return m_thread->run([desk = m_desk, project, folder](Connection& connection) {
        return desk->write(*connection,
                           [&]() -> Status { return LedgerRows::setProjectFolder(*connection, project, folder); });
    });
}

QFuture<Result<QString>> Ledger::snapshot()
{
    return m_thread->run([desk = m_desk](Connection& connection) { return takeSnapshot(*connection, ledgerFormat()); });
}
