#include "core/store/store_thread.h"

#include "core/store/sqlite/database.h"

#include <QThread>

struct StoreThread::Worker final : QObject {
    Connection connection;
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
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(worker->connection); }, Qt::QueuedConnection);
}
