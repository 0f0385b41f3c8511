#pragma once

#include "core/project/project.h"

#include <QWidget>

class JobsModel;
class JobsOrder;
class QLabel;
class QPlainTextEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;
class Theme;

/// The work of the open project: list with progress and state; for the chosen job its log, retry, reveal, for
/// all that are chosen cancel. Lives
/// on main, owned by its dock.
class JobsView final : public QWidget {
    Q_OBJECT
public:
    explicit JobsView(const Theme& theme, QWidget* parent = nullptr);
    void setProject(Project* project);
    const JobsModel& model() const { return *m_model; }

Q_SIGNALS:
    void started();
    void finished(const JobRecord& job);
    void problem(const QString& sentence);

private:
    QWidget* buildButtons(const Theme& theme);
    void refresh();
    void refreshButtons();
    void showSummary();
    QList<JobId> cancellable() const; // of those that are chosen
    void refreshIf(const QModelIndex& first, const QModelIndex& last);
    void showLog(const JobId& job);
    void cancel();
    void retry();
    void reveal();
    const JobRecord* chosen() const;

    Project* m_project = nullptr; // not owned
    JobsModel* m_model;
    JobsOrder* m_order;
    QTreeView* m_list;
    QLabel* m_summary;
    QLabel* m_error;
    QPlainTextEdit* m_log;
    QLabel* m_empty;
    QWidget* m_full;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_retry = nullptr;
    QToolButton* m_reveal = nullptr;
};
