#include "core/media/proxy.h"
#include "core/media/reading/input_file.h"
#include "core/media/video_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

/// What is shown when is the same in a proxy as in its clip, whatever the clip's times are.
class TestClipProxy final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString path(const char* name) const { return path(QString::fromLatin1(name)); }
    QString numbered(const QStringList& options, const QString& name);

private Q_SLOTS:
    void initTestCase();
    void everyPictureIsWhereItWas_data();
    void everyPictureIsWhereItWas();
    void everyPictureStandsAlone();
    void heavyClipsHaveOne_data();
    void heavyClipsHaveOne();
    void nothingIsLeftOfAStoppedOne();
    void neighboursOfAPlaceNeedNoProxy();
};

void TestClipProxy::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("ffmpeg is not installed");
    VERIFY_OK(writeNumbered(path("plain.mp4"), 48, smallSettings({24, 1})));
    QVERIFY(!numbered({QStringLiteral("-vf"), QStringLiteral("transpose=2")}, QStringLiteral("lying.mp4")).isEmpty());
}

/// The numbered clip through ffmpeg with these options, as `name`.
QString TestClipProxy::numbered(const QStringList& options, const QString& name)
{
    const bool made = ffmpeg(QStringList{QStringLiteral("-i"), path("plain.mp4")} + options + QStringList{path(name)});
    return made ? path(name) : QString();
}

void TestClipProxy::everyPictureIsWhereItWas_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("name");
    const QString coder = QStringLiteral("-c:v libx264 -bf 3 -g 250 ");
    const auto row = [](const char* tag, const QString& options, const char* name) {
        QTest::newRow(tag) << options.split(QLatin1Char(' '), Qt::SkipEmptyParts) << QString::fromLatin1(name);
    };
    row("constant rate", coder, "constant.mp4");
    row("29.97", coder + QStringLiteral("-r 30000/1001"), "ntsc.mp4");
    row("variable rate", coder + QStringLiteral("-vf setpts=PTS+floor(N/7)*0.031/TB+mod(N*13\\,5)*0.007/TB -vsync vfr"),
        "variable.mp4");
    row("milliseconds only",
        coder + QStringLiteral("-vf setpts=PTS+floor(N/7)*0.031/TB+mod(N*13\\,5)*0.007/TB -vsync vfr"), "variable.mkv");
    row("begins with an edit list", QStringLiteral("-ss 0.6 -i %1 -map 1:v -c copy").arg(path("plain.mp4")),
        "edited.mp4");
    row("begins behind its sound",
        QStringLiteral("-itsoffset 0.4 -i %1 -f lavfi -i sine -map 1:v -map 2:a -t 2 -c:v copy").arg(path("plain.mp4")),
        "late.mp4");
    row("turned", QStringLiteral("-i %1 -map 1:v -c copy -metadata:s:v rotate=270").arg(path("lying.mp4")),
        "turned.mp4");
    row("interlaced", QStringLiteral("-c:v libx264 -flags +ildct+ilme -x264opts tff=1 -bf 2 -g 250"), "interlaced.mp4");
    row("no times at all", coder, "raw.h264");
}

