#include "core/render/blend.h"
#include "core/render/conform_notes.h"
#include "core/render/segments.h"
#include "core/render/source_painter.h"
#include "core/render/timeline_reader.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

extern "C" {
#include <libavutil/frame.h>
}

#include <QTemporaryDir>
#include <cmath>

/// Over random boards: each frame of the film shows exactly the shots it should, in pixels too.
class TestEveryFrame final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachFrameShowsItsShots();
    void segmentsNeverMixTwoPlaces();
    void pixelsAreThoseOfTheShots();
    void handlesPlayOnAndEdgesAreHeld();
    void clipsStillsAndCardsBlend();

private:
    Storyboard randomFilm(RandomBoard& random, int shots);
    RenderPlan planOf(const Storyboard& board, const Transition& standard = {}) const;
    QTemporaryDir m_folder;
    QList<int> m_lumas; ///< of gray 0, 1, ..
};

namespace {

constexpr int Grays = 12;
const QSize Small(32, 18);

int luma(const Picture& picture, int x, int y)
{
    return picture.frame()->data[0][y * picture.frame()->linesize[0] + x];
}

/// The shots that a frame shows, worked out from the storyboard alone, and how far each transition reaches.
struct Oracle {
    struct Stretch {
        Frames from, to;
    };
    QList<Stretch> shown; ///< of each playing shot
    QList<Transition> in;
    QList<Shot> shots;
    Oracle(const Storyboard& board, const Transition& standard)
    {
        for (const Scene& scene : board.scenes)
            for (const Shot& shot : scene.shots)
                if (shot.status != ShotStatus::Omitted)
                    shots << shot;
        Frames start = 0;
        for (qsizetype i = 0; i < shots.size(); ++i) {
            Transition t = shots[i].transitionIn.kind == TransitionKind::Cut ? standard : shots[i].transitionIn;
            t.frames = i == 0 || t.kind == TransitionKind::Cut
                           ? 0
                           : std::min({t.frames, shots[i - 1].length, shots[i].length});
            in << t;
            shown << Stretch{start - t.frames / 2, start + shots[i].length};
            if (i > 0)
                shown[i - 1].to += t.frames - t.frames / 2;
            start += shots[i].length;
        }
    }
    QList<qsizetype> at(Frames frame) const
    {
        QList<qsizetype> those;
        for (qsizetype i = 0; i < shown.size(); ++i)
            if (frame >= shown[i].from && frame < shown[i].to)
                those << i;
        return those;
    }
};

QList<qsizetype> planned(const RenderPlan& plan, Frames frame)
{
    const StoryPlace place = storyAt(plan, frame);
    QList<qsizetype> those{place.shot};
    if (place.incoming >= 0)
        those << place.incoming;
    return those;
}

} // namespace

void TestEveryFrame::initTestCase()
{
    for (int i = 0; i < Grays; ++i) {
        QImage still(Small, QImage::Format_RGB32);
        still.fill(QColor(60 + 16 * i, 60 + 16 * i, 60 + 16 * i));
        QVERIFY(still.save(m_folder.filePath(QStringLiteral("%1.png").arg(i))));
        m_lumas << luma(*Picture::fromImage(still), 4, 4);
    }
}

Storyboard TestEveryFrame::randomFilm(RandomBoard& random, int shots)
{
    Storyboard board;
    board.id = StoryboardId::create();
    board.format = {Small, {24, 1}};
    board.scenes << Scene{SceneId::create(), QStringLiteral("SC010"), {}, {}, {}, {}, {}};
    for (int i = 0; i < shots; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg(i);
        shot.length = 1 + random.below(random.below(3) ? 20 : 3);
        shot.status = random.below(6) == 0 ? ShotStatus::Omitted : ShotStatus::Todo;
        shot.transitionIn = {TransitionKind(random.below(4)), 0, QStringLiteral("#ffffff"),
                             MoveDirection(random.below(5))};
        if (shot.transitionIn.kind != TransitionKind::Cut)
            shot.transitionIn.frames = 1 + random.below(30);
        Panel panel = panelNamed(QStringLiteral("%1.png").arg(i % Grays), i);
        panel.size = Small;
        panel.move = StillMove{};
        shot.panels << panel;
        board.scenes[0].shots << shot;
    }
    return board;
}

