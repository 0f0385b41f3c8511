#pragma once

#include "core/base/progress.h"
#include "core/store/ledger.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <memory>

class JobSteps;

/// Advances jobs one durable step at a time. Lives on main; steps run on pools (render lane, light lane) and come home
/// by one queued call. One engine a user: it exists while its process holds the ledger. Owned by the services.
class JobEngine final : public QObject {
    Q_OBJECT
public:
    explicit JobEngine(std::shared_ptr<Ledger> ledger, QObject* parent = nullptr);
    ~JobEngine() override; ///< stops the lanes and waits for running steps; states stay as they are

    /// Admits a job durably, then starts it when a lane is free. A live twin is returned instead of a second job.
    QFuture<Result<Ledger::Admission>> admit(const JobRecord& job);
    /// Loads a project's jobs, repeats what a crash cut off and hands over what arrived while it was closed.
    QFuture<Status> attachProject(const ProjectId& project, const QString& folder);
    void detachProject(const ProjectId& project); ///< its running steps are stopped; they resume at the next attach
    void cancel(const JobId& id);
    /// Ended jobs only: a new job with `retryOf`.
    QFuture<Result<Ledger::Admission>> retry(const JobId& id);
    void acknowledge(const JobId& id); ///< the project has its take or film

    QList<JobRecord> jobs(const ProjectId& project) const; ///< oldest first, as last committed
    const JobRecord* find(const JobId& id) const;
    double progress(const JobId& id) const;      ///< 0 to 1, of the running step
    bool isIdle(const ProjectId& project) const; ///< every job ended or waiting for a person
    QFuture<Result<QList<JobEvent>>> events(const JobId& id) const;

Q_SIGNALS:
    void jobChanged(const JobRecord& job); ///< after it was committed
    void progressChanged(const JobId& id, double fraction);
    void delivered(const JobRecord& job); ///< Stored: link it, then acknowledge(); may repeat
    void idle(const ProjectId& project);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
