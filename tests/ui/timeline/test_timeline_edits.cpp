#include "ui/timeline/timeline_edits.h"

#include "core/document/checks.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/support/results.h"
#include "ui/timeline/timeline_drag.h"
#include "ui/timeline/timeline_layout.h"

class TestTimelineEdits final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyMoveGivesTheAskedOrder();
    void clipsStayUnderTheirSound();
    void aStillGrowsToTheLeft();
    void draggingBackAndForthLosesNothing();
    void aTakeSlipsUnderItsShot();
    void overlaysStayOnOverlayTracks();
    void fadesFollowTheirGrips();
    void aSplitSoundGoesOnWhereItWas();
    void musicOfTheWholeFilmStaysWhereItIs();

private:
    Storyboard m_board;
    QList<ShotId> m_shots;
};

void TestTimelineEdits::init()
{
    m_board = newStoryboard(QStringLiteral("Test"), {});
    m_board.scenes.clear();
    m_shots.clear();
    for (int scene = 0; scene < 3; ++scene) {
        const SceneId id = SceneId::create();
        m_board = *addScene(m_board, Scene{id, {}, QStringLiteral("INT. ROOM - DAY"), {}, {}, {}, {}}, scene);
        for (int shot = 0; shot < 3; ++shot) {
            Shot made;
            made.id = ShotId::create();
            made.length = 24;
            m_shots << made.id;
            m_board = *addShot(m_board, made, {id, shot});
        }
    }
}

void TestTimelineEdits::everyMoveGivesTheAskedOrder()
{
    for (qsizetype from = 0; from < m_shots.size(); ++from) {
        for (qsizetype to = 0; to < m_shots.size(); ++to) {
            const auto moved = moveToIndex(m_board, m_shots[from], to);
            VERIFY_OK(moved);
            QList<ShotId> expected = m_shots;
            expected.move(from, to);
            QVERIFY2(playingShots(*moved) == expected, qPrintable(QStringLiteral("%1 -> %2").arg(from).arg(to)));
            QCOMPARE(brokenInvariants(*moved), QStringList());
        }
    }
}

void TestTimelineEdits::clipsStayUnderTheirSound()
{
    const TrackId track = TrackId::create();
    Clip clip;
    clip.id = ClipId::create();
    clip.file = QStringLiteral("media/a.wav");
    clip.anchor = anchorAt(m_board, 30);
    clip.sourceIn = 5;
    clip.length = 40;
    m_board = *addTrack(m_board, Track{track, TrackKind::Sound, QStringLiteral("Music"), false, 0, {}}, 0);
    m_board = *addClip(m_board, track, clip);
    const auto trimmed = trimClipAt(m_board, clip.id, 40, TrimEdge::Head);
    VERIFY_OK(trimmed);
    const ClipBlock block = *layOut(*trimmed).find(clip.id);
    QCOMPARE(block.start, 40);
    QCOMPARE(block.length, 30);
    QCOMPARE(block.sourceIn, 15); // film frame 40 still plays source frame 15
    const auto extended = trimClipAt(m_board, clip.id, 0, TrimEdge::Head);
    VERIFY_OK(extended);
    QCOMPARE(layOut(*extended).find(clip.id)->sourceIn, 0); // no sound before the source's start
    QCOMPARE(layOut(*extended).find(clip.id)->start, 25);
}

void TestTimelineEdits::aStillGrowsToTheLeft()
{
    const TrackId track = TrackId::create();
    Clip clip;
    clip.id = ClipId::create();
    clip.role = ClipRole::Picture;
    clip.file = QStringLiteral("media/a");
    clip.anchor = anchorAt(m_board, 30);
    clip.length = 40;
    m_board = *addTrack(m_board, Track{track, TrackKind::Overlay, QStringLiteral("Logo"), false, 0, {}}, 0);
    m_board = *addClip(m_board, track, clip);
    const auto grown = trimClipAt(m_board, clip.id, 10, TrimEdge::Head, MediaKind::Still);
    VERIFY_OK(grown);
    const ClipBlock block = *layOut(*grown).find(clip.id);
    QCOMPARE(block.start, 10);
    QCOMPARE(block.length, 60);
    QCOMPARE(block.sourceIn, 0);
    const auto most = trimClipAt(m_board, clip.id, -5, TrimEdge::Head, MediaKind::Still);
    VERIFY_OK(most);
    QCOMPARE(layOut(*most).find(clip.id)->start, 0); // where the film begins
    QCOMPARE(layOut(*most).find(clip.id)->length, 70);
    // The control: pictures that move have a first one.
    QCOMPARE(layOut(*trimClipAt(m_board, clip.id, 10, TrimEdge::Head)).find(clip.id)->start, 30);
}

