#pragma once

#include "core/jobs/job_engine.h"
#include "core/store/event_book.h"

#include <QThreadPool>
#include <QTimer>

/// What grows old goes, at start-up and once a day, as light work: events by age and number, half-written files that no
/// job wants. Attempts, charges and clips are never touched, files are only moved to the project's trash. Lives on
/// main, owned by the services.
class Upkeep final : public QObject {
    Q_OBJECT
public:
    /// `inbox`: where bytes lie whose project is closed; empty: there is none.
    Upkeep(JobEngine& engine, EventBook book, const QString& inbox, QObject* parent = nullptr);
    ~Upkeep() override; ///< waits for the files that are being moved

    void run(); ///< now

private:
    void prune();
    void sweep();

    JobEngine& m_engine;
    EventBook m_book;
    QString m_inbox;
    QTimer m_timer;
    QThreadPool m_pool;
};
