#include "core/render/shot_cuts.h"

#include "core/document/checks.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/render/conform_notes.h"
#include "core/render/render_plan.h"
#include "core/render/segments.h"
#include "core/render/shot_resolver.h"
#include "core/render/source_painter.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

/// Cuts that keep the film as it was.
class TestShotCuts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSplitShowsTheSamePictures();
    void withoutTheTakeASplitLosesIt();
    void joiningGivesTheOriginalBack();
    void aCircleDrawnByHandStays();
    void soundGoesOnOverASplit();
    void aTrimmedHeadLeavesThePictureInPlace();
    void theSecondPartHasHandles();
    void takesOutliveTheirShot();
    void aTakeCanBeSlipped();
};

namespace {

RenderPlan planOf(const Storyboard& board, const TakeShelf& shelf)
{
    return makeRenderPlan(board, shelf, defaultOutput(board), QStringLiteral("/project"));
}

/// What each frame of the film is read from: a file and the picture in it.
QStringList sources(const Storyboard& board, const TakeShelf& shelf)
{
    QStringList all;
    const RenderPlan plan = planOf(board, shelf);
    const Rate rate = plan.output.video.rate;
    for (Frames frame = 0; frame < plan.length; ++frame) {
        const PlanShot& shot = plan.shots[storyAt(plan, frame).shot];
        const PictureSource& source = shot.pictures[pictureAt(shot, frame)];
        const std::int64_t at = sourceTime(source, frame, rate);
        const std::int64_t picture = at * source.rate.num / (1000000LL * source.rate.den);
        all << QStringLiteral("%1 %2").arg(source.file).arg(source.kind == PictureKind::Take ? picture : 0);
    }
    return all;
}

struct SampleFilm {
    Storyboard board;
    TakeShelf shelf;
    ShotId first;
};

/// The sample film, its first shot (30 frames) with a take.
SampleFilm filmWith(TakeOrigin origin, Frames length, Frames handle, Rate rate = {24, 1})
{
    SampleFilm film{sampleBoard(), {}, {}};
    Shot& shot = shotOf(film.board, 0);
    film.first = shot.id;
    Take take = takeFor(shot, 1, origin);
    take.length = length;
    take.handleIn = handle;
    take.rate = rate;
    take.inputKey = animaticKey(film.board, shot);
    film.shelf.add(take);
    return film;
}

QList<SampleFilm> films()
{
    QList<SampleFilm> all;
    for (const TakeOrigin origin : {TakeOrigin::Provider, TakeOrigin::Imported, TakeOrigin::Animatic})
        all << filmWith(origin, 50, 10) << filmWith(origin, 35, 10) << filmWith(origin, 12, 0);
    all << filmWith(TakeOrigin::Provider, 90, 7, {30000, 1001}) << filmWith(TakeOrigin::Provider, 60, 3, {25, 1});
    SampleFilm circled = filmWith(TakeOrigin::Provider, 50, 10);
    shotOf(circled.board, 0).circled = idNumber<TakeId>(1001);
    circled.shelf.add(takeFor(shotOf(circled.board, 0), 2, TakeOrigin::Provider));
    all << circled;
    shotOf(circled.board, 0).takeStart = -4;
    all << circled;
    for (const int speed : {500, 2000, 333, 1001, 0}) {
        SampleFilm other = filmWith(TakeOrigin::Provider, 90, 10);
        shotOf(other.board, 0).speedPermille = speed;
        all << other;
        shotOf(other.board, 0).circled = idNumber<TakeId>(1001);
        shotOf(other.board, 0).takeStart = 3;
        all << other;
    }
    return all;
}

} // namespace

void TestShotCuts::aSplitShowsTheSamePictures()
{
    for (const SampleFilm& film : films()) {
        const QStringList before = sources(film.board, film.shelf);
        QVERIFY(before.first().startsWith(QLatin1String("media/take1.mp4")));
        for (Frames at = 1; at < 30; ++at) {
            const ShotId second = ShotId::create();
            const auto split = splitShot(film.board, film.shelf, film.first, at, second);
            VERIFY_OK(split);
            QCOMPARE(brokenInvariants(*split), QStringList());
            QCOMPARE(sources(*split, film.shelf), before);
            if (at < 29) { // and once more
                const auto again = splitShot(*split, film.shelf, second, 1, ShotId::create());
                VERIFY_OK(again);
                QCOMPARE(sources(*again, film.shelf), before);
            }
        }
    }
}

void TestShotCuts::withoutTheTakeASplitLosesIt()
{
    const SampleFilm film = filmWith(TakeOrigin::Provider, 50, 10);
    const Storyboard split = splitShot(film.board, film.first, 12, ShotId::create()).value();
    QVERIFY(sources(split, film.shelf) != sources(film.board, film.shelf));
}