void TestTimelineEdits::draggingBackAndForthLosesNothing()
{
    Shot shot = *findShot(m_board, m_shots[1]);
    shot.transitionIn = {TransitionKind::Dissolve, 12, QStringLiteral("#000000"), MoveDirection::Unset};
    m_board = *setShot(m_board, shot);
    const TimelineLayout layout = layOut(m_board);
    const TimelineGeometry geometry;
    TimelineDrag drag;
    drag.board = m_board;
    drag.pressed = {TimelineHit::Part::ShotTail, m_shots[1], {}, -1, 0};
    drag.shotStart = layout.find(m_shots[1])->start;
    const auto at = [&](Frames frame) {
        return **dragged(drag, geometry, layout, {geometry.xOf(frame), 40}, Snapping::Off, 0);
    };
    QVERIFY(findShot(at(drag.shotStart + 2), m_shots[1])->transitionIn.frames < 12);
    QVERIFY(at(drag.shotStart + 24) == m_board);
    QCOMPARE(findShot(at(drag.shotStart - 50), m_shots[1])->length, 1);
}

void TestTimelineEdits::aTakeSlipsUnderItsShot()
{
    Take take;
    take.id = TakeId::create();
    take.shot = m_shots[1];
    take.origin = TakeOrigin::Provider;
    take.rate = m_board.format.rate;
    take.length = 60; // 10 before the part that is used, 26 behind it
    take.handleIn = 10;
    const TimelineLayout layout = layOut(m_board);
    const TimelineGeometry geometry;
    TimelineDrag drag;
    drag.board = m_board;
    drag.pressed = {TimelineHit::Part::Shot, m_shots[1], {}, -1, 0};
    drag.at = {geometry.xOf(40), 60};
    const auto to = [&](Frames frame) {
        return dragged(drag, geometry, layout, {geometry.xOf(frame), 60}, Snapping::Off, 0);
    };
    QVERIFY(!to(45)); // without the key it moves the shot
    drag.slips = true;
    QVERIFY(!*to(45)); // there is no take yet
    drag.shelf.add(take);
    const auto start = [&](Frames frame) { return *findShot(**to(frame), m_shots[1])->takeStart; };
    QCOMPARE(start(45), Frames(-5)); // to the right: what came before
    QCOMPARE(start(36), Frames(4));
    QCOMPARE(start(60), Frames(-10)); // as far as the take reaches
    QCOMPARE(start(0), Frames(26));
    QCOMPARE(filmLength(**to(0)), filmLength(m_board));
    QCOMPARE(findShot(**to(0), m_shots[1])->length, Frames(24));
}

void TestTimelineEdits::overlaysStayOnOverlayTracks()
{
    Clip logo;
    logo.id = ClipId::create();
    logo.role = ClipRole::Picture;
    logo.file = QStringLiteral("media/logo.png");
    logo.length = 20;
    const TrackId sounds = TrackId::create(), lower = TrackId::create(), upper = TrackId::create();
    m_board = *addTrack(m_board, {sounds, TrackKind::Sound, {}, false, 0, {}}, 0);
    m_board = *addTrack(m_board, {lower, TrackKind::Overlay, {}, false, 0, {logo}}, 1);
    m_board = *addTrack(m_board, {upper, TrackKind::Overlay, {}, false, 0, {}}, 2);
    const TimelineLayout layout = layOut(m_board);
    const TimelineGeometry geometry;
    TimelineDrag drag;
    drag.board = m_board;
    drag.pressed = {TimelineHit::Part::Clip, {}, logo.id, 1, 0};
    const auto over = [&](qsizetype lane) {
        const QPoint at(geometry.xOf(30), geometry.laneRect(lane, 10).center().y());
        return layOut(**dragged(drag, geometry, layout, at, Snapping::Off, 0)).find(logo.id)->track;
    };
    QCOMPARE(over(0), lower); // no picture among the sounds
    QCOMPARE(over(1), lower);
    QCOMPARE(over(2), upper);
    drag.pressed.part = TimelineHit::Part::ClipHead;
    const auto trimmed = dragged(drag, geometry, layout, {geometry.xOf(8), 0}, Snapping::Off, 0);
    QCOMPARE(layOut(**trimmed).find(logo.id)->start, Frames(8));
    QCOMPARE(layOut(**trimmed).find(logo.id)->length, Frames(12));
}

