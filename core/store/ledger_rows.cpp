#include "core/store/ledger_rows.h"

#include "core/store/rows/take_rows.h"
#include "core/store/sqlite/database.h"
#include "core/store/text.h"

namespace {

const Table& jobTable()
{
    static const Table table("jobs",
                             "id project storyboard shot kind title batch account provider model state hold_reason "
                             "cancel_requested paused attempts tries priority queue_place request request_key "
                             "remote_id estimated_micro estimated_currency estimated_source estimated_low_micro "
                             "estimated_at actual_micro actual_currency actual_source error error_class outcome linked "
                             "retry_of created_at changed_at due_at unknown_since deadline_at expires_at version");
    return table;
}

// The same states as in the index one_live_job, and as isEnded(): a test holds them together.
const QString Live = QStringLiteral("state NOT IN ('Stored', 'Quarantined', 'Failed', 'Moderated', 'ProviderFailed', "
                                    "'Expired', 'Cancelled', 'WrittenOff')");

/// A null id is "" in the ledger, so that unique indexes hold for it.
template<class SomeId> QVariant orEmpty(const SomeId& id)
{
    return id.isNull() ? QStringLiteral("") : id.toString();
}

/// No moment: a person must act.
QVariant orNever(const QDateTime& due)
{
    return due.isValid() ? due.toMSecsSinceEpoch() : 0;
}

QVariantList jobValues(const JobRecord& job)
{
    const QVariant low = job.estimatedLow ? bound(job.estimatedLow->micro) : QVariant();
    return QVariantList{bound(job.id),
                        bound(job.project),
                        orEmpty(job.storyboard),
                        orEmpty(job.shot),
                        toString(job.kind),
                        bound(job.title),
                        bound(job.batch),
                        bound(job.account),
                        bound(job.provider),
                        bound(job.model),
                        toString(job.state),
                        bound(job.holdReason),
                        bound(job.cancelRequested),
                        bound(job.paused),
                        bound(job.attempts),
                        bound(job.tries),
                        bound(job.priority),
                        bound(job.queuePlace),
                        bound(job.request),
                        bound(job.requestKey),
                        bound(job.remoteId)} +
           moneyValues(job.estimated) + QVariantList{low, bound(job.priceDate)} + moneyValues(job.actual) +
           QVariantList{bound(job.error),        bound(job.errorClass), bound(job.outcome), bound(job.linked),
                        orEmpty(job.retryOf),    bound(job.created),    bound(job.changed), orNever(job.due),
                        bound(job.unknownSince), bound(job.deadline),   bound(job.expires), bound(job.version)};
}

JobRecord readJob(RowReader& row)
{
    JobRecord job;
    job.id = row.id<JobId>();
    job.project = row.id<ProjectId>();
    job.storyboard = row.id<StoryboardId>();
    job.shot = row.id<ShotId>();
    job.kind = jobKindFromString(row.text()).value_or(JobKind::Generate);
    job.title = row.text();
    job.batch = row.text();
    job.account = row.text();
    job.provider = row.text();
    job.model = row.text();
    job.state = jobStateFromString(row.text()).value_or(JobState::Attention);
    job.holdReason = row.text();
    job.cancelRequested = row.flag();
    job.paused = row.flag();
    job.attempts = row.number();
    job.tries = row.number();
    job.priority = row.number();
    job.queuePlace = row.number();
    job.request = row.bytes();
    job.requestKey = row.text();
    job.remoteId = row.text();
    job.estimated = readMoney(row);
    if (const auto low = row.maybeInteger(); low && job.estimated)
        job.estimatedLow = Money{*low, job.estimated->currency, job.estimated->source};
    job.priceDate = row.time();
    job.actual = readMoney(row);
    job.error = row.text();
    job.errorClass = row.text();
    job.outcome = row.bytes();
    job.linked = row.flag();
    job.retryOf = row.id<JobId>();
    job.created = row.time();
    job.changed = row.time();
    if (const qint64 due = row.integer(); due != 0)
        job.due = QDateTime::fromMSecsSinceEpoch(due, Qt::UTC);
    job.unknownSince = row.time();
    job.deadline = row.time();
    job.expires = row.time();
    job.version = row.integer();
    job.projectFolder = row.text();
    return job;
}

} // namespace

Result<QList<JobRecord>> LedgerRows::jobs(Database& database, const QString& where, const QVariantList& values)
{
    const QString sql =
        QStringLiteral("SELECT jobs.%1, projects.folder FROM jobs JOIN projects ON projects.id = jobs.project "
                       "WHERE %2 ORDER BY number")
            .arg(jobTable().columns.join(QLatin1String(", jobs.")), where);
    QList<JobRecord> found;
    BR_CHECK(database.each(sql, values, [&](RowReader& row) { found << readJob(row); }));
    return found;
}

