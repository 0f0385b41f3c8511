#include "core/media/video_reader.h"

#include "core/media/av_handles.h"
#include "core/media/reading/deinterlacer.h"
#include "core/media/reading/tone_mapper.h"

#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <functional>

namespace {

constexpr int Count = 300;

} // namespace

class TestVideoReader final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString master(Rate rate);
    void checkTimes(const QString& file, const std::function<int(std::int64_t)>& numberAt, std::int64_t lengthUs);

private Q_SLOTS:
    void isExactAtEveryRate_data();
    void isExactAtEveryRate();
    void isExactInEveryForm_data();
    void isExactInEveryForm();
    void isExactWhenPicturesAreUneven_data();
    void isExactWhenPicturesAreUneven();
    void editListMovesTheStart();
    void turnsAndStretchesAsTheFileSays_data();
    void turnsAndStretchesAsTheFileSays();
    void interlacedIsTheSameFromAnySide();
    void coloursSurviveMatrixAndRange_data();
    void coloursSurviveMatrixAndRange();
    void highDynamicRangeIsBroughtDown_data();
    void highDynamicRangeIsBroughtDown();
    void stopEndsReading();
    void whatIsGivenUpLeavesTheReaderWhole();
    void whatWasLeftOutOnAGivenUpWayIsDecodedWhenAskedFor();
};

/// 300 numbered pictures with groups of 250 and B-pictures, as most clips of the world have.
QString TestVideoReader::master(Rate rate)
{
    const QString path = at(QStringLiteral("master-%1-%2.mp4").arg(rate.num).arg(rate.den));
    if (!QFile::exists(path) && !writeNumbered(path, Count, smallSettings(rate)))
        return {};
    return path;
}

/// 100 times upwards, 100 downwards, 200 at random, and both sides of every border.
void TestVideoReader::checkTimes(const QString& file, const std::function<int(std::int64_t)>& numberAt,
                                 std::int64_t lengthUs)
{
    const auto reader = VideoReader::open(file);
    VERIFY_OK(reader);
    QRandomGenerator random(20261122);
    QList<std::int64_t> times;
    for (int i = 0; i < 400; ++i)
        times << std::int64_t(random.bounded(double(lengthUs)));
    std::sort(times.begin(), times.begin() + 100);
    std::sort(times.begin() + 100, times.begin() + 200, std::greater<>());
    times << 0 << lengthUs * 2 << 0 << lengthUs - 1;
    for (const std::int64_t us : times) {
        const auto picture = (*reader)->pictureAt(us);
        VERIFY_OK(picture);
        const int wanted = numberAt(us);
        if (numberIn(*picture) != wanted)
            QFAIL(qPrintable(QStringLiteral("%1: picture %2 instead of %3 at %4 us")
                                 .arg(file)
                                 .arg(numberIn(*picture))
                                 .arg(wanted)
                                 .arg(us)));
    }
}

void TestVideoReader::isExactAtEveryRate_data()
{
    QTest::addColumn<int>("num");
    QTest::addColumn<int>("den");
    QTest::newRow("24") << 24 << 1;
    QTest::newRow("23.976") << 24000 << 1001;
    QTest::newRow("29.97") << 30000 << 1001;
    QTest::newRow("59.94") << 60000 << 1001;
}

void TestVideoReader::isExactAtEveryRate()
{
    QFETCH(int, num);
    QFETCH(int, den);
    const Rate rate{num, den};
    const QString file = master(rate);
    QVERIFY(!file.isEmpty());
    const auto reader = VideoReader::open(file);
    VERIFY_OK(reader);
    QCOMPARE((*reader)->info().frames, Frames(Count));
    QCOMPARE(toString((*reader)->info().rate), toString(rate));
    // The first microsecond of each picture as the rest of the program computes it, and the one before it.
    for (int n = Count - 1; n > 0; --n) {
        const std::int64_t border = framesToMicroseconds(n, rate);
        const auto here = (*reader)->pictureAt(border);
        VERIFY_OK(here);
        QCOMPARE(numberIn(*here), n);
        const auto before = (*reader)->pictureAt(border - 50);
        VERIFY_OK(before);
        QCOMPARE(numberIn(*before), n - 1);
    }
    const auto exact = [rate](std::int64_t us) {
        return int(std::min<std::int64_t>(Count - 1, (us * rate.num) / (1'000'000LL * rate.den)));
    };
    checkTimes(file, exact, framesToMicroseconds(Count, rate));
}

