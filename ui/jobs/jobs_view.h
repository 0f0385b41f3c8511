#pragma once

#include "core/project/project.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class DecisionDialog;
class JobActions;
class JobDetails;
class JobsModel;
class JobsOrder;
class QLabel;
class QSplitter;
class QTreeView;
class Theme;

/// The work of the open project: list with progress, cost and state; what can be done with the chosen jobs; all that is
/// known of the current one. Lives on main, owned by its dock.
class JobsView final : public QWidget {
    Q_OBJECT
public:
    explicit JobsView(const Theme& theme, QWidget* parent = nullptr);
    void setProject(Project* project);
    const JobsModel& model() const { return *m_model; }
    /// Free work is done again at once; for a provider's the shot is asked for again, so that its price is seen first.
    void retry(const JobId& job);
    void goTo(const JobId& job);     ///< and asks, where that is what it needs
    void goToFirstThatNeedsPerson(); ///< the same

Q_SIGNALS:
    void started();
    void finished(const JobRecord& job);
    void needsPerson(const JobRecord& job);
    void retryRequested(const JobRecord& job);  ///< a paid one: with its price, before anything is sent
    void reportRequested(const JobRecord& job); ///< of a finished film
    void unclaimedRequested();
    void problem(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildButtons();
    void buildList();
    void connectList();
    void showMenu(const QPoint& place);
    void refresh(); // everything about the choice; at most once an event loop turn
    void refreshLater();
    void refreshDetails();
    void readAbout(const JobRecord& job);
    void tick();
    void decide(const JobRecord& job);
    void cancel(const QList<JobRecord>& jobs);
    void play(const JobRecord& job);
    void reveal(const JobRecord& job);
    const JobRecord* current() const;
    QList<JobRecord> chosen() const; // the current one first

    const Theme& m_theme;
    Project* m_project = nullptr; // not owned
    JobsModel* m_model;
    JobsOrder* m_order;
    QTreeView* m_list;
    JobActions* m_actions;
    QLabel* m_summary;
    JobDetails* m_details;
    QSplitter* m_split;
    QLabel* m_empty;
    QWidget* m_full;
    QPointer<DecisionDialog> m_deciding;
    QTimer m_refresh;                ///< what many changes ask for at once
    QTimer m_tick;                   ///< what the clock changes, while it is seen
    std::pair<JobId, qint64> m_read; ///< job and version whose log and attempts are shown
};
