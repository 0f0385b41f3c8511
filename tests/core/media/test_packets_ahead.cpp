#include "core/media/reading/input_file.h"
#include "core/media/reading/packets_ahead.h"
#include "core/media/video_reader.h"

#include "tests/core/media/frame_judge.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr int Pictures = 144;

/// A moving picture in which every one differs from the next, coded by x264 with these settings.
bool makeClip(const QString& path, const QString& settings, const QStringList& more = {})
{
    return ffmpeg(QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                              QStringLiteral("testsrc2=s=208x112:r=24,noise=c0s=6:c0f=t"), QStringLiteral("-frames:v"),
                              QString::number(Pictures), QStringLiteral("-c:v"), QStringLiteral("libx264"),
                              QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-g"),
                              QStringLiteral("72"), QStringLiteral("-sc_threshold"), QStringLiteral("0"),
                              QStringLiteral("-x264-params"), settings} +
                  more + QStringList{path});
}

struct Counts {
    int hollow = 0;
    int spare = 0;
    int whole = 0;
};

/// What becomes of a clip's packets on the way to a picture.
Result<Counts> onTheWayTo(const QString& path, std::int64_t us)
{
    BR_TRY(const auto file, InputFile::open(path));
    PacketsAhead ahead(*file->video()->codecpar);
    const std::int64_t wanted = av_rescale_q(us, {1, 1'000'000}, file->video()->time_base);
    Counts counts;
    for (bool more = true; more || !ahead.isEmpty();) {
        AvPacket packet(av_packet_alloc());
        if (more && !ahead.isFull()) {
            BR_TRY(more, file->read(*packet));
            if (more)
                ahead.add(std::move(packet));
            continue;
        }
        using Worth = PacketsAhead::Worth;
        const Worth worth = ahead.take(wanted).worth;
        ++(worth == Worth::Hollow ? counts.hollow : worth == Worth::Whole ? counts.whole : counts.spare);
    }
    return counts;
}

} // namespace

/// Pictures that are left out, or hollow, on the way to another: the other is the same, however the clip is coded.
class TestPacketsAhead final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPictureIsTheSame_data();
    void everyPictureIsTheSame();
    void aHollowPictureThatIsNeededIsSeen();
    void nonsenseIsNotFollowed();

private:
    const QTemporaryDir m_folder;
};

void TestPacketsAhead::everyPictureIsTheSame_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("hasHollow");
    const auto row = [](const char* name, const char* file, const char* settings, bool hasHollow,
                        const QStringList& more = {}) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(settings) << more << hasHollow;
    };
    row("one picture back", "a.mp4", "ref=1:bframes=3:b-pyramid=normal:weightp=1", true);
    row("one picture back, Matroska", "b.mkv", "ref=1:bframes=3:b-pyramid=normal", true);
    row("one picture back, start codes", "c.ts", "ref=1:bframes=3:b-pyramid=normal", true);
    row("strict pyramid", "d.mp4", "ref=1:bframes=3:b-pyramid=strict", true);
    row("without CABAC", "e.mp4", "ref=1:bframes=3:b-pyramid=normal:cabac=0:8x8dct=0", false);
    row("four slices", "f.mp4", "ref=1:bframes=3:b-pyramid=normal:slices=4", true);
    row("many between", "g.mp4", "ref=1:bframes=12:b-adapt=0:b-pyramid=normal", true);
    row("temporal prediction", "h.mp4", "ref=1:bframes=5:b-adapt=2:b-pyramid=normal:direct=temporal:weightb=1", true);
    row("weights", "i.mp4", "ref=1:bframes=3:b-pyramid=normal:weightp=2:weightb=1", true,
        {QStringLiteral("-vf"), QStringLiteral("fade=in:0:100")});
    row("parameters again and again", "j.mp4", "ref=1:bframes=3:b-pyramid=normal:repeat-headers=1:aud=1", true);
    row("scaling lists", "k.mp4", "ref=1:bframes=3:b-pyramid=normal:cqm=jvt", true);
    row("4:4:4", "l.mp4", "ref=1:bframes=3:b-pyramid=normal", true,
        {QStringLiteral("-pix_fmt"), QStringLiteral("yuv444p")});
    row("as usual", "m.mp4", "", false);
    row("many back", "n.mp4", "ref=8:bframes=6:b-pyramid=normal", false);
    row("two back", "o.mp4", "ref=2:bframes=2:b-pyramid=normal:weightp=2", false);
    row("no pyramid", "p.mp4", "ref=1:bframes=3:b-pyramid=none", false);
    row("none between", "q.mp4", "ref=1:bframes=0", false);
    row("open groups", "r.mp4", "ref=1:bframes=3:b-pyramid=normal:open-gop=1:keyint=24", true);
    row("fields", "s.mp4", "ref=1:bframes=3:b-pyramid=normal:tff=1", false);
    row("no key pictures", "t.mp4", "ref=1:bframes=3:b-pyramid=normal:intra-refresh=1", true);
    row("a bare stream without times", "u.h264", "ref=1:bframes=3:b-pyramid=normal", false);
}

