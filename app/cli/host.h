#pragma once

#include "app/cli/text.h"
#include "app/make_services.h"

#include <QFutureWatcher>
#include <QThread>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

/// What one verb uses of the main thread: the services and the project it works on. Lives and dies there.
class Session final : public QObject {
    Q_OBJECT
public:
    explicit Session(Services& services)
        : m_services(services)
    {
    }
    Services& services() const { return m_services; }
    std::shared_ptr<Project> project; ///< set once the verb's project is open

private:
    Services& m_services;
};

/// A verb's way to the main thread. Verbs are straight-line code on a thread of their own and may block here; the main
/// thread never does. The same verb therefore runs in its own process and beside a window. Verb thread only.
class Host final {
public:
    Host(Session& session, std::stop_token stop)
        : m_session(session)
        , m_stop(std::move(stop))
    {
    }

    /// Runs `work(Session&)` on main and returns its value.
    template<class Work> auto call(Work work) -> std::invoke_result_t<Work, Session&>
    {
        using Value = std::invoke_result_t<Work, Session&>;
        if constexpr (std::is_void_v<Value>) {
            QMetaObject::invokeMethod(
                &m_session, [&] { work(m_session); }, Qt::BlockingQueuedConnection);
        } else {
            std::optional<Value> value;
            QMetaObject::invokeMethod(
                &m_session, [&] { value.emplace(work(m_session)); }, Qt::BlockingQueuedConnection);
            return std::move(*value);
        }
    }

    /// Runs `work(Session&)`, which returns a QFuture<Result<T>>, on main and waits for the result. A request to stop
    /// ends the wait with Cancelled; what was started goes on to its own end.
    template<class Work> auto await(Work work) { return await(std::move(work), m_stop); }
    /// For the last steps that a stop must not cut off.
    template<class Work> auto awaitEvenWhenStopped(Work work) { return await(std::move(work), std::stop_token()); }

    /// False when a stop was asked for meanwhile.
    bool sleep(std::chrono::milliseconds duration) const
    {
        std::mutex mutex;
        std::unique_lock lock(mutex); // nobody else: a condition variable is the wait that a stop token can end
        std::condition_variable_any condition;
        condition.wait_for(lock, m_stop, duration, [] { return false; });
        return !stopRequested();
    }
    bool stopRequested() const { return m_stop.stop_requested(); }
    const std::stop_token& stop() const { return m_stop; }

    static Error stopped()
    {
        return {ErrorKind::Cancelled, CliText::tr("Stopped. What was finished so far is kept."), {}};
    }

private:
    template<class Value> class Answer {
    public:
        void set(Value value)
        {
            const std::lock_guard lock(m_mutex);
            m_value = std::move(value);
            m_condition.notify_all();
        }
        Value wait(const std::stop_token& stop)
        {
            std::unique_lock lock(m_mutex);
            if (!m_condition.wait(lock, stop, [this] { return m_value.has_value(); }))
                return fail(stopped());
            return std::move(*m_value);
        }

    private:
        std::mutex m_mutex; // between main, which sets, and the verb, which waits
        std::condition_variable_any m_condition;
        std::optional<Value> m_value;
    };

    template<class Work> auto await(Work work, const std::stop_token& stop)
    {
        using Value = std::decay_t<decltype(std::declval<std::invoke_result_t<Work, Session&>>().result())>;
        auto answer = std::make_shared<Answer<Value>>();
        call([&](Session& session) {
            auto* watcher = new QFutureWatcher<Value>(&session);
            QObject::connect(watcher, &QFutureWatcherBase::finished, &session, [answer, watcher] {
                const auto done = watcher->future();
                watcher->deleteLater();
                answer->set(done.resultCount() > 0 ? done.result() : Value(fail(stopped())));
            });
            watcher->setFuture(work(session));
        });
        return answer->wait(stop);
    }

    Session& m_session;
    std::stop_token m_stop;
};
