#include "core/document/checks.h"
#include "core/render/render_plan.h"
#include "core/render/shot_resolver.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QJsonArray>
#include <QJsonDocument>

class TestRenderPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shotsFollowEachOther();
    void omittedShotsTakeNoTime();
    void oneSceneStartsAtZero();
    void panelsShareTheShot();
    void transitionsAreCutToTheirNeighbours();
    void theFilmsEndsFade();
    void takesStartAtTheirHandle();
    void takeSoundCrossesTheCut();
    void dialogueIsSpokenWhereNothingElseSounds();
    void mutingIsForScratchVoiceAlone();
    void tracksFollowTheirAnchors();
    void anotherRateIsTheSameFilm();
    void anotherShapeFillsTheFrame();
    void shotPlanIsStillAndAlwaysSpeaks();
    void jsonKeepsEverything();
    void jsonRefusesWhatIsNotAPlan();
};

namespace {

RenderPlan planOf(const Storyboard& board, const TakeShelf& shelf = {}, OutputSpec output = {})
{
    if (output.video.size.isEmpty())
        output = defaultOutput(board);
    return makeRenderPlan(board, shelf, output, QStringLiteral("/project"));
}

/// A board in which every member of a plan has something to say.
std::pair<Storyboard, TakeShelf> richBoard()
{
    Storyboard board = sampleBoard();
    TakeShelf shelf;
    Take take = takeFor(shotOf(board, 0), 1, TakeOrigin::Provider);
    take.length = 60;
    take.handleIn = 10;
    shelf.add(take);
    shotOf(board, 1).panels = {panelNamed(QStringLiteral("media/a.png"), 1),
                               panelNamed(QStringLiteral("media/b.png"), 2)};
    shotOf(board, 1).transitionIn = {TransitionKind::Dissolve, 12, QStringLiteral("#ff0000"), MoveDirection::Left};
    shotOf(board, 2).dialogue = {
        {QStringLiteral("EVE"), QStringLiteral("V.O."), QStringLiteral("soft"), QStringLiteral("Good night.")}};
    shotOf(board, 2).framing = {ShotSize::CU, CameraAngle::Low, CameraMove::Pan, MoveDirection::Left, 50};
    Element eve;
    eve.id = idNumber<ElementId>(1);
    eve.name = QStringLiteral("Eve");
    eve.voice = QStringLiteral("slt");
    board.elements = {eve};
    Track sound;
    sound.id = idNumber<TrackId>(1);
    sound.gainMillibel = -300;
    Clip clip;
    clip.id = idNumber<ClipId>(1);
    clip.name = QStringLiteral("Theme");
    clip.file = QStringLiteral("media/theme.wav");
    clip.anchor = {shotOf(board, 1).id, 6};
    clip.sourceIn = 24;
    clip.length = 48;
    clip.gainMillibel = -600;
    clip.fadeIn = 12;
    clip.fadeOut = 6;
    sound.clips = {clip};
    Track overlay = sound;
    overlay.id = idNumber<TrackId>(2);
    overlay.kind = TrackKind::Overlay;
    overlay.clips[0].id = idNumber<ClipId>(2);
    overlay.clips[0].file = QStringLiteral("media/logo.png");
    overlay.clips[0].anchor = {std::nullopt, 3};
    overlay.clips[0].role = ClipRole::Picture;
    overlay.clips[0].place = {7000, 500, 2500, 2500};
    overlay.clips[0].opacityPermille = 800;
    board.tracks = {sound, overlay};
    return {board, shelf};
}

} // namespace

void TestRenderPlan::shotsFollowEachOther()
{
    const RenderPlan plan = planOf(sampleBoard());
    QCOMPARE(plan.length, 108);
    QCOMPARE(plan.shots.size(), 4);
    QCOMPARE(plan.shots[2].start, 54);
    QCOMPARE(plan.shots[2].code, QStringLiteral("SC020_SH0030"));
    QCOMPARE(plan.shots[0].pictures.first().kind, PictureKind::Card);
    QCOMPARE(plan.chapters.size(), 2);
    QCOMPARE(plan.chapters[1].title, QStringLiteral("EXT. ROAD - NIGHT"));
    QCOMPARE(plan.chapters[1].start, 54);
    QCOMPARE(plan.chapters[1].end, 108);
}

void TestRenderPlan::omittedShotsTakeNoTime()
{
    Storyboard board = sampleBoard();
    shotOf(board, 1).status = ShotStatus::Omitted;
    QCOMPARE(planOf(board).length, 84);
    QCOMPARE(planOf(board).shots.size(), 3);
    shotOf(board, 0).status = ShotStatus::Omitted;
    QCOMPARE(planOf(board).chapters.size(), 1); // a scene without a shot is no chapter
}