void TestShotCuts::joiningGivesTheOriginalBack()
{
    for (const SampleFilm& film : films()) {
        const ShotId second = ShotId::create();
        const Storyboard split = splitShot(film.board, film.shelf, film.first, 11, second).value();
        const auto joined = mergeWithNext(split, film.shelf, film.first);
        VERIFY_OK(joined);
        QCOMPARE(sources(*joined, film.shelf), sources(film.board, film.shelf));
        Storyboard whole = film.board;
        const bool ranOut = takeStartOf(*film.shelf.find(idNumber<TakeId>(1001)), shownOf(shotOf(whole, 0)),
                                        film.board.format.rate) != 0;
        if (!ranOut)
            QVERIFY(*joined == film.board);
    }
    // Three parts: two of them joined still show what they showed.
    const SampleFilm film = filmWith(TakeOrigin::Animatic, 30, 0);
    const ShotId second = ShotId::create();
    Storyboard split = splitShot(film.board, film.shelf, film.first, 20, second).value();
    split = splitShot(split, film.shelf, film.first, 10, ShotId::create()).value();
    const Storyboard joined = mergeWithNext(split, film.shelf, film.first).value();
    QCOMPARE(sources(joined, film.shelf), sources(film.board, film.shelf));
}

void TestShotCuts::aCircleDrawnByHandStays()
{
    SampleFilm film = filmWith(TakeOrigin::Provider, 50, 10);
    film.board = circleTake(film.board, film.first, idNumber<TakeId>(1001)).value();
    const Storyboard split = splitShot(film.board, film.shelf, film.first, 11, ShotId::create()).value();
    QVERIFY(mergeWithNext(split, film.shelf, film.first).value() == film.board);
}

void TestShotCuts::soundGoesOnOverASplit()
{
    const SampleFilm film = filmWith(TakeOrigin::Provider, 50, 10);
    const PlanSound whole = planOf(film.board, film.shelf).sounds.first();
    const Storyboard split = splitShot(film.board, film.shelf, film.first, 11, ShotId::create()).value();
    const QList<PlanSound> parts = planOf(split, film.shelf).sounds.mid(0, 2);
    QCOMPARE(parts[0].start, whole.start);
    QCOMPARE(parts[0].fadeIn, whole.fadeIn);
    QCOMPARE(parts[0].fadeOut, 0);
    QCOMPARE(parts[1].fadeIn, 0);
    QCOMPARE(parts[1].fadeOut, whole.fadeOut);
    QCOMPARE(parts[0].start + parts[0].length, parts[1].start);
    QCOMPARE(parts[1].sourceIn - parts[0].sourceIn, parts[1].start - parts[0].start);
    QCOMPARE(parts[0].length + parts[1].length, whole.length);
    // The control: a cut into another place of the take is heard as one.
    const Storyboard slipped = setTakeStart(split, split.scenes[0].shots[1].id, idNumber<TakeId>(1001), 14).value();
    QVERIFY(planOf(slipped, film.shelf).sounds[0].fadeOut > 0);
}

void TestShotCuts::aTrimmedHeadLeavesThePictureInPlace()
{
    for (const SampleFilm& film : films()) {
        const auto trimmed = trimShotHead(film.board, film.shelf, film.first, 8);
        VERIFY_OK(trimmed);
        QCOMPARE(sources(*trimmed, film.shelf), sources(film.board, film.shelf).mid(8));
    }
}

void TestShotCuts::theSecondPartHasHandles()
{
    const SampleFilm film = filmWith(TakeOrigin::Provider, 30, 0);
    const ShotId second = ShotId::create();
    Storyboard split = splitShot(film.board, film.shelf, film.first, 15, second).value();
    Shot part = *findShot(split, second);
    part.transitionIn = {TransitionKind::Dissolve, 12};
    split = setShot(split, part).value();
    QCOMPARE(notesAbout(conformNotes(planOf(split, film.shelf)), ConformKind::Held), QStringList());
    Storyboard start = split; // the control: at the take's own start there is nothing before
    start = setTakeStart(start, second, idNumber<TakeId>(1001), 0).value();
    QCOMPARE(notesAbout(conformNotes(planOf(start, film.shelf)), ConformKind::Held).size(), 1);
}

void TestShotCuts::takesOutliveTheirShot()
{
    const SampleFilm film = filmWith(TakeOrigin::Provider, 50, 10);
    const ShotId second = ShotId::create();
    Storyboard split = splitShot(film.board, film.shelf, film.first, 15, second).value();
    const QStringList kept = sources(split, film.shelf).mid(15);
    QCOMPARE(sources(removeShot(split, film.first).value(), film.shelf), kept);
    split.scenes[0].shots[0].status = ShotStatus::Omitted;
    QCOMPARE(sources(split, film.shelf), kept);
    QCOMPARE(film.shelf.takesFor(*findShot(split, second)).size(), 1);
    QCOMPARE(film.shelf.takes(second).size(), 0);
}

void TestShotCuts::aTakeCanBeSlipped()
{
    const SampleFilm film = filmWith(TakeOrigin::Provider, 50, 10);
    const QStringList before = sources(film.board, film.shelf);
    const Storyboard slipped = setTakeStart(film.board, film.first, idNumber<TakeId>(1001), 3).value();
    const QStringList after = sources(slipped, film.shelf);
    QCOMPARE(after.mid(0, 27), before.mid(3, 27));
    QCOMPARE(after.mid(30), before.mid(30)); // nothing else moves
}

QTEST_GUILESS_MAIN(TestShotCuts)
#include "test_shot_cuts.moc"
