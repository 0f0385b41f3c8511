#include "core/project/saver.h"

#include "core/base/log.h"
#include "core/document/find.h"

#include <chrono>

using namespace std::chrono_literals;

Saver::Saver(std::shared_ptr<ProjectStore> store, const ProjectContents& committed, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    m_committedHistory = committed.history;
    for (const auto& board : committed.storyboards)
        m_committedBoards.insert(board.id, board);
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

void Saver::Edits::put(const Storyboard& board)
{
    if (const auto index = indexOf(boards, board.id); index >= 0)
        boards[index] = board;
    else
        boards << board;
}

void Saver::save(const QList<Storyboard>& boards, const History& history)
{
    for (const auto& board : boards)
        m_wanted.put(board);
    m_wanted.history = history;
    for (qsizetype i = m_busy ? 1 : 0; i < m_queue.size(); ++i)
        if (m_queue.at(i).edits)
            return next();
    enqueue({[this] { return writeEdits(); }, [this] { editsCommitted(); }, true});
}

void Saver::add(const Take& take, std::function<void()> committed)
{
    enqueue({[this, take] { return m_store->addTake(take); }, std::move(committed)});
}

void Saver::add(const Film& film, std::function<void()> committed)
{
    enqueue({[this, film] { return m_store->addFilm(film); }, std::move(committed)});
}

void Saver::add(const RestorePoint& point, const Storyboard& board, std::function<void()> committed)
{
    enqueue({[this, point, board] { return m_store->addRestorePoint(point, board); }, std::move(committed)});
}

void Saver::rename(const RestorePointId& point, const QString& name, std::function<void()> committed)
{
    enqueue({[this, point, name] { return m_store->renameRestorePoint(point, name); }, std::move(committed)});
}

void Saver::remove(const RestorePointId& point, std::function<void()> committed)
{
    enqueue({[this, point] { return m_store->removeRestorePoint(point); }, std::move(committed)});
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

QFuture<Status> Saver::writeEdits()
{
    // The newest values at this moment, and what a write that failed leaves; an edit that comes while they are written
    // queues a write of its own.
    for (const auto& board : std::exchange(m_wanted.boards, {}))
        m_writing.put(board);
    m_writing.history = m_wanted.history;
    QList<Diff> boards;
    for (const auto& board : std::as_const(m_writing.boards)) {
        const auto before = m_committedBoards.constFind(board.id);
        boards << (before == m_committedBoards.constEnd() ? wholeOf(board) : diff(*before, board));
    }
    return m_store->save(boards, changes(m_committedHistory, m_writing.history));
}

void Saver::editsCommitted()
{
    const auto written = std::exchange(m_writing, {});
    for (const auto& board : written.boards)
        m_committedBoards.insert(board.id, board);
    m_committedHistory = written.history;
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