void TestRenderPlan::oneSceneStartsAtZero()
{
    const auto [board, shelf] = richBoard();
    const RenderPlan plan = makeRenderPlan(board, shelf, defaultOutput(board), {}, board.scenes[1].id);
    QCOMPARE(plan.length, 54);
    QCOMPARE(plan.shots.first().start, 0);
    QCOMPARE(plan.chapters.size(), 1);
    QCOMPARE(plan.overlays.size(), 0); // it ended before this scene
    QCOMPARE(plan.sounds.size(), 1);   // the line; the theme belongs to a shot of the other scene
}

void TestRenderPlan::panelsShareTheShot()
{
    const auto [board, shelf] = richBoard();
    const QList<PictureSource> pictures = planOf(board, shelf).shots[1].pictures;
    QCOMPARE(pictures.size(), 2);
    QCOMPARE(pictures[0].kind, PictureKind::Panel);
    QCOMPARE(pictures[0].start, 30);
    QCOMPARE(pictures[0].length + pictures[1].length, 24);
    QCOMPARE(pictures[1].start, pictures[0].start + pictures[0].length);
    QCOMPARE(pictures[0].move.to, pictures[1].move.from); // one camera, one move
}

void TestRenderPlan::transitionsAreCutToTheirNeighbours()
{
    Storyboard board = sampleBoard();
    shotOf(board, 0).transitionIn = {TransitionKind::Dissolve, 12}; // nothing before it
    shotOf(board, 1).transitionIn = {TransitionKind::Dissolve, 1000};
    OutputSpec output = defaultOutput(board);
    output.defaultTransition = {TransitionKind::Wipe, 6};
    const RenderPlan plan = planOf(board, {}, output);
    QCOMPARE(plan.shots[0].transitionIn, Transition());
    QCOMPARE(plan.shots[1].transitionIn.frames, 24);
    QCOMPARE(plan.shots[2].transitionIn.kind, TransitionKind::Wipe);
    for (qsizetype i = 0; i + 1 < plan.shots.size(); ++i) {
        const Frames behind = (plan.shots[i].transitionIn.frames + 1) / 2;
        QVERIFY(behind + plan.shots[i + 1].transitionIn.frames / 2 <= plan.shots[i].length);
    }
    QCOMPARE(plan.length, 108);
}

void TestRenderPlan::theFilmsEndsFade()
{
    Storyboard board = sampleBoard();
    const auto opening = [&] { return planOf(board).opening.frames; };
    const auto closing = [&] { return planOf(board).closing.frames; };
    QCOMPARE(opening() + closing(), 0);
    shotOf(board, 0).transitionIn = {TransitionKind::DipToColour, 24, QStringLiteral("#102030")};
    board.closing = {TransitionKind::DipToColour, 12};
    QCOMPARE(planOf(board).opening, shotOf(board, 0).transitionIn);
    QCOMPARE(planOf(board).closing, board.closing);
    QCOMPARE(planOf(board).length, 108);
    board.closing.frames = 500; // the last shot has 24 frames
    QCOMPARE(closing(), 24);
    shotOf(board, 3).transitionIn = {TransitionKind::Dissolve, 10};
    QCOMPARE(closing(), 19);
    shotOf(board, 1).transitionIn = {TransitionKind::Dissolve, 20}; // begins ten frames before its cut
    QCOMPARE(opening(), 20);
    for (int i = 1; i < 4; ++i)
        shotOf(board, i).status = ShotStatus::Omitted;
    QCOMPARE(opening() + closing(), 30); // one shot: both share it
    shotOf(board, 0).status = ShotStatus::Omitted;
    QCOMPARE(opening() + closing(), 0);

    board = sampleBoard(); // one scene of the film has no ends of its own
    shotOf(board, 0).transitionIn = shotOf(board, 2).transitionIn = board.closing = {TransitionKind::Dissolve, 6};
    const RenderPlan first = makeRenderPlan(board, {}, defaultOutput(board), {}, board.scenes[0].id);
    QCOMPARE(first.opening.frames, 6);
    QCOMPARE(first.closing.frames, 0);
    const RenderPlan second = makeRenderPlan(board, {}, defaultOutput(board), {}, board.scenes[1].id);
    QCOMPARE(second.opening.frames, 0);
    QCOMPARE(second.closing.frames, 6);
}

