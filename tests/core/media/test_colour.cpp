#include "core/media/picture_frame.h"
#include "core/media/video_reader.h"

#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <cmath>

namespace {

constexpr int Columns = 4;
constexpr int MostOff = 2; ///< code values of 8 bit

const QList<QRgb> Patches{0xff000000, 0xffffffff, 0xff808080, 0xff202020, 0xffff0000, 0xff00ff00,
                          0xff0000ff, 0xff00ffff, 0xffff00ff, 0xffffff00, 0xffe67814, 0xffc68642,
                          0xff102040, 0xff7fbf3f, 0xffbfbfbf, 0xff400080};

struct Codes {
    double y, cb, cr;
};

/// What BT.709 says, limited range.
Codes codesOf(QRgb colour)
{
    const double r = qRed(colour) / 255.0;
    const double g = qGreen(colour) / 255.0;
    const double b = qBlue(colour) / 255.0;
    const double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {16 + 219 * y, 128 + 224 * (b - y) / 1.8556, 128 + 224 * (r - y) / 1.5748};
}

QRect patch(int number, QSize size)
{
    const int width = size.width() / Columns;
    const int height = size.height() * Columns / int(Patches.size());
    return {number % Columns * width, number / Columns * height, width, height};
}

QImage pattern(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int i = 0; i < Patches.size(); ++i) {
        const QRect area = patch(i, size);
        for (int y = area.top(); y <= area.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb*>(image.scanLine(y)) + area.left(), area.width(), Patches[i]);
    }
    return image;
}

/// The largest difference of any patch from what it should be, in code values.
double worst(const Picture& picture)
{
    const AVFrame& frame = *picture.frame();
    double most = 0;
    for (int i = 0; i < Patches.size(); ++i) {
        const QPoint at = patch(i, picture.size()).center();
        const Codes right = codesOf(Patches[i]);
        const auto code = [&](int plane, QPoint p) {
            return double(frame.data[plane][std::ptrdiff_t(p.y()) * frame.linesize[plane] + p.x()]);
        };
        most = std::max({most, std::abs(code(0, at) - right.y), std::abs(code(1, at / 2) - right.cb),
                         std::abs(code(2, at / 2) - right.cr)});
    }
    return most;
}

} // namespace

/// A test pattern, coded in every usual way, read as BT.709 limited range: every patch within two code values.
class TestColour final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patternsAreReadRight_data();
    void patternsAreReadRight();
    void aWrongMatrixIsSeen();

private:
    Result<Picture> coded(QSize size, const QString& filter, const QString& options);
    QTemporaryDir m_folder;
};

Result<Picture> TestColour::coded(QSize size, const QString& filter, const QString& options)
{
    const QString png = m_folder.filePath(QStringLiteral("pattern.png"));
    const QString film = m_folder.filePath(QStringLiteral("pattern.mkv"));
    pattern(size).save(png);
    QFile::remove(film);
    if (!ffmpeg(QStringList{QStringLiteral("-i"), png, QStringLiteral("-vf"), filter, QStringLiteral("-qp"),
                            QStringLiteral("0")} +
                options.split(QLatin1Char(' '), Qt::SkipEmptyParts) + QStringList{film}))
        return fail(ErrorKind::Failed, QStringLiteral("ffmpeg failed"));
    BR_TRY(const auto reader, VideoReader::open(film));
    return reader->pictureAt(0);
}

void TestColour::patternsAreReadRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("options");
    struct Space {
        const char* name;
        const char* matrix;
        const char* tag;
    };
    for (const Space& space :
         {Space{"601", "bt601", "smpte170m"}, Space{"709", "bt709", "bt709"}, Space{"2020", "bt2020", "bt2020nc"}}) {
        for (const char* range : {"tv", "pc"}) {
            for (const char* format : {"yuv420p", "yuv444p", "yuv420p10le"}) {
                const QString filter =
                    QStringLiteral("scale=out_color_matrix=%1:out_range=%2:flags=accurate_rnd+"
                                   "full_chroma_int+full_chroma_inp,format=%3")
                        .arg(QLatin1String(space.matrix), QLatin1String(range), QLatin1String(format));
                QTest::addRow("%s %s %s", space.name, range, format)
                    << QSize(320, 320) << filter
                    << QStringLiteral("-c:v libx264 -colorspace %1 -color_range %2")
                           .arg(QLatin1String(space.tag), QLatin1String(range));
            }
        }
    }
    const QString untagged = QStringLiteral("scale=out_color_matrix=%1:out_range=tv:flags=accurate_rnd+full_chroma_int,"
                                            "format=yuv420p");
    const QString silent = QStringLiteral("-c:v libx264 -colorspace unknown -color_range unknown");
    QTest::newRow("untagged small") << QSize(640, 480) << untagged.arg(QStringLiteral("bt601")) << silent;
    QTest::newRow("untagged large") << QSize(1280, 720) << untagged.arg(QStringLiteral("bt709")) << silent;
    QTest::newRow("rgb") << QSize(320, 320) << QStringLiteral("format=gbrp") << QStringLiteral("-c:v libx264rgb");
    QTest::newRow("odd size") << QSize(321, 323) << QStringLiteral("format=gbrp") << QStringLiteral("-c:v libx264rgb");
}

void TestColour::patternsAreReadRight()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QSize, size);
    QFETCH(QString, filter);
    QFETCH(QString, options);
    const auto picture = coded(size, filter, options);
    VERIFY_OK(picture);
    QVERIFY2(worst(*picture) <= MostOff, qPrintable(QString::number(worst(*picture))));
}

/// The control: coded by one matrix and tagged as another, it must not pass.
void TestColour::aWrongMatrixIsSeen()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const auto picture = coded({320, 320}, QStringLiteral("scale=out_color_matrix=bt601:out_range=tv,format=yuv420p"),
                               QStringLiteral("-c:v libx264 -colorspace bt709 -color_range tv"));
    VERIFY_OK(picture);
    QVERIFY(worst(*picture) > 2 * MostOff);
}

QTEST_GUILESS_MAIN(TestColour)
#include "test_colour.moc"
