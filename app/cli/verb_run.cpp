#include "app/cli/verb_run.h"

VerbRun::VerbRun(Services& services, const Command& command, Output::Sink sink, AskHolder askHolder, QObject* parent)
    : QObject(parent)
    , m_session(std::make_unique<Session>(services))
{
    auto code = std::make_shared<ExitCode>(ExitCode::Failed);
    m_thread.reset(QThread::create([session = m_session.get(), stop = m_stop.get_token(), command,
                                    sink = std::move(sink), askHolder = std::move(askHolder), code] {
        Host host(*session, stop);
        *code = runCommand(command, host, sink, askHolder);
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, code] {
        m_session.reset();
        Q_EMIT ended(*code);
    });
    m_thread->start();
}

VerbRun::~VerbRun()
{
    m_thread->wait();
}

void VerbRun::stop()
{
    m_stop.request_stop();
}
