#include "core/render/plan_sounds.h"

#include "core/document/find.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>
#include <limits>

class TestPlanSounds final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void recordedVoicesSilenceTheScratchVoice();
    void everyVoiceFindsItsShots();
    void manyVoicesAreFoundInTheTimeOfMany();
    void musicLastsAsLongAsTheFilm();
    void partsOfASplitClipAreOneSound();
    void whoMakesRoomForWhom();
    void voicesSpeakTheirLanguage();
    void soloKeepsATrackAlone();

private:
    Clip& clip(ClipRole role, const Anchor& anchor, Frames length);
    RenderPlan plan(std::optional<SceneId> scene = {}) const
    {
        return makeRenderPlan(m_board, m_shelf, defaultOutput(m_board), QStringLiteral("/project"), scene);
    }
    qsizetype spoken() const
    {
        const RenderPlan made = plan();
        return std::count_if(made.sounds.begin(), made.sounds.end(),
                             [](const PlanSound& sound) { return !sound.lines.isEmpty(); });
    }
    Storyboard m_board;
    TakeShelf m_shelf;
};

void TestPlanSounds::init()
{
    m_board = sampleBoard();
    m_shelf = {};
    Track track;
    track.id = idNumber<TrackId>(1);
    m_board.tracks = {track};
    shotOf(m_board, 1).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Good night.")}};
}

Clip& TestPlanSounds::clip(ClipRole role, const Anchor& anchor, Frames length)
{
    Clip clip;
    clip.id = idNumber<ClipId>(int(m_board.tracks[0].clips.size()) + 1);
    clip.role = role;
    clip.file = QStringLiteral("media/a.wav");
    clip.anchor = anchor;
    clip.length = length;
    m_board.tracks[0].clips << clip;
    return m_board.tracks[0].clips.last();
}

void TestPlanSounds::recordedVoicesSilenceTheScratchVoice()
{
    const ShotId shot = shotOf(m_board, 1).id;
    const Frames length = shotOf(m_board, 1).length;
    const Frames start = shotOf(m_board, 0).length;
    QCOMPARE(spoken(), 1);
    Clip& voice = clip(ClipRole::Voice, {shot, 3}, 2); // short, but it is this shot's own
    QCOMPARE(spoken(), 0);
    voice.muted = true;
    QCOMPARE(spoken(), 1);
    voice.muted = false;
    m_board.tracks[0].muted = true;
    QCOMPARE(spoken(), 1);
    m_board.tracks[0].muted = false;
    voice.role = ClipRole::Music;
    QCOMPARE(spoken(), 1);
    voice.role = ClipRole::Voice;
    voice.anchor = {std::nullopt, start - 5};
    voice.length = 5 + length / 2 - 1; // of another shot, over less than half of this one
    QCOMPARE(spoken(), 1);
    voice.length += 1;
    QCOMPARE(spoken(), 0);
    voice.anchor = {shot, length}; // this shot's own, but behind it
    QCOMPARE(spoken(), 1);
    // What an animatic take is made of does not depend on who speaks in the film.
    voice.anchor = {shot, 0};
    QCOMPARE(makeShotPlan(m_board, shot, defaultOutput(m_board), {}).sounds.size(), 1);
}

namespace {

/// Shots of one scene, and voices over them, some anchored, by chance.
Storyboard voicedBoard(int shots, int voices)
{
    QRandomGenerator chance(7);
    Storyboard board;
    board.format = {{320, 180}, {24, 1}};
    board.scenes.resize(1);
    for (int i = 0; i < shots; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.length = chance.bounded(1, 60);
        shot.status = i % 9 == 4 ? ShotStatus::Omitted : ShotStatus::Draft;
        board.scenes[0].shots << shot;
    }
    board.tracks.resize(1);
    for (int i = 0; i < voices; ++i) {
        Clip clip;
        clip.id = ClipId::create();
        clip.role = ClipRole::Voice;
        clip.file = QStringLiteral("media/a.wav");
        clip.length = chance.bounded(1, 90);
        if (i % 2 == 0)
            clip.anchor = {board.scenes[0].shots.at(chance.bounded(shots)).id, chance.bounded(-50, 50)};
        else
            clip.anchor = {std::nullopt, chance.bounded(-60, shots * 31)};
        board.tracks[0].clips << clip;
    }
    return board;
}

/// The rule in plain words, shot by shot.
QSet<ShotId> voicedByTheRule(const Storyboard& board)
{
    QSet<ShotId> voiced;
    for (const Clip& clip : board.tracks[0].clips) {
        const auto from = resolve(board, clip.anchor);
        for (const Shot& shot : board.scenes[0].shots) {
            const auto start = startOf(board, shot.id);
            if (!from || !start || !plays(shot))
                continue;
            const Frames over = std::min(*from + clip.length, *start + shot.length) - std::max(*from, *start);
            if (over > 0 && (clip.anchor.shot == shot.id || 2 * over >= shot.length))
                voiced.insert(shot.id);
        }
    }
    return voiced;
}

qint64 microsecondsFor(int shots, int voices)
{
    const Storyboard board = voicedBoard(shots, voices);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (voicedShots(board).isEmpty())
            qFatal("no shot has a voice");
        best = std::min(best, timer.nsecsElapsed() / 1000);
    }
    return std::max<qint64>(1, best);
}

} // namespace

