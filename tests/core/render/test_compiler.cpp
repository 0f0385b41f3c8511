#include "core/render/compiler.h"

#include "core/base/safe_file.h"
#include "core/media/media_info.h"
#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "core/media/voice.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <thread>

class TestCompiler final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_film = std::make_unique<FilmFolder>(); }
    void theFilmIsThePlan();
    void nothingChangedEncodesNothing();
    void oneShotChangedEncodesItsSegmentsAlone();
    void aStretchThatComesAgainIsMadeOnce();
    void damagedPiecesAreMadeAgain();
    void missingMediaIsShownAndNotKept();
    void stoppedInTimeWithoutLitter();
    void refusalsAreSentences();
    void loudnessReachesItsTarget();
    void killedAndRepeatedIsTheSameFilm();
    void animaticClipsHaveSoundWhenSomebodySpeaks();

private:
    Result<CompileReport> compile(const QString& name, CacheUse cache = CacheUse::ReadAndFill)
    {
        return compileFilm(m_film->plan(m_output.value_or(defaultOutput(m_film->board))), m_film->cache(),
                           m_film->path(name), cache, {});
    }
    QStringList litter() const
    {
        return m_film->filesBelow(QStringLiteral("cache/work")) +
               m_film->filesBelow(QStringLiteral("cache")).filter(QStringLiteral(".part"));
    }
    std::unique_ptr<FilmFolder> m_film;
    std::optional<OutputSpec> m_output;
};

void TestCompiler::theFilmIsThePlan()
{
    const auto report = compile(QStringLiteral("film.mp4"));
    VERIFY_OK(report);
    QCOMPARE(report->frames, 108);
    QCOMPARE(report->segments, 4);
    QCOMPARE(report->segmentsFromCache, 0);
    QCOMPARE(notesAbout(report->notes, ConformKind::Made), QStringList());
    QCOMPARE(report->sha256, *hashFile(m_film->path(QStringLiteral("film.mp4"))));
    const auto info = probe(report->file);
    VERIFY_OK(info);
    QCOMPARE(info->frames, 108);
    QCOMPARE(info->size, QSize(320, 180));
    QCOMPARE(toString(info->rate), QStringLiteral("24"));
    QVERIFY(info->hasAudio);
    QVERIFY(std::abs(info->durationUs - 4500000) < 30000);
    const auto reader = VideoReader::open(report->file);
    VERIFY_OK(reader);
    for (const Frames frame : {0, 13, 29})
        QCOMPARE(numberIn(*(*reader)->pictureAt(framesToMicroseconds(frame, {24, 1}) + 20000)),
                 FilmFolder::Handle + int(frame));
    QVERIFY(litter().isEmpty());
    QVERIFY(!QFile::exists(m_film->path(QStringLiteral("film.mp4.part"))));
    QCOMPARE(QDir(m_film->path(QString())).entryList(QDir::Files), QStringList{QStringLiteral("film.mp4")});
}

void TestCompiler::nothingChangedEncodesNothing()
{
    VERIFY_OK(compile(QStringLiteral("a.mp4")));
    const auto again = compile(QStringLiteral("b.mp4"));
    VERIFY_OK(again);
    QCOMPARE(again->segmentsFromCache, 4);
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/sound")).size(),
             5); // the sound, its two pieces, what is heard of it, and what there is to say about it
    QCOMPARE(again->sha256, *hashFile(m_film->path(QStringLiteral("a.mp4"))));
    const auto forced = compile(QStringLiteral("c.mp4"), CacheUse::FillOnly);
    VERIFY_OK(forced);
    QCOMPARE(forced->segmentsFromCache, 0);
    QCOMPARE(forced->sha256, again->sha256); // the same bytes, whether made or kept
}

void TestCompiler::oneShotChangedEncodesItsSegmentsAlone()
{
    m_output = defaultOutput(m_film->board);
    m_output->defaultTransition = {TransitionKind::Dissolve, 8};
    VERIFY_OK(compile(QStringLiteral("a.mp4")));
    shotOf(m_film->board, 2).description = QStringLiteral("Something else altogether.");
    const auto changed = compile(QStringLiteral("b.mp4"));
    VERIFY_OK(changed);
    QCOMPARE(changed->segments, 7);
    QCOMPARE(changed->segmentsFromCache, 4); // the shot and its two transitions are new
    const QStringList incremental = pictureHashes(m_film->path(QStringLiteral("b.mp4")));
    const QStringList before = pictureHashes(m_film->path(QStringLiteral("a.mp4")));
    VERIFY_OK(compile(QStringLiteral("c.mp4"), CacheUse::FillOnly));
    QCOMPARE(incremental.size(), 108);
    QCOMPARE(incremental, pictureHashes(m_film->path(QStringLiteral("c.mp4"))));
    QCOMPARE(incremental.mid(0, 50), before.mid(0, 50));
    QVERIFY(incremental.mid(60, 10) != before.mid(60, 10));
    m_output.reset();
}

