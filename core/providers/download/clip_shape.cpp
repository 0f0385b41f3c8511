#include "core/providers/download/clip_shape.h"

#include "core/base/file_handle.h"

#include <QtEndian>

namespace {

bool isIsoMedia(const QByteArray& first)
{
    return first.mid(4, 4) == "ftyp";
}

} // namespace

bool beginsLikeAClip(const QByteArray& first)
{
    return first.size() >= 12 && (isIsoMedia(first) || first.startsWith("\x1a\x45\xdf\xa3"));
}

Result<bool> isWholeClip(const QString& path)
{
    BR_TRY(FileHandle file, FileHandle::openForReading(path));
    BR_TRY(const qint64 size, file.size());
    bool hasDescription = false, hasPictures = false;
    for (qint64 at = 0; at < size;) {
        BR_CHECK(file.seek(at));
        BR_TRY(const QByteArray head, file.read(16));
        if (at == 0 && !isIsoMedia(head))
            return true;
        if (head.size() < 8)
            return false;
        const qint64 rest = size - at;
        qint64 length = qFromBigEndian<quint32>(head.constData());
        if (length == 1 && head.size() == 16) // the long form
            length = qint64(std::min<quint64>(qFromBigEndian<quint64>(head.constData() + 8), quint64(rest) + 1));
        else if (length == 0)
            length = rest; // to the end of the file
        if (length < 8 || length > rest)
            return false;
        hasDescription = hasDescription || head.mid(4, 4) == "moov";
        hasPictures = hasPictures || head.mid(4, 4) == "mdat";
        at += length;
    }
    return hasDescription && hasPictures;
}
