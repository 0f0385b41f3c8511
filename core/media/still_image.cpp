#include "core/media/still_image.h"

#include "core/media/reading/first_picture.h"
#include "core/media/text.h"

#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <mutex>

namespace {

constexpr qint64 MaxPixels = 150'000'000; ///< Qt's limit does not count what libjpeg takes for itself
constexpr int MaxMegabytes = 640;
constexpr int MaxSide = 8192;        ///< larger stills are read smaller: no film shows more
constexpr int MaxDrawingSide = 4096; ///< a drawing without pixels of its own

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

/// A reader for a file Qt knows; the format is empty otherwise.
std::unique_ptr<QImageReader> readerFor(const QString& path)
{
    // Qt's limit is one number for the process; its default refuses pictures that cameras make.
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(MaxMegabytes); });
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray format = formatByContent(file.read(1024));
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format))
        return {};
    auto reader = std::make_unique<QImageReader>(path, format);
    reader->setAutoDetectImageFormat(false);
    reader->setAutoTransform(true);
    return reader;
}

Error unreadable(const QString& path, const QString& detail)
{
    return {ErrorKind::Damaged,
            MediaText::tr("The picture \"%1\" cannot be read. It may be damaged; choose another one.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

bool isTransposed(const QImageReader& reader)
{
    return reader.transformation() & QImageIOHandler::TransformationRotate90;
}

/// The size before turning that the picture is read at.
Result<QSize> sizeToRead(const QImageReader& reader, QSize bound)
{
    QSize size = reader.size();
    if (reader.format() == "svg" && (size.isEmpty() || std::max(size.width(), size.height()) > MaxDrawingSide))
        size = size.isEmpty() ? QSize(1920, 1080) : size.scaled(MaxDrawingSide, MaxDrawingSide, Qt::KeepAspectRatio);
    if (qint64(size.width()) * size.height() > MaxPixels)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The picture \"%1\" has more than 150 million points. Make it smaller first.")
                        .arg(QFileInfo(reader.fileName()).fileName()));
    if (std::max(size.width(), size.height()) > MaxSide)
        size = size.scaled(MaxSide, MaxSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (isTransposed(reader))
        bound.transpose();
    if (bound.isValid() && (size.width() > bound.width() || size.height() > bound.height()))
        size = size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
    return size;
}

/// In sRGB and one of the two pixel formats the program draws with.
QImage plain(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return std::move(image).convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                    : QImage::Format_RGB32);
}

Result<QImage> readWithLibav(const QString& path, QSize bound)
{
    BR_TRY(const Picture picture, firstPicture(path));
    QSize size = picture.size();
    if (bound.isValid() && (size.width() > bound.width() || size.height() > bound.height()))
        size = size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
    return picture.toImage(size);
}

} // namespace

Result<QImage> readStill(const QString& path, QSize bound)
{
    const auto reader = readerFor(path);
    if (!reader)
        return readWithLibav(path, bound);
    BR_TRY(const QSize size, sizeToRead(*reader, bound));
    if (size.isValid() && size != reader->size())
        reader->setScaledSize(size);
    QImage image = reader->read();
    if (!image.isNull())
        return plain(std::move(image));
    const QString detail = reader->errorString();
    if (reader->format() == "tiff") { // libav knows a few rare depths that Qt does not
        if (auto other = readWithLibav(path, bound))
            return other;
    }
    return fail(unreadable(path, detail));
}

Result<QSize> stillSize(const QString& path)
{
    const auto reader = readerFor(path);
    if (!reader) {
        BR_TRY(const Picture picture, firstPicture(path));
        return picture.size();
    }
    BR_TRY(const QSize size, sizeToRead(*reader, {}));
    if (size.isEmpty()) {
        BR_TRY(const QImage image, readStill(path));
        return image.size();
    }
    return isTransposed(*reader) ? size.transposed() : size;
}

MediaKind kindOf(const QString& path)
{
    if (const auto reader = readerFor(path))
        return reader->format() == "gif" && reader->imageCount() > 1 ? MediaKind::Clip : MediaKind::Still;
    return kindOfContainer(path);
}