void TestVideoReader::isExactInEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    const auto row = [](const char* name, const char* options) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(options);
    };
    row("long.mp4", "-c:v libx264 -preset medium -g 250 -bf 8 -b-pyramid normal");
    row("opengop.mkv", "-c:v libx264 -x264-params open-gop=1:keyint=40:bframes=4");
    row("refresh.mp4", "-c:v libx264 -x264-params intra-refresh=1:keyint=40");
    row("fragments.mp4", "-c:v libx264 -g 30 -movflags frag_keyframe+empty_moov+default_base_moof");
    row("quicktime.mov", "-c:v prores_ks -profile:v 0");
    row("hevc.mp4", "-c:v libx265 -preset ultrafast -x265-params log-level=none:open-gop=1:keyint=50:bframes=4");
    row("hevc10.mkv", "-c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -x265-params log-level=none");
    row("vp8.webm", "-c:v libvpx -auto-alt-ref 1 -lag-in-frames 16 -deadline realtime -cpu-used 8");
    row("vp9.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -lag-in-frames 16 -row-mt 1 -g 64");
    row("av1.mp4", "-c:v libaom-av1 -usage realtime -cpu-used 8 -g 64");
    row("stream.ts", "-c:v libx264 -g 48 -bf 3");
    row("hevc.ts",
        "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=100:bframes=4"); // a seek finds any packet
    row("mpeg4.ts", "-c:v mpeg4 -g 100 -q:v 2");
    row("h264.avi", "-c:v libx264 -g 48 -bf 3");
    row("raw.264", "-c:v libx264 -g 48 -bf 3");
    row("raw.265", "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=48");
    row("xvid.avi", "-c:v mpeg4 -bf 2 -g 60 -q:v 2");
    row("mpeg2.mpg", "-c:v mpeg2video -bf 2 -g 15 -q:v 2");
    row("mjpeg.avi", "-c:v mjpeg -q:v 2");
    row("dnx.mxf", "-c:v dnxhd -profile:v dnxhr_lb -pix_fmt yuv422p -s 256x120");
}

void TestVideoReader::isExactInEveryForm()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, name);
    QFETCH(QString, options);
    const Rate rate{25, 1};
    const QString file = at(name);
    QVERIFY(
        ffmpeg(QStringList{QStringLiteral("-i"), master(rate)} + options.split(QLatin1Char(' ')) + QStringList{file}));
    checkTimes(
        file, [](std::int64_t us) { return int(std::min<std::int64_t>(Count - 1, us / 40'000)); }, Count * 40'000LL);
}

void TestVideoReader::isExactWhenPicturesAreUneven_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("mp4") << QStringLiteral("uneven.mp4");
    QTest::newRow("mkv") << QStringLiteral("uneven.mkv");
}

void TestVideoReader::isExactWhenPicturesAreUneven()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, name);
    const auto kept = [](int n) { return n % 7 != 2 && n % 5 != 3 && (n < 100 || n > 130); };
    QVERIFY(ffmpeg({QStringLiteral("-i"), master({25, 1}), QStringLiteral("-vf"),
                    QStringLiteral("select='not(eq(mod(n,7),2)+eq(mod(n,5),3)+between(n,100,130))'"),
                    QStringLiteral("-vsync"), QStringLiteral("vfr"), QStringLiteral("-c:v"), QStringLiteral("libx264"),
                    QStringLiteral("-g"), QStringLiteral("90"), QStringLiteral("-bf"), QStringLiteral("4"), at(name)}));
    const auto exact = [&kept](std::int64_t us) {
        int n = int(std::min<std::int64_t>(Count - 1, us / 40'000));
        while (!kept(n))
            --n;
        return n;
    };
    checkTimes(at(name), exact, Count * 40'000LL);
}

void TestVideoReader::editListMovesTheStart()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    // Copied from 3.00 s on, the file holds everything from the key picture before and an edit list that hides what is
    // too early.
    QVERIFY(ffmpeg({QStringLiteral("-i"), master({25, 1}), QStringLiteral("-c:v"), QStringLiteral("libx264"),
                    QStringLiteral("-g"), QStringLiteral("50"), QStringLiteral("-bf"), QStringLiteral("3"),
                    at(QStringLiteral("whole.mp4"))}));
    QVERIFY(ffmpeg({QStringLiteral("-ss"), QStringLiteral("3.2"), QStringLiteral("-i"), at(QStringLiteral("whole.mp4")),
                    QStringLiteral("-c"), QStringLiteral("copy"), at(QStringLiteral("cut.mp4"))}));
    checkTimes(
        at(QStringLiteral("cut.mp4")),
        [](std::int64_t us) { return int(std::min<std::int64_t>(Count - 1, 80 + us / 40'000)); },
        (Count - 80) * 40'000LL);
}

void TestVideoReader::turnsAndStretchesAsTheFileSays_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("bright"); ///< where the coded picture's only bright corner, top left, is shown
    QTest::newRow("upright") << QString() << QSize(192, 108) << QPoint(0, 0);
    QTest::newRow("turned left") << QStringLiteral("-metadata:s:v rotate=90") << QSize(108, 192) << QPoint(0, 1);
    QTest::newRow("turned right") << QStringLiteral("-metadata:s:v rotate=270") << QSize(108, 192) << QPoint(1, 0);
    QTest::newRow("upside down") << QStringLiteral("-metadata:s:v rotate=180") << QSize(192, 108) << QPoint(1, 1);
    QTest::newRow("wide points") << QStringLiteral("-aspect 32:9") << QSize(384, 108) << QPoint(0, 0);
}

void TestVideoReader::turnsAndStretchesAsTheFileSays()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, options);
    QFETCH(QSize, size);
    QFETCH(QPoint, bright);
    VERIFY_OK(writeNumbered(at(QStringLiteral("corner.mp4")), 3, smallSettings({25, 1}),
                            1)); // picture 1: only the first block is bright
    QVERIFY(ffmpeg(QStringList{QStringLiteral("-i"), at(QStringLiteral("corner.mp4")), QStringLiteral("-c"),
                               QStringLiteral("copy")} +
                   options.split(QLatin1Char(' '), Qt::SkipEmptyParts) +
                   QStringList{at(QStringLiteral("turned.mp4"))}));
    const auto reader = VideoReader::open(at(QStringLiteral("turned.mp4")));
    VERIFY_OK(reader);
    const auto picture = (*reader)->pictureAt(0);
    VERIFY_OK(picture);
    QCOMPARE(picture->size(), size);
    QCOMPARE((*reader)->info().size, size);
    for (const QPoint corner : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)}) {
        const QColor colour =
            picture->toImage().pixelColor(corner.x() ? size.width() - 4 : 4, corner.y() ? size.height() - 4 : 4);
        QCOMPARE(colour.lightness() > 128, corner == bright);
    }
}

