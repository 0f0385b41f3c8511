#pragma once

#include "core/jobs/job_engine.h"

#include <QAbstractTableModel>
#include <QHash>
#include <array>

class Theme;

/// Where a job stands for the person who looks.
enum class JobPlace { NeedsPerson, Running, Waiting, Ended };

/// The jobs of the open project as rows, newest first: what, state, progress, cost, time. Follows the engine, one row
/// at a time. What depends on the clock is computed when it is asked for; whoever shows it asks again. Lives on main,
/// owned by the jobs view.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, State, Cost, Time, ColumnCount };
    enum Role {
        ProgressRole = Qt::UserRole, ///< 0 to 1 while it runs, else nothing
        PlaceRole,                   ///< JobPlace
        QueueRole                    ///< sorts jobs that wait: less is sooner
    };

    JobsModel(const Theme& theme, QObject* parent);
    void setJobs(JobEngine* engine, const ProjectId& project); ///< null engine = none
    const JobRecord* job(int row) const;
    JobPlace placeOf(const JobRecord& job) const;
    int rowOf(const JobId& id) const;      ///< -1: not there
    int queuePlace(const JobId& id) const; ///< from 1; 0: it does not wait to begin
    int count(JobPlace place) const { return m_counts[size_t(place)]; }
    int running() const;                  ///< jobs that are neither ended nor waiting for a person
    std::pair<int, int> underWay() const; ///< of running(): at a provider, on this computer
    /// Its state, and how far and how fast it is while it runs.
    QString stateInWords(const JobRecord& job) const;
    QString summary() const; ///< "3 running, 20 waiting, 5 ended"; empty when there are none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void started(); ///< a job came that was not there
    void finished(const JobRecord& job);
    void needsPerson(const JobRecord& job); ///< its outcome has just become a question
    void countsChanged();

private:
    void follow(const JobRecord& job);
    void add(const JobRecord& job);
    void recount(JobPlace before, JobPlace now);
    void followProgress(const JobId& id);
    double doneOf(const JobRecord& job) const; ///< 0 to 1; 0: it does not run, or nobody knows
    QVariant decoration(const JobRecord& job, int column) const;
    QString shown(const JobRecord& job, int column) const;
    const Theme& m_theme;
    JobEngine* m_engine = nullptr; // not owned
    ProjectId m_project;
    QList<JobRecord> m_jobs; // oldest first, so that a new one moves none
    QHash<JobId, qsizetype> m_at;
    QHash<ShotId, JobId> m_latest; // of each shot: what was refused before it is settled
    std::array<int, 4> m_counts{}; // by JobPlace
    mutable QHash<JobId, int> m_queue;
    mutable bool m_isQueueKnown = false;
};
