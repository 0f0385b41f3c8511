#include "core/base/safe_file.h"
#include "core/media/film_format.h"
#include "core/media/media_info.h"
#include "core/media/reading/input_file.h"
#include "core/media/sound.h"
#include "core/media/still_image.h"
#include "core/media/video_reader.h"
#include "core/render/compiler.h"
#include "core/render/picture_files.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QThread>
#include <thread>

class TestFilmOutputs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_film = std::make_unique<FilmFolder>();
        m_output = defaultOutput(m_film->board);
    }
    void everyFilmFormatIsThePlan_data();
    void everyFilmFormatIsThePlan();
    void soundOnlyIsTheFilmsSound_data();
    void soundOnlyIsTheFilmsSound();
    void animationShowsThePlan();
    void picturesAreTheFrames();
    void contactSheetShowsEveryShot();
    void partOfAFilmIsThatPart();
    void captionsAreATrack();
    void whatIsThereIsNotReplacedByAFolder();
    void stopsWithinASecond_data();
    void stopsWithinASecond();
    void picturesOfAKilledRunAreTheSame();
    void nothingIsLeftOrTakenBesideAFilm();
    void fewWorkersDrawLongRuns();

private:
    Result<CompileReport> compile(const QString& name, CacheUse cache = CacheUse::ReadAndFill)
    {
        m_plan = m_film->plan(m_output);
        m_plan.range = m_range;
        m_plan.captions = m_captions;
        return compileFilm(m_plan, m_film->cache(), m_film->path(name), cache, {});
    }
    static int numberAt(VideoReader& reader, Frames frame)
    {
        const auto picture = reader.pictureAt(framesToMicroseconds(frame, {24, 1}) + 20000);
        return picture ? numberIn(*picture) : -2;
    }
    std::unique_ptr<FilmFolder> m_film;
    OutputSpec m_output;
    FilmRange m_range;
    QList<Caption> m_captions;
    RenderPlan m_plan;
};

void TestFilmOutputs::everyFilmFormatIsThePlan_data()
{
    QTest::addColumn<QString>("codec");
    QTest::addColumn<QString>("coded");
    for (const auto& [codec, coded] : {std::pair{"h264", "h264"},
                                       {"hevc", "hevc"},
                                       {"vp9", "vp9"},
                                       {"av1", "av1"},
                                       {"prores", "prores"},
                                       {"dnxhr", "dnxhd"}})
        QTest::newRow(codec) << QString::fromLatin1(codec) << QString::fromLatin1(coded);
}

void TestFilmOutputs::everyFilmFormatIsThePlan()
{
    QFETCH(QString, codec);
    QFETCH(QString, coded);
    m_output.video.codec = codec;
    const FilmFormat* format = filmFormat(codec);
    QVERIFY(format);
    const QString name = QStringLiteral("film.") + QLatin1String(format->suffix);
    if (!canWrite(*format)) {
        QVERIFY(!missingEncoders(*format).isEmpty());
        VERIFY_FAILS(ErrorKind::Unsupported, compile(name));
        return;
    }
    const auto report = compile(name);
    VERIFY_OK(report);
    QCOMPARE(report->frames, 108);
    const auto info = probe(report->file);
    VERIFY_OK(info);
    QCOMPARE(info->frames, 108);
    QCOMPARE(info->videoCodec, coded);
    QCOMPARE(info->size, QSize(320, 180));
    QVERIFY(info->hasAudio);
    const auto reader = VideoReader::open(report->file);
    VERIFY_OK(reader);
    for (const Frames frame : {0, 13, 29})
        QCOMPARE(numberAt(**reader, frame), FilmFolder::Handle + int(frame));
    const auto again = compile(QStringLiteral("again.") + QLatin1String(format->suffix), CacheUse::FillOnly);
    VERIFY_OK(again);
    QCOMPARE(again->sha256, report->sha256); // every one of these coders repeats itself
}

