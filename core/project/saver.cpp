#include "core/project/saver.h"

#include "core/base/log.h"

#include <chrono>

using namespace std::chrono_literals;

Saver::Saver(std::shared_ptr<ProjectStore> store, const QList<Storyboard>& committed, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    for (const auto& board : committed)
        m_committed.insert(board.id, board);
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, &Saver::next);
    connect(&m_watcher, &QFutureWatcher<Status>::finished, this, [this] { ended(m_watcher.result()); });
}

Saver::~Saver()
{
    m_watcher.disconnect(this);
    if (m_busy) {
        m_watcher.waitForFinished();
        if (m_watcher.result())
            commit();
    }
    while (!m_queue.isEmpty()) {
        auto future = m_queue.first().run();
        future.waitForFinished();
        if (const Status status = future.result(); !status) {
            qCCritical(lcStore) << "closed with changes that could not be saved:" << status.error().message
                                << status.error().detail;
            break;
        }
        commit();
    }
}

void Saver::save(const Storyboard& board)
{
    m_wanted.insert(board.id, board);
    for (qsizetype i = m_busy ? 1 : 0; i < m_queue.size(); ++i)
        if (m_queue.at(i).board == board.id) {
            next();
            return;
        }
    const auto id = board.id;
    enqueue({id, [this, id] { return writeBoard(id); }, {}});
}

void Saver::add(const Take& take, std::function<void()> committed)
{
    enqueue({{}, [this, take] { return m_store->addTake(take); }, std::move(committed)});
}

void Saver::add(const Film& film, std::function<void()> committed)
{
    enqueue({{}, [this, film] { return m_store->addFilm(film); }, std::move(committed)});
}

SaveState Saver::state() const
{
    if (!m_problem.isEmpty())
        return SaveState::NotSaved;
    return m_queue.isEmpty() ? SaveState::Saved : SaveState::Saving;
}

QFuture<Status> Saver::flush()
{
    if (m_queue.isEmpty())
        return QtFuture::makeReadyFuture(Status());
    auto& promise = m_flushes.emplace_back();
    promise.start();
    auto future = promise.future();
    next();
    return future;
}

void Saver::enqueue(Write write)
{
    m_queue.append(std::move(write));
    next();
    announce();
}

QFuture<Status> Saver::writeBoard(const StoryboardId& id)
{
    // The newest value at this moment; an edit that comes while it is written queues a write of its own.
    m_writing = m_wanted.value(id);
    const auto before = m_committed.constFind(id);
    return m_store->save(before == m_committed.constEnd() ? wholeOf(*m_writing) : diff(*before, *m_writing));
}

void Saver::next()
{
    if (m_busy || m_queue.isEmpty())
        return;
    m_retry.stop();
    m_busy = true;
    m_watcher.setFuture(m_queue.first().run());
}

void Saver::ended(const Status& status)
{
    if (status) {
        m_problem.clear();
        commit();
        next();
    } else {
        m_busy = false;
        m_problem = status.error().message;
        qCWarning(lcStore) << "not saved:" << m_problem << status.error().detail;
        m_retry.start();
    }
    announce();
    if (status && !m_queue.isEmpty())
        return;
    for (auto& promise : std::exchange(m_flushes, {})) {
        promise.addResult(status);
        promise.finish();
    }
}

void Saver::commit()
{
    m_busy = false;
    const auto write = m_queue.takeFirst();
    if (write.board)
        m_committed.insert(*write.board, *std::exchange(m_writing, {}));
    if (write.committed)
        write.committed();
}

void Saver::announce()
{
    if (state() == m_announced)
        return;
    m_announced = state();
    Q_EMIT stateChanged(m_announced);
}
