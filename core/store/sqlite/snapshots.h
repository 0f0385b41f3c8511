#pragma once

#include "core/store/sqlite/migrations.h"

#include <QDateTime>
#include <QStringList>

class Database;

/// Snapshots of a database lie in snapshots/ beside it as <name>-<UTC stamp>.sqlite: whole, checked copies made by
/// SQLite.

QString snapshotFolder(const QString& databasePath);
/// Newest first, absolute paths.
QStringList snapshotsOf(const QString& databasePath);
/// None when the name is not a snapshot's.
QDateTime snapshotTime(const QString& snapshotPath);

/// Makes one, checks it, gives it its name durably, thins the older ones. Returns its path.
Result<QString> takeSnapshot(Database& database, const DatabaseFormat& format);

/// The newest snapshot that passes every check of opening; empty when there is none.
QString newestGoodSnapshot(const QString& databasePath, const DatabaseFormat& format);

/// A Damaged error with a word about what can be gone back to; any other error unchanged.
Error withSnapshotAdvice(Error error, const QString& databasePath, const DatabaseFormat& format);

/// Which of `times` (newest first) may go: kept are the 20 newest and the newest of each of the last 24 hours, 14 days,
/// 10 weeks and 9 months that have one. Returns indexes.
QList<qsizetype> thinned(const QList<QDateTime>& times);