void TestClipProxy::everyPictureIsWhereItWas()
{
    QFETCH(QStringList, options);
    QFETCH(QString, name);
    const QString clip = numbered(options, name);
    QVERIFY(!clip.isEmpty());
    const QString proxy = path("proxy.mp4");
    auto own = VideoReader::open(clip);
    VERIFY_OK(own);
    const QSize size = (*own)->info().size / 4 * 2;
    VERIFY_OK(writeProxy(clip, size, proxy));
    auto small = VideoReader::open(proxy, {}, 1);
    VERIFY_OK(small);
    QVERIFY((*small)->info().size == size);
    // Each picture at its first microsecond and its last one: a proxy that were off by a tick would show its neighbour.
    int shown = 0;
    int read = 0;
    int moved = 0; // the control: the same questions a little aside get other answers
    for (std::int64_t us = 0; us != INT64_MAX; ++shown) {
        const auto picture = (*own)->shownAt(us);
        VERIFY_OK(picture);
        const auto copy = (*small)->shownAt(us);
        VERIFY_OK(copy);
        const int number = numberIn(picture->picture);
        QCOMPARE(numberIn(copy->picture), number);
        read += number >= 0;
        QCOMPARE(copy->startUs, picture->startUs);
        QCOMPARE(copy->endUs, picture->endUs);
        moved += numberIn((*small)->shownAt(us + 45'000)->picture) != number;
        us = picture->endUs;
    }
    QVERIFY2(shown > 25, qPrintable(QString::number(shown)));
    QVERIFY(read > shown - 3);
    QVERIFY(moved > shown / 3);
    QRandomGenerator random(5);
    for (int i = 0; i < 60; ++i) {
        const std::int64_t us = random.bounded(2'200'000);
        QCOMPARE(numberIn(*(*small)->pictureAt(us)), numberIn(*(*own)->pictureAt(us)));
    }
}

void TestClipProxy::everyPictureStandsAlone()
{
    const auto keys = [](const QString& file) {
        const auto input = InputFile::open(file);
        const AvPacket packet(av_packet_alloc());
        int all = 0, key = 0;
        while ((*input)->read(*packet).value_or(false)) {
            ++all;
            key += packet->flags & AV_PKT_FLAG_KEY ? 1 : 0;
        }
        return std::pair(key, all);
    };
    VERIFY_OK(writeProxy(path("plain.mp4"), QSize(80, 46), path("keys.mp4")));
    QCOMPARE(keys(path("keys.mp4")), std::pair(48, 48));
    QVERIFY(keys(path("plain.mp4")).first < 48); // what it would say of a clip
}

void TestClipProxy::heavyClipsHaveOne_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* tag, const char* options, const char* name, QSize size) {
        QTest::newRow(tag) << QString::fromLatin1(options) << QString::fromLatin1(name) << size;
    };
    row("720p, a key picture every half second", "-s 1280x720 -c:v libx264 -preset ultrafast -g 12", "light.mp4", {});
    row("720p, one key picture", "-s 1280x720 -c:v libx264 -preset ultrafast -g 250", "long.mp4", {640, 360});
    row("1080p, upright", "-vf scale=1080:1920,setsar=1 -c:v libx264 -preset ultrafast -g 250", "tall.mp4", {540, 960});
    row("2160p, all key pictures", "-s 3840x2160 -c:v mjpeg -frames:v 2", "large.mov", {960, 540});
    row("1080p of a slow coder", "-s 1920x1080 -c:v prores_ks -profile:v 0 -frames:v 2", "slow.mov", {960, 540});
    row("small", "-c:v libx264 -g 250", "small.mp4", {});
}

void TestClipProxy::heavyClipsHaveOne()
{
    QFETCH(QString, options);
    QFETCH(QString, name);
    QFETCH(QSize, size);
    const auto found = proxySizeFor(numbered(options.split(QLatin1Char(' ')), name));
    VERIFY_OK(found);
    QCOMPARE(found->value_or(QSize()), size);
}

void TestClipProxy::nothingIsLeftOfAStoppedOne()
{
    std::stop_source stop;
    int pictures = 0;
    const Status made = writeProxy(path("plain.mp4"), QSize(80, 46), path("stopped.mp4"), stop.get_token(), [&] {
        if (++pictures == 10)
            stop.request_stop();
    });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QVERIFY(pictures < 20);
    QVERIFY(!QFile::exists(path("stopped.mp4")));
    QVERIFY(!QFile::exists(path("stopped.mp4.part")));
}

/// Steps around a place that was sought in the clip itself need no second way from its key.
void TestClipProxy::neighboursOfAPlaceNeedNoProxy()
{
    const auto reader = VideoReader::open(path("plain.mp4"));
    VERIFY_OK(reader);
    for (const auto& [wanted, isFar] : {std::pair(40, true), {39, false}, {37, false}, {38, false}, {41, false}}) {
        int decoded = 0;
        const auto picture = (*reader)->pictureAt(framesToMicroseconds(wanted, {24, 1}) + 1000, [&] {
            ++decoded;
            return false;
        });
        QCOMPARE(numberIn(*picture), wanted);
        QVERIFY2(isFar ? decoded > 4 : decoded <= 1, qPrintable(QString::number(wanted))); // far: the control
    }
}

QTEST_GUILESS_MAIN(TestClipProxy)
#include "test_clip_proxy.moc"
