#include "core/render/timeline_reader.h"

#include "core/media/av_handles.h"
#include "core/media/voice.h"
#include "core/render/voice_cache.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QDir>
#include <QGuiApplication>
#include <cmath>
#include <ctime>
#include <thread>

class TestTimelineReader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_film = std::make_unique<FilmFolder>(); }
    void takesAreExact();
    void takesOfAnotherRateAreExact();
    void takesRunAtTheirSpeed();
    void edgesAreHeld();
    void panelsCardsAndBlackShow();
    void transitionsMeetAtTheCut();
    void theFilmComesFromBlackAndGoesIntoIt();
    void soundFadesWithTheFilm();
    void missingFilesBecomeCards();
    void brokenFilesBecomeCards();
    void overlaysAreDrawn();
    void soundLiesWhereThePlanSays();
    void missingSoundIsSilentAndNamed();
    void linesAreSpread();
    void wordsTakeNoMoreMemoryThanTheyAre();
    void readersOfPicturesLeaveTheSoundCachesAlone();
    void twoPlacesOfOneFileAreReadOnward();
    void linesAreSpokenOnceAndHeard();
    void twoReadersMayMakeTheSameLine();

private:
    static int luma(const Picture& picture, int x, int y)
    {
        return picture.frame()->data[0][y * picture.frame()->linesize[0] + x];
    }
    static double rms(std::span<const float> samples)
    {
        double sum = 0;
        for (const float sample : samples)
            sum += double(sample) * double(sample);
        return std::sqrt(sum / double(samples.size()));
    }
    std::unique_ptr<FilmFolder> m_film;
};

void TestTimelineReader::takesAreExact()
{
    TimelineReader reader(m_film->plan(), m_film->cache());
    for (const Frames frame : {0, 1, 29, 7, 8, 28, 0}) { // forwards, backwards, at random
        const auto picture = reader.pictureAt(frame);
        VERIFY_OK(picture);
        QCOMPARE(numberIn(*picture), FilmFolder::Handle + int(frame));
    }
    QCOMPARE(reader.problems(), QStringList());
}

void TestTimelineReader::takesOfAnotherRateAreExact()
{
    OutputSpec output = defaultOutput(m_film->board);
    output.video.rate = {48, 1}; // each picture of the take shows twice
    TimelineReader reader(m_film->plan(output), m_film->cache());
    for (Frames frame = 0; frame < 60; frame += 7)
        QCOMPARE(numberIn(*reader.pictureAt(frame)), FilmFolder::Handle + int(frame / 2));
}

void TestTimelineReader::takesRunAtTheirSpeed()
{
    Shot& shot = shotOf(m_film->board, 0);
    const auto shown = [&](int speed, QList<Frames> frames, Rate rate = {24, 1}) {
        shot.speedPermille = speed;
        OutputSpec output = defaultOutput(m_film->board);
        output.video.rate = rate;
        TimelineReader reader(m_film->plan(output), m_film->cache());
        QList<int> numbers;
        for (const Frames frame : frames)
            numbers << numberIn(*reader.pictureAt(frame)) - FilmFolder::Handle;
        return numbers;
    };
    QCOMPARE(shown(1000, {0, 1, 7, 29}), (QList<int>{0, 1, 7, 29})); // the control
    QCOMPARE(shown(500, {0, 1, 2, 3, 29, 8}), (QList<int>{0, 0, 1, 1, 14, 4}));
    QCOMPARE(shown(1500, {0, 1, 2, 3, 10}), (QList<int>{0, 1, 3, 4, 15}));
    QCOMPARE(shown(2000, {0, 1, 2, 29}), (QList<int>{-10, -8, -6, 48})); // it needs all of its 60 pictures
    QCOMPARE(shown(0, {0, 1, 29}), (QList<int>{0, 0, 0}));
    QCOMPARE(shown(500, {0, 3, 4, 5, 8}, {48, 1}), (QList<int>{0, 0, 1, 1, 2}));
    shot.circled = m_film->shelf.takes(shot.id).first().id;
    shot.takeStart = 12;
    QCOMPARE(shown(0, {0, 29}), (QList<int>{12, 12}));
    QCOMPARE(shown(250, {0, 3, 4, 11, 12}), (QList<int>{12, 12, 13, 14, 15}));
    shot.takeStartPermille = 500;
    QCOMPARE(shown(500, {0, 1, 2, 3}), (QList<int>{12, 13, 13, 14}));
}

