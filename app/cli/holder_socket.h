#pragma once

#include "app/cli/output.h"
#include "core/settings/paths.h"

#include <QByteArray>
#include <optional>

class QLocalSocket;

/// The socket on which the process that holds the ledger takes verbs from others. One request (a Command as JSON) goes
/// in; packets of output come back, the last one is the exit code. Closing the connection asks the verb to stop.
enum class Packet : quint8 { Request = 0, Out = 1, Err = 2, Exit = 3 };

/// In the data folder; for folders with a very long name in the user's runtime folder, under a name made from the data
/// folder, because the address of a socket is at most about 100 bytes long.
QString holderSocketName(const Paths& paths);

void sendPacket(QLocalSocket& socket, Packet kind, const QByteArray& bytes);
struct Received {
    Packet kind = Packet::Request;
    QByteArray bytes;
};
/// The next whole packet, none when it has not arrived yet.
std::optional<Received> takePacket(QLocalSocket& socket);
