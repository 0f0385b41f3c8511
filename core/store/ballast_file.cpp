#include "core/store/ballast_file.h"

#include "core/base/free_space.h"
#include "core/base/log.h"

#include <QFile>
#include <QFileInfo>

BallastFile::BallastFile(const QString& folder)
    : m_path(folder + QStringLiteral("/ballast.bin"))
{
}

bool BallastFile::isThere() const
{
    return QFileInfo(m_path).size() == Bytes;
}

bool BallastFile::hasRoom() const
{
    constexpr qint64 Beside = 2 << 20; // what a submit and its answer write
    return isThere() && freeSpace(QFileInfo(m_path).absolutePath()) >= Beside;
}

void BallastFile::ensure() const
{
    if (isThere() || freeSpace(QFileInfo(m_path).absolutePath()) < Bytes + Bytes / 4)
        return;
    QFile file(m_path);
    // Written out, because a file system may keep a hole where a file was only made long.
    const QByteArray block(1 << 20, 'b');
    bool written = file.open(QIODevice::WriteOnly);
    for (qint64 done = 0; written && done < Bytes; done += block.size())
        written = file.write(block) == block.size();
    if (!written || !file.flush()) {
        qCWarning(lcStore).noquote() << "no ballast:" << file.errorString();
        file.remove();
    }
}

bool BallastFile::release() const
{
    if (!QFileInfo::exists(m_path) || !QFile::remove(m_path))
        return false;
    qCWarning(lcStore) << "ballast released: the disk is full";
    return true;
}