namespace {

/// A sound of 40 frames from frame 10 on a track of its own.
Clip withSound(Storyboard& board)
{
    Clip clip;
    clip.id = ClipId::create();
    clip.name = QStringLiteral("bed");
    clip.file = QStringLiteral("media/bed.wav");
    clip.length = 40;
    clip.sourceIn = 5;
    clip.anchor = anchorAt(board, 10);
    board = *addTrack(board, {TrackId::create(), TrackKind::Sound, QStringLiteral("Music"), false, 0, {clip}},
                      board.tracks.size());
    return clip;
}

} // namespace

void TestTimelineEdits::fadesFollowTheirGrips()
{
    Storyboard board = m_board;
    const ClipId id = withSound(board).id;
    const auto faded = fadeClipAt(*fadeClipAt(board, id, 18, TrimEdge::Head), id, 44, TrimEdge::Tail);
    VERIFY_OK(faded);
    QCOMPARE(findClip(*faded, id)->fadeIn, Frames(8));
    QCOMPARE(findClip(*faded, id)->fadeOut, Frames(6));
    // One fade never runs into the other, and none leaves the clip.
    QCOMPARE(findClip(*fadeClipAt(*faded, id, 900, TrimEdge::Head), id)->fadeIn, Frames(34));
    QCOMPARE(findClip(*fadeClipAt(*faded, id, 0, TrimEdge::Head), id)->fadeIn, Frames(0));
    // Where the grip is drawn it is hit, and dragging it does the same.
    TimelineGeometry geometry;
    const TimelineLayout layout = layOut(*faded);
    const qsizetype lane = layout.tracks.size() - 1;
    const ClipBlock& block = layout.tracks[lane].clips.first();
    const QPoint grip = geometry.fadeInGrip(block, lane).center();
    QCOMPARE(int(hitTest(geometry, layout, grip).part), int(TimelineHit::Part::FadeIn));
    QCOMPARE(int(hitTest(geometry, layout, geometry.fadeOutGrip(block, lane).center()).part),
             int(TimelineHit::Part::FadeOut));
    TimelineDrag drag;
    drag.board = *faded;
    drag.pressed = hitTest(geometry, layout, grip);
    const auto dragged = ::dragged(drag, geometry, layout, {geometry.xOf(22), grip.y()}, Snapping::Off, 0);
    QVERIFY(dragged && *dragged);
    QCOMPARE(findClip(**dragged, id)->fadeIn, Frames(12));
}

void TestTimelineEdits::aSplitSoundGoesOnWhereItWas()
{
    Storyboard board = m_board;
    const Clip whole = withSound(board);
    const ClipId second = ClipId::create();
    const auto split = splitClipAt(board, whole.id, 30, second);
    VERIFY_OK(split);
    QCOMPARE(brokenInvariants(*split), QStringList());
    const TimelineLayout layout = layOut(*split);
    QCOMPARE(layout.find(whole.id)->length, Frames(20));
    QCOMPARE(layout.find(second)->start, Frames(30));
    QCOMPARE(layout.find(second)->length, Frames(20));
    QCOMPARE(layout.find(second)->sourceIn, Frames(25));
    for (const Frames outside : {0, 10, 50, 90})
        VERIFY_FAILS(ErrorKind::Usage, splitClipAt(board, whole.id, outside, ClipId::create()));
    const ClipId copy = ClipId::create();
    const auto twice = duplicateClipBehind(board, whole.id, copy);
    VERIFY_OK(twice);
    QCOMPARE(brokenInvariants(*twice), QStringList());
    QCOMPARE(layOut(*twice).find(copy)->start, Frames(50));
    QCOMPARE(layOut(*twice).find(copy)->sourceIn, Frames(5));
}

void TestTimelineEdits::musicOfTheWholeFilmStaysWhereItIs()
{
    Storyboard board = m_board;
    Clip music = withSound(board);
    music.wholeFilm = true;
    board = *setClip(board, music);
    TimelineGeometry geometry;
    const TimelineLayout layout = layOut(board);
    const ClipBlock* block = layout.find(music.id);
    QCOMPARE(block->start, Frames(0));
    QCOMPARE(block->length, layout.length);
    TimelineDrag drag;
    drag.board = board;
    drag.pressed = hitTest(geometry, layout, geometry.clipRect(*block, layout.tracks.size() - 1).center());
    QCOMPARE(int(drag.pressed.part), int(TimelineHit::Part::Clip));
    QVERIFY(!dragged(drag, geometry, layout, {300, 120}, Snapping::Off, 0));
    VERIFY_FAILS(ErrorKind::Usage, splitClipAt(board, music.id, 30, ClipId::create()));
    VERIFY_FAILS(ErrorKind::Usage, duplicateClipBehind(board, music.id, ClipId::create()));
}

QTEST_GUILESS_MAIN(TestTimelineEdits)
#include "test_timeline_edits.moc"
