#pragma once

#include "core/base/result.h"
#include "core/store/attempt.h"

#include <QHash>

/// What was paid for while the ledger could not be written: remote ids in a file of their own, in another folder, until
/// they are in the ledger. One line of JSON each. For the engine, on main, where nothing else is left to do.
namespace UnsavedIds {

struct Id {
    JobId job;
    AttemptId attempt;
    QString remoteId;
};

/// By job. A line that cannot be read is left out.
QHash<JobId, Id> read(const QString& path);
/// Appends a line; it is on disk when this says so.
Status add(const QString& path, const Id& id);
/// Takes the job's lines out; with the last one the file goes.
Status remove(const QString& path, const JobId& job);

} // namespace UnsavedIds
