#pragma once

#include "core/document/take.h"
#include "core/project/save_state.h"
#include "core/store/project_store.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

/// Brings the project to disk in order, one write at a time: of each storyboard the newest value, as a difference to
/// what was committed last; takes and films one by one. A failed write stays first and is tried again every five
/// seconds and with every new write. Owned by the Project; main thread.
class Saver final : public QObject {
    Q_OBJECT
public:
    Saver(std::shared_ptr<ProjectStore> store, const QList<Storyboard>& committed, QObject* parent);
    ~Saver() override; ///< writes what is outstanding, as far as the disk lets it

    void save(const Storyboard& board);
    /// `committed` runs on main once the row is on disk; never if it cannot be written.
    void add(const Take& take, std::function<void()> committed);
    void add(const Film& film, std::function<void()> committed);

    SaveState state() const;
    QString problem() const { return m_problem; }
    /// Finished when everything asked so far is on disk, or with the error of the first write that failed.
    QFuture<Status> flush();

Q_SIGNALS:
    void stateChanged(SaveState state);

private:
    struct Write {
        std::optional<StoryboardId> board; ///< none: a take or film
        std::function<QFuture<Status>()> run;
        std::function<void()> committed;
    };
    void enqueue(Write write);
    QFuture<Status> writeBoard(const StoryboardId& id);
    void next();
    void ended(const Status& status);
    void commit();
    void announce();

    std::shared_ptr<ProjectStore> m_store;
    QHash<StoryboardId, Storyboard> m_committed; ///< as on disk
    QHash<StoryboardId, Storyboard> m_wanted;    ///< newest value that waits for its write
    std::optional<Storyboard> m_writing;         ///< the value of the write under way
    QList<Write> m_queue;                        ///< the first one is under way while m_busy
    QFutureWatcher<Status> m_watcher;
    bool m_busy = false;
    QString m_problem;
    QTimer m_retry;
    std::vector<QPromise<Status>> m_flushes;
    SaveState m_announced = SaveState::Saved;
};
