#include "core/media/media_info.h"
#include "core/media/reading/limits.h"
#include "core/media/still_image.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFileInfo>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <array>

/// What a still looks like, judged by programs that are not ours: ffmpeg, or ImageMagick where ffmpeg knows no better
/// (turned by EXIF, CMYK, a colour profile, an animation whose first picture is wanted).
class TestStillReferences final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksAsElsewhere_data();
    void looksAsElsewhere();
    void everyOrientationStandsUpright_data();
    void everyOrientationStandsUpright();
    void printColoursAreScreenColours();

private:
    QTemporaryDir m_folder;
};

namespace {

/// Of the channels of all points, premultiplied: their mean difference, and the one that 1 in 500 exceeds.
struct Difference {
    double mean = 255;
    int most = 255;
    bool within(const Difference& limit) const { return mean <= limit.mean && most <= limit.most; }
};

/// Without loss: premultiplying rounds. JPEG and WebP: decoders differ in how they spread colour and round.
constexpr Difference Exact{0.3, 2};
constexpr Difference Lossy{1.6, 24};
/// Through a colour profile: two engines, and what lies outside of sRGB is cut off by either.
constexpr Difference Managed{3.0, 36};

Difference difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return {};
    const QImage one = a.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const QImage two = b.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    std::array<qint64, 256> counts{};
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width() * 4; ++x)
            ++counts[size_t(std::abs(one.constScanLine(y)[x] - two.constScanLine(y)[x]))];
    const double all = 4.0 * one.width() * one.height();
    Difference found{0, 0};
    double seen = 0;
    for (int step = 0; step < 256; ++step) {
        found.mean += step * double(counts[size_t(step)]) / all;
        if (seen < all * 0.998)
            found.most = step;
        seen += double(counts[size_t(step)]);
    }
    return found;
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// Null when the program gave another number of points.
QImage fromBytes(const QByteArray& rgba, QSize size)
{
    if (rgba.size() != qsizetype(size.width()) * size.height() * 4)
        return {};
    return QImage(reinterpret_cast<const uchar*>(rgba.constData()), size.width(), size.height(), size.width() * 4,
                  QImage::Format_RGBA8888)
        .copy();
}

QImage byFfmpeg(const QString& path, QSize size, bool shrunk)
{
    QStringList arguments{QStringLiteral("-v"),
                          QStringLiteral("error"),
                          QStringLiteral("-nostdin"),
                          QStringLiteral("-i"),
                          path,
                          QStringLiteral("-frames:v"),
                          QStringLiteral("1"),
                          QStringLiteral("-sws_flags"),
                          QStringLiteral("accurate_rnd+full_chroma_int+bicubic")};
    if (shrunk)
        arguments << QStringLiteral("-s") << QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
    arguments << QStringLiteral("-pix_fmt") << QStringLiteral("rgba") << QStringLiteral("-f")
              << QStringLiteral("rawvideo") << QStringLiteral("-");
    return fromBytes(output(QStringLiteral("ffmpeg"), arguments), size);
}

QImage byMagick(const QString& path, QSize size, const QString& screenProfile)
{
    QStringList arguments{path + QStringLiteral("[0]"), QStringLiteral("-auto-orient")};
    if (screenProfile.isEmpty())
        arguments << QStringLiteral("+profile") << QStringLiteral("icc");
    else
        arguments << QStringLiteral("-profile") << screenProfile;
    return fromBytes(
        output(QStringLiteral("convert"),
               arguments + QStringList{QStringLiteral("-colorspace"), QStringLiteral("sRGB"), QStringLiteral("-depth"),
                                       QStringLiteral("8"), QStringLiteral("rgba:-")}),
        size);
}

bool has(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// What decides which program is asked.
struct Facts {
    bool turned = false;
    bool cmyk = false;
    bool profiled = false;
    bool animated = false;
    bool gamma = false; ///< a PNG that states its gamma
};

Facts factsOf(const QString& path)
{
    const QString told = QString::fromUtf8(output(
        QStringLiteral("identify"),
        {QStringLiteral("-format"), QStringLiteral("%[orientation]|%[colorspace]|%[icc:description]|\n"), path}));
    const QStringList first = told.section(QLatin1Char('\n'), 0, 0).split(QLatin1Char('|'));
    Facts facts;
    facts.turned = first.value(0) != QLatin1String("TopLeft") && first.value(0) != QLatin1String("Undefined");
    facts.cmyk = first.value(1) == QLatin1String("CMYK");
    facts.profiled = !first.value(2).isEmpty();
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(1000) : QByteArray();
    facts.animated = told.count(QLatin1Char('\n')) > 1 || head.contains("acTL");
    facts.gamma = head.contains("gAMA");
    return facts;
}

QImage quarterTurned(const QImage& image)
{
    return image.transformed(QTransform().rotate(90)).scaled(image.size());
}

} // namespace