void TestPacketsAhead::everyPictureIsTheSame()
{
    QFETCH(const QString, file);
    QFETCH(const QString, settings);
    QFETCH(const QStringList, more);
    QFETCH(const bool, hasHollow);
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QString path = m_folder.filePath(file);
    QVERIFY(makeClip(path, settings, more));
    const auto film = decodedByFfmpeg(path, 60);
    QVERIFY2(film.pictures.size() >= Pictures - 1, qPrintable(film.complaint));
    for (const int threads : {1, 3}) {
        const auto reader = VideoReader::open(path, {}, threads);
        VERIFY_OK(reader);
        const auto verdict = judgeFrames(film, 40, 2026, [&](std::int64_t us) { return (*reader)->pictureAt(us); });
        QVERIFY2(verdict.wrong.isEmpty(), qPrintable(verdict.wrong.join(QLatin1String("; "))));
        const bool isDeinterlaced = settings.contains(QLatin1String("tff"));
        QVERIFY2(isDeinterlaced || verdict.same == verdict.asked, qPrintable(QString::number(verdict.same)));
    }
    const auto counts = onTheWayTo(path, 2'700'000);
    VERIFY_OK(counts);
    QVERIFY2((counts->hollow > 0) == hasHollow, qPrintable(QString::number(counts->hollow)));
}

/// The control: the judge sees what a picture that others are decoded from leaves behind when it is hollow.
void TestPacketsAhead::aHollowPictureThatIsNeededIsSeen()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QString path = m_folder.filePath(QStringLiteral("control.h264"));
    QVERIFY(makeClip(path, QStringLiteral("ref=1:bframes=0")));
    const auto film = decodedByFfmpeg(path, 60);
    const auto file = InputFile::open(path);
    VERIFY_OK(file);
    const AVCodecParameters& stream = *(*file)->video()->codecpar;
    QFile spoiled(m_folder.filePath(QStringLiteral("spoiled.h264")));
    QVERIFY(spoiled.open(QIODevice::WriteOnly));
    ReferenceWatch watch(stream);
    const AvPacket packet(av_packet_alloc());
    for (int i = 0; (*file)->read(*packet).value_or(false); ++i) {
        const CodedPicture picture = watch.next(*packet);
        QVERIFY(picture.isKnown);
        const AvPacket hollow = hollowed(*packet, stream, picture.headBytes);
        QVERIFY(hollow && hollow->size <= packet->size);
        const AVPacket& written = i == 10 ? *hollow : *packet;
        spoiled.write(reinterpret_cast<const char*>(written.data), written.size);
    }
    spoiled.close();
    const auto other = decodedByFfmpeg(spoiled.fileName(), 60);
    QCOMPARE(other.pictures.size(), film.pictures.size());
    for (int i = 0; i < film.pictures.size(); ++i) // until the next key picture
        QCOMPARE(other.pictures[i].hash != film.pictures[i].hash, i >= 10 && i < 72);
}

void TestPacketsAhead::nonsenseIsNotFollowed()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QString path = m_folder.filePath(QStringLiteral("nonsense.mp4"));
    QVERIFY(makeClip(path, QStringLiteral("ref=2:bframes=3:b-pyramid=normal:weightp=2:repeat-headers=1")));
    const auto file = InputFile::open(path);
    VERIFY_OK(file);
    const AVCodecParameters& stream = *(*file)->video()->codecpar;
    QRandomGenerator random(7);
    ReferenceWatch watch(stream);
    ReferenceWatch right(stream);
    const AvPacket packet(av_packet_alloc());
    int unknown = 0;
    int known = 0;
    while ((*file)->read(*packet).value_or(false)) {
        known += right.next(*packet).isKnown;
        for (int i = 0; i < 4; ++i)
            packet->data[random.bounded(std::min(packet->size, 24))] = std::uint8_t(random.bounded(256));
        const CodedPicture picture = watch.next(*packet);
        unknown += !picture.isKnown;
        if (picture.isKnown)
            (void)hollowed(*packet, stream, picture.headBytes);
    }
    QCOMPARE(known, Pictures);
    QVERIFY(unknown > Pictures / 2);
}

QTEST_GUILESS_MAIN(TestPacketsAhead)
#include "test_packets_ahead.moc"