/// Two shots of one take: one piece in the cache, in the film twice.
void TestCompiler::aStretchThatComesAgainIsMadeOnce()
{
    const Take first = m_film->shelf.takes(shotOf(m_film->board, 0).id).first();
    Take again = takeFor(shotOf(m_film->board, 2), 7, TakeOrigin::Provider);
    again.file = first.file;
    again.sha256 = first.sha256;
    again.length = first.length;
    again.handleIn = first.handleIn;
    again.hasSound = false;
    m_film->shelf.add(again);
    const auto report = compile(QStringLiteral("film.mp4"));
    VERIFY_OK(report);
    QCOMPARE(report->segments, 4);
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/segments")).size(), 3);
    const QStringList pictures = pictureHashes(report->file);
    QCOMPARE(pictures.size(), 108);
    QCOMPARE(pictures.mid(54, 30), pictures.mid(0, 30));
    QVERIFY(pictures.mid(54, 30) != pictures.mid(1, 30)); // the control: they move
}

void TestCompiler::damagedPiecesAreMadeAgain()
{
    const auto first = compile(QStringLiteral("a.mp4"));
    VERIFY_OK(first);
    const QStringList pieces = m_film->filesBelow(QStringLiteral("cache/segments"));
    QCOMPARE(pieces.size(), 4);
    QFile damaged(m_film->path(QStringLiteral("cache/segments/") + pieces[1]));
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write("ouch");
    damaged.close();
    QVERIFY(QFile::resize(m_film->path(QStringLiteral("cache/segments/") + pieces[2]), 100));
    const auto second = compile(QStringLiteral("b.mp4"));
    VERIFY_OK(second);
    QCOMPARE(second->segmentsFromCache, 2);
    QCOMPARE(second->sha256, first->sha256);
}

void TestCompiler::missingMediaIsShownAndNotKept()
{
    const QString take = m_film->path(QStringLiteral("media/take1.mp4"));
    QVERIFY(QFile::rename(take, take + QStringLiteral(".away")));
    const auto without = compile(QStringLiteral("a.mp4"));
    VERIFY_OK(without);
    QCOMPARE(without->frames, 108);
    const QStringList notes = notesAbout(without->notes, ConformKind::Made);
    QVERIFY(!notes.isEmpty() && notes.first().contains(QStringLiteral("SC010_SH0010")));
    QVERIFY(QFile::rename(take + QStringLiteral(".away"), take));
    const auto with = compile(QStringLiteral("b.mp4"));
    VERIFY_OK(with);
    QCOMPARE(with->segmentsFromCache, 3); // the card with the sentence was not kept
    QCOMPARE(notesAbout(with->notes, ConformKind::Made), QStringList());
    QVERIFY(with->sha256 != without->sha256);
}

void TestCompiler::stoppedInTimeWithoutLitter()
{
    VERIFY_OK(compile(QStringLiteral("film.mp4")));
    const QString before = *hashFile(m_film->path(QStringLiteral("film.mp4")));
    for (Scene& scene : m_film->board.scenes)
        for (Shot& shot : scene.shots)
            shot.length *= 20; // long enough to be in the middle of it
    qint64 best = 1 << 20;
    for (int i = 0; i < 3 && best >= 1000; ++i) { // a machine that is busy with others may need longer once
        std::stop_source stop;
        QElapsedTimer since;
        Progress progress{[&](double fraction) {
                              if (fraction > 0.05 && stop.request_stop())
                                  since.start();
                          },
                          stop.get_token()};
        VERIFY_FAILS(ErrorKind::Cancelled,
                     compileFilm(m_film->plan(), m_film->cache(), m_film->path(QStringLiteral("film.mp4")),
                                 CacheUse::FillOnly, progress));
        QVERIFY(since.isValid());
        best = std::min(best, since.elapsed());
    }
    QVERIFY2(best < 1000, qPrintable(QString::number(best)));
    QCOMPARE(*hashFile(m_film->path(QStringLiteral("film.mp4"))), before);
    QCOMPARE(QDir(m_film->path(QString())).entryList(QDir::Files), QStringList{QStringLiteral("film.mp4")});
    QCOMPARE(litter(), QStringList());
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled,
                 compileFilm(m_film->plan(), m_film->cache(), m_film->path(QStringLiteral("new.mp4")),
                             CacheUse::ReadAndFill, {{}, stop.get_token()}));
    QVERIFY(!QFile::exists(m_film->path(QStringLiteral("new.mp4"))));
}

void TestCompiler::refusalsAreSentences()
{
    VERIFY_FAILS(ErrorKind::NotFound, compile(QStringLiteral("no/such/folder/film.mp4")));
    for (Scene& scene : m_film->board.scenes)
        for (Shot& shot : scene.shots)
            shot.status = ShotStatus::Omitted;
    VERIFY_FAILS(ErrorKind::Usage, compile(QStringLiteral("film.mp4")));
    m_film = std::make_unique<FilmFolder>();
    m_output = defaultOutput(m_film->board);
    m_output->video.codec = QStringLiteral("no-such-codec");
    VERIFY_FAILS(ErrorKind::Unsupported, compile(QStringLiteral("film.mp4")));
    m_output.reset();
}

