#include "core/base/frame_time.h"
#include "core/base/timecode.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QRandomGenerator>

class TestFrameTime final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parsesWellKnownRates();
    void refusesNonsense();
    void samplesAndBackIsTheSameFrame();
    void microsecondsAndBackIsTheSameFrame();
    void countsTimecode();
    void dropsNumbersWhereSmpteDoes();
};

void TestFrameTime::parsesWellKnownRates()
{
    const QList<std::pair<QString, Rate>> cases{{QStringLiteral("24"), {24, 1}},
                                                {QStringLiteral("23.976"), {24000, 1001}},
                                                {QStringLiteral("29.97"), {30000, 1001}},
                                                {QStringLiteral("59.94"), {60000, 1001}},
                                                {QStringLiteral("30000/1001"), {30000, 1001}},
                                                {QStringLiteral("12.5"), {12500, 1000}},
                                                {QStringLiteral("240"), {240, 1}},
                                                {QStringLiteral("240/1"), {240, 1}}};
    for (const auto& [text, rate] : cases) {
        const auto parsed = parseRate(text);
        VERIFY_OK(parsed);
        QCOMPARE(toString(*parsed), toString(rate));
    }
}

void TestFrameTime::refusesNonsense()
{
    for (const char* text : {"", "0", "-24", "nan", "1e9", "24/0", "0/1", "abc", "24/1/1", "241", "481/2", "0.5"})
        VERIFY_FAILS(ErrorKind::Usage, parseRate(QString::fromLatin1(text)));
}

void TestFrameTime::samplesAndBackIsTheSameFrame()
{
    QRandomGenerator random(testSeed());
    for (const Rate rate : {Rate{24, 1}, Rate{24000, 1001}, Rate{30000, 1001}, Rate{60, 1}, Rate{25, 1}, Rate{1, 1}}) {
        for (int i = 0; i < 20000; ++i) {
            const Frames frame = random.bounded(1 << 24);
            const auto sample = framesToSamples(frame, rate);
            QCOMPARE(samplesToFrames(sample, rate), frame);
            QCOMPARE(samplesToFrames(sample - 1, rate), frame - 1);
        }
    }
}

void TestFrameTime::microsecondsAndBackIsTheSameFrame()
{
    for (const Rate rate : {Rate{24, 1}, Rate{25, 1}, Rate{30, 1}, Rate{60, 1}, Rate{24000, 1001}, Rate{30000, 1001}}) {
        for (Frames frame = -2000; frame < 2000; ++frame) {
            const auto us = framesToMicroseconds(frame, rate);
            QCOMPARE(frameShowingAt(us, rate), frame);
            QCOMPARE(frameShowingAt(us - 1, rate), frame - 1);
        }
    }
    constexpr std::int64_t Far = std::int64_t(1) << 60; // times a rate, more than 64 bits hold
    QCOMPARE(framesToMicroseconds(frameShowingAt(Far, {24000, 1001}), {24000, 1001}) / 100000, Far / 100000);
}

void TestFrameTime::dropsNumbersWhereSmpteDoes()
{
    const Rate ntsc{30000, 1001}, fast{60000, 1001};
    const auto code = [](Frames frames, Rate rate) { return toSmpteTimecode(frames, rate); };
    QCOMPARE(code(0, ntsc), QStringLiteral("00:00:00;00"));
    QCOMPARE(code(1799, ntsc), QStringLiteral("00:00:59;29"));
    QCOMPARE(code(1800, ntsc), QStringLiteral("00:01:00;02"));
    QCOMPARE(code(17981, ntsc), QStringLiteral("00:09:59;29"));
    QCOMPARE(code(17982, ntsc), QStringLiteral("00:10:00;00")); // each tenth minute drops nothing
    QCOMPARE(code(17982 + 1799, ntsc), QStringLiteral("00:10:59;29"));
    QCOMPARE(code(17982 + 1800, ntsc), QStringLiteral("00:11:00;02"));
    QCOMPARE(code(107892, ntsc), QStringLiteral("01:00:00;00")); // an hour of film, an hour on the clock
    QCOMPARE(code(-1800, ntsc), QStringLiteral("-00:01:00;02"));
    QCOMPARE(code(3599, fast), QStringLiteral("00:00:59;59"));
    QCOMPARE(code(3600, fast), QStringLiteral("00:01:00;04"));
    QCOMPARE(code(215784, fast), QStringLiteral("01:00:00;00"));
    QCOMPARE(code(1800, {24000, 1001}), QStringLiteral("00:01:15:00"));
    QCOMPARE(toTimecode(1800, ntsc), QStringLiteral("00:01:00:00")); // the control
    // No number twice, none backwards, and never far from the wall clock.
    QString before;
    for (Frames frame = 0; frame < 40000; ++frame) {
        const QString now = code(frame, ntsc);
        QVERIFY2(now > before, qPrintable(now));
        before = now;
    }
}

void TestFrameTime::countsTimecode()
{
    QCOMPARE(toTimecode(0, {24, 1}), QStringLiteral("00:00:00:00"));
    QCOMPARE(toTimecode(24 * 3661 + 5, {24, 1}), QStringLiteral("01:01:01:05"));
    QCOMPARE(toTimecode(30, {30000, 1001}), QStringLiteral("00:00:01:00"));
    QCOMPARE(toTimecode(-25, {25, 1}), QStringLiteral("-00:00:01:00"));
}

QTEST_GUILESS_MAIN(TestFrameTime)
#include "test_frame_time.moc"
