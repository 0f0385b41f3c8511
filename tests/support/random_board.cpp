#include "tests/support/random_board.h"

#include "core/document/edits.h"

#include <QtGlobal>

quint32 testSeed()
{
    bool given = false;
    const quint32 seed = qEnvironmentVariable("BOARDREEL_SEED").toUInt(&given);
    const quint32 used = given ? seed : QRandomGenerator::global()->generate();
    qInfo("BOARDREEL_SEED=%u", used);
    return used;
}

QString RandomBoard::words(int atMost)
{
    static const QStringList Words{QStringLiteral("river"),       QStringLiteral("Żółć"), QStringLiteral("雪が降る"),
                                   QStringLiteral("\"quoted\""),  QStringLiteral("it's"), QStringLiteral("مرحبا"),
                                   QStringLiteral("line\nbreak"), QStringLiteral("🎬"),    QStringLiteral("a;b,c"),
                                   QStringLiteral("100 %1")};
    QStringList chosen;
    for (int i = below(atMost + 1); i > 0; --i)
        chosen << Words.at(below(int(Words.size())));
    return chosen.join(QLatin1Char(' '));
}

UnitRect RandomBoard::rect()
{
    return {below(4000), below(4000), 1000 + below(5000), 1000 + below(5000)};
}

Panel RandomBoard::panel(PanelRole role)
{
    Panel panel;
    panel.id = PanelId::create();
    panel.role = role;
    panel.sha256 = QStringLiteral("%1").arg(m_random.generate64(), 64, 16, QLatin1Char('0'));
    panel.file = QStringLiteral("media/") + panel.sha256 + QStringLiteral(".png");
    panel.size = {640 + below(1000), 480 + below(600)};
    panel.fit = Fit(below(3));
    if (below(3) == 0)
        panel.move = StillMove{rect(), rect(), Easing(below(4))};
    if (below(3) == 0)
        panel.at = below(60);
    panel.caption = words(2);
    return panel;
}

Shot RandomBoard::shot(const Storyboard& board)
{
    Shot shot;
    shot.id = ShotId::create();
    shot.description = words(6);
    for (int i = below(3); i > 0; --i)
        shot.dialogue << DialogueLine{words(1), words(1), words(1), words(8)};
    shot.framing = {ShotSize(below(9)), CameraAngle(below(8)), CameraMove(below(9)), MoveDirection(below(7)),
                    below(200)};
    shot.length = 1 + below(120);
    shot.status = ShotStatus(below(5));
    if (below(4) == 0)
        shot.transitionIn = {TransitionKind(below(4)), below(60), QStringLiteral("#12abEF"), MoveDirection(below(7))};
    for (int i = below(4); i > 0; --i)
        shot.panels << panel(PanelRole(below(4)));
    for (const Element& element : board.elements)
        if (below(3) == 0)
            shot.elements << element.id;
    shot.generation = {words(1), words(1), words(4), words(2), {}, {}};
    if (below(2) == 0)
        shot.generation.seed =
            qint64(m_random.generate64() >> 1) * (below(2) ? 1 : -1); // beyond what a double can hold
    for (int i = below(3); i > 0; --i)
        shot.generation.values.insert(QString::number(i) + words(1), words(2));
    shot.notes = words(3);
    shot.customCaptions = below(2) == 0;
    for (int i = below(3); i > 0; --i)
        shot.captions << Caption{CaptionId::create(), below(60), 1 + below(40), words(4)};
    if (below(3) == 0)
        shot.circled = TakeId::create();
    if (shot.circled && below(2))
        shot.takeStart = below(80) - 20;
    static constexpr int Speeds[]{1000, 1000, 1000, 500, 2000, 333, 0};
    shot.speedPermille = Speeds[below(7)];
    if (shot.takeStart && below(3) == 0)
        shot.takeStartPermille = below(1000);
    for (int i = below(3); i > 0; --i)
        shot.rejected << Rejection{TakeId::create(), words(2)};
    shot.script = {below(5000), below(300)};
    return shot;
}

