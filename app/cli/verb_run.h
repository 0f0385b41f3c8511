#pragma once

#include "app/cli/run_command.h"

#include <QObject>
#include <memory>

class QThread;

/// One command under way: its thread, its session on main, its stop. Main thread; owned by the program or the verb
/// server.
class VerbRun final : public QObject {
    Q_OBJECT
public:
    VerbRun(Services& services, const Command& command, Output::Sink sink, AskHolder askHolder,
            QObject* parent = nullptr);
    ~VerbRun() override; ///< only after ended()

    void stop(); ///< a request; ended() follows

Q_SIGNALS:
    void ended(ExitCode code);

private:
    std::stop_source m_stop;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QThread> m_thread;
};
