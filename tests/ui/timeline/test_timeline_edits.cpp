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
    void draggingBackAndForthLosesNothing();

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

QTEST_GUILESS_MAIN(TestTimelineEdits)
#include "test_timeline_edits.moc"
