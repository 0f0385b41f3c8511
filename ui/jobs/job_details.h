#pragma once

#include "core/store/attempt.h"
#include "core/store/job_record.h"

#include <QTabWidget>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;

/// Everything that is known of one job: facts, attempts, log. Lives on main, owned by the jobs view, which hands it
/// what the engine says.
class JobDetails final : public QTabWidget {
    Q_OBJECT
public:
    explicit JobDetails(QWidget* parent);
    /// Null: none; `state` as JobsModel::stateInWords(); `queuePlace` 0: not in the queue.
    void setJob(const JobRecord* job, const QString& state, int queuePlace, const QDateTime& now);
    void setAttempts(const QList<Attempt>& attempts);
    void setEvents(const QList<JobEvent>& events);
    void setTrouble(const QString& sentence); ///< the log could not be read

private:
    enum Fact { Now, Next, Place, Took, Maker, Cost, Kept, RemoteId, FactCount };
    QWidget* buildFacts();
    void say(QLabel* label, const QString& words); // hidden with its row when there are none
    QFormLayout* m_form = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_facts[FactCount] = {};
    QTreeWidget* m_attempts;
    QPlainTextEdit* m_log;
};
