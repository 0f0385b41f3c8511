#pragma once

#include "core/project/project.h"

#include <QHash>
#include <QObject>
#include <map>
#include <vector>

/// Every project this process has open, so that the window and verbs that run beside it share one: a project's file is
/// locked and cannot be opened twice. Does not keep projects open. Main thread; owned by the services.
class OpenProjects final : public QObject {
    Q_OBJECT
public:
    using Opened = Result<std::shared_ptr<Project>>;

    /// The project of this folder, opened if it is not. `engine` may be null.
    QFuture<Opened> open(const QString& folder, JobEngine* engine);
    /// Makes a project that somebody else opened known here.
    void adopt(const std::shared_ptr<Project>& project);
    std::shared_ptr<Project> find(const QString& folder) const;
    /// Of an open or a closed project, which stays as it is.
    QFuture<Result<QList<Finding>>> check(const QString& folder) const;
    QFuture<Result<int>> schema(const QString& folder) const; ///< the version in its file

private:
    void answer(const QString& key, const Opened& opened);

    QHash<QString, std::weak_ptr<Project>> m_open;              ///< by canonical folder
    std::map<QString, std::vector<QPromise<Opened>>> m_waiting; ///< while it is being opened
};
