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
#include <vector>

/// Brings the project to disk in order, one write at a time: the newest storyboards and the history that led to them
/// together, as differences to what was committed last; takes, films and restore points one by one. A failed write
/// stays first and is tried again every five seconds and with every new write. Owned by the Project; main thread.
class Saver final : public QObject {
    Q_OBJECT
public:
    Saver(std::shared_ptr<ProjectStore> store, const ProjectContents& committed, QObject* parent);
    ~Saver() override; ///< writes what is outstanding, as far as the disk lets it

    /// The storyboards that changed since the last call, and the history as it is with them.
    void save(const QList<Storyboard>& boards, const History& history);
    /// `committed` runs on main once the row is on disk; never if it cannot be written.
    void add(const Take& take, std::function<void()> committed);
    void add(const Film& film, std::function<void()> committed);
    void add(const RestorePoint& point, const Storyboard& board, std::function<void()> committed);
    void rename(const RestorePointId& point, const QString& name, std::function<void()> committed);
    void remove(const RestorePointId& point, std::function<void()> committed);

    SaveState state() const;
    QString problem() const { return m_problem; }
    /// Finished when everything asked so far is on disk, or with the error of the first write that failed.
    QFuture<Status> flush();

Q_SIGNALS:
    void stateChanged(SaveState state);

private:
    struct Write {
        std::function<QFuture<Status>()> run;
        std::function<void()> committed;
        bool edits = false;
    };
    void enqueue(Write write);
    QFuture<Status> writeEdits();
    void editsCommitted();
    void next();
    void ended(const Status& status);
    void commit();
    void announce();

    std::shared_ptr<ProjectStore> m_store;
    struct Edits {
        QList<Storyboard> boards; ///< each once, in the order they changed first: new ones keep their order
        History history;
        void put(const Storyboard& board);
    };
    QHash<StoryboardId, Storyboard> m_committedBoards; ///< as on disk
    History m_committedHistory;
    Edits m_wanted;       ///< newest values that wait for their write
    Edits m_writing;      ///< the values of the write under way
    QList<Write> m_queue; ///< the first one is under way while m_busy
    QFutureWatcher<Status> m_watcher;
    bool m_busy = false;
    QString m_problem;
    QTimer m_retry;
    std::vector<QPromise<Status>> m_flushes;
    SaveState m_announced = SaveState::Saved;
};
