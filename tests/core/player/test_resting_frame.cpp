#include "core/player/resting_frame.h"

#include "tests/support/results.h"

class TestRestingFrame final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsPassedOverWithoutAReason();
    void blackAndTheSlateArePassedOver();
    void aDissolveIsPassedOverToItsShot();
    void neverBehindTheShot();

private:
    static RenderPlan plan()
    {
        RenderPlan plan;
        plan.length = 100;
        plan.shots.resize(2);
        plan.shots[0].length = plan.shots[1].start = 60;
        plan.shots[1].length = 40;
        return plan;
    }
};

void TestRestingFrame::nothingIsPassedOverWithoutAReason()
{
    for (const Frames frame : {0, 1, 59, 60, 99})
        QCOMPARE(restingFrame(plan(), frame), frame);
    QCOMPARE(restingFrame({}, 7), 0);
}

void TestRestingFrame::blackAndTheSlateArePassedOver()
{
    RenderPlan film = plan();
    film.opening = {TransitionKind::DipToColour, 12};
    QCOMPARE(restingFrame(film, 0), 12);
    QCOMPARE(restingFrame(film, 11), 12);
    QCOMPARE(restingFrame(film, 13), 13);
    film.storyStart = 48;
    QCOMPARE(restingFrame(film, 0), 60);
    film.opening.frames = 500; // never outside the film
    QCOMPARE(restingFrame(film, 0), 99);
}

void TestRestingFrame::aDissolveIsPassedOverToItsShot()
{
    RenderPlan film = plan();
    film.shots[1].transitionIn = {TransitionKind::Dissolve, 9}; // 4 frames before the cut, 5 behind it
    QCOMPARE(restingFrame(film, 59), 59);
    QCOMPARE(restingFrame(film, 60), 65);
    QCOMPARE(restingFrame(film, 64), 65);
    QCOMPARE(restingFrame(film, 66), 66);
}

void TestRestingFrame::neverBehindTheShot()
{
    RenderPlan film = plan();
    film.shots[1].transitionIn = {TransitionKind::Dissolve, 200};
    QCOMPARE(restingFrame(film, 60), 99);
}

QTEST_GUILESS_MAIN(TestRestingFrame)
#include "test_resting_frame.moc"
