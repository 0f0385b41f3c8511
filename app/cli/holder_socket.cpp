#include "app/cli/holder_socket.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>

QString holderSocketName(const Paths& paths)
{
    constexpr qsizetype LongestAddress = 80; // of 108; listening first happens under a longer temporary name
    const QString inData = QDir(paths.data).absoluteFilePath(QStringLiteral("holder.sock"));
    if (QFile::encodeName(inData).size() <= LongestAddress)
        return inData;
    const auto hash = QCryptographicHash::hash(inData.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/boardreel-%1.sock").arg(QString::fromLatin1(hash));
}

void sendPacket(QLocalSocket& socket, Packet kind, const QByteArray& bytes)
{
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << quint8(kind) << bytes;
}

std::optional<Received> takePacket(QLocalSocket& socket)
{
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.startTransaction();
    quint8 kind = 0;
    Received received;
    stream >> kind >> received.bytes;
    if (!stream.commitTransaction())
        return std::nullopt;
    received.kind = Packet(kind);
    return received;
}