void TestCompiler::loudnessReachesItsTarget()
{
    m_output = defaultOutput(m_film->board);
    for (const double target : {-23.0, -16.0}) {
        m_output->loudness = target;
        const auto report = compile(QStringLiteral("film.mp4"));
        VERIFY_OK(report);
        const auto reader = SoundReader::open(report->file);
        VERIFY_OK(reader);
        SoundBuffer sound;
        sound.samples.resize(size_t(framesToSamples(108, {24, 1})) * 2);
        VERIFY_OK((*reader)->read(0, sound.samples));
        QVERIFY2(std::abs(integratedLoudness(sound) - target) < 1,
                 qPrintable(QString::number(integratedLoudness(sound))));
        for (const float sample : sound.samples)
            QVERIFY(std::abs(sample) < 0.8913f);
    }
    m_output.reset();
}

void TestCompiler::killedAndRepeatedIsTheSameFilm()
{
    const auto calm = compileFilm(m_film->plan(), m_film->path(QStringLiteral("calm-cache")),
                                  m_film->path(QStringLiteral("calm.mp4")), CacheUse::ReadAndFill, {});
    VERIFY_OK(calm);
    RenderPlan plan = m_film->plan();
    QVERIFY(writeDurably(m_film->path(QStringLiteral("plan.json")), QJsonDocument(toJson(plan)).toJson()).has_value());
    int killed = 0;
    for (int i = 0; i < 8; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--compile"), m_film->path(QString()), m_film->path(QStringLiteral("wild.mp4"))});
        QVERIFY(child.waitForStarted());
        child.waitForFinished(60 + int(QRandomGenerator::global()->bounded(350)));
        killed += child.state() == QProcess::Running ? 1 : 0;
        child.kill();
        child.waitForFinished();
        QVERIFY(!QFile::exists(m_film->path(QStringLiteral("wild.mp4"))) ||
                *hashFile(m_film->path(QStringLiteral("wild.mp4"))) == calm->sha256); // whole, or not there
    }
    QVERIFY(killed > 0);
    const auto wild = compile(QStringLiteral("wild.mp4"));
    VERIFY_OK(wild);
    QCOMPARE(wild->sha256, calm->sha256);
    // A cached file that was half written is taken away once nobody can be writing it any more.
    for (const QString& part : litter()) {
        QFile file(m_film->path(QStringLiteral("cache/") + part));
        QVERIFY(part.endsWith(QLatin1String(".part")) && file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-7200), QFileDevice::FileModificationTime));
    }
    VERIFY_OK(compile(QStringLiteral("wild.mp4")));
    QCOMPARE(litter(), QStringList());
    QCOMPARE(QDir(m_film->path(QString())).entryList({QStringLiteral("*.part*")}, QDir::Files), QStringList());
}

void TestCompiler::animaticClipsHaveSoundWhenSomebodySpeaks()
{
    const auto clip = [&](int index) {
        const RenderPlan plan = makeShotPlan(m_film->board, shotOf(m_film->board, index).id,
                                             defaultOutput(m_film->board), m_film->path(QString()));
        return renderAnimatic(plan, m_film->cache(), m_film->path(QStringLiteral("clip.mp4")), {});
    };
    const auto silent = clip(1);
    VERIFY_OK(silent);
    QCOMPARE(silent->frames, 24);
    QVERIFY(!probe(silent->file)->hasAudio);
    QVERIFY(m_film->filesBelow(QStringLiteral("cache/segments")).isEmpty());
    if (voiceSource() == VoiceSource::None)
        QSKIP("no scratch voice on this machine");
    m_film->board.voiceMuted = true; // decided when the take is used, not when it is made
    shotOf(m_film->board, 2).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Yes.")}};
    const auto spoken = clip(2);
    VERIFY_OK(spoken);
    QVERIFY(probe(spoken->file)->hasAudio);
    QCOMPARE(probe(spoken->file)->frames, 30);
}

namespace {

/// The child of the kill test: compiles the plan of a folder, over and over, until somebody ends it.
int compileForEver(const QString& folder, const QString& film)
{
    const auto json = readFile(folder + QStringLiteral("/plan.json"), 1 << 20);
    auto plan = planFromJson(QJsonDocument::fromJson(json.value_or(QByteArray())).object());
    if (!plan)
        return 1;
    plan->folder = folder;
    while (compileFilm(*plan, folder + QStringLiteral("/cache"), film, CacheUse::FillOnly, {})) {
    }
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QStringLiteral("--compile"))
        return compileForEver(arguments.value(2), arguments.value(3));
    TestCompiler test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_compiler.moc"
