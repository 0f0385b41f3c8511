#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>
#include <memory>

/// A folder for the unfinished pieces of one run, removed with it. What a killed run left behind is removed by the next
/// one.
class WorkFolder final {
public:
    /// Below `parent`, which is made when it is not there.
    static Result<std::unique_ptr<WorkFolder>> open(const QString& parent);
    ~WorkFolder();
    QString file(const QString& name) const { return m_path + QLatin1Char('/') + name; }

private:
    WorkFolder(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }
    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< says that somebody is at work here
};
