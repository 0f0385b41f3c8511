#include "core/media/still_image.h"

#include "core/media/reading/first_picture.h"
#include "core/media/reading/limits.h"
#include "core/media/reading/qt_still.h"
#include "core/media/text.h"

#include <QColorSpace>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTransform>

namespace {

constexpr int MaxDrawingSide = ReadingLimits::StillSide / 2; ///< a drawing without pixels of its own

Error unreadable(const QString& path, const QString& detail)
{
    return {ErrorKind::Damaged,
            MediaText::tr("The picture \"%1\" cannot be read. It may be damaged; choose another one.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

bool isTransposed(const QImageReader& reader)
{
    return turnOf(reader) & QImageIOHandler::TransformationRotate90;
}

/// The size before turning that the picture is read at.
Result<QSize> sizeToRead(const QImageReader& reader, QSize bound)
{
    QSize size = reader.size();
    if (reader.format() == "svg" && (size.isEmpty() || std::max(size.width(), size.height()) > MaxDrawingSide))
        size = size.isEmpty() ? QSize(1920, 1080) : size.scaled(MaxDrawingSide, MaxDrawingSide, Qt::KeepAspectRatio);
    if (qint64(size.width()) * size.height() > ReadingLimits::StillPixels)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The picture \"%1\" has more than 150 million points. Make it smaller first.")
                        .arg(QFileInfo(reader.fileName()).fileName()));
    if (std::max(size.width(), size.height()) > ReadingLimits::StillSide)
        size = size.scaled(ReadingLimits::StillSide, ReadingLimits::StillSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (isTransposed(reader))
        bound.transpose();
    if (bound.isValid() && (size.width() > bound.width() || size.height() > bound.height()))
        size = size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
    return size;
}

/// A PNG that says nothing but "gamma 1/2.2" means sRGB, whose curve is near that: writers put the number beside it for
/// readers that know no curves, and every other program takes it so.
QColorSpace meantSpace(const QImage& image, const QByteArray& format)
{
    QColorSpace space = image.colorSpace();
    if (format == "png" && space.description().isEmpty() &&
        space.transferFunction() == QColorSpace::TransferFunction::Gamma && std::abs(space.gamma() - 2.2F) < 0.0005F)
        space.setTransferFunction(QColorSpace::TransferFunction::SRgb);
    return space;
}

/// In sRGB and one of the two pixel formats the program draws with.
QImage plain(QImage image, const QByteArray& format)
{
    image.setColorSpace(meantSpace(image, format));
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return std::move(image).convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                    : QImage::Format_RGB32);
}

/// Qt's own turning loses the colour space: it comes last.
QImage upright(const QImage& image, QImageIOHandler::Transformations turn)
{
    const QImage mirrored =
        image.mirrored(turn & QImageIOHandler::TransformationMirror, turn & QImageIOHandler::TransformationFlip);
    return turn & QImageIOHandler::TransformationRotate90 ? mirrored.transformed(QTransform().rotate(90)) : mirrored;
}

Result<QImage> readWithLibav(const QString& path, QSize bound)
{
    BR_TRY(const auto file, InputFile::open(path));
    BR_TRY(const Picture picture, firstPicture(*file));
    QSize size = picture.size();
    if (bound.isValid() && (size.width() > bound.width() || size.height() > bound.height()))
        size = size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
    return picture.toImage(size);
}

} // namespace

Result<QImage> readStill(const QString& path, QSize bound)
{
    const auto reader = openQtStill(path);
    if (!reader)
        return readWithLibav(path, bound);
    BR_TRY(const QSize size, sizeToRead(*reader, bound));
    if (size.isValid() && size != reader->size())
        reader->setScaledSize(size);
    QImage image = reader->read();
    if (!image.isNull())
        return upright(plain(std::move(image), reader->format()), turnOf(*reader));
    const QString detail = reader->errorString();
    if (reader->format() == "tiff") { // libav knows a few rare depths that Qt does not
        if (auto other = readWithLibav(path, bound))
            return other;
    }
    return fail(unreadable(path, detail));
}

Result<QSize> stillSize(const QString& path)
{
    const auto reader = openQtStill(path);
    if (!reader) {
        BR_TRY(const auto file, InputFile::open(path));
        BR_TRY(const Picture picture, firstPicture(*file));
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
    if (openQtStill(path))
        return MediaKind::Still;
    const auto file = InputFile::open(path);
    return file ? kindOf(**file) : MediaKind::Other;
}

bool isNamedAsMedia(const QString& path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name();
    return type.startsWith(QStringLiteral("image/")) || type.startsWith(QStringLiteral("video/")) ||
           type.startsWith(QStringLiteral("audio/"));
}