void TestTimelineReader::edgesAreHeld()
{
    shotOf(m_film->board, 0).length = 75; // the take has 60 pictures
    TimelineReader reader(m_film->plan(), m_film->cache());
    QCOMPARE(numberIn(*reader.pictureAt(0)), 0);
    QCOMPARE(numberIn(*reader.pictureAt(59)), 59);
    QCOMPARE(numberIn(*reader.pictureAt(74)), 59);
}

void TestTimelineReader::panelsCardsAndBlackShow()
{
    TimelineReader reader(m_film->plan(), m_film->cache());
    QCOMPARE(luma(*reader.pictureAt(31), 160, 90), 235); // white panel
    QCOMPARE(luma(*reader.pictureAt(50), 160, 90), 63);  // red panel
    QCOMPARE(luma(*reader.pictureAt(60), 4, 170), 36);   // ground of a card
    QCOMPARE(luma(*reader.pictureAt(-1), 160, 90), 16);
    QCOMPARE(luma(*reader.pictureAt(108), 160, 90), 16);
    QCOMPARE((*reader.pictureAt(60)).size(), QSize(320, 180));
}

void TestTimelineReader::transitionsMeetAtTheCut()
{
    shotOf(m_film->board, 1).transitionIn = {TransitionKind::Dissolve, 12};
    shotOf(m_film->board, 1).panels.removeLast();
    TimelineReader reader(m_film->plan(), m_film->cache());
    QCOMPARE(numberIn(*reader.pictureAt(23)), FilmFolder::Handle + 23);
    QCOMPARE(luma(*reader.pictureAt(36), 160, 170), 235);
    const int first = luma(*reader.pictureAt(24), 160, 170);
    const int middle = luma(*reader.pictureAt(30), 160, 170);
    const int last = luma(*reader.pictureAt(35), 160, 170);
    QVERIFY2(first < middle && middle < last && last > 220,
             qPrintable(QStringLiteral("%1 %2 %3").arg(first).arg(middle).arg(last)));
}

void TestTimelineReader::theFilmComesFromBlackAndGoesIntoIt()
{
    // The white panel is the whole film.
    Storyboard& board = m_film->board;
    for (const int other : {0, 2, 3})
        shotOf(board, other).status = ShotStatus::Omitted;
    shotOf(board, 1).panels.resize(1);
    const auto shown = [&](Frames frame) {
        return luma(*TimelineReader(m_film->plan(), m_film->cache()).pictureAt(frame), 160, 90);
    };
    QCOMPARE(shown(0), 235); // the control: without fades the ends are as bright as the middle
    QCOMPARE(shown(23), 235);
    shotOf(board, 1).transitionIn = {TransitionKind::DipToColour, 8};
    board.closing = {TransitionKind::DipToColour, 10};
    QCOMPARE(shown(0), 16);
    QVERIFY(std::abs(shown(4) - (16 + 235) / 2) <= 1);
    QCOMPARE(shown(8), 235);
    QCOMPARE(shown(13), 235);
    QVERIFY(std::abs(shown(18) - (16 + 235) / 2) <= 1);
    QCOMPARE(shown(23), 16);
    board.closing.colour = QStringLiteral("#ff0000");
    QCOMPARE(shown(23), 63);
    board.closing.kind = TransitionKind::Dissolve; // into black, whatever a dip would show
    QCOMPARE(shown(23), 16);
    board.closing = {TransitionKind::Wipe, 10};
    QCOMPARE(shown(23), 16);
    QCOMPARE(shown(13), 235);
}