Anchor RandomBoard::anchor(const Storyboard& board)
{
    if (below(3) == 0)
        return {std::nullopt, below(500)};
    const ShotId shot = anyShot(board);
    return shot.isNull() ? Anchor{} : Anchor{shot, below(100) - 20};
}

Clip RandomBoard::clip(const Storyboard& board, TrackKind kind)
{
    Clip clip;
    clip.id = ClipId::create();
    clip.name = words(2);
    clip.role = kind == TrackKind::Overlay ? ClipRole::Picture : ClipRole(below(3));
    clip.file = QStringLiteral("media/%1.wav").arg(m_random.generate64(), 0, 36);
    clip.anchor = anchor(board);
    clip.sourceIn = below(50);
    clip.length = 10 + below(300);
    clip.gainMillibel = below(1200) - 900;
    clip.fadeIn = below(6);
    clip.fadeOut = below(5);
    clip.muted = below(4) == 0;
    clip.duckMillibel = below(2) * below(2000);
    clip.matchLevel = below(3) == 0;
    clip.wholeFilm = below(5) == 0;
    clip.place = rect();
    clip.opacityPermille = below(1001);
    return clip;
}

Element RandomBoard::element()
{
    Element element;
    element.id = ElementId::create();
    element.kind = ElementKind(below(4));
    element.name = QStringLiteral("NAME %1").arg(++m_names);
    element.description = words(5);
    for (int i = below(3); i > 0; --i)
        element.references << panel(PanelRole::Reference);
    element.voice = words(1);
    element.voiceLanguage = below(2) ? QStringLiteral("de") : QString();
    return element;
}

Marker RandomBoard::marker(const Storyboard& board)
{
    return {MarkerId::create(), anchor(board), words(1), QStringLiteral("#00ff80"), words(4)};
}

Storyboard RandomBoard::board(int scenes, int shotsPerScene)
{
    Storyboard board = newStoryboard(words(2), {{1280, 720}, below(2) ? Rate{24, 1} : Rate{30000, 1001}});
    board.titlePage = {QStringLiteral("Title: ") + words(2), QStringLiteral("Author: ") + words(1)};
    board.script = {QStringLiteral("story.fountain"), words(50)};
    board.voiceMuted = below(2) == 0;
    board.takesMatched = below(2) == 0;
    if (below(2))
        board.closing = {TransitionKind(1 + below(3)), 1 + below(60), QStringLiteral("#102030"),
                         MoveDirection(below(7))};
    const auto must = [&](Result<Storyboard> edited) {
        if (!edited)
            qFatal("the generator made a broken board: %s", qPrintable(edited.error().message));
        board = std::move(*edited);
    };
    for (int i = 0; i < 3; ++i) {
        must(addSequence(board, {SequenceId::create(), QStringLiteral("Act %1").arg(i), words(3)}, i));
        must(addElement(board, element()));
    }
    for (int i = 0; i < scenes; ++i) {
        Scene scene;
        scene.slugline = QStringLiteral("INT. ") + words(2) + QStringLiteral(" - DAY");
        scene.synopsis = words(3);
        scene.notes = words(2);
        if (below(2) == 0)
            scene.sequence = board.sequences.at(below(3)).id;
        for (int j = 0; j < shotsPerScene; ++j)
            scene.shots << shot(board);
        must(addScene(board, scene, i));
    }
    for (const TrackKind kind : {TrackKind::Sound, TrackKind::Overlay}) {
        Track track{TrackId::create(), kind, QStringLiteral("Track"), false, -300, {}};
        for (int i = 0; i < 4; ++i)
            track.clips << clip(board, kind);
        must(addTrack(board, track, board.tracks.size()));
    }
    must(addMarker(board, marker(board)));
    return board;
}

ShotId RandomBoard::anyShot(const Storyboard& board)
{
    if (board.scenes.isEmpty())
        return {};
    const QList<Shot>& shots = board.scenes.at(below(int(board.scenes.size()))).shots;
    return shots.isEmpty() ? ShotId() : shots.at(below(int(shots.size()))).id;
}

SceneId RandomBoard::anyScene(const Storyboard& board)
{
    return board.scenes.isEmpty() ? SceneId() : board.scenes.at(below(int(board.scenes.size()))).id;
}
