#pragma once

#include <QFuture>
#include <QPromise>
#include <QString>
#include <functional>
#include <memory>

class Database;
class QThread;

/// One thread with one database connection on it: opened, used and closed there, nowhere else. Owned by a ProjectStore
/// or a Ledger, used from any thread. What is asked first is done first; the destructor does what was asked, closes and
/// joins.
class StoreThread final {
public:
    explicit StoreThread(const QString& name);
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// Runs `work(connection)` on the store thread. The connection is empty until an opening puts one there; it stays
    /// until everything that was asked is done. Continuations without a context object run there too.
    using Connection = std::unique_ptr<Database>;
    template<class Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection&>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work, Connection&>>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work)](Connection& connection) mutable {
            promise->addResult(work(connection));
            promise->finish();
        });
        return future;
    }

private:
    class Queue;
    void post(std::function<void(Connection&)> work);
    std::shared_ptr<Queue> m_queue;
    QThread* m_thread;
};
