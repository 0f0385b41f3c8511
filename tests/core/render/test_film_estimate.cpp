#include "core/render/film_estimate.h"
#include "tests/core/render/sample_board.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// The size of a film before it is made: it follows what makes films large. How near the truth it is,
/// tests/journeys/film_size.py looks at.
class TestFilmEstimate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itFollowsWhatMakesFilmsLarge();
    void aTakesOwnFileSaysHowMuchIsInIt();
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
    QVERIFY(asCodec(moving, "av1") < asCodec(moving, "h264"));
    QVERIFY(asCodec(moving, "prores") > 10 * asCodec(moving, "h264"));
    // What codes every picture by itself gains nothing from stillness.
    QCOMPARE(asCodec(moving, "dnxhr"), asCodec(planOf(PictureKind::Card), "dnxhr"));
}

void TestFilmEstimate::aTakesOwnFileSaysHowMuchIsInIt()
{
    const QTemporaryDir folder;
    RenderPlan plan = planOf(PictureKind::Take);
    plan.folder = folder.path();
    PictureSource& take = plan.shots[0].pictures[0];
    take.file = QStringLiteral("take.mp4");
    take.size = {1280, 720};
    take.rate = {24, 1};
    take.sourceLength = 240;
    const auto withFile = [&](qint64 bytes) {
        QFile file(folder.filePath(take.file));
        return file.open(QIODevice::WriteOnly) && file.resize(bytes) ? estimatedBytes(plan) : 0;
    };
    const qint64 quiet = withFile(500'000), busy = withFile(5'000'000);
    QVERIFY2(busy > 4 * quiet && busy < 10 * quiet, qPrintable(QString::number(double(busy) / double(quiet))));
    take.rate = {8, 1}; // each picture is shown three times
    take.sourceLength = 80;
    const qint64 slow = withFile(5'000'000);
    QVERIFY(std::abs(double(slow) / double(busy) - 1) < 0.01); // the same bytes for the same time
    const qint64 own = withFile(5'000'000);
    plan.output.video.size = {2560, 1440}; // four times the points, and nothing more to see
    const qint64 enlarged = withFile(5'000'000);
    QVERIFY(enlarged > own * 3 / 2 && enlarged < own * 3);
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
    RenderPlan plan = planOf(PictureKind::Take); // 10 s
    const qint64 silent = asCodec(plan, "m4a");
    QVERIFY(silent < 10 * 192000 / 8 / 20);
    PlanSound sound;
    sound.length = 10 * SampleRate;
    plan.sounds = {sound};
    QCOMPARE(asCodec(plan, "wav"), 10 * 48000 * 2 * 24 / 8);
    QCOMPARE(asCodec(plan, "m4a"), 10 * 192000 / 8);
    sound.length = 2 * SampleRate;
    sound.start = 3 * SampleRate;
    PlanSound over = sound; // from 4 s to 6 s
    over.start += SampleRate;
    plan.sounds = {over, sound};
    QCOMPARE(asCodec(plan, "m4a"), 3 * 192000 / 8 + silent * 7 / 10);
    plan.range = {6 * 24, 4 * 24};
    QCOMPARE(asCodec(plan, "m4a"), silent * 4 / 10);
    plan.range = {};
    QCOMPARE(asCodec(plan, "wav"), 10 * 48000 * 2 * 24 / 8); // there silence is as long as sound
}

void TestFilmEstimate::nothingWeighsNothing()
{
    QCOMPARE(estimatedBytes(RenderPlan()), qint64(0));
    QCOMPARE(asCodec(planOf(PictureKind::Take), "unknown"), qint64(0));
}

QTEST_GUILESS_MAIN(TestFilmEstimate)
#include "test_film_estimate.moc"