void TestVideoReader::interlacedIsTheSameFromAnySide()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QVERIFY(ffmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                    QStringLiteral("testsrc2=s=352x288:r=50:d=4"), QStringLiteral("-vf"),
                    QStringLiteral("tinterlace=interleave_top"), QStringLiteral("-c:v"), QStringLiteral("mpeg2video"),
                    QStringLiteral("-flags"), QStringLiteral("+ildct+ilme"), QStringLiteral("-q:v"),
                    QStringLiteral("2"), at(QStringLiteral("fields.mpg"))}));
    const auto forwards = VideoReader::open(at(QStringLiteral("fields.mpg")));
    const auto backwards = VideoReader::open(at(QStringLiteral("fields.mpg")));
    VERIFY_OK(forwards);
    VERIFY_OK(backwards);
    QHash<int, QImage> seen;
    for (int n = 0; n < 98; ++n) {
        const auto picture = (*forwards)->pictureAt(n * 40'000 + 20'000);
        VERIFY_OK(picture);
        QVERIFY(!isInterlaced(*picture->frame()));
        seen.insert(n, picture->toImage());
    }
    for (int n = 97; n >= 0; n -= 3) {
        const auto picture = (*backwards)->pictureAt(n * 40'000 + 20'000);
        VERIFY_OK(picture);
        QVERIFY2(picture->toImage() == seen.value(n), qPrintable(QString::number(n)));
    }
}

void TestVideoReader::coloursSurviveMatrixAndRange_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("709 limited") << QStringLiteral(
        "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p|-colorspace bt709 -color_range tv");
    QTest::newRow("709 full") << QStringLiteral(
        "scale=out_color_matrix=bt709:out_range=pc,format=yuv420p|-colorspace bt709 -color_range pc");
    QTest::newRow("601 limited") << QStringLiteral(
        "scale=out_color_matrix=bt601:out_range=tv,format=yuv420p|-colorspace smpte170m -color_range tv");
    QTest::newRow("601 full 444") << QStringLiteral(
        "scale=out_color_matrix=bt601:out_range=pc,format=yuv444p|-colorspace smpte170m -color_range pc");
    QTest::newRow("untagged small") << QStringLiteral(
        "scale=out_color_matrix=bt601:out_range=tv,format=yuv420p|-colorspace unknown");
    QTest::newRow("2020 10 bit") << QStringLiteral(
        "scale=out_color_matrix=bt2020:out_range=tv,format=yuv420p10le|-colorspace bt2020nc -color_range tv");
    QTest::newRow("rgb") << QStringLiteral("format=gbrp|-c:v libx264rgb");
}

