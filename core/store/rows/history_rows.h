#pragma once

#include "core/base/result.h"
#include "core/store/history.h"

class Database;

// Rows of the undo history and of restore points. Store thread.

/// Inside a transaction that is already running.
Status writeHistory(Database& database, const HistoryChanges& changes);
/// The history that leads to `boards`, the storyboards as they are in the same file. Damaged when it does not.
Result<History> readHistory(Database& database, const QList<Storyboard>& boards);

Status insertRestorePoint(Database& database, const RestorePoint& point, const Storyboard& board);
Status renameRestorePoint(Database& database, const RestorePointId& id, const QString& name);
Status deleteRestorePoint(Database& database, const RestorePointId& id);
Result<QList<RestorePoint>> readRestorePoints(Database& database); ///< oldest first
Result<Storyboard> readRestorePoint(Database& database, const RestorePointId& id);