void TestFilmOutputs::soundOnlyIsTheFilmsSound_data()
{
    QTest::addColumn<QString>("codec");
    for (const char* codec : {"wav", "flac", "m4a"})
        QTest::newRow(codec) << QString::fromLatin1(codec);
}

void TestFilmOutputs::soundOnlyIsTheFilmsSound()
{
    QFETCH(QString, codec);
    m_output.video.codec = codec;
    const auto report = compile(QStringLiteral("film.") + codec);
    VERIFY_OK(report);
    const auto info = probe(report->file);
    VERIFY_OK(info);
    QVERIFY(info->hasAudio && !info->hasVideo);
    QVERIFY(std::abs(info->durationUs - 4500000) < 30000);
    SoundBuffer sound;
    sound.samples.resize(size_t(SampleRate) * 2 * 4);
    const auto reader = SoundReader::open(report->file);
    VERIFY_OK(reader);
    VERIFY_OK((*reader)->read(0, sound.samples));
    QVERIFY(integratedLoudness(sound) > -30); // the tone under the second shot
}

void TestFilmOutputs::animationShowsThePlan()
{
    m_output.video.codec = QStringLiteral("gif");
    const auto report = compile(QStringLiteral("film.gif"));
    VERIFY_OK(report);
    const auto reader = VideoReader::open(report->file);
    VERIFY_OK(reader);
    QCOMPARE((*reader)->info().size, QSize(320, 180));
    for (const Frames frame : {0, 13, 29})
        QCOMPARE(numberAt(**reader, frame), FilmFolder::Handle + int(frame));
}

void TestFilmOutputs::picturesAreTheFrames()
{
    for (const QString& codec : {QStringLiteral("png"), QStringLiteral("jpeg")}) {
        m_output.video.codec = codec;
        const auto report = compile(QStringLiteral("pictures-") + codec);
        VERIFY_OK(report);
        const QDir folder(report->file);
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 108);
        const auto image = readStill(folder.filePath(files[13]));
        VERIFY_OK(image);
        QCOMPARE(numberIn(*Picture::fromImage(*image)), FilmFolder::Handle + 13);
        const auto zip = compile(codec + QStringLiteral(".zip"));
        VERIFY_OK(zip);
        QVERIFY(QFileInfo(zip->file).size() > 108 * 300);
    }
    QVERIFY(m_film->filesBelow(QStringLiteral("cache/work")).isEmpty());
}

