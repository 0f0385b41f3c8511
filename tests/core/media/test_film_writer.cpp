#include "core/media/film_writer.h"

#include "core/media/media_info.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cmath>

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Status writeTone(const QString& path, std::int64_t samples)
{
    std::vector<float> tone;
    for (std::int64_t i = 0; i < samples; ++i) {
        const auto value = float(0.3 * std::sin(double(i) * 0.05));
        tone.insert(tone.end(), {value, value});
    }
    BR_TRY(const auto writer, SoundWriter::open(path));
    BR_CHECK(writer->add(tone));
    return writer->finish();
}

/// As many bytes as pictures can have.
Status writeNoise(const QString& path, int count)
{
    VideoSettings settings = smallSettings({24, 1});
    settings.size = QSize(640, 360);
    settings.crf = 1;
    BR_TRY(const auto writer, SegmentWriter::open(path, settings));
    QRandomGenerator random(3);
    QImage image(settings.size, QImage::Format_RGB32);
    for (int i = 0; i < count; ++i) {
        for (int y = 0; y < image.height(); ++y)
            random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), image.width());
        BR_TRY(const Picture picture, Picture::fromImage(image));
        BR_CHECK(writer->add(picture));
    }
    return writer->finish();
}

/// What ffprobe, which is not ours, says.
QString ffprobe(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("ffprobe"), QStringList{QStringLiteral("-v"), QStringLiteral("error"),
                                                         QStringLiteral("-of"), QStringLiteral("csv=p=0")} +
                                                 arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
}

} // namespace

class TestFilmWriter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    MuxInput threeSegments(Rate rate)
    {
        MuxInput input;
        input.rate = rate;
        int first = 0;
        for (const int length : {1, 60, 7}) {
            const QString path = m_folder.filePath(QStringLiteral("part%1.mp4").arg(first));
            if (!writeNumbered(path, length, smallSettings(rate), first))
                return {};
            input.pieces << MuxPiece{path, 0, length};
            first += length;
        }
        return input;
    }

