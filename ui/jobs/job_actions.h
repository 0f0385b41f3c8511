#pragma once

#include "core/jobs/job_engine.h"

#include <QAction>
#include <QObject>

class Theme;

/// What can be done with the chosen jobs, as actions that toolbar, menu and keys share; only what makes sense is
/// enabled. What costs or cannot be taken back is a signal, because somebody is asked first. Lives on main, owned by
/// the jobs view.
class JobActions final : public QObject {
    Q_OBJECT
public:
    enum Action {
        Decide,
        Cancel,
        Retry,
        Pause,
        Resume,
        Earlier,
        Later,
        First,
        Play,
        Report,
        Reveal,
        PauseAccount,
        PauseAll,
        Count
    };

    /// `list` hands its keys over.
    JobActions(const Theme& theme, QWidget* list);
    void setEngine(JobEngine* engine); ///< null = none
    /// The chosen jobs, the current one first.
    void setChosen(const QList<JobRecord>& jobs);
    QAction* operator[](Action action) const { return m_actions[action]; }

Q_SIGNALS:
    void decideRequested(const JobRecord& job);
    void cancelRequested(const QList<JobRecord>& jobs);
    void retryRequested(const JobRecord& job);
    void playRequested(const JobRecord& job);
    void reportRequested(const JobRecord& job);
    void revealRequested(const JobRecord& job);
    void problem(const QString& sentence);

private:
    void add(const Theme& theme, Action action, const QString& text, const QString& tip, const char* icon,
             const QKeySequence& key, void (JobActions::*run)());
    using Test = bool (*)(const JobRecord&);
    QList<JobRecord> thatCan(Test test) const;
    void refresh();
    void decide();
    void cancel();
    void retry();
    void pause();
    void resume();
    void earlier();
    void later();
    void first();
    void play();
    void report();
    void reveal();
    void pauseAccount();
    void pauseAll();
    void tell(const QFuture<Status>& done);
    QList<JobId> peers(const JobRecord& job) const; ///< those of its priority that wait, as they will begin

    JobEngine* m_engine = nullptr; // not owned
    QList<JobRecord> m_chosen;
    QAction* m_actions[Count] = {};
};
