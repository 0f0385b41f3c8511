#include "core/store/store_thread.h"

#include "core/store/sqlite/database.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <deque>
#include <mutex>

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