RenderPlan TestEveryFrame::planOf(const Storyboard& board, const Transition& standard) const
{
    OutputSpec output = defaultOutput(board);
    output.defaultTransition = standard;
    RenderPlan plan = makeRenderPlan(board, {}, output, m_folder.path());
    plan.opening = {}; // the film's ends have tests of their own
    return plan;
}

void TestEveryFrame::eachFrameShowsItsShots()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 300; ++round) {
        const Transition standard =
            random.below(2) ? Transition{TransitionKind::Dissolve, 1 + random.below(20)} : Transition{};
        const Storyboard board = randomFilm(random, 1 + random.below(9));
        const RenderPlan plan = planOf(board, standard);
        const Oracle oracle(board, standard);
        QCOMPARE(plan.shots.size(), oracle.shots.size());
        for (Frames frame = 0; frame < plan.length; ++frame) {
            const QList<qsizetype> those = oracle.at(frame);
            QVERIFY2(those.size() == 1 || those.size() == 2, qPrintable(QString::number(frame))); // no hole, no crowd
            QCOMPARE(planned(plan, frame), those);
        }
        QCOMPARE(storyAt(plan, plan.length).shot, -1);
        QCOMPARE(storyAt(plan, -1).shot, -1);
    }
}

void TestEveryFrame::segmentsNeverMixTwoPlaces()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 300; ++round) {
        const RenderPlan plan = planOf(randomFilm(random, 1 + random.below(9)), {TransitionKind::Wipe, 4});
        Frames next = 0;
        for (const Segment& segment : segmentsOf(plan)) {
            QCOMPARE(segment.start, next);
            QVERIFY(segment.length > 0);
            for (Frames frame = segment.start; frame < segment.start + segment.length; ++frame)
                QCOMPARE(planned(plan, frame), planned(plan, segment.start));
            next += segment.length;
        }
        QCOMPARE(next, plan.length);
    }
}

void TestEveryFrame::pixelsAreThoseOfTheShots()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 12; ++round) {
        const Storyboard board = randomFilm(random, 2 + random.below(Grays - 2));
        const RenderPlan plan = planOf(board);
        const Oracle oracle(board, {});
        TimelineReader reader(plan, {});
        for (Frames frame = 0; frame < plan.length; ++frame) {
            const auto picture = reader.pictureAt(frame);
            VERIFY_OK(picture);
            const QList<qsizetype> those = oracle.at(frame);
            const auto gray = [&](qsizetype shot) {
                return m_lumas[plan.shots[shot].pictures.first().file.section(QLatin1Char('.'), 0, 0).toInt()];
            };
            const int from = gray(those.first()), to = gray(those.last());
            const int left = luma(*picture, 1, 9), right = luma(*picture, 30, 9);
            const int top = luma(*picture, 16, 1), foot = luma(*picture, 16, 16);
            const QByteArray place = QByteArray("frame ") + QByteArray::number(frame);
            const char* where = place.constData();
            if (those.size() == 1) {
                QVERIFY2(left == from && right == from && top == from && foot == from, where);
                continue;
            }
            const Transition& in = oracle.in[those.last()];
            const double t = (double(frame - oracle.shown[those.last()].from) + 0.5) / double(in.frames);
            if (in.kind == TransitionKind::Dissolve)
                QVERIFY2(std::abs(left - (from + (to - from) * t)) <= 2 && left == right && top == foot, where);
            if (in.kind == TransitionKind::DipToColour) { // white
                const double shown = std::abs(2 * t - 1), base = t < 0.5 ? from : to;
                QVERIFY2(std::abs(left - (235 + (base - 235) * shown)) <= 2 && left == right, where);
            }
            if (in.kind == TransitionKind::Wipe) {
                const bool upright = in.direction == MoveDirection::Up || in.direction == MoveDirection::Down;
                const bool back = in.direction == MoveDirection::Left || in.direction == MoveDirection::Up;
                const int first = upright ? top : left, last = upright ? foot : right;
                const int near = back ? last : first, far = back ? first : last; // of where the edge starts
                if (t > 0.2)
                    QVERIFY2(near == to, where);
                if (t < 0.8)
                    QVERIFY2(far == from, where);
            }
        }
    }
}

