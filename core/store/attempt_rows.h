#pragma once

#include "core/base/result.h"
#include "core/store/attempt.h"
#include "core/store/charge.h"
#include "core/store/download_row.h"

#include <QList>
#include <QSet>

class Database;

/// The ledger's SQL about attempts, charges and downloads. Store thread, inside the caller's transaction.
namespace AttemptRows {

/// Adds an attempt, or brings its row up to date; job, account, key and intent of a row never change. Its
/// body goes when it cannot be sent any more, its hash stays. A
/// remote id that was given up becomes its own.
Status put(Database& database, const Attempt& attempt, const QString& run);
Result<QString> lastOf(Database& database, const JobId& job);       ///< its id; empty: there is none
Result<QList<Attempt>> ofJob(Database& database, const JobId& job); ///< oldest first

/// Whether another job of the account has this remote id, by its own row or by an attempt. A person who writes a job
/// off, or sends it again, gives its clip up: that is nobody's.
Result<bool> isOwned(Database& database, const QString& account, const QString& remoteId, const JobId& butBy);
Result<QSet<QString>> ownedIds(Database& database, const QString& account); ///< in the same sense
Result<QSet<QString>> knownIds(Database& database, const QString& account); ///< those that were given up, too
/// Who gave this id up does not have it any more: it gets another owner.
Status letGo(Database& database, const QString& account, const QString& remoteId);

Status addCharge(Database& database, const JobId& job, const std::optional<AttemptId>& attempt, const Charge& charge,
                 const QDateTime& at);
Result<QList<Charge>> charges(Database& database, const JobId& job); ///< oldest first

Status putDownload(Database& database, const JobId& job, const DownloadRow& row);
Result<std::optional<DownloadRow>> download(Database& database, const JobId& job);

} // namespace AttemptRows
