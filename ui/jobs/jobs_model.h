#pragma once

#include "core/jobs/job_engine.h"

#include <QAbstractTableModel>
#include <array>

class Theme;

/// Where a job stands for the person who looks.
enum class JobPlace { NeedsPerson, Running, Waiting, Ended };

/// The jobs of the open project as rows, newest first: what, state, progress. Follows the engine. Lives on main, owned
/// by the jobs view.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, State, ColumnCount };
    enum Role {
        ProgressRole = Qt::UserRole, ///< 0 to 1 while it runs, else nothing
        PlaceRole                    ///< JobPlace
    };

    JobsModel(const Theme& theme, QObject* parent);
    void setJobs(JobEngine* engine, const ProjectId& project); ///< null engine = none
    const JobRecord* job(int row) const;
    int rowOf(const JobId& id) const; ///< -1: not there
    int running() const;              ///< jobs that are neither ended nor waiting for a person
    QString summary() const;          ///< "3 running, 20 waiting, 5 ended"; empty when there are none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void started(); ///< a job came that was not there
    void finished(const JobRecord& job);

private:
    void follow(const JobRecord& job);
    void followProgress(const JobId& id);
    std::array<int, 4> counts() const; // by JobPlace
    const Theme& m_theme;
    JobEngine* m_engine = nullptr; // not owned
    ProjectId m_project;
    QList<JobRecord> m_jobs; // newest first
};