void TestRenderPlan::takesStartAtTheirHandle()
{
    auto [board, shelf] = richBoard();
    const PictureSource first = planOf(board, shelf).shots[0].pictures.first();
    QCOMPARE(first.kind, PictureKind::Take);
    QCOMPARE(first.sourceIn, 10);
    shotOf(board, 0).length = 55; // 10 + 55 is more than the take has: it starts earlier
    QCOMPARE(planOf(board, shelf).shots[0].pictures.first().sourceIn, 5);
    shotOf(board, 0).length = 70;
    QCOMPARE(planOf(board, shelf).shots[0].pictures.first().sourceIn, 0);
}

void TestRenderPlan::takeSoundCrossesTheCut()
{
    auto [board, shelf] = richBoard();
    shelf.add(takeFor(shotOf(board, 1), 2, TakeOrigin::Imported));
    const RenderPlan plan = planOf(board, shelf);
    const PlanSound& out = plan.sounds[0];
    const PlanSound& in = plan.sounds[1];
    QCOMPARE(out.start, 0);
    QCOMPARE(out.length, framesToSamples(36, {24, 1}));
    QCOMPARE(out.fadeOut, framesToSamples(12, {24, 1}));
    QCOMPARE(in.start, framesToSamples(24, {24, 1}));
    QCOMPARE(in.fadeIn, framesToSamples(12, {24, 1}));
    QCOMPARE(in.sourceIn, -framesToSamples(6, {24, 1})); // no handle: silence before its first sample
    QCOMPARE(in.start + in.length, framesToSamples(54, {24, 1}));
    QCOMPARE(out.sourceIn, framesToSamples(10, {24, 1}));
}

void TestRenderPlan::dialogueIsSpokenWhereNothingElseSounds()
{
    auto [board, shelf] = richBoard();
    const auto spoken = [&] {
        QStringList texts;
        for (const PlanSound& sound : planOf(board, shelf).sounds)
            for (const SpokenLine& line : sound.lines)
                texts.append(line.voice + QLatin1Char(':') + line.text);
        return texts;
    };
    QCOMPARE(spoken(), QStringList{QStringLiteral("slt:Good night.")});
    Take mute = takeFor(shotOf(board, 2), 5, TakeOrigin::Provider);
    mute.hasSound = false;
    shelf.add(mute);
    QCOMPARE(spoken().size(), 1);
    shelf.add(takeFor(shotOf(board, 2), 6, TakeOrigin::Provider));
    QCOMPARE(spoken().size(), 0);
}

void TestRenderPlan::mutingIsForScratchVoiceAlone()
{
    auto [board, shelf] = richBoard();
    Take animatic = takeFor(shotOf(board, 1), 7, TakeOrigin::Animatic);
    animatic.inputKey = animaticKey(board, shotOf(board, 1));
    shelf.add(animatic);
    QCOMPARE(planOf(board, shelf).sounds.size(), 4); // provider take, animatic take, line, theme
    board.voiceMuted = true;
    const RenderPlan muted = planOf(board, shelf);
    QCOMPARE(muted.sounds.size(), 2);
    QCOMPARE(muted.sounds[0].file, QStringLiteral("media/take1.mp4"));
    QCOMPARE(muted.sounds[1].name, QStringLiteral("Theme"));
    QVERIFY(muted.shots[1].hasTake); // its picture stays
}

void TestRenderPlan::tracksFollowTheirAnchors()
{
    auto [board, shelf] = richBoard();
    const RenderPlan plan = planOf(board, shelf);
    const PlanSound& theme = plan.sounds.last();
    QCOMPARE(theme.start, framesToSamples(36, {24, 1}));
    QCOMPARE(theme.gainMillibel, -900);
    QCOMPARE(theme.sourceIn, framesToSamples(24, {24, 1}));
    QCOMPARE(plan.overlays.size(), 1);
    QCOMPARE(plan.overlays[0].start, 3);
    QCOMPARE(plan.overlays[0].move.to, (UnitRect{7000, 500, 2500, 2500}));
    board.tracks[0].muted = true;
    QCOMPARE(planOf(board, shelf).sounds.size(), plan.sounds.size() - 1);
    board.tracks[0].muted = false;
    shotOf(board, 1).status = ShotStatus::Omitted;
    QCOMPARE(planOf(board, shelf).sounds.size(), plan.sounds.size() - 1);
}