void TestStillReferences::looksAsElsewhere_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path :
         sharedFiles(QStringLiteral("media/image"),
                     {QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg"), QStringLiteral(".webp"),
                      QStringLiteral(".tif"), QStringLiteral(".tiff"), QStringLiteral(".gif")}))
        if (const auto info = probe(path); !info || info->isStill) // what moves is judged frame by frame elsewhere
            QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -2))) << path;
    if (sharedFolder().isEmpty())
        QTest::newRow("none") << QString();
}

void TestStillReferences::looksAsElsewhere()
{
    QFETCH(const QString, path);
    if (path.isEmpty() || !has(QStringLiteral("ffmpeg")) || !has(QStringLiteral("convert")))
        QSKIP("needs the shared files, ffmpeg and ImageMagick");
    const auto info = probe(path);
    VERIFY_OK(info);
    const auto image = readStill(path);
    VERIFY_OK(image);
    const bool shrunk = std::max(image->width(), image->height()) == ReadingLimits::StillSide;
    const Facts facts = shrunk ? Facts() : factsOf(path); // ImageMagick refuses pictures so large
    QString profile;
    if (facts.profiled && !facts.cmyk) { // inks become light by plain arithmetic here, whatever the press was
        profile = m_folder.filePath(QStringLiteral("srgb.icc"));
        QFile file(profile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QColorSpace(QColorSpace::SRgb).iccProfile()) > 0);
    }
    const bool byOther = facts.turned || facts.cmyk || facts.profiled || facts.animated || facts.gamma;
    const QImage reference = byOther ? byMagick(path, image->size(), profile) : byFfmpeg(path, image->size(), shrunk);
    QVERIFY2(!reference.isNull(), "the other program gives another size");
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool lossy = suffix.startsWith(QLatin1String("jp")) || suffix == QLatin1String("webp");
    const Difference limit = facts.profiled ? Managed : lossy ? Lossy : Exact;
    const Difference found = difference(*image, reference);
    const QString told = QStringLiteral("mean %1, most %2").arg(found.mean).arg(found.most);
    if (!found.within(limit) && qEnvironmentVariableIsSet("BOARDREEL_KEEP")) {
        image->save(qEnvironmentVariable("BOARDREEL_KEEP") + QLatin1Char('/') + QFileInfo(path).fileName() +
                    QStringLiteral(".ours.png"));
        reference.save(qEnvironmentVariable("BOARDREEL_KEEP") + QLatin1Char('/') + QFileInfo(path).fileName() +
                       QStringLiteral(".theirs.png"));
    }
    QVERIFY2(found.within(limit), qPrintable(told));
    // The controls, where a picture is not the same when it is turned or its colours are swapped.
    for (const QImage& wrong : {quarterTurned(reference), reference.rgbSwapped()})
        if (difference(wrong, reference).mean > 2 * limit.mean)
            QVERIFY2(!difference(wrong, *image).within(limit), "a wrong picture was not told from a right one");
}

namespace {

constexpr int Side = 32;
constexpr Difference Edges{2, 120}; ///< of drawn fields: colour is coded at half the size

/// Four colours, and a shape of its own in every corner; 3 wide and 2 high in units of Side.
QImage upright()
{
    QImage image(3 * Side, 2 * Side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 2 * Side, Side, Qt::red);
    painter.fillRect(2 * Side, 0, Side, Side, Qt::green);
    painter.fillRect(0, Side, Side, Side, Qt::blue);
    return image;
}

/// As a camera stores it that was held so that `orientation` must be told: by the words of the EXIF standard, which say
/// where row 0 and column 0 are seen.
QImage stored(const QImage& seen, int orientation)
{
    const bool sideways = orientation >= 5;
    QImage image(sideways ? seen.size().transposed() : seen.size(), seen.format());
    const int right = seen.width() - 1, bottom = seen.height() - 1;
    for (int row = 0; row < image.height(); ++row)
        for (int column = 0; column < image.width(); ++column) {
            const std::array<QPoint, 8> at{
                QPoint(column, row),                  // row 0 on top, column 0 at the left
                QPoint(right - column, row),          // top, right
                QPoint(right - column, bottom - row), // bottom, right
                QPoint(column, bottom - row),         // bottom, left
                QPoint(row, column),                  // left, top
                QPoint(right - row, column),          // right, top
                QPoint(right - row, bottom - column), // right, bottom
                QPoint(row, bottom - column),         // left, bottom
            };
            image.setPixel(column, row, seen.pixel(at[size_t(orientation - 1)]));
        }
    return image;
}

/// A TIFF header with one entry: the orientation.
QByteArray exifOf(int orientation)
{
    return QByteArrayLiteral("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0") + char(orientation) +
           QByteArrayLiteral("\0\0\0\0\0\0");
}

QByteArray jpegWith(const QByteArray& jpeg, const QByteArray& exif)
{
    const QByteArray block = QByteArrayLiteral("Exif\0\0") + exif;
    const auto length = quint16(block.size() + 2);
    QByteArray bytes = jpeg;
    return bytes.insert(2, QByteArrayLiteral("\xff\xe1") + char(length >> 8) + char(length & 255) + block);
}

QByteArray riffChunk(const QByteArray& name, const QByteArray& bytes)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(bytes.size()), size.data());
    return name + size + bytes + QByteArray(bytes.size() % 2, '\0');
}

