#include "app/cli/verb_server.h"

#include "app/cli/holder_socket.h"
#include "app/cli/verb_run.h"
#include "core/base/log.h"

#include <QLocalSocket>
#include <QPointer>

VerbServer::VerbServer(Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &VerbServer::accept);
}

Status VerbServer::listen()
{
    if (m_server.isListening())
        return {};
    const QString name = holderSocketName(m_services.paths());
    QLocalServer::removeServer(name); // ours alone: the ledger's lock is held
    if (!m_server.listen(name))
        return fail(ErrorKind::Failed,
                    CliText::tr("Other Boardreel commands cannot reach this one while it runs. Its own work goes on."),
                    m_server.errorString());
    return {};
}

void VerbServer::close()
{
    m_closing = true;
    m_server.close();
    if (isDrained())
        Q_EMIT drained();
}

void VerbServer::stopAll()
{
    for (auto* run : std::as_const(m_runs))
        run->stop();
}

void VerbServer::accept()
{
    while (auto* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void VerbServer::read(QLocalSocket* socket)
{
    const auto packet = takePacket(*socket);
    if (!packet)
        return;
    socket->disconnect(this); // one request a connection
    if (packet->kind == Packet::Request)
        answer(socket, packet->bytes);
    else
        socket->abort();
}

VerbRun* VerbServer::run(const Command& command, const Output::Sink& sink, std::function<void(ExitCode)> done)
{
    auto* verb = new VerbRun(m_services, command, sink, {}, this);
    m_runs.append(verb);
    connect(verb, &VerbRun::ended, this, [this, verb, done = std::move(done)](ExitCode code) {
        done(code);
        m_runs.removeOne(verb);
        verb->deleteLater();
        if (isDrained() && m_closing)
            Q_EMIT drained();
    });
    return verb;
}

void VerbServer::answer(QLocalSocket* socket, const QByteArray& request)
{
    const auto command = commandFromJson(request);
    if (!command) {
        sendPacket(*socket, Packet::Exit, QByteArray::number(int(ExitCode::Usage)));
        return socket->disconnectFromServer();
    }
    const QPointer<QLocalSocket> peer(socket);
    auto send = [this, peer](Packet kind, const QByteArray& bytes) { // verb thread -> main, in order
        QMetaObject::invokeMethod(this, [peer, kind, bytes] {
            if (peer)
                sendPacket(*peer, kind, bytes);
        });
    };
    auto sink = [send](Output::Channel channel, const QByteArray& bytes) {
        send(channel == Output::Channel::Out ? Packet::Out : Packet::Err, bytes);
    };
    const VerbRun* verb = run(*command, sink, [peer](ExitCode code) {
        if (peer) {
            sendPacket(*peer, Packet::Exit, QByteArray::number(int(code)));
            peer->flush();
            peer->disconnectFromServer();
        }
    });
    connect(socket, &QLocalSocket::disconnected, verb, &VerbRun::stop);
}
