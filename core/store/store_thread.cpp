#include "core/store/store_thread.h"

#include "core/store/sqlite/database.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace {

/// Store threads that have not closed their file yet. One whose last owner let go on the thread itself is waited for by
/// nobody, and the program may not end under it: what closes a database would then find Qt's own list of them gone.
struct Living {
    std::mutex mutex;
    std::condition_variable fewer;
    int count = 0;
};

Living& living()
{
    static Living* const living = new Living; // outlives every thread
    return *living;
}

void waitForTheLast()
{
    std::unique_lock lock(living().mutex);
    living().fewer.wait_for(lock, std::chrono::seconds(10), [] { return living().count == 0; });
}

void noteBirth()
{
    static std::once_flag once;
    std::call_once(once, [] { qAddPostRoutine(waitForTheLast); });
    const std::lock_guard lock(living().mutex);
    ++living().count;
}

void noteEnd()
{
    const std::lock_guard lock(living().mutex);
    --living().count;
    living().fewer.notify_all();
}

} // namespace

/// Lives on the store thread and does one thing after the other.
struct StoreThread::Worker final : QObject {
    using Work = std::function<void(Connection&)>;
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        take()(connection);
        return true;
    }
    Work take()
    {
        const std::lock_guard lock(mutex);
        Work work = std::move(waiting.front());
        waiting.pop_front();
        return work;
    }

    Connection connection;
    // Everything that crosses to this thread goes through here. A queued call of Qt would do as well, but thread
    // sanitizers cannot see into Qt and would cry at each one, so that nobody would hear a real race.
    std::mutex mutex;
    std::deque<Work> waiting;
};

StoreThread::StoreThread(const QString& name)
    : m_thread(new QThread)
    , m_worker(new Worker)
{
    m_thread->setObjectName(name);
    m_worker->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    QObject::connect(m_thread, &QThread::finished, noteEnd); // on the thread, when its connection is closed
    noteBirth();
    m_thread->start();
}

StoreThread::~StoreThread()
{
    post([thread = m_thread](Connection& connection) {
        connection.reset();
        thread->quit();
    });
    // The last owner may let go inside a continuation on the store thread itself, which cannot wait for its own end.
    if (QThread::currentThread() == m_thread) {
        QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
        return;
    }
    m_thread->wait();
    delete m_thread;
}

void StoreThread::post(std::function<void(Connection&)> work)
{
    {
        const std::lock_guard lock(m_worker->mutex);
        m_worker->waiting.push_back(std::move(work));
    }
    QCoreApplication::postEvent(m_worker, new QEvent(QEvent::User));
}
