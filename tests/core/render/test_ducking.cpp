#include "core/render/ducking.h"

#include <QtTest>

class TestDucking final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksAheadHoldsAndReturns();
    void shortPausesChangeNothing();
    void aPlaceKnowsOnlyItsNeighbours();
    void quietCellsAreNotHeard();
};

namespace {

using namespace Ducking;

std::vector<float> around(std::int64_t from, std::int64_t to, std::int64_t first, std::int64_t count)
{
    return depths(first, count, [=](std::int64_t cell) { return cell >= from && cell < to; });
}

} // namespace

void TestDucking::looksAheadHoldsAndReturns()
{
    const auto depth = around(200, 300, 0, 600);
    QCOMPARE(depth[200 - AttackCells - 1], 0.0F);
    QVERIFY(depth[200 - AttackCells / 2] > 0.3F && depth[200 - AttackCells / 2] < 0.7F);
    for (int cell = 200; cell <= 300 + HoldCells; ++cell)
        QCOMPARE(depth[size_t(cell)], 1.0F);
    QVERIFY(depth[300 + HoldCells + ReleaseCells / 2] > 0.3F && depth[300 + HoldCells + ReleaseCells / 2] < 0.7F);
    QCOMPARE(depth[300 + HoldCells + ReleaseCells], 0.0F);
    for (size_t i = 1; i < depth.size(); ++i)
        QVERIFY(std::abs(depth[i] - depth[i - 1]) < 0.08F);
}

void TestDucking::shortPausesChangeNothing()
{
    const auto heard = [](std::int64_t cell) { return cell % (HoldCells + 10) < 10; };
    for (const float depth : depths(0, 500, heard))
        QCOMPARE(depth, 1.0F);
}

void TestDucking::aPlaceKnowsOnlyItsNeighbours()
{
    const auto all = around(200, 300, 0, 600);
    for (int first = 0; first < 580; first += 7) {
        const auto part = around(200, 300, first, 20);
        for (size_t i = 0; i < part.size(); ++i)
            QCOMPARE(part[i], all[size_t(first) + i]);
    }
}

void TestDucking::quietCellsAreNotHeard()
{
    const std::vector<float> loud(2 * CellSamples, 0.02F);
    const std::vector<float> quiet(2 * CellSamples, 0.004F);
    QVERIFY(isHeard(loud));
    QVERIFY(!isHeard(quiet));
    QVERIFY(!isHeard({}));
}

QTEST_APPLESS_MAIN(TestDucking)
#include "test_ducking.moc"
