#include "core/render/blend.h"
#include "core/render/stamp.h"
#include "tests/support/results.h"

extern "C" {
#include <libavutil/frame.h>
}

class TestStamp final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stampsCoverTheirPlaceAlone();
    void clearPointsStayClear();
    void laterOnesLieOnTop();

private:
    static int luma(const Picture& p, int x, int y) { return p.frame()->data[0][y * p.frame()->linesize[0] + x]; }
    static Picture set(const Picture& base, const Stamp& stamp) { return stamped(base, {&stamp, 1}).value(); }
};

void TestStamp::stampsCoverTheirPlaceAlone()
{
    const Picture black = *solidPicture({64, 36}, Qt::black);
    const Picture white = *solidPicture({16, 8}, Qt::white);
    const Picture whole = set(black, {white, {}, {8, 4}});
    QCOMPARE(luma(whole, 7, 4), 16);
    QCOMPARE(luma(whole, 8, 4), 235);
    QCOMPARE(luma(whole, 23, 11), 235);
    QCOMPARE(luma(whole, 24, 11), 16);
    QCOMPARE(luma(black, 8, 4), 16); // what it was set on is as it was
    QCOMPARE(luma(set(black, {white, {}, {8, 4}, 0.5}), 10, 6), 126);
    QByteArray alpha(16 * 8, char(0));
    alpha[2 * 16 + 3] = char(255);
    const Picture masked = set(black, {white, alpha, {8, 4}});
    QCOMPARE(luma(masked, 11, 6), 235);
    QCOMPARE(luma(masked, 12, 6), 16);
    QCOMPARE(luma(set(black, {white, {}, {-8, -4}}), 3, 3), 235); // half of it outside
    QCOMPARE(luma(set(black, {white, {}, {60, 34}}), 62, 35), 235);
    QCOMPARE(luma(set(black, {white, {}, {200, 4}}), 62, 6), 16); // all of it
}

void TestStamp::clearPointsStayClear()
{
    QImage image(5, 3, QImage::Format_ARGB32_Premultiplied); // odd sides at an odd place
    image.fill(Qt::transparent);
    image.setPixelColor(2, 1, Qt::white);
    const Stamp stamp = stampOf(image, {7, 5}).value();
    const Picture shown = set(*solidPicture({64, 36}, Qt::black), stamp);
    for (int y = 0; y < 36; ++y)
        for (int x = 0; x < 64; ++x)
            QCOMPARE(luma(shown, x, y), x == 9 && y == 6 ? 235 : 16);
}

void TestStamp::laterOnesLieOnTop()
{
    const Picture base = *solidPicture({64, 36}, Qt::black);
    const Stamp stamps[]{{*solidPicture({16, 8}, Qt::white), {}, {8, 4}},
                         {*solidPicture({16, 8}, Qt::red), {}, {16, 4}}};
    const Picture both = stamped(base, stamps).value();
    QCOMPARE(luma(both, 10, 6), 235);
    QCOMPARE(luma(both, 18, 6), 63);
    QCOMPARE(luma(stamped(base, {}).value(), 10, 6), 16);
}

QTEST_GUILESS_MAIN(TestStamp)
#include "test_stamp.moc"
