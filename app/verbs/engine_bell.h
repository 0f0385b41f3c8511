#pragma once

#include "app/cli/host.h"

#include <condition_variable>
#include <memory>
#include <mutex>

/// Wakes a verb when the engine has news: a job that changed or went on, the end of all work. Made and used on the
/// verb's thread.
class EngineBell final {
public:
    explicit EngineBell(Host& host);
    ~EngineBell();
    EngineBell(const EngineBell&) = delete;
    EngineBell& operator=(const EngineBell&) = delete;

    /// Until something has happened since the last wait; false when a stop was asked for.
    bool wait();

private:
    struct Rope {
        std::mutex mutex; // main rings, the verb waits
        std::condition_variable_any condition;
        bool rung = false;
        void ring();
    };
    Host& m_host;
    std::shared_ptr<Rope> m_rope = std::make_shared<Rope>();
    QObject* m_ear = nullptr; ///< lives and dies on main, with the session at the latest
};
