#include "core/media/film_writer.h"
#include "core/media/reading/input_file.h"
#include "core/media/reading/stream_facts.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>

namespace {

/// What a reader of sound learns of a file, and each packet that it would be handed.
struct Told {
    QList<std::pair<qint64, int>> packets; ///< time and bytes of those of the sound
    int others = 0;                        ///< packets of pictures
    std::int64_t origin = 0;
    std::int64_t length = 0;
    int rate = 0;
    int channels = 0;
    bool operator==(const Told& o) const
    {
        return packets == o.packets && origin == o.origin && length == o.length && rate == o.rate &&
               channels == o.channels;
    }
};

Result<Told> told(const QString& path, InputFile::Wanted wanted)
{
    BR_TRY(const auto file, InputFile::open(path, {}, InputFile::Origin::Foreign, wanted));
    if (!file->audio())
        return fail(ErrorKind::Unsupported, QStringLiteral("no sound"));
    Told told;
    BR_TRY(told.length, soundLength(*file));
    told.origin = file->originUs();
    told.rate = file->audio()->codecpar->sample_rate;
    told.channels = file->audio()->codecpar->ch_layout.nb_channels;
    const AvPacket packet(av_packet_alloc());
    for (;;) {
        BR_TRY(const bool more, file->read(*packet));
        if (!more)
            return told;
        if (packet->stream_index == file->audio()->index)
            told.packets.append({packet->pts, packet->size});
        else
            ++told.others;
    }
}

} // namespace

class TestInputFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundAloneReadsNoPicture();
    void headersThatDoNotTell_data();
    void headersThatDoNotTell();
    void soundAloneIsTheSameSound_data();
    void soundAloneIsTheSameSound();

private:
    void compare(const QString& path);
};

void TestInputFile::compare(const QString& path)
{
    const auto all = told(path, InputFile::Wanted::All);
    const auto alone = told(path, InputFile::Wanted::Sound);
    QCOMPARE(alone.has_value(), all.has_value());
    if (all)
        QVERIFY(*all == *alone);
    else
        QCOMPARE(alone.error().message, all.error().message);
}

void TestInputFile::soundAloneReadsNoPicture()
{
    const QTemporaryDir folder;
    MuxInput input;
    input.rate = {24, 1};
    input.sound = folder.filePath(QStringLiteral("sound.m4a"));
    input.soundSamples = 2 * SampleRate;
    const auto writer = SoundWriter::open(input.sound, {});
    VERIFY_OK(writer);
    VERIFY_OK((*writer)->add(std::vector<float>(std::size_t(2 * input.soundSamples), 0.1F)));
    VERIFY_OK((*writer)->finish());
    input.pieces << MuxPiece{folder.filePath(QStringLiteral("pictures.mp4")), 0, 48};
    VERIFY_OK(writeNumbered(input.pieces.first().file, 48, smallSettings(input.rate)));
    const QString film = folder.filePath(QStringLiteral("film.mp4"));
    VERIFY_OK(muxFilm(input, film));
    const auto all = told(film, InputFile::Wanted::All);
    const auto alone = told(film, InputFile::Wanted::Sound);
    VERIFY_OK(all);
    VERIFY_OK(alone);
    QCOMPARE(all->others, 48); // the control
    QCOMPARE(alone->others, 0);
    QVERIFY(all->packets.size() > 90);
    QVERIFY(*all == *alone);
}

/// Made by ffmpeg: how large a picture is, or that what is heard has twice the rate, is told by the first packets only.
void TestInputFile::headersThatDoNotTell_data()
{
    QTest::addColumn<QString>("arguments");
    const QString late = QStringLiteral("-itsoffset 1 -f lavfi -i sine=duration=2 -c:a aac");
    QTest::newRow("MPEG-4") << QStringLiteral("-f lavfi -i testsrc=size=320x180:rate=24:duration=3 ") + late +
                                   QStringLiteral(" -c:v mpeg4");
    QTest::newRow("H.263") << QStringLiteral("-f lavfi -i testsrc=size=352x288:rate=24:duration=3 ") + late +
                                  QStringLiteral(" -c:v h263");
    if (const QStringList half = sharedFiles(QStringLiteral("media/audio"), {QStringLiteral("File1.aac")});
        !half.isEmpty())
        QTest::newRow("HE-AAC") << QStringLiteral("-itsoffset 0.1 -i %1 -c copy").arg(half.first());
}

void TestInputFile::headersThatDoNotTell()
{
    QFETCH(const QString, arguments);
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("late.mov"));
    QVERIFY(ffmpeg(arguments.split(QLatin1Char(' ')) + QStringList{file}));
    VERIFY_OK(told(file, InputFile::Wanted::Sound));
    compare(file);
}

void TestInputFile::soundAloneIsTheSameSound_data()
{
    addSharedRows(QStringLiteral("media"), {QStringLiteral(".mp4"), QStringLiteral(".mov"), QStringLiteral(".m4a"),
                                            QStringLiteral(".3gp"), QStringLiteral(".webm"), QStringLiteral(".mkv")});
}

void TestInputFile::soundAloneIsTheSameSound()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("the shared files are not here");
    compare(path);
}

QTEST_GUILESS_MAIN(TestInputFile)
#include "test_input_file.moc"
