#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

class Database;

/// One numbered step forward. Steps are never changed once released; a mistake is mended by a later step.
struct Migration {
    QString title;
    QStringList statements; ///< one statement each
};

/// What makes a file one of ours: the mark in its header and the steps that make its schema. Step n makes version n
/// (from 1).
struct DatabaseFormat {
    qint32 applicationId = 0;
    QList<Migration> steps;
    QString markCopy = {}; ///< run in every snapshot, which is called "copy"; empty: a copy is as good as the file
    int version() const { return int(steps.size()); }
};

/// Brings the schema from `from` to the newest version, each step with its version number in a transaction of its own.
Status migrate(Database& database, const DatabaseFormat& format, int from);

/// The objects the schema must have are there as we made them, and nothing that could act by itself is (triggers,
/// views, virtual tables): a file from somewhere else is not trusted. Extra plain tables are nobody's harm and stay.
Status checkSchema(Database& database, const DatabaseFormat& format, int version);
