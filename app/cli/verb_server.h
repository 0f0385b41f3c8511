#pragma once

#include "app/cli/command.h"
#include "app/make_services.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;
class VerbRun;

/// Takes verbs from other processes of the same user while this one holds the ledger, runs them beside its own work and
/// sends their output back. Main thread; owned by the program.
class VerbServer final : public QObject {
    Q_OBJECT
public:
    explicit VerbServer(Services& services, QObject* parent = nullptr);

    /// Only for the process that holds the ledger: it may replace a socket that a crash left behind.
    Status listen();
    /// Runs a verb of this process's own in the same way; the sink is called on the verb's thread, `done` here.
    VerbRun* run(const Command& command, const Output::Sink& sink, std::function<void(ExitCode)> done);
    /// Takes no more verbs; drained() follows once those under way have ended.
    void close();
    void stopAll();
    bool isDrained() const { return m_runs.isEmpty(); }

Q_SIGNALS:
    void drained();

private:
    void accept();
    void read(QLocalSocket* socket);
    void answer(QLocalSocket* socket, const QByteArray& request);

    Services& m_services;
    QLocalServer m_server;
    QList<VerbRun*> m_runs;
    bool m_closing = false;
};