Result<std::optional<JobRecord>> LedgerRows::liveTwin(Database& database, const JobRecord& job)
{
    BR_TRY(const auto twins,
           jobs(database, QStringLiteral("project = ? AND shot = ? AND kind = ? AND request_key = ? AND ") + Live,
                {bound(job.project), orEmpty(job.shot), toString(job.kind), bound(job.requestKey)}));
    return twins.isEmpty() ? std::nullopt : std::optional(twins.first());
}

Result<QList<JobRecord>> LedgerRows::liveJobs(Database& database)
{
    return jobs(database, Live, {});
}

Status LedgerRows::setProjectFolder(Database& database, const ProjectId& project, const QString& folder)
{
    // A job that does not say where its project is must not forget where it was.
    const QString known = folder.isEmpty() ? QStringLiteral("projects.folder") : QStringLiteral("excluded.folder");
    BR_CHECK(database.run(QStringLiteral("INSERT INTO projects (id, folder, seen_at) VALUES (?, ?, ?) "
                                         "ON CONFLICT (id) DO UPDATE SET folder = %1, seen_at = excluded.seen_at")
                              .arg(known),
                          {bound(project), bound(folder), bound(QDateTime::currentDateTimeUtc())}));
    return {};
}

Status LedgerRows::insert(Database& database, const JobRecord& job)
{
    BR_CHECK(setProjectFolder(database, job.project, job.projectFolder));
    BR_CHECK(database.run(jobTable().insert(), jobValues(job)));
    return {};
}

Result<qint64> LedgerRows::update(Database& database, const JobRecord& seen, const JobRecord& next)
{
    QStringList sets;
    QVariantList values = jobValues(next);
    for (const QString& column : jobTable().columns)
        sets << QString(column + QStringLiteral(" = ?"));
    values << bound(seen.id) << toString(seen.state) << bound(seen.version);
    return database.run(QStringLiteral("UPDATE jobs SET %1 WHERE id = ? AND state = ? AND version = ?")
                            .arg(sets.join(QLatin1String(", "))),
                        values);
}

Status LedgerRows::addClip(Database& database, const JobId& job, const Ledger::StoredClip& clip)
{
    BR_CHECK(database.run(QStringLiteral("INSERT INTO clips (sha256, bytes, file, verdict, details, stored_at) "
                                         "VALUES (?, ?, ?, 'good', '', ?) ON CONFLICT (sha256) DO NOTHING"),
                          {bound(clip.sha256), clip.bytes, bound(clip.file), bound(QDateTime::currentDateTimeUtc())}));
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO job_clips (job, sha256) VALUES (?, ?) ON CONFLICT (job, sha256) DO NOTHING"),
        {bound(job), bound(clip.sha256)}));
    return {};
}

Status LedgerRows::addEvent(Database& database, const JobEvent& event, const QString& run, const QString& attempt)
{
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO events (at, job, attempt, run, name, detail) VALUES (?, ?, ?, ?, ?, ?)"),
        {bound(event.at), orEmpty(event.job), bound(attempt), bound(run), bound(event.name), bound(event.detail)}));
    return {};
}

Result<QList<JobEvent>> LedgerRows::events(Database& database, const JobId& job)
{
    QList<JobEvent> found;
    BR_CHECK(database.each(QStringLiteral("SELECT at, name, detail FROM events WHERE job = ? ORDER BY number"),
                           {bound(job)}, [&](RowReader& row) {
                               found << JobEvent{row.time(), job, row.text(), row.text()};
                           }));
    return found;
}

Result<QList<JobTrace>> LedgerRows::lastEvents(Database& database, int most)
{
    QList<JobTrace> found;
    BR_CHECK(database.each(
        QStringLiteral("SELECT events.at, events.job, events.name, COALESCE(jobs.kind, ''), COALESCE(jobs.state, '') "
                       "FROM events LEFT JOIN jobs ON jobs.id = events.job ORDER BY events.number DESC LIMIT ?"),
        {most}, [&](RowReader& row) {
            found.prepend({row.time(), row.id<JobId>(), row.text(), row.text(), row.text()});
        }));
    return found;
}

static Result<int> countJobs(Database& database, const QString& account, const QString& which)
{
    int count = 0;
    BR_CHECK(database.each(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE account = ? AND ") + which, {bound(account)},
                           [&](RowReader& row) { count = row.number(); }));
    return count;
}

Result<int> LedgerRows::countLive(Database& database, const QString& account)
{
    return countJobs(database, account, Live);
}

Result<int> LedgerRows::countSent(Database& database, const QString& account)
{
    return countJobs(database, account,
                     Live + QStringLiteral(" AND state NOT IN ('Queued', 'Held', 'Preparing', 'Verifying')"));
}
