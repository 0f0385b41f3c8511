#pragma once

#include "core/store/project_files.h"

class Database;

/// The part of a check that needs the database. Store thread.
struct CheckedRows {
    QString folder;
    QList<Finding> findings;
    QList<NamedFile> files; ///< still to be looked at, by checkFiles()
};
Result<CheckedRows> checkRows(Database& database, const QString& folder);

/// Reads and hashes the files; takes as long as the disk does. Any thread.
QList<Finding> checkFiles(CheckedRows rows);