void TestTimelineReader::soundFadesWithTheFilm()
{
    Storyboard& board = m_film->board;
    for (const int other : {0, 2, 3}) // the tone lies under shot 1
        shotOf(board, other).status = ShotStatus::Omitted;
    board.tracks[0].clips[0].anchor.offset = 0;
    board.tracks[0].clips[0].length = 24;
    board.tracks[0].clips[0].fadeIn = board.tracks[0].clips[0].fadeOut = 0;
    const auto level = [&](double second) {
        std::vector<float> heard(960);
        TimelineReader reader(m_film->plan(), m_film->cache());
        if (!reader.soundAt(std::int64_t(second * SampleRate), heard))
            return -1.0;
        return rms(heard);
    };
    const double full = level(0.5);
    QVERIFY(full > 0.01);
    QVERIFY(level(0) > full * 0.7); // the control: a soft edge of 5 ms alone
    shotOf(board, 1).transitionIn = {TransitionKind::DipToColour, 8};
    board.closing = {TransitionKind::DipToColour, 8};
    QVERIFY(level(0) < full * 0.1);
    const double half = std::sqrt(0.5); // equal power
    QVERIFY2(std::abs(level(4.0 / 24) / full - half) < 0.06, qPrintable(QString::number(level(4.0 / 24) / full)));
    QVERIFY(std::abs(level(0.5) - full) < full * 0.05);
    QVERIFY(std::abs(level(20.0 / 24) / full - half) < 0.06);
    QVERIFY(level(1 - 0.01) < full * 0.1);
}

void TestTimelineReader::missingFilesBecomeCards()
{
    QVERIFY(QFile::remove(m_film->path(QStringLiteral("media/take1.mp4"))));
    TimelineReader reader(m_film->plan(), m_film->cache());
    const auto picture = reader.pictureAt(3);
    VERIFY_OK(picture);
    QCOMPARE(numberIn(*picture), -1);
    QCOMPARE(reader.problems().size(), 1);
    QVERIFY(reader.problems().first().contains(QStringLiteral("SC010_SH0010")));
    QCOMPARE(reader.troubles(), 1);
    VERIFY_OK(reader.pictureAt(4));
    QCOMPARE(reader.troubles(), 2); // each such picture counts, the sentence is said once
    QCOMPARE(reader.problems().size(), 1);
    VERIFY_OK(reader.pictureAt(31));
    QCOMPARE(reader.troubles(), 2);
}

