#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <functional>

class QTcpSocket;

/// Answers GET /healthz on 127.0.0.1 for monitors of this machine, and nothing else: one short request a connection,
/// few connections, little time. A request that names another host than this machine is refused, so that no web page
/// can look. Lives on main; a child of whoever answers.
class HealthServer final : public QObject {
    Q_OBJECT
public:
    struct Answer {
        int status = 503;
        QByteArray json;
    };
    using Ask = std::function<void(std::function<void(Answer)> done)>; ///< `done` once, on main

    static constexpr int MostConnections = 16;
    static constexpr qsizetype LongestRequest = 4096;

    /// `patienceMs`: for a whole connection.
    explicit HealthServer(Ask ask, int patienceMs = 5000, QObject* parent = nullptr);
    Status listen(quint16 port); ///< 0 = any
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    void read(QTcpSocket& socket);
    void respond(QTcpSocket& socket, const QByteArray& request);

    Ask m_ask;
    int m_patienceMs;
    int m_open = 0;
    QTcpServer m_server;
};