private Q_SLOTS:
    void equalPicturesGiveEqualBytes()
    {
        VERIFY_OK(writeNumbered(at("a.mp4"), 30, smallSettings({24, 1})));
        VERIFY_OK(writeNumbered(at("b.mp4"), 30, smallSettings({24, 1})));
        VERIFY_OK(writeNumbered(at("c.mp4"), 30, smallSettings({24, 1}), 1));
        QVERIFY(!bytesOf(at("a.mp4")).isEmpty());
        QCOMPARE(bytesOf(at("a.mp4")), bytesOf(at("b.mp4")));
        QVERIFY(bytesOf(at("a.mp4")) != bytesOf(at("c.mp4")));
    }

    void nothingIsLeftOfAnUnfinishedSegment()
    {
        {
            const auto writer = SegmentWriter::open(at("half.mp4"), smallSettings({24, 1}));
            VERIFY_OK(writer);
            VERIFY_OK((*writer)->add(numberedPicture(0, {192, 108})));
            VERIFY_FAILS(ErrorKind::Usage, (*writer)->add(numberedPicture(0, {96, 54})));
        }
        QVERIFY(!QFile::exists(at("half.mp4")));
        QVERIFY(!QFile::exists(at("half.mp4.part")));
    }

    void refusesWhatCannotBeEncoded()
    {
        VideoSettings odd = smallSettings({24, 1});
        odd.size = QSize(193, 108);
        VERIFY_FAILS(ErrorKind::Usage, SegmentWriter::open(at("x.mp4"), odd));
        VideoSettings unknown = smallSettings({24, 1});
        unknown.codec = QStringLiteral("theora3");
        VERIFY_FAILS(ErrorKind::Unsupported, SegmentWriter::open(at("x.mp4"), unknown));
        QVERIFY(encoderIdentity(unknown.codec).isEmpty());
        QVERIFY(encoderIdentity(odd.codec).contains(QStringLiteral("core")));
    }

    void filmHasEveryFrameAtItsTime_data()
    {
        QTest::addColumn<int>("num");
        QTest::addColumn<int>("den");
        QTest::newRow("24") << 24 << 1;
        QTest::newRow("23.976") << 24000 << 1001;
        QTest::newRow("29.97") << 30000 << 1001;
        QTest::newRow("60") << 60 << 1;
    }
    void filmHasEveryFrameAtItsTime()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ffprobe")).isEmpty())
            QSKIP("ffprobe is not installed");
        QFETCH(int, num);
        QFETCH(int, den);
        const Rate rate{num, den};
        MuxInput input = threeSegments(rate);
        QCOMPARE(input.pieces.size(), 3);
        input.soundSamples = framesToSamples(68, rate);
        input.sound = at("tone.m4a");
        VERIFY_OK(writeTone(input.sound, input.soundSamples));
        input.chapters = {{QStringLiteral("Eins"), 0, 61}, {QStringLiteral("Zwei; \"=\""), 61, 68}};
        input.metadata = {{QStringLiteral("title"), QStringLiteral("Zwölf & eins")},
                          {QStringLiteral("project"), QStringLiteral("42")}};
        VERIFY_OK(muxFilm(input, at("film.mp4")));

        const QString film = at("film.mp4");
        QCOMPARE(ffprobe({QStringLiteral("-count_frames"), QStringLiteral("-select_streams"), QStringLiteral("v"),
                          QStringLiteral("-show_entries"), QStringLiteral("stream=nb_read_frames"), film}),
                 QStringLiteral("68"));
        QStringList times = ffprobe({QStringLiteral("-select_streams"), QStringLiteral("v"),
                                     QStringLiteral("-show_entries"), QStringLiteral("frame=pts_time"), film})
                                .remove(QLatin1Char(','))
                                .split(QLatin1Char('\n'));
        times.removeAll(QString());
        QCOMPARE(times.size(), 68);
        for (int n = 0; n < 68; ++n)
            QVERIFY2(std::abs(times.at(n).toDouble() - n * double(den) / num) < 2e-6, qPrintable(times.at(n)));
        const QString starts =
            ffprobe({QStringLiteral("-show_entries"), QStringLiteral("stream=start_time,codec_name"), film});
        QVERIFY2(starts.startsWith(QStringLiteral("h264,0.000000\naac,0.000000")), qPrintable(starts));
        const double heard = ffprobe({QStringLiteral("-select_streams"), QStringLiteral("a"),
                                      QStringLiteral("-show_entries"), QStringLiteral("stream=duration"), film})
                                 .toDouble();
        QVERIFY2(std::abs(heard - double(input.soundSamples) / SampleRate) < 0.0001,
                 qPrintable(QString::number(heard, 'f', 6)));
        const QString chapters = ffprobe(
            {QStringLiteral("-show_chapters"), QStringLiteral("-show_entries"), QStringLiteral("format_tags"), film});
        QVERIFY2(chapters.contains(QStringLiteral("Zwei; ")) && chapters.contains(QStringLiteral("Zwölf & eins")) &&
                     chapters.contains(QStringLiteral("project: 42")),
                 qPrintable(chapters));

        const auto info = probe(film);
        VERIFY_OK(info);
        QCOMPARE(info->frames, Frames(68));
        QCOMPARE(toString(info->rate), toString(rate));
        QCOMPARE(info->size, QSize(192, 108));
        QVERIFY(info->hasAudio);
        QCOMPARE(info->sampleRate, 48000);
    }

    void indexIsInFront_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("large") << true; // room is kept for it, and some is left over
    }
    void indexIsInFront()
    {
        QFETCH(const bool, large);
        MuxInput input;
        input.rate = {24, 1};
        input.pieces = {{at("piece.mp4"), 0, 24}};
        if (large)
            VERIFY_OK(writeNoise(input.pieces[0].file, 24));
        else
            VERIFY_OK(writeNumbered(input.pieces[0].file, 24, smallSettings(input.rate)));
        input.sound = at("tone.m4a");
        input.soundSamples = SampleRate;
        VERIFY_OK(writeTone(input.sound, input.soundSamples));
        for (int i = 0; i < 24; i += 6) {
            input.chapters.append({QString(300, QLatin1Char('x')), i, i + 6});
            input.captions.append({i, 6, QString(300, QLatin1Char('y'))});
        }
        VERIFY_OK(muxFilm(input, at("film.mp4")));
        const QByteArray film = bytesOf(at("film.mp4"));
        const auto index = film.indexOf("moov");
        const auto media = film.indexOf("mdat");
        QVERIFY(index > 0 && index < media);
        const auto spare = film.indexOf("free", index);
        QCOMPARE(spare > 0 && spare < media && media - spare > 100, large);
        QCOMPARE(ffprobe({QStringLiteral("-count_frames"), QStringLiteral("-select_streams"), QStringLiteral("v"),
                          QStringLiteral("-show_entries"), QStringLiteral("stream=nb_read_frames"), at("film.mp4")}),
                 QStringLiteral("24"));
    }

    void segmentOfAnotherLengthOrCodingIsRefused()
    {
        MuxInput input = threeSegments({24, 1});
        input.pieces[1].length = 59;
        VERIFY_FAILS(ErrorKind::Damaged, muxFilm(input, at("bad.mp4")));
        input.pieces[1].length = 61;
        VERIFY_FAILS(ErrorKind::Damaged, muxFilm(input, at("bad.mp4")));
        input.pieces[1].length = 60;
        VERIFY_OK(muxFilm(input, at("good.mp4")));
        std::stop_source stop;
        stop.request_stop();
        VERIFY_FAILS(ErrorKind::Cancelled, muxFilm(input, at("bad.mp4"), stop.get_token()));
        VideoSettings other = smallSettings({24, 1});
        other.size = QSize(96, 64);
        VERIFY_OK(writeNumbered(at("other.mp4"), 60, other));
        input.pieces[1].file = at("other.mp4");
        VERIFY_FAILS(ErrorKind::Damaged, muxFilm(input, at("bad.mp4")));
        QVERIFY(!QFile::exists(at("bad.mp4")) && !QFile::exists(at("bad.mp4.part")));
    }
};

QTEST_GUILESS_MAIN(TestFilmWriter)
#include "test_film_writer.moc"