void TestTimelineReader::brokenFilesBecomeCards()
{
    for (const char* name : {"media/take1.mp4", "media/white.png"}) {
        QFile file(m_film->path(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is neither a film nor a picture");
    }
    TimelineReader reader(m_film->plan(), m_film->cache());
    VERIFY_OK(reader.pictureAt(3));
    VERIFY_OK(reader.pictureAt(31));
    QCOMPARE(reader.problems().size(), 2);
}

void TestTimelineReader::overlaysAreDrawn()
{
    RenderPlan plan = m_film->plan();
    PictureSource overlay;
    overlay.kind = PictureKind::Take;
    overlay.file = QStringLiteral("media/red.png");
    overlay.fit = Fit::Fit;
    overlay.move = {{5000, 5000, 2000, 2000}, {5000, 5000, 2000, 2000}, Easing::Linear};
    overlay.start = 31;
    overlay.length = 4;
    plan.overlays = {overlay};
    TimelineReader reader(plan, m_film->cache());
    QCOMPARE(luma(*reader.pictureAt(30), 190, 100), 235);
    QCOMPARE(luma(*reader.pictureAt(31), 190, 100), 63);
    QCOMPARE(luma(*reader.pictureAt(31), 150, 100), 235);
    QCOMPARE(luma(*reader.pictureAt(35), 190, 100), 235);
}

void TestTimelineReader::soundLiesWhereThePlanSays()
{
    RenderPlan plan = m_film->plan();
    const std::int64_t start = framesToSamples(30, {24, 1});
    TimelineReader reader(plan, m_film->cache());
    std::vector<float> out(2 * 4800);
    VERIFY_OK(reader.soundAt(start - 4800, out));
    QCOMPARE(rms(out), 0.0);
    VERIFY_OK(reader.soundAt(start, out));
    QVERIFY(std::abs(rms(out) - 0.3535) < 0.02);
    VERIFY_OK(reader.soundAt(start - 2400, out)); // half in: exactly from the first sample of the shot
    QCOMPARE(rms(std::span(out).first(4800)), 0.0);
    QVERIFY(rms(std::span(out).last(4800)) > 0.3);
    VERIFY_OK(reader.soundAt(framesToSamples(54, {24, 1}), out));
    QCOMPARE(rms(out), 0.0);
    plan.sounds[0].gainMillibel = -2000; // a tenth
    plan.sounds[0].fadeIn = 4800;
    TimelineReader quiet(plan, m_film->cache());
    VERIFY_OK(quiet.soundAt(start + 4800, out));
    QVERIFY(std::abs(rms(out) - 0.03535) < 0.003);
    VERIFY_OK(quiet.soundAt(start, out));
    QVERIFY(rms(std::span(out).first(960)) < 0.008);
}

void TestTimelineReader::missingSoundIsSilentAndNamed()
{
    QVERIFY(QFile::remove(m_film->path(QStringLiteral("media/tone.wav"))));
    TimelineReader reader(m_film->plan(), m_film->cache());
    std::vector<float> out(2 * 4800, 1.0f);
    VERIFY_OK(reader.soundAt(framesToSamples(30, {24, 1}), out));
    QCOMPARE(rms(out), 0.0);
    QCOMPARE(reader.problems().size(), 1);
    QVERIFY(reader.problems().first().contains(QStringLiteral("Tone")));
}

void TestTimelineReader::linesAreSpread()
{
    QCOMPARE(spreadLines({48000}, 96000), (QList<std::int64_t>{19200}));
    const auto two = spreadLines({48000, 24000}, 480000);
    QCOMPARE(two[0], 19200);
    QCOMPARE(two[1], 19200 + 48000 + 33600);
    QCOMPARE(spreadLines({48000, 48000}, 60000),
             (QList<std::int64_t>{0, 48000})); // no room: at once, never over each other
    QCOMPARE(spreadLines({}, 100), QList<std::int64_t>());
}

void TestTimelineReader::wordsTakeNoMoreMemoryThanTheyAre()
{
    Shot& shot = shotOf(m_film->board, 3);
    shot.dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Good night.")}};
    shot.length = 1'000'000'000; // the longest: as samples of silence, 16 terabytes
    TimelineReader reader(m_film->plan(), m_film->cache());
    std::vector<float> out(2 * SampleRate * 3);
    VERIFY_OK(reader.soundAt(framesToSamples(84, {24, 1}), out));
    QCOMPARE(rms(out) > 0.001, voiceSource() != VoiceSource::None); // the control
    VERIFY_OK(reader.soundAt(framesToSamples(500'000'000, {24, 1}), out));
    QCOMPARE(rms(out), 0.0);
}

void TestTimelineReader::readersOfPicturesLeaveTheSoundCachesAlone()
{
    shotOf(m_film->board, 3).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Good night.")}};
    TimelineReader reader(m_film->plan(), m_film->cache());
    VERIFY_OK(reader.pictureAt(3));
    QVERIFY(!QFileInfo::exists(m_film->path(QStringLiteral("cache/voice"))));
    QVERIFY(!QFileInfo::exists(m_film->path(QStringLiteral("cache/waves"))));
    std::vector<float> out(960);
    VERIFY_OK(reader.soundAt(framesToSamples(84, {24, 1}), out)); // the control
    QVERIFY(QFileInfo::exists(m_film->path(QStringLiteral("cache/voice"))));
}

/// A dissolve between two far places of one file costs about what it does between two files.
void TestTimelineReader::twoPlacesOfOneFileAreReadOnward()
{
    if (!haveFfmpeg())
        QSKIP("this test needs the ffmpeg program");
    VideoSettings settings = smallSettings({24, 1});
    settings.size = QSize(480, 272); // decoding shall be what it costs
    const auto at = [this](const char* name) { return m_film->path(QLatin1String(name)); };
    VERIFY_OK(writeNumbered(at("media/short.mp4"), 240, settings));
    const auto inOneGroup = QStringLiteral("-c:v libx264 -g 400 -sc_threshold 0").split(QLatin1Char(' '));
    QVERIFY(ffmpeg(QStringList{QStringLiteral("-i"), at("media/short.mp4")} + inOneGroup +
                   QStringList{at("media/long.mp4")}));
    QVERIFY(QFile::copy(at("media/long.mp4"), at("media/twin.mp4")));
    const auto seconds = [&](const QString& incoming) {
        RenderPlan plan = m_film->plan();
        plan.shots = plan.shots.first(2);
        for (int i = 0; i < 2; ++i) {
            PictureSource& source = plan.shots[i].pictures[0];
            source = plan.shots[0].pictures[0];
            source.file = i == 0 ? QStringLiteral("media/long.mp4") : incoming;
            source.start = plan.shots[1].start - (i == 0 ? 220 : 110);
            source.length = 240;
            source.sourceLength = 240;
            source.sourceIn = 0;
            plan.shots[i].pictures.resize(1);
        }
        plan.shots[1].transitionIn = {TransitionKind::Dissolve, 12};
        TimelineReader reader(plan, {});
        const Frames first = plan.shots[1].start - 6;
        (void)reader.pictureAt(first); // opens both
        const auto before = std::clock();
        for (Frames frame = first + 1; frame < first + 12; ++frame)
            (void)reader.pictureAt(frame);
        return double(std::clock() - before) / CLOCKS_PER_SEC;
    };
    const double two = seconds(QStringLiteral("media/twin.mp4"));
    const double one = seconds(QStringLiteral("media/long.mp4"));
    QVERIFY2(one < two * 2, qPrintable(QStringLiteral("%1 s, of two files %2 s").arg(one).arg(two)));
}

void TestTimelineReader::linesAreSpokenOnceAndHeard()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no scratch voice on this machine");
    shotOf(m_film->board, 3).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Good night.")}};
    shotOf(m_film->board, 3).length = 96;
    const RenderPlan plan = m_film->plan();
    std::vector<float> first(2 * SampleRate * 3);
    std::vector<float> second(first.size());
    VERIFY_OK(TimelineReader(plan, m_film->cache()).soundAt(framesToSamples(84, {24, 1}), first));
    SoundBuffer heard;
    heard.samples = first;
    QVERIFY(integratedLoudness(heard) > -40);
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/voice")).size(), 1);
    VERIFY_OK(TimelineReader(plan, m_film->cache()).soundAt(framesToSamples(84, {24, 1}), second));
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/voice")).size(), 1);
    QVERIFY(first == second);
    m_film->board.voiceMuted = true;
    VERIFY_OK(TimelineReader(m_film->plan(), m_film->cache()).soundAt(framesToSamples(84, {24, 1}), second));
    QCOMPARE(rms(second), 0.0);
}

void TestTimelineReader::twoReadersMayMakeTheSameLine()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no scratch voice on this machine");
    shotOf(m_film->board, 3).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("We say the same thing.")}};
    const RenderPlan plan = m_film->plan();
    std::vector<std::vector<float>> heard(4, std::vector<float>(2 * SampleRate));
    {
        std::vector<std::jthread> threads;
        for (auto& out : heard)
            threads.emplace_back([&plan, &out, this] {
                if (!TimelineReader(plan, m_film->cache()).soundAt(framesToSamples(84, {24, 1}), out))
                    out.clear();
            });
    }
    for (const auto& out : heard) {
        QCOMPARE(out.size(), size_t(2 * SampleRate));
        QVERIFY(rms(out) > 0.001);
    }
    QCOMPARE(m_film->filesBelow(QStringLiteral("cache/voice")).size(), 1);
}

QTEST_MAIN(TestTimelineReader)
#include "test_timeline_reader.moc"