void TestEveryFrame::handlesPlayOnAndEdgesAreHeld()
{
    FilmFolder film; // its take has 60 pictures, shot 0 shows 30 of them from the tenth on
    shotOf(film.board, 1).transitionIn = {TransitionKind::Dissolve, 12};
    RenderPlan plan = film.plan();
    const PictureSource take = plan.shots[0].pictures.first();
    const auto picture = [&](Frames frame) {
        return sourceTime(take, frame, {24, 1}) * take.rate.num / (1'000'000LL * take.rate.den);
    };
    for (Frames frame = 24; frame < 36; ++frame) // over the cut at 30 the take plays on into its handle
        QCOMPARE(picture(frame), FilmFolder::Handle + frame);
    QCOMPARE(notesAbout(conformNotes(plan), ConformKind::Held), QStringList());
    // Without a handle its last picture is held, and the report says so.
    shotOf(film.board, 0).circled = film.shelf.takes(shotOf(film.board, 0).id).first().id;
    shotOf(film.board, 0).takeStart = 20;
    plan = film.plan();
    QCOMPARE(notesAbout(conformNotes(plan), ConformKind::Held).size(), 1);
    QVERIFY(notesAbout(conformNotes(plan), ConformKind::Held).first().contains(plan.shots[0].code));
    TimelineReader reader(plan, film.cache());
    QCOMPARE(numberIn(*reader.pictureAt(0)), 30);
    // At half speed the same stretch has twice the handle, at double speed it runs out inside the shot.
    shotOf(film.board, 0).speedPermille = 500;
    QCOMPARE(notesAbout(conformNotes(film.plan()), ConformKind::Held), QStringList());
    shotOf(film.board, 0).speedPermille = 2000;
    QVERIFY(
        notesAbout(conformNotes(film.plan()), ConformKind::Held).join(QLatin1Char(' ')).contains(QStringLiteral("15")));
    shotOf(film.board, 0).speedPermille = 0; // a held frame is all it needs
    QCOMPARE(notesAbout(conformNotes(film.plan()), ConformKind::Held), QStringList());
}

void TestEveryFrame::clipsStillsAndCardsBlend()
{
    FilmFolder film; // a clip, stills, cards
    for (const int shot : {1, 2, 3})
        shotOf(film.board, shot).transitionIn = {TransitionKind::Dissolve, 8};
    const RenderPlan plan = film.plan();
    RenderPlan plain = plan;
    for (PlanShot& shot : plain.shots)
        shot.transitionIn = {};
    TimelineReader blended(plan, film.cache()), cuts(plain, film.cache());
    for (const qsizetype shot : {1, 2, 3}) {
        const Frames start = plan.shots[shot].start;
        const Picture before = *cuts.pictureAt(start - 1), behind = *cuts.pictureAt(start);
        const Picture middle = *blended.pictureAt(start);
        int between = 0, points = 0;
        for (int y = 0; y < middle.size().height(); y += 3) {
            for (int x = 0; x < middle.size().width(); x += 3) {
                const auto [low, high] = std::minmax({luma(before, x, y), luma(behind, x, y)});
                between += luma(middle, x, y) >= low - 6 && luma(middle, x, y) <= high + 6;
                ++points;
            }
        }
        QVERIFY2(between > points * 3 / 4, qPrintable(QStringLiteral("%1 of %2").arg(between).arg(points)));
        QVERIFY(middle.toImage() != before.toImage() && middle.toImage() != behind.toImage());
    }
}

QTEST_MAIN(TestEveryFrame)
#include "test_every_frame.moc"