/// The plain file Qt writes, in the extended container that can hold EXIF.
QByteArray webpWith(const QByteArray& webp, QSize size, const QByteArray& exif)
{
    QByteArray head(10, '\0');
    head[0] = 8; // there is EXIF
    qToLittleEndian(quint32(size.width() - 1), head.data() + 4);
    QByteArray high(4, '\0');
    qToLittleEndian(quint32(size.height() - 1), high.data());
    head.replace(7, 3, high.left(3));
    return riffChunk("RIFF", "WEBP" + riffChunk("VP8X", head) + webp.mid(12) + riffChunk("EXIF", exif));
}

/// Qt writes the entry, always 1; the same place holds another number.
QByteArray tiffWith(QByteArray tiff, int orientation)
{
    const quint32 entries = qFromLittleEndian<quint32>(tiff.constData() + 4);
    for (int i = 0; i < qFromLittleEndian<quint16>(tiff.constData() + entries); ++i) {
        char* entry = tiff.data() + entries + 2 + 12 * i;
        if (qFromLittleEndian<quint16>(entry) == 274)
            qToLittleEndian(quint16(orientation), entry + 8);
    }
    return tiff;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format, 100) ? bytes : QByteArray();
}

} // namespace

void TestStillReferences::everyOrientationStandsUpright_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (const char* format : {"jpg", "webp", "tif"})
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
}

void TestStillReferences::everyOrientationStandsUpright()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    const QImage lying = stored(upright(), orientation);
    QByteArray bytes = encoded(lying, format.constData());
    if (bytes.isEmpty())
        QSKIP("Qt cannot write this format here");
    bytes = format == "jpg"    ? jpegWith(bytes, exifOf(orientation))
            : format == "webp" ? webpWith(bytes, lying.size(), exifOf(orientation))
                               : tiffWith(bytes, orientation);
    const QString path = m_folder.filePath(QStringLiteral("turned.") + QString::fromLatin1(format));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto image = readStill(path);
    VERIFY_OK(image);
    const Difference found = difference(*image, upright());
    QVERIFY2(found.within(Edges), qPrintable(QStringLiteral("mean %1, most %2").arg(found.mean).arg(found.most)));
    const auto size = stillSize(path);
    VERIFY_OK(size);
    QCOMPARE(*size, upright().size());
    const auto small = readStill(path, QSize(Side, Side));
    VERIFY_OK(small);
    QVERIFY(difference(*small, upright().scaled(small->size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)).mean <
            5);
    for (int other = 1; other <= 8; ++other) // the control: every other way to hold it is another picture
        QCOMPARE(difference(stored(upright(), other), upright()).within(Edges), other == 1);
}

/// Four fields of ink as a program for print writes them (YCCK with Adobe's mark): cyan, magenta, yellow, black.
void TestStillReferences::printColoursAreScreenColours()
{
    const QByteArray jpeg = QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJT"
        "UjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
        "T09PT09P/8AAFAgAQABABAEiAAIRAQMRAQQiAP/EABgAAQADAQAAAAAAAAAAAAAAAAAFBggH/8QAFBABAAAAAAAAAAAAAAAAAAAA"
        "AP/EABkBAQADAQEAAAAAAAAAAAAAAAAEBQcIBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8Ar4CmaS6cAAAA"
        "LcAqHPIAAAAKiAt3QwAAAALcAqHPIAAAAOaAN5exAAAABGgM2TGYgAAABJANJQ2nQAAABGgM2TGYgAAAB//Z");
    const QString path = m_folder.filePath(QStringLiteral("ink.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(jpeg) == jpeg.size());
    file.close();
    const auto image = readStill(path);
    VERIFY_OK(image);
    QImage seen(64, 64, QImage::Format_RGB32);
    QPainter painter(&seen);
    painter.fillRect(0, 0, 32, 32, Qt::cyan);
    painter.fillRect(32, 0, 32, 32, Qt::magenta);
    painter.fillRect(0, 32, 32, 32, Qt::yellow);
    painter.fillRect(32, 32, 32, 32, Qt::black);
    painter.end();
    const Difference found = difference(*image, seen);
    QVERIFY2(found.within(Edges), qPrintable(QStringLiteral("mean %1, most %2").arg(found.mean).arg(found.most)));
    QImage negative = seen; // the controls: inks read upside down, and colours swapped
    negative.invertPixels();
    QVERIFY(!difference(*image, negative).within(Edges));
    QVERIFY(!difference(*image, seen.rgbSwapped()).within(Edges));
}

QTEST_GUILESS_MAIN(TestStillReferences)
#include "test_still_references.moc"
