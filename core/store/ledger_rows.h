#pragma once

#include "core/store/ledger.h"
#include "core/store/sqlite/row_reader.h"

#include <QVariantList>

class Database;

/// The ledger's SQL about jobs, in one place. Store thread, inside the caller's transaction.
namespace LedgerRows {

Result<QList<JobRecord>> jobs(Database& database, const QString& where, const QVariantList& values);
/// The live job with the same project, shot, kind and request key, if there is one.
Result<std::optional<JobRecord>> liveTwin(Database& database, const JobRecord& job);
Result<QList<JobRecord>> liveJobs(Database& database);
Status insert(Database& database, const JobRecord& job);
/// The fenced update. Returns how many rows it touched: 1, or 0 when somebody was faster.
Result<qint64> update(Database& database, const JobRecord& seen, const JobRecord& next);
/// The clip, unless equal bytes are known already, and that this job made it.
Status addClip(Database& database, const JobId& job, const Ledger::StoredClip& clip);
Status addEvent(Database& database, const JobEvent& event, const QString& run, const QString& attempt = {});
Result<QList<JobEvent>> events(Database& database, const JobId& job);
Result<QList<JobTrace>> lastEvents(Database& database, int most);

/// Jobs of a project's takes that are not stored here, and that nobody has accepted as missing.
Result<QList<JobId>> missingJobs(Database& database, const ProjectId& project, const QList<JobId>& ofTakes);
Status hold(Database& database, const ProjectId& project, const QString& reason);
Status accept(Database& database, const ProjectId& project, const QList<JobId>& missing); ///< and ends the hold
Result<bool> isHeld(Database& database, const ProjectId& project);
/// Every project with a paid job that is not sent yet. Returns how many.
Result<qint64> holdUnsent(Database& database, const QString& reason);
Status holdAsRestored(Database& database, const QString& run); ///< with its event
/// Whether this file is a snapshot that was put back; says so once.
Result<bool> wasSnapshot(Database& database);

Status setProjectFolder(Database& database, const ProjectId& project, const QString& folder);

Result<int> countLive(Database& database, const QString& account); ///< jobs of this account that have not ended
Result<int> countSent(Database& database, const QString& account); ///< of these, what the provider has or may have

} // namespace LedgerRows
