#pragma once

#include "core/store/job_record.h"

#include <QObject>

class JobsModel;

/// Tells, through the desktop's notifications, that the work has come to its end or needs a person, while the window is
/// not the active one. Without a notification service it is silent. Lives on main, owned by the window.
class BatchNotice final : public QObject {
    Q_OBJECT
public:
    /// The model outlives it.
    BatchNotice(const JobsModel& model, QWidget* window);
    /// What would be told now; empty: nothing. Pure.
    static QString sentence(int done, int failed, int asks);

Q_SIGNALS:
    void told(const QString& sentence); ///< whether or not there is a service

private:
    void follow();
    void count(const JobRecord& job);
    void tell(const QString& sentence);
    const JobsModel& m_model;
    QWidget* m_window;
    int m_done = 0, m_failed = 0; // since there was nothing to do
    bool m_wasBusy = false;
};
