#pragma once

#include "core/store/remote_clip_book.h"

class Database;

/// The ledger's SQL about results on the accounts. Store thread, inside the caller's transaction.
namespace RemoteClipRows {

Status put(Database& database, const RemoteClip& clip, const QDateTime& now); ///< an answer that was given stays
Result<QSet<QString>> answered(Database& database,
                               const QString& account); ///< imported or dismissed, not given up since
Status answer(Database& database, const RemoteClip& clip, const QString& answer, const JobId& job);

} // namespace RemoteClipRows
