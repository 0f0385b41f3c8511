#include "core/media/reading/exif_turn.h"

#include <QIODevice>
#include <QtEndian>
#include <algorithm>

namespace {

constexpr qint64 MostExif = 64 << 10; ///< what JPEG allows

using Handler = QImageIOHandler;

Handler::Transformations turnFor(int orientation)
{
    switch (orientation) {
    case 2:
        return Handler::TransformationMirror;
    case 3:
        return Handler::TransformationRotate180;
    case 4:
        return Handler::TransformationFlip;
    case 5:
        return Handler::TransformationFlipAndRotate90;
    case 6:
        return Handler::TransformationRotate90;
    case 7:
        return Handler::TransformationMirrorAndRotate90;
    case 8:
        return Handler::TransformationRotate270;
    default:
        return Handler::TransformationNone;
    }
}

/// The orientation among the entries of a TIFF header; 0 when it is not there.
int orientationIn(const QByteArray& tiff)
{
    const bool big = tiff.startsWith("MM");
    if (!big && !tiff.startsWith("II"))
        return 0;
    const auto fits = [&tiff](qint64 at, int bytes) { return at >= 0 && at + bytes <= tiff.size(); };
    const auto word = [&tiff, big](qint64 at) {
        return big ? qFromBigEndian<quint16>(tiff.constData() + at) : qFromLittleEndian<quint16>(tiff.constData() + at);
    };
    if (!fits(4, 4))
        return 0;
    const qint64 entries =
        big ? qFromBigEndian<quint32>(tiff.constData() + 4) : qFromLittleEndian<quint32>(tiff.constData() + 4);
    if (!fits(entries, 2))
        return 0;
    constexpr int Orientation = 0x112;
    for (qint64 at = entries + 2, end = at + 12 * word(entries); at < end && fits(at, 12); at += 12)
        if (word(at) == Orientation)
            return word(at + 8);
    return 0;
}

} // namespace

QImageIOHandler::Transformations webpTurn(QIODevice& file)
{
    for (qint64 at = 12; file.seek(at);) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            break;
        const qint64 size = qFromLittleEndian<quint32>(head.constData() + 4);
        if (head.startsWith("EXIF")) {
            QByteArray exif = file.read(std::min(size, MostExif));
            if (exif.startsWith("Exif")) // some write what stands before it in a JPEG
                exif.remove(0, 6);
            return turnFor(orientationIn(exif));
        }
        at += 8 + size + size % 2;
    }
    return Handler::TransformationNone;
}
