#include "core/render/film_estimate.h"
#include "tests/core/render/sample_board.h"

#include <QTest>

/// The size of a film before it is made: it follows what makes films large. How near the
/// truth it is, is not looked at here.
class TestFilmEstimate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itFollowsWhatMakesFilmsLarge();
    void aPartIsAPart();
    void soundAloneIsItsBitRate();
    void nothingWeighsNothing();
};

namespace {

RenderPlan planOf(PictureKind kind, Frames length = 240)
{
    RenderPlan plan;
    plan.output.video = {{1280, 720}, {24, 1}};
    plan.length = length;
    PlanShot shot;
    shot.length = length;
    PictureSource picture;
    picture.kind = kind;
    picture.length = length;
    shot.pictures = {picture};
    plan.shots = {shot};
    return plan;
}

qint64 asCodec(RenderPlan plan, const char* codec)
{
    plan.output.video.codec = QLatin1String(codec);
    return estimatedBytes(plan);
}

} // namespace

void TestFilmEstimate::itFollowsWhatMakesFilmsLarge()
{
    const RenderPlan moving = planOf(PictureKind::Take);
    QVERIFY(estimatedBytes(moving) > 2 * estimatedBytes(planOf(PictureKind::Card)));
    RenderPlan finer = moving, larger = moving;
    finer.output.video.crf = 14;
    QVERIFY(estimatedBytes(finer) > estimatedBytes(moving) * 3 / 2);
    larger.output.video.size = {1920, 1080};
    QVERIFY(estimatedBytes(larger) > estimatedBytes(moving) * 3 / 2);
    QVERIFY(asCodec(moving, "hevc") < asCodec(moving, "h264"));
    QVERIFY(asCodec(moving, "prores") > 10 * asCodec(moving, "h264"));
    // What codes every picture by itself gains nothing from stillness.
    QCOMPARE(asCodec(moving, "png"), asCodec(planOf(PictureKind::Card), "png"));
}

void TestFilmEstimate::aPartIsAPart()
{
    RenderPlan half = planOf(PictureKind::Take);
    const qint64 whole = estimatedBytes(half);
    half.range = {60, 120};
    QVERIFY(std::abs(estimatedBytes(half) * 2 - whole) <= 2);
}

void TestFilmEstimate::soundAloneIsItsBitRate()
{
    const RenderPlan plan = planOf(PictureKind::Take); // 10 s
    QCOMPARE(asCodec(plan, "wav"), 10 * 48000 * 2 * 24 / 8);
    QCOMPARE(asCodec(plan, "m4a"), 10 * 192000 / 8);
}

void TestFilmEstimate::nothingWeighsNothing()
{
    QCOMPARE(estimatedBytes(RenderPlan()), qint64(0));
    QCOMPARE(asCodec(planOf(PictureKind::Take), "unknown"), qint64(0));
}

QTEST_GUILESS_MAIN(TestFilmEstimate)
#include "test_film_estimate.moc"