void TestRenderPlan::anotherRateIsTheSameFilm()
{
    auto [board, shelf] = richBoard();
    QCOMPARE(brokenInvariants(board).join(QLatin1Char(0x20)), QString());
    Take animatic = takeFor(shotOf(board, 3), 7, TakeOrigin::Animatic);
    animatic.inputKey = animaticKey(board, shotOf(board, 3));
    shelf.add(animatic);
    OutputSpec output = defaultOutput(board);
    output.video.rate = {48, 1};
    const RenderPlan plan = planOf(board, shelf, output);
    QCOMPARE(plan.length, 216);
    QCOMPARE(plan.shots[0].pictures.first().sourceIn, 10); // counted at the take's rate
    QVERIFY(plan.shots[3].hasTake);                        // another export does not make a take stale
}

void TestRenderPlan::anotherShapeFillsTheFrame()
{
    auto [board, shelf] = richBoard();
    QCOMPARE(planOf(board, shelf).shots[0].pictures.first().fit, Fit::Fit);
    OutputSpec vertical = defaultOutput(board);
    vertical.video.size = {180, 320};
    QCOMPARE(planOf(board, shelf, vertical).shots[0].pictures.first().fit, Fit::Fill);
}

void TestRenderPlan::shotPlanIsStillAndAlwaysSpeaks()
{
    auto [board, shelf] = richBoard();
    board.voiceMuted = true;
    const RenderPlan plan = makeShotPlan(board, shotOf(board, 2).id, defaultOutput(board), QStringLiteral("/project"));
    QCOMPARE(plan.length, 30);
    QCOMPARE(plan.shots.size(), 1);
    QCOMPARE(plan.shots[0].start, 0);
    QCOMPARE(plan.sounds.size(), 1);
    QCOMPARE(plan.sounds[0].lines.size(), 1);
    QVERIFY(!makeShotPlan(board, shotOf(board, 0).id, defaultOutput(board), {}).shots[0].hasTake);
    QCOMPARE(makeShotPlan(board, idNumber<ShotId>(999), defaultOutput(board), {}).length, 0);
}

void TestRenderPlan::jsonKeepsEverything()
{
    auto [board, shelf] = richBoard();
    shotOf(board, 0).speedPermille = 333;
    OutputSpec output = defaultOutput(board);
    output.loudness = -16.5;
    output.burnIns = {true, false, true, 48, QStringLiteral("Entwurf <1>")};
    output.captions = CaptionUse::Track;
    output.sidecar = false;
    output.copyPackets = false;
    output.defaultTransition = {TransitionKind::DipToColour, 4, QStringLiteral("#123456")};
    RenderPlan plan = planOf(board, shelf, output);
    plan.opening = {TransitionKind::Wipe, 3, QStringLiteral("#445566"), MoveDirection::Up};
    plan.closing = {TransitionKind::DipToColour, 5, QStringLiteral("#665544")};
    plan.project = idNumber<ProjectId>(5);
    plan.storyStart = 48;
    plan.range = {7, 31};
    plan.origins = {QJsonObject{{QStringLiteral("shot"), QStringLiteral("SC010_SH0010")}}};
    plan.captions = {{{}, 3, 20, QStringLiteral("Two\nlines")}};
    plan.sounds[0].speedPermille = 333;
    plan.shots[0].pictures[0].enteredPermille = -1500;
    const auto back = planFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(plan)).toJson()).object());
    VERIFY_OK(back);
    RenderPlan expected = plan;
    expected.folder.clear();
    QVERIFY(*back == expected);
    QVERIFY(!(*back == plan)); // the comparison does see a difference
}

void TestRenderPlan::jsonRefusesWhatIsNotAPlan()
{
    const QJsonObject good = toJson(planOf(sampleBoard()));
    VERIFY_OK(planFromJson(good));
    VERIFY_FAILS(ErrorKind::Damaged, planFromJson({}));
    const auto with = [&](const char* name, const QJsonValue& value) {
        QJsonObject object = good;
        object.insert(QLatin1String(name), value);
        return planFromJson(object);
    };
    VERIFY_FAILS(ErrorKind::Damaged, with("length", 107));
    VERIFY_FAILS(ErrorKind::Damaged, with("length", QStringLiteral("108")));
    VERIFY_FAILS(ErrorKind::Damaged, with("shots", QJsonArray{QJsonObject()}));
    VERIFY_FAILS(ErrorKind::Damaged, with("overlays", QJsonValue::Null));
    QJsonObject text = good;
    QByteArray bytes = QJsonDocument(good).toJson();
    bytes.replace("\"file\": \"\"", "\"file\": \"../../etc/passwd\"");
    VERIFY_FAILS(ErrorKind::Damaged, planFromJson(QJsonDocument::fromJson(bytes).object()));
}

QTEST_GUILESS_MAIN(TestRenderPlan)
#include "test_render_plan.moc"
