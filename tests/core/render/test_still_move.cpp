#include "core/render/still_move.h"

#include <QtTest>

class TestStillMove final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staticStandsStill();
    void undecidedPushesInSlowly();
    void movesGoWhereTheyAreTold();
    void everyMoveStaysInsideThePictureAndHasTheFramesShape();
    void shortShotsMoveLess();
    void easingStartsAndEndsExactly();
    void partsOfAMoveJoin();
};

namespace {

const QSize Frame(1280, 720);
const QSize Picture(1600, 900);

StillMove moveFor(CameraMove move, MoveDirection direction = MoveDirection::Unset, std::int64_t ms = 4000,
                  QSize picture = Picture)
{
    Framing framing;
    framing.move = move;
    framing.direction = direction;
    return defaultMove(framing, picture, Frame, Fit::Fill, ms);
}

} // namespace

void TestStillMove::staticStandsStill()
{
    const StillMove move = moveFor(CameraMove::Static);
    QCOMPARE(seenAt(move, 0), seenAt(move, 1));
    QCOMPARE(move.from, UnitRect());
}

void TestStillMove::undecidedPushesInSlowly()
{
    const StillMove move = moveFor(CameraMove::Unset);
    QVERIFY(move.to.width < move.from.width);
    QVERIFY(move.to.width > 9400);
}

void TestStillMove::movesGoWhereTheyAreTold()
{
    QVERIFY(moveFor(CameraMove::Pan).to.x > moveFor(CameraMove::Pan).from.x);
    QVERIFY(moveFor(CameraMove::Pan, MoveDirection::Left).to.x < moveFor(CameraMove::Pan, MoveDirection::Left).from.x);
    QVERIFY(moveFor(CameraMove::Tilt, MoveDirection::Down).to.y >
            moveFor(CameraMove::Tilt, MoveDirection::Down).from.y);
    QVERIFY(moveFor(CameraMove::Pedestal).to.y < moveFor(CameraMove::Pedestal).from.y);
    QVERIFY(moveFor(CameraMove::Dolly).to.width < moveFor(CameraMove::Dolly).from.width);
    QVERIFY(moveFor(CameraMove::Dolly, MoveDirection::Out).to.width >
            moveFor(CameraMove::Dolly, MoveDirection::Out).from.width);
    QVERIFY(moveFor(CameraMove::Zoom).to.width < moveFor(CameraMove::Dolly).to.width);
    QVERIFY(moveFor(CameraMove::Handheld).to.x != moveFor(CameraMove::Handheld).from.x);
    const StillMove panorama = moveFor(CameraMove::Pan, MoveDirection::Right, 4000, {4000, 900});
    QVERIFY(panorama.from.x == 0);
    QVERIFY(panorama.to.x + panorama.to.width >= 9999);
}

void TestStillMove::everyMoveStaysInsideThePictureAndHasTheFramesShape()
{
    for (const QSize picture :
         {QSize(1600, 900), QSize(900, 1600), QSize(4000, 700), QSize(10, 10), QSize(1, 3000), QSize()})
        for (int move = 0; move <= int(CameraMove::Handheld); ++move)
            for (int way = 0; way <= int(MoveDirection::Out); ++way)
                for (const Fit fit : {Fit::Fit, Fit::Fill, Fit::Stretch}) {
                    Framing framing;
                    framing.move = CameraMove(move);
                    framing.direction = MoveDirection(way);
                    const StillMove made = defaultMove(framing, picture, Frame, fit, 2500);
                    for (const UnitRect& rect : {made.from, made.to}) {
                        QVERIFY(rect.x >= 0 && rect.y >= 0 && rect.width > 0 && rect.height > 0);
                        QVERIFY(rect.x + rect.width <= UnitRect::Whole && rect.y + rect.height <= UnitRect::Whole);
                    }
                    if (fit == Fit::Fill && picture == QSize(1600, 900))
                        QVERIFY(std::abs(made.to.width - made.to.height) <= 2);
                }
}

void TestStillMove::shortShotsMoveLess()
{
    const auto travel = [](std::int64_t ms) {
        const StillMove move = moveFor(CameraMove::Pan, MoveDirection::Right, ms);
        return move.to.x - move.from.x;
    };
    QVERIFY(travel(500) < travel(2000));
    QVERIFY(travel(2000) < travel(5000));
}

void TestStillMove::easingStartsAndEndsExactly()
{
    for (const Easing easing : {Easing::Linear, Easing::EaseIn, Easing::EaseOut, Easing::EaseInOut}) {
        QCOMPARE(eased(easing, 0), 0.0);
        QCOMPARE(eased(easing, 1), 1.0);
        QCOMPARE(eased(easing, -3), 0.0);
        QCOMPARE(eased(easing, 7), 1.0);
        for (double t = 0.05; t <= 1; t += 0.05)
            QVERIFY(eased(easing, t) > eased(easing, t - 0.05));
    }
    QVERIFY(eased(Easing::EaseIn, 0.5) < 0.5 && eased(Easing::EaseOut, 0.5) > 0.5);
}

void TestStillMove::partsOfAMoveJoin()
{
    const StillMove whole = moveFor(CameraMove::Dolly);
    const StillMove first = partOfMove(whole, 0, 0.4);
    const StillMove second = partOfMove(whole, 0.4, 1);
    QCOMPARE(first.from, whole.from);
    QCOMPARE(first.to, second.from);
    QCOMPARE(second.to, whole.to);
    QCOMPARE(partOfMove(whole, 0, 1), whole);
}

QTEST_GUILESS_MAIN(TestStillMove)
#include "test_still_move.moc"
