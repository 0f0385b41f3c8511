#include "core/media/reading/qt_still.h"

#include "core/media/reading/exif_turn.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <mutex>

namespace {

constexpr int MaxMegabytes = 640;

/// The Qt reader's name for a file by its first bytes; empty when Qt does not read it. Qt's own guess would ask every
/// plugin, and some take almost any bytes for a picture.
QByteArray formatByContent(const QByteArray& head)
{
    const auto has = [&head](int at, const QByteArray& bytes) { return head.mid(at, bytes.size()) == bytes; };
    if (has(0, "\x89PNG\r\n\x1a\n"))
        return "png";
    if (has(0, "\xff\xd8\xff"))
        return "jpeg";
    if (has(0, "GIF87a") || has(0, "GIF89a"))
        return "gif";
    if (has(0, "RIFF") && has(8, "WEBP"))
        return "webp";
    if (has(0, QByteArrayLiteral("II*\0")) || has(0, QByteArrayLiteral("MM\0*")))
        return "tiff";
    if ((has(0, QByteArrayLiteral("\0\0\1\0")) || has(0, QByteArrayLiteral("\0\0\2\0"))) && head.size() > 22 &&
        head.at(5) == 0)
        return "ico";
    if (has(0, "BM") && head.size() > 18 && head.at(15) == 0)
        return "bmp";
    if (head.contains("<svg") && !head.contains('\0'))
        return "svg";
    return {};
}

/// Whether the blocks before a PNG's picture lie within the file: libpng makes room for what a block promises.
bool blocksFit(QFile& file)
{
    for (qint64 at = 8; file.seek(at);) {
        const QByteArray head = file.read(8);
        if (head.size() < 8 || head.endsWith("IDAT"))
            return true;
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        at += length + 12;
        if (at > file.size())
            return false;
    }
    return true;
}

} // namespace

std::unique_ptr<QImageReader> openQtStill(const QString& path)
{
    // Qt's limit is one number for the process; its default refuses pictures that cameras make.
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(MaxMegabytes); });
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray format = formatByContent(file.read(1024));
    static const QByteArrayList known = QImageReader::supportedImageFormats(); // asking looks at every plugin
    if (format.isEmpty() || !known.contains(format))
        return {};
    if (format == "png" && !blocksFit(file))
        return {};
    auto reader = std::make_unique<QImageReader>(path, format);
    reader->setAutoDetectImageFormat(false);
    if (format == "gif" && reader->imageCount() > 1)
        return {};
    return reader;
}

QImageIOHandler::Transformations turnOf(const QImageReader& reader)
{
    QFile file(reader.fileName());
    if (reader.format() == "webp" && file.open(QIODevice::ReadOnly))
        return webpTurn(file);
    return reader.transformation();
}
