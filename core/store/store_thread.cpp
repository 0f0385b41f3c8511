#include "core/store/store_thread.h"

#include "core/store/sqlite/database.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace {

/// Store threads that have not closed their file yet. One whose last owner let go on the thread itself is waited for by
/// nobody, and the program may not end under it: what closes a database would then find Qt's own list of them gone.
struct Living {
    std::mutex mutex;
    std::condition_variable fewer;
    int count = 0;
    bool isAwaited = false; ///< the end of the application object waits for them
};

Living& living()
{
    static Living* const living = new Living; // outlives every thread
    return *living;
}

void waitForTheLast()
{
    std::unique_lock lock(living().mutex);
    living().isAwaited = false;
    living().fewer.wait_for(lock, std::chrono::seconds(10), [] { return living().count == 0; });
}

void noteBirth()
{
    const std::lock_guard lock(living().mutex);
    ++living().count;
    if (!std::exchange(living().isAwaited, true))
        qAddPostRoutine(waitForTheLast);
}

void noteEnd()
{
    const std::lock_guard lock(living().mutex);
    --living().count;
    living().fewer.notify_all();
}

} // namespace

/// What a store thread has still to do. Neither Qt's events nor its event loop: those end with the application object,
/// and a store that is let go after it, as by what the application itself owned, would wait for an answer for ever.
/// Thread sanitizers cannot see into a queued call of Qt either.
class StoreThread::Queue {
public:
    using Work = std::function<void(Connection&)>;
    void add(Work work)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
        m_changed.notify_one();
    }
    /// The thread ends when all that waits is done.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
        m_changed.notify_one();
    }
    /// On the thread: does one thing after the other, closes, and notes its end.
    void run()
    {
        Connection connection;
        while (Work work = next())
            work(connection);
        connection.reset();
        noteEnd();
    }

private:
    /// Waits for the next thing to do; none when the thread shall end.
    Work next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
        if (m_waiting.empty())
            return {};
        Work work = std::move(m_waiting.front());
        m_waiting.pop_front();
        return work;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    bool m_ends = false;
};

StoreThread::StoreThread(const QString& name)
    : m_queue(std::make_shared<Queue>())
    , m_thread(QThread::create([queue = m_queue] { queue->run(); }))
{
    m_thread->setObjectName(name);
    noteBirth();
    m_thread->start();
}

StoreThread::~StoreThread()
{
    m_queue->end();
    const auto join = [thread = m_thread] {
        thread->wait();
        delete thread;
    };
    // The last owner may let go inside a continuation on the store thread itself, which cannot wait for its own end.
    if (QThread::currentThread() == m_thread)
        QThreadPool::globalInstance()->start(join); // the application object waits for it
    else
        join();
}

void StoreThread::post(std::function<void(Connection&)> work)
{
    m_queue->add(std::move(work));
}
