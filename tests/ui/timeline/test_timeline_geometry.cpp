#include "ui/timeline/timeline_geometry.h"

#include "core/document/edits.h"
#include "tests/support/results.h"

class TestTimelineGeometry final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pixelsAndFramesAgree();
    void hitsWhatIsPainted();
    void dropIndexCountsWithoutTheDraggedShot();
    void snapsToCutsWithinReachOnly();
    void tickLabelsKeepApart();
    void aLowViewShowsTheFirstTrack();

private:
    TimelineLayout m_layout;
    TimelineGeometry m_geometry;
};

void TestTimelineGeometry::init()
{
    m_layout = {};
    m_layout.rate = {24, 1};
    for (const Frames length : {48, 24, 96, 10}) {
        m_layout.shots << ShotBlock{
            ShotId::create(), QStringLiteral("SC010_SH0010"), {}, m_layout.length, length, {}, false, {}};
        m_layout.length += length;
    }
    TrackLane lane{TrackId::create(), TrackKind::Sound, QStringLiteral("Music"), false, {}};
    lane.clips << ClipBlock{ClipId::create(), lane.id, QStringLiteral("bed"), {}, 30, 60, 0, 0, 0, false};
    m_layout.tracks << lane;
    m_geometry = {};
}

void TestTimelineGeometry::pixelsAndFramesAgree()
{
    for (const double scale : {0.1, 0.7, 1.0, 3.3, 12.0}) {
        m_geometry.scale = scale;
        m_geometry.scroll = 37;
        for (Frames frame = 0; frame < 200; ++frame) {
            const int x = m_geometry.xOf(frame);
            QVERIFY(std::abs(double(m_geometry.frameAt(x) - frame)) <= 0.5 / scale + 0.5);
            if (scale >= 1)
                QCOMPARE(m_geometry.frameAt(x), frame);
        }
    }
}

void TestTimelineGeometry::hitsWhatIsPainted()
{
    for (const ShotBlock& shot : m_layout.shots) {
        const QRect rect = m_geometry.shotRect(shot);
        QCOMPARE(hitTest(m_geometry, m_layout, rect.center()).shot, shot.id);
        QCOMPARE(int(hitTest(m_geometry, m_layout, rect.center()).part), int(TimelineHit::Part::Shot));
        const QPoint tail(rect.right() - 1, rect.center().y());
        QCOMPARE(int(hitTest(m_geometry, m_layout, tail).part), int(TimelineHit::Part::ShotTail));
        QCOMPARE(hitTest(m_geometry, m_layout, tail).shot, shot.id);
    }
    const ClipBlock& clip = m_layout.tracks[0].clips[0];
    const QRect rect = m_geometry.clipRect(clip, 0);
    QCOMPARE(hitTest(m_geometry, m_layout, rect.center()).clip, clip.id);
    QCOMPARE(int(hitTest(m_geometry, m_layout, rect.topLeft() + QPoint(1, 30)).part), int(TimelineHit::Part::ClipHead));
    QCOMPARE(int(hitTest(m_geometry, m_layout, rect.topRight() + QPoint(-1, 30)).part),
             int(TimelineHit::Part::ClipTail));
    QCOMPARE(int(hitTest(m_geometry, m_layout, {100, 3}).part), int(TimelineHit::Part::Ruler));
}

void TestTimelineGeometry::dropIndexCountsWithoutTheDraggedShot()
{
    const ShotId dragged = m_layout.shots[0].id;
    QCOMPARE(dropIndex(m_geometry, m_layout, dragged, -100), 0);
    QCOMPARE(dropIndex(m_geometry, m_layout, dragged, m_geometry.shotRect(m_layout.shots[1]).center().x() + 2), 1);
    QCOMPARE(dropIndex(m_geometry, m_layout, dragged, 100000), 3);
}

void TestTimelineGeometry::snapsToCutsWithinReachOnly()
{
    m_geometry.scale = 4;
    QCOMPARE(snapped(m_geometry, m_layout, 49, 500), 48);
    QCOMPARE(snapped(m_geometry, m_layout, 60, 500), 60);
    QCOMPARE(snapped(m_geometry, m_layout, 61, 62), 62);
    const ClipBlock& clip = m_layout.tracks[0].clips[0];
    QCOMPARE(snapped(m_geometry, m_layout, clip.start + 1, 500), clip.start);
    QCOMPARE(snapped(m_geometry, m_layout, clip.start + 1, 500, {.clip = clip.id}), clip.start + 1);
}

void TestTimelineGeometry::tickLabelsKeepApart()
{
    for (double scale = TimelineGeometry::MinScale; scale < TimelineGeometry::MaxScale; scale *= 1.3) {
        m_geometry.scale = scale;
        const double pixels = double(m_geometry.tickStep({24, 1})) * scale;
        QVERIFY2(pixels >= 90 || m_geometry.tickStep({24, 1}) == 24 * 3600, qPrintable(QString::number(pixels)));
    }
}

/// The first track is seen whole from 124 pixels on; below, and without tracks, nothing shrinks further.
void TestTimelineGeometry::aLowViewShowsTheFirstTrack()
{
    const int full = m_geometry.contentHeight(m_layout);
    for (int room = 124; room <= full + 40; room += 7) {
        m_geometry.fitStory(m_layout, room);
        QVERIFY2(m_geometry.laneRect(0, 100).bottom() < room, qPrintable(QString::number(room)));
        QVERIFY(m_geometry.shotRect(m_layout.shots[0]).bottom() < m_geometry.laneRect(0, 100).top());
    }
    QCOMPARE(m_geometry.story, TimelineGeometry::StoryHeight);
    m_geometry.fitStory(m_layout, 40);
    QCOMPARE(m_geometry.story, TimelineGeometry::LowStory);
    m_layout.tracks.clear();
    m_geometry.fitStory(m_layout, 40);
    QCOMPARE(m_geometry.story, TimelineGeometry::StoryHeight);
    QVERIFY(full > 124); // the control: at its full height the track would be cut off there
}

QTEST_GUILESS_MAIN(TestTimelineGeometry)
#include "test_timeline_geometry.moc"
