#include "core/providers/download/part_file.h"

#include "core/base/free_space.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <unistd.h>

PartFile::PartFile(FileHandle file)
    : m_file(std::move(file))
    , m_hash(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{
}

Result<PartFile> PartFile::open(const QString& path, Resume resume)
{
    if (resume == Resume::Yes && QFileInfo(path).size() > 0) {
        BR_TRY(FileHandle file, FileHandle::openForMore(path));
        PartFile part(std::move(file));
        for (;;) {
            BR_TRY(const QByteArray block, part.m_file.read(1 << 20));
            if (block.isEmpty())
                return part;
            part.count(block);
        }
    }
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return fail(writeError(path, "unlink", errno));
    BR_TRY(FileHandle file, FileHandle::createNew(path));
    return PartFile(std::move(file));
}

QString PartFile::sha256() const
{
    return QString::fromLatin1(m_hash->result().toHex());
}

qint64 PartFile::freeSpace(const std::function<qint64(const QString&)>& ask) const
{
    const QString folder = QFileInfo(path()).absolutePath();
    return ask ? ask(folder) : ::freeSpace(folder);
}

void PartFile::count(const QByteArray& piece)
{
    m_hash->addData(piece);
    m_bytes += piece.size();
    if (m_first.size() < 12)
        m_first += piece.left(12 - m_first.size());
}

Status PartFile::append(const QByteArray& piece)
{
    BR_CHECK(m_file.write(piece));
    count(piece);
    return {};
}

Status PartFile::restart()
{
    BR_CHECK(m_file.truncate());
    m_hash->reset();
    m_first.clear();
    m_bytes = 0;
    return {};
}

Status PartFile::sync()
{
    return m_file.sync();
}

void PartFile::remove()
{
    ::unlink(QFile::encodeName(path()).constData());
}
