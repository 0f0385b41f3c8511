#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>

/// A folder for the unfinished pieces of one run, removed with it. What a killed run left behind is removed by the next
/// one in the same place; a folder that a living process still fills never is: it is locked, and the lock ends with its
/// process, however that ends. One thread at a time; opening blocks on the disk (never on main).
class WorkFolder final {
public:
    /// Below `parent`, which is made when it is not there, under a name of its own that begins with `prefix`.
    static Result<std::unique_ptr<WorkFolder>> open(const QString& parent, const QString& prefix = {});
    /// A hidden one beside a file that is to be made, whose folder is there.
    static Result<std::unique_ptr<WorkFolder>> openBeside(const QString& file);
    /// Takes away what killed runs left beside a file; nothing that a living one still fills.
    static void sweepBeside(const QString& file);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    /// A name in it; any but ".lock".
    QString file(const QString& name) const { return m_path + QLatin1Char('/') + name; }

private:
    WorkFolder(QString path, int lock)
        : m_path(std::move(path))
        , m_lock(lock)
    {
    }
    QString m_path;
    int m_lock; ///< descriptor that says somebody is at work here
};
