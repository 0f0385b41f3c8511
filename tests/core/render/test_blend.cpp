#include "core/render/blend.h"
#include "tests/support/results.h"

extern "C" {
#include <libavutil/frame.h>
}

class TestBlend final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coloursAreBt709();
    void dissolveStartsAndEndsPure();
    void everyPairOfPointsIsRounded();
    void dipReachesItsColourInTheMiddle();
    void wipesTravelAsTold();

private:
    static Picture solid(Qt::GlobalColor colour) { return *solidPicture({64, 36}, QColor(colour)); }
    static int luma(const Picture& p, int x, int y) { return p.frame()->data[0][y * p.frame()->linesize[0] + x]; }
};

void TestBlend::coloursAreBt709()
{
    QCOMPARE(luma(solid(Qt::black), 3, 3), 16);
    QCOMPARE(luma(solid(Qt::white), 3, 3), 235);
    const Picture red = solid(Qt::red);
    QCOMPARE(luma(red, 3, 3), 63);
    QCOMPARE(int(red.frame()->data[2][0]), 240);
    QImage image(64, 36, QImage::Format_RGB32); // the same colour by the other road
    image.fill(Qt::red);
    QVERIFY(std::abs(luma(*Picture::fromImage(image), 3, 3) - 63) <= 1);
}

void TestBlend::dissolveStartsAndEndsPure()
{
    const Picture black = solid(Qt::black);
    const Picture white = solid(Qt::white);
    QCOMPARE(luma(*dissolved(black, white, 0), 9, 9), 16);
    QCOMPARE(luma(*dissolved(black, white, 1), 9, 9), 235);
    QVERIFY(std::abs(luma(*dissolved(black, white, 0.5), 9, 9) - 126) <= 1);
    int before = 0;
    for (double t = 0; t <= 1; t += 0.05) {
        const int now = luma(*dissolved(black, white, t), 9, 9);
        QVERIFY(now > before);
        before = now;
    }
}

void TestBlend::everyPairOfPointsIsRounded()
{
    const QSize size(258, 256); // rows that are no multiple of anything
    const Picture from = *solidPicture(size, Qt::black);
    const Picture to = *solidPicture(size, Qt::black);
    const auto point = [](const Picture& p, int x, int y) -> std::uint8_t& {
        return const_cast<AVFrame*>(p.frame())->data[0][y * p.frame()->linesize[0] + x];
    };
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) {
            point(from, x, y) = std::uint8_t(x);
            point(to, x, y) = std::uint8_t(y);
        }
    for (const int weight : {0, 1, 77, 128, 255, 256}) {
        const Picture mixed = *dissolved(from, to, weight / 256.0);
        int wrong = 0;
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x) {
                const int a = std::uint8_t(x);
                wrong += luma(mixed, x, y) != a + (((y - a) * weight + 128) >> 8);
            }
        QCOMPARE(wrong, 0);
    }
}

void TestBlend::dipReachesItsColourInTheMiddle()
{
    const Picture black = solid(Qt::black);
    QCOMPARE(luma(*dipped(black, solid(Qt::red), Qt::white, 0.5), 5, 5), 235);
    QCOMPARE(luma(*dipped(black, solid(Qt::red), Qt::white, 0), 5, 5), 16);
    QCOMPARE(luma(*dipped(black, solid(Qt::red), Qt::white, 1), 5, 5), 63);
}

void TestBlend::wipesTravelAsTold()
{
    const Picture black = solid(Qt::black);
    const Picture white = solid(Qt::white);
    const auto at = [&](MoveDirection direction, double t, int x, int y) {
        return luma(*wiped(black, white, direction, t), x, y);
    };
    QCOMPARE(at(MoveDirection::Right, 0.5, 2, 18), 235);
    QCOMPARE(at(MoveDirection::Right, 0.5, 61, 18), 16);
    QCOMPARE(at(MoveDirection::Left, 0.5, 2, 18), 16);
    QCOMPARE(at(MoveDirection::Left, 0.5, 61, 18), 235);
    QCOMPARE(at(MoveDirection::Down, 0.5, 30, 1), 235);
    QCOMPARE(at(MoveDirection::Up, 0.5, 30, 1), 16);
    QCOMPARE(at(MoveDirection::Unset, 0, 0, 0), 16);
    QCOMPARE(at(MoveDirection::Unset, 1, 63, 35), 235);
}

QTEST_GUILESS_MAIN(TestBlend)
#include "test_blend.moc"
