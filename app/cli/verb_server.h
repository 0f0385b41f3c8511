#pragma once

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
    /// Takes no more verbs; drained() follows once those under way have ended.
    void close();
    void stopAll();
    bool isDrained() const { return m_runs.isEmpty(); }

Q_SIGNALS:
    void drained();

private:
    void accept();
    void read(QLocalSocket* socket);
    void run(QLocalSocket* socket, const QByteArray& request);

    Services& m_services;
    QLocalServer m_server;
    QList<VerbRun*> m_runs;
    bool m_closing = false;
};
