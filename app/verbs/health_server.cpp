#include "app/verbs/health_server.h"

#include "app/cli/text.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace {

QByteArray phrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 421:
        return "Misdirected Request";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Bad Request";
    }
}

enum class Body { Sent, LeftOut };

void send(QTcpSocket& socket, int status, const QByteArray& json, Body body = Body::Sent)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase(status) +
                        "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) +
                        "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
    if (body == Body::Sent)
        answer += json;
    socket.write(answer);
    socket.disconnectFromHost();
}

void refuse(QTcpSocket& socket, int status)
{
    send(socket, status, "{\"status\":\"refused\",\"reason\":\"" + phrase(status) + "\"}");
}

/// Only names of this machine: a name that somebody else's server points here is not one.
bool namesThisMachine(const QList<QByteArray>& lines)
{
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() != "host")
            continue;
        QByteArray host = line.mid(colon + 1).trimmed().toLower();
        host = host.left(host.lastIndexOf(':') > host.indexOf(']') ? host.lastIndexOf(':') : host.size());
        return host == "127.0.0.1" || host == "localhost";
    }
    return false;
}

} // namespace

HealthServer::HealthServer(Ask ask, int patienceMs, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_patienceMs(patienceMs)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HealthServer::accept);
}

Status HealthServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return fail(ErrorKind::Failed,
                    CliText::tr("Port %1 of this machine cannot be used for health checks. Another program may have "
                                "it; choose another one.")
                        .arg(port),
                    m_server.errorString());
    return {};
}

void HealthServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (m_open >= MostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        socket->setReadBufferSize(LongestRequest + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        QTimer::singleShot(m_patienceMs, socket, [socket] { socket->abort(); });
    }
}

void HealthServer::read(QTcpSocket& socket)
{
    if (socket.property("asked").toBool())
        return;
    const QByteArray request = socket.peek(LongestRequest + 1);
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0 && request.size() <= LongestRequest)
        return;
    socket.setProperty("asked", true);
    if (end < 0)
        return refuse(socket, 431);
    respond(socket, request.left(end));
}

void HealthServer::respond(QTcpSocket& socket, const QByteArray& request)
{
    QList<QByteArray> lines = request.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1."))
        return refuse(socket, 400);
    if (!namesThisMachine(lines))
        return refuse(socket, 421);
    if (words[0] != "GET" && words[0] != "HEAD")
        return refuse(socket, 405);
    if (words[1].left(words[1].indexOf('?') < 0 ? words[1].size() : words[1].indexOf('?')) != "/healthz")
        return refuse(socket, 404);
    const Body body = words[0] == "HEAD" ? Body::LeftOut : Body::Sent;
    m_ask([socket = QPointer(&socket), body](const Answer& answer) {
        if (socket)
            send(*socket, answer.status, answer.json, body);
    });
}
