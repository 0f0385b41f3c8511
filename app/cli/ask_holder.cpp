#include "app/cli/ask_holder.h"

#include "app/cli/holder_socket.h"

#include <QLocalSocket>

namespace {

constexpr int ConnectMs = 1000;
constexpr int LookAroundMs = 50; // how soon a stop is noticed

std::optional<ExitCode> ask(const QString& socketName, const Command& command, const Output::Sink& sink,
                            const std::stop_token& stop)
{
    QLocalSocket socket;
    socket.connectToServer(socketName);
    if (!socket.waitForConnected(ConnectMs))
        return std::nullopt;
    sendPacket(socket, Packet::Request, toJson(command));
    bool answered = false;
    for (;;) {
        while (const auto packet = takePacket(socket)) {
            answered = true;
            if (packet->kind == Packet::Exit)
                return ExitCode(packet->bytes.toInt());
            sink(packet->kind == Packet::Out ? Output::Channel::Out : Output::Channel::Err, packet->bytes);
        }
        if (stop.stop_requested())
            return ExitCode::Interrupted; // closing the socket stops the verb over there
        if (socket.state() != QLocalSocket::ConnectedState && socket.bytesAvailable() == 0)
            break;
        socket.waitForReadyRead(LookAroundMs);
    }
    if (!answered)
        return std::nullopt; // it was closing: the ledger is free, or another process has it
    Output(sink).error(CliText::tr("The Boardreel that was working on this ended before it was done. What was saved is "
                                   "safe; run the command again."));
    return ExitCode::Failed;
}

} // namespace

AskHolder askHolderAt(const QString& socketName)
{
    return [socketName](const Command& command, const Output::Sink& sink, const std::stop_token& stop) {
        return ask(socketName, command, sink, stop);
    };
}