void TestPlanSounds::everyVoiceFindsItsShots()
{
    for (const int voices : {1, 5, 20}) {
        const Storyboard board = voicedBoard(40, voices);
        QCOMPARE(voicedShots(board), voicedByTheRule(board));
    }
    Storyboard board = voicedBoard(40, 1);
    board.tracks[0].clips[0].wholeFilm = true;
    QCOMPARE(voicedShots(board).size(), playingShots(board).size());
}

/// At each edit on main. Were each voice to ask each shot, it would take hundreds of times as long as one voice.
void TestPlanSounds::manyVoicesAreFoundInTheTimeOfMany()
{
    const double more = double(microsecondsFor(8000, 8000)) / double(microsecondsFor(8000, 2));
    QVERIFY2(more < 30, qPrintable(QString::number(more)));
}

void TestPlanSounds::musicLastsAsLongAsTheFilm()
{
    Clip& music = clip(ClipRole::Music, {std::nullopt, 20}, 5);
    music.wholeFilm = true;
    music.fadeOut = 2;
    const RenderPlan film = plan();
    const PlanSound sound = film.sounds.last();
    QCOMPARE(sound.start, 0);
    QCOMPARE(sound.length, framesToSamples(film.length, m_board.format.rate));
    QVERIFY(sound.repeated);
    // A scene alone has the stretch of it that lies under the scene.
    QVERIFY(m_board.scenes.size() > 1);
    const Scene& last = m_board.scenes.last();
    const RenderPlan scene = plan(last.id);
    QCOMPARE(scene.sounds.last().start,
             framesToSamples(scene.length, m_board.format.rate) - framesToSamples(film.length, m_board.format.rate));
    QCOMPARE(scene.sounds.last().length, sound.length);
}

void TestPlanSounds::partsOfASplitClipAreOneSound()
{
    clip(ClipRole::Music, {std::nullopt, 0}, 20);
    clip(ClipRole::Music, {std::nullopt, 20}, 30).sourceIn = 20;
    const auto edges = [&] {
        const RenderPlan made = plan();
        const auto& sounds = made.sounds;
        return std::pair(sounds[sounds.size() - 2].fadeOut, sounds.last().fadeIn);
    };
    QCOMPARE(edges(), std::pair(std::int64_t(0), std::int64_t(0)));
    m_board.tracks[0].clips[1].sourceIn = 21; // the control: a hard cut inside one file gets soft edges
    QCOMPARE(edges(), std::pair(DeclickSamples, DeclickSamples));
    m_board.tracks[0].clips[1].sourceIn = 20;
    m_board.tracks[0].clips[0].fadeOut = 4;
    QVERIFY(edges().first > DeclickSamples);
}

void TestPlanSounds::whoMakesRoomForWhom()
{
    Clip& music = clip(ClipRole::Music, {std::nullopt, 0}, 20);
    music.duckMillibel = 900;
    music.matchLevel = true;
    Clip voice = music;
    voice.id = idNumber<ClipId>(9);
    voice.role = ClipRole::Voice;
    m_board.tracks[0].clips << voice;
    const RenderPlan made = plan();
    const PlanSound& heard = made.sounds[made.sounds.size() - 2];
    QVERIFY(!heard.voice && heard.matched);
    QCOMPARE(heard.duckMillibel, 900);
    QVERIFY(made.sounds.last().voice);
    QCOMPARE(made.sounds.last().duckMillibel, 0);
    const auto back = planFromJson(toJson(made));
    VERIFY_OK(back);
    QVERIFY(back->sounds == made.sounds);
}

void TestPlanSounds::voicesSpeakTheirLanguage()
{
    Element eve;
    eve.id = idNumber<ElementId>(1);
    eve.name = QStringLiteral("Eve");
    eve.voice = QStringLiteral("slt");
    eve.voiceLanguage = QStringLiteral("de");
    m_board.elements = {eve};
    const RenderPlan made = plan();
    QCOMPARE(made.sounds.first().lines.first().language, QStringLiteral("de"));
    QVERIFY(made.sounds.first().voice);
    const auto back = planFromJson(toJson(made));
    VERIFY_OK(back);
    QVERIFY(back->sounds == made.sounds);
}

void TestPlanSounds::soloKeepsATrackAlone()
{
    clip(ClipRole::Music, {std::nullopt, 0}, 20);
    const RenderPlan made = plan();
    QCOMPARE(made.sounds.size(), 2);
    QCOMPARE(soloed(made, {}).sounds.size(), 2);
    const RenderPlan alone = soloed(made, {m_board.tracks[0].id});
    QCOMPARE(alone.sounds.size(), 1);
    QCOMPARE(alone.sounds.first().file, QStringLiteral("media/a.wav"));
    QCOMPARE(soloed(made, {idNumber<TrackId>(77)}).sounds.size(), 0);
}

QTEST_GUILESS_MAIN(TestPlanSounds)
#include "test_plan_sounds.moc"
