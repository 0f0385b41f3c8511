#include "core/render/chosen_stretches.h"

#include "core/render/render_plan.h"
#include "tests/core/render/sample_board.h"

#include <QtTest>

/// What lies over a film lies where its scenes are when only some of them are made.
class TestChosenStretches final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tracksOfScenesThatAreNotNeighbours();
};

void TestChosenStretches::tracksOfScenesThatAreNotNeighbours()
{
    Storyboard board = sampleBoard();
    Scene third = board.scenes[1];
    third.id = idNumber<SceneId>(12);
    for (Shot& shot : third.shots)
        shot.id = ShotId::create();
    board.scenes.append(third); // scenes at 0, 54 and 108
    const auto clipAt = [&](const Anchor& anchor, Frames length) {
        Clip clip;
        clip.file = QStringLiteral("media/clip.png");
        clip.sourceIn = 24;
        clip.fadeIn = 12;
        clip.fadeOut = 6;
        clip.anchor = anchor;
        clip.length = length;
        return clip;
    };
    board.tracks = {Track(), Track()};
    Track& overlay = board.tracks[1];
    overlay.kind = TrackKind::Overlay;
    overlay.clips = {clipAt({std::nullopt, 3}, 10), clipAt({std::nullopt, 60}, 40), clipAt({std::nullopt, 110}, 100),
                     clipAt({std::nullopt, 50}, 62), clipAt({third.shots[1].id, 2}, 5)};
    const auto places = [&](const QList<SceneId>& scenes) {
        QStringList found;
        for (const PictureSource& seen : makeScenesPlan(board, {}, defaultOutput(board), {}, scenes).overlays)
            found.append(QStringLiteral("%1+%2 from %3, fades %4 %5")
                             .arg(seen.start)
                             .arg(seen.length)
                             .arg(seen.sourceIn)
                             .arg(seen.fadeIn)
                             .arg(seen.fadeOut));
        return found;
    };
    const SceneId first = board.scenes[0].id, second = board.scenes[1].id;
    QCOMPARE(places({first, third.id}),
             (QStringList{QStringLiteral("3+10 from 24, fades 12 6"), QStringLiteral("56+100 from 24, fades 12 6"),
                          QStringLiteral("50+4 from 24, fades 12 0"), QStringLiteral("54+4 from 82, fades 0 6"),
                          QStringLiteral("86+5 from 24, fades 12 6")}));
    // Neighbours are one stretch: nothing is cut between them, and the clip before them is only begun earlier.
    QCOMPARE(places({second, third.id}),
             (QStringList{QStringLiteral("6+40 from 24, fades 12 6"), QStringLiteral("56+100 from 24, fades 12 6"),
                          QStringLiteral("-4+62 from 24, fades 12 6"), QStringLiteral("86+5 from 24, fades 12 6")}));
    board.tracks[0].clips = {clipAt({std::nullopt, 120}, 10)}; // sounds go the same way
    board.voiceMuted = true;
    const RenderPlan plan = makeScenesPlan(board, {}, defaultOutput(board), {}, {first, third.id});
    QCOMPARE(plan.sounds.size(), 1);
    QCOMPARE(plan.sounds[0].start, framesToSamples(66, {24, 1}));
}

QTEST_APPLESS_MAIN(TestChosenStretches)
#include "test_chosen_stretches.moc"