void TestFilmOutputs::contactSheetShowsEveryShot()
{
    m_output.video.codec = QStringLiteral("sheet");
    VERIFY_OK(compile(QStringLiteral("sheet.pdf")));
    QFile pdf(m_film->path(QStringLiteral("sheet.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(4) == "%PDF");
    VERIFY_OK(compile(QStringLiteral("sheet.png")));
    const QImage sheet(m_film->path(QStringLiteral("sheet.png")));
    QCOMPARE(sheet.width(), 1240);
    // The second shot of four has white paper, then red, as its picture: its middle is red.
    const QColor second = sheet.pixelColor(60 + 262 + 24 + 131, 60 + 70 + 70);
    QVERIFY2(second.red() > 200 && second.green() < 60, qPrintable(second.name()));
}

void TestFilmOutputs::partOfAFilmIsThatPart()
{
    const auto whole = compile(QStringLiteral("whole.mp4"));
    VERIFY_OK(whole);
    m_range = {20, 31};
    const auto part = compile(QStringLiteral("part.mp4"));
    VERIFY_OK(part);
    QCOMPARE(part->frames, 31);
    QCOMPARE(probe(part->file)->frames, 31);
    const auto reader = VideoReader::open(part->file);
    VERIFY_OK(reader);
    for (const Frames frame : {0, 5, 9}) // the first shot has 30 frames
        QCOMPARE(numberAt(**reader, frame), FilmFolder::Handle + 20 + int(frame));
    m_range = {};
}

void TestFilmOutputs::captionsAreATrack()
{
    m_output.captions = CaptionUse::Track;
    m_captions = {{{}, 10, 20, QStringLiteral("Good morning.")}, {{}, 60, 24, QStringLiteral("おはよう")}};
    for (const auto& [codec, kind] : {std::pair{"h264", AV_CODEC_ID_MOV_TEXT}, {"vp9", AV_CODEC_ID_WEBVTT}}) {
        m_output.video.codec = QString::fromLatin1(codec);
        const auto report = compile(QStringLiteral("film.") + QLatin1String(filmFormat(m_output.video.codec)->suffix));
        VERIFY_OK(report);
        const auto file = InputFile::open(report->file);
        VERIFY_OK(file);
        AVFormatContext& context = (*file)->context();
        const AVStream* text = nullptr;
        for (unsigned i = 0; i < context.nb_streams; ++i)
            if (context.streams[i]->codecpar->codec_id == kind)
                (text = context.streams[i], context.streams[i]->discard = AVDISCARD_DEFAULT);
        QVERIFY(text);
        QStringList said;
        const AvPacket packet(av_packet_alloc());
        while ((*file)->read(*packet).value_or(false))
            if (packet->stream_index == text->index && packet->size > 2) {
                const int skipped = kind == AV_CODEC_ID_MOV_TEXT ? 2 : 0;
                said.append(QStringLiteral("%1 %2")
                                .arg(av_rescale_q(packet->pts, text->time_base, {1, 24}))
                                .arg(QString::fromUtf8(reinterpret_cast<const char*>(packet->data) + skipped,
                                                       packet->size - skipped)));
            }
        QCOMPARE(said, (QStringList{QStringLiteral("10 Good morning."), QStringLiteral("60 おはよう")}));
    }
    m_captions.clear();
}

void TestFilmOutputs::whatIsThereIsNotReplacedByAFolder()
{
    m_output.video.codec = QStringLiteral("png");
    QVERIFY(QDir().mkpath(m_film->path(QStringLiteral("mine/deep"))));
    VERIFY_FAILS(ErrorKind::Usage, compile(QStringLiteral("mine")));
    QVERIFY(QFileInfo(m_film->path(QStringLiteral("mine/deep"))).isDir());
}

void TestFilmOutputs::stopsWithinASecond_data()
{
    QTest::addColumn<QString>("codec");
    for (const char* codec : {"h264", "hevc", "vp9", "av1", "prores", "dnxhr", "gif", "png", "flac"})
        QTest::newRow(codec) << QString::fromLatin1(codec);
}

/// In the middle of long pieces of large pictures that are coded slowly. A machine that is busy with others may need
/// longer once; it cannot every time.
void TestFilmOutputs::stopsWithinASecond()
{
    QFETCH(QString, codec);
    const FilmFormat* format = filmFormat(codec);
    QVERIFY(format);
    if (!canWrite(*format))
        return; // everyFilmFormatIsThePlan() says so
    m_output.video.codec = codec;
    m_output.video.size = {1280, 720};
    // SVT-AV1 cannot be left with its slowest presets before it is through what it looks ahead at.
    m_output.video.preset = codec == QLatin1String("av1") ? QStringLiteral("veryfast") : QStringLiteral("veryslow");
    for (Scene& scene : m_film->board.scenes)
        for (Shot& shot : scene.shots)
            shot.length *= format->kind == FilmKind::Sound ? 400 : 40;
    const QString name = QStringLiteral("film.") + QLatin1String(format->suffix);
    qint64 best = 1 << 20;
    for (int i = 0; i < 5 && best >= 1000; ++i) {
        std::stop_source stop;
        QElapsedTimer since;
        std::jthread impatient([&] {
            QTest::qSleep(1200);
            since.start();
            stop.request_stop();
        });
        VERIFY_FAILS(ErrorKind::Cancelled, compileFilm(m_film->plan(m_output), m_film->cache(), m_film->path(name),
                                                       CacheUse::FillOnly, {{}, stop.get_token()}));
        best = std::min(best, since.elapsed());
    }
    QVERIFY2(best < 1000, qPrintable(QString::number(best)));
    QVERIFY(!QFile::exists(m_film->path(name)) && !QFile::exists(m_film->path(name) + QStringLiteral(".part")));
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/work")), QStringList());
}

void TestFilmOutputs::picturesOfAKilledRunAreTheSame()
{
    m_output.video.codec = QStringLiteral("jpeg");
    const auto first = compile(QStringLiteral("shots"));
    VERIFY_OK(first);
    // What a desktop lays into a folder that is looked at is none of its pictures.
    VERIFY_OK(writeDurably(m_film->path(QStringLiteral("shots/.directory")), "icons"));
    VERIFY_OK(writeDurably(m_film->path(QStringLiteral("shots/Thumbs.db")), "small"));
    QCOMPARE(hashOutput(first->file, {}).value(), first->sha256);
    const auto again = compile(QStringLiteral("shots"));
    VERIFY_OK(again);
    QCOMPARE(again->sha256, first->sha256);
    const QString changed = m_film->path(QStringLiteral("shots/frame_000007.jpg"));
    VERIFY_OK(writeDurably(changed, "retouched"));
    VERIFY_FAILS(ErrorKind::Usage, compile(QStringLiteral("shots")));
    QCOMPARE(readFile(changed, 100).value(), QByteArray("retouched"));
}

void TestFilmOutputs::nothingIsLeftOrTakenBesideAFilm()
{
    m_output.video.codec = QStringLiteral("jpeg");
    QVERIFY(QDir().mkpath(m_film->path(QStringLiteral("out/shots.part"))));
    VERIFY_OK(writeDurably(m_film->path(QStringLiteral("out/shots.part/mine.txt")), "mine"));
    VERIFY_OK(writeDurably(m_film->path(QStringLiteral("out/file")), "a file where the folder is to go"));
    VERIFY_FAILS(ErrorKind::Usage, compile(QStringLiteral("out/file")));
    VERIFY_OK(compile(QStringLiteral("out/shots")));
    QCOMPARE(
        QDir(m_film->path(QStringLiteral("out"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList{QStringLiteral("file"), QStringLiteral("shots"), QStringLiteral("shots.part")}));
    QCOMPARE(m_film->filesBelow(QStringLiteral("out/shots.part")), QStringList{QStringLiteral("mine.txt")});
}

void TestFilmOutputs::fewWorkersDrawLongRuns()
{
    const PictureRuns film = pictureRuns(24 * 3600, {24, 1}, 64);
    QCOMPARE(film.workers, 8);
    QCOMPARE(film.length, Frames(240));
    QCOMPARE(pictureRuns(108, {24, 1}, 4).length, Frames(24));
    QCOMPARE(pictureRuns(30, {24, 1}, 16).workers, 2); // a reader that would draw nothing is not opened
    // The decoders of the workers have no threads of their own.
    const auto threads = [] { return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs).size() - 2; };
    const auto before = threads();
    qsizetype most = 0;
    Progress progress;
    progress.report = [&](double) { most = std::max(most, threads()); };
    m_output.video.codec = QStringLiteral("jpeg");
    m_plan = m_film->plan(m_output);
    VERIFY_OK(
        compileFilm(m_plan, m_film->cache(), m_film->path(QStringLiteral("alone")), CacheUse::ReadAndFill, progress));
    QVERIFY(most > before);
    QVERIFY2(most <= before + pictureRuns(108, {24, 1}, QThread::idealThreadCount()).workers,
             qPrintable(QString::number(most - before)));
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    TestFilmOutputs test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_film_outputs.moc"