void TestVideoReader::coloursSurviveMatrixAndRange()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, options);
    const QColor orange(230, 120, 20);
    QImage image(192, 108, QImage::Format_RGB32);
    image.fill(orange);
    QVERIFY(image.save(at(QStringLiteral("orange.png"))));
    const QString filter = options.section(QLatin1Char('|'), 0, 0);
    QVERIFY(ffmpeg(QStringList{QStringLiteral("-i"), at(QStringLiteral("orange.png")), QStringLiteral("-vf"), filter,
                               QStringLiteral("-qp"), QStringLiteral("1")} +
                   options.section(QLatin1Char('|'), 1).split(QLatin1Char(' ')) +
                   QStringList{at(QStringLiteral("orange.mkv"))}));
    const auto reader = VideoReader::open(at(QStringLiteral("orange.mkv")));
    VERIFY_OK(reader);
    const auto picture = (*reader)->pictureAt(0);
    VERIFY_OK(picture);
    const QColor seen = picture->toImage().pixelColor(100, 50);
    const int error = std::max({std::abs(seen.red() - orange.red()), std::abs(seen.green() - orange.green()),
                                std::abs(seen.blue() - orange.blue())});
    QVERIFY2(error <= 4, qPrintable(seen.name()));
}

void TestVideoReader::highDynamicRangeIsBroughtDown_data()
{
    QTest::addColumn<int>("luma"); ///< 10 bit, limited, PQ
    QTest::addColumn<int>("darkest");
    QTest::addColumn<int>("brightest");
    QTest::newRow("black") << 64 << 0 << 3;
    QTest::newRow("a white page, 100 cd/m2") << 509 << 150 << 235;
    QTest::newRow("a lamp, 1000 cd/m2") << 723 << 236 << 255;
}

void TestVideoReader::highDynamicRangeIsBroughtDown()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(int, luma);
    QFETCH(int, darkest);
    QFETCH(int, brightest);
    QVERIFY(ffmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                    QStringLiteral("color=s=192x108:d=0.2:r=25,format=yuv420p10le,geq=lum=%1:cb=512:cr=512").arg(luma),
                    QStringLiteral("-c:v"), QStringLiteral("libx265"), QStringLiteral("-x265-params"),
                    QStringLiteral("log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc"),
                    at(QStringLiteral("hdr.mp4"))}));
    const auto reader = VideoReader::open(at(QStringLiteral("hdr.mp4")));
    VERIFY_OK(reader);
    const auto picture = (*reader)->pictureAt(0);
    VERIFY_OK(picture);
    const QColor seen = picture->toImage().pixelColor(96, 54);
    QVERIFY2(seen.green() >= darkest && seen.green() <= brightest, qPrintable(seen.name()));
    QVERIFY(std::abs(seen.red() - seen.blue()) <= 3);
}

void TestVideoReader::stopEndsReading()
{
    std::stop_source stop;
    const auto reader = VideoReader::open(master({24, 1}), stop.get_token());
    VERIFY_OK(reader);
    VERIFY_OK((*reader)->pictureAt(0));
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled, (*reader)->pictureAt(11'000'000));
    VERIFY_FAILS(ErrorKind::Cancelled, VideoReader::open(master({24, 1}), stop.get_token()));
}

/// The way to a picture far behind its key is long: half of it is gone, then given up, then other pictures are wanted.
void TestVideoReader::whatIsGivenUpLeavesTheReaderWhole()
{
    const Rate rate{24, 1};
    const auto reader = VideoReader::open(master(rate));
    VERIFY_OK(reader);
    const std::int64_t far = framesToMicroseconds(240, rate) + 1000;
    int asked = 0;
    const auto never = (*reader)->pictureAt(far, [&] { return ++asked > 3; });
    VERIFY_FAILS(ErrorKind::Cancelled, never);
    QCOMPARE(asked, 4);
    for (const int wanted : {120, 5, 240, 80}) {
        const auto picture = (*reader)->pictureAt(framesToMicroseconds(wanted, rate) + 1000);
        VERIFY_OK(picture);
        QCOMPARE(numberIn(*picture), wanted);
    }
    asked = 0;
    VERIFY_OK((*reader)->pictureAt(framesToMicroseconds(200, rate) + 1000, [&] { // the control
        ++asked;
        return false;
    }));
    QVERIFY2(asked > 4, qPrintable(QString::number(asked)));
}

void TestVideoReader::whatWasLeftOutOnAGivenUpWayIsDecodedWhenAskedFor()
{
    const Rate rate{24, 1};
    const auto at = [rate](int number) { return framesToMicroseconds(number, rate) + 1000; };
    for (int patience = 1; patience <= 8; ++patience) {
        for (int wanted = 1; wanted <= 24; ++wanted) {
            const auto reader = VideoReader::open(master(rate));
            VERIFY_OK(reader);
            int asked = 0;
            VERIFY_FAILS(ErrorKind::Cancelled, (*reader)->pictureAt(at(240), [&] { return ++asked > patience; }));
            const auto picture = (*reader)->pictureAt(at(wanted));
            VERIFY_OK(picture);
            QCOMPARE(numberIn(*picture), wanted);
        }
    }
}

QTEST_GUILESS_MAIN(TestVideoReader)
#include "test_video_reader.moc"
