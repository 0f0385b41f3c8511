#include "core/player/playback_clock.h"
#include "core/player/sound_feed.h"
#include "tests/support/results.h"

using namespace std::chrono_literals;

class TestPlaybackClock final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsAtItsSpeed();
    void standsWhileHeld();
    void takesDriftSmoothlyAndJumpsAtOnce();
    void neverStepsBack_data();
    void neverStepsBack();
    void ignoresCorrectionsWhenStopped();
    void aRunThatIsOverIsNotHeard();
    void aLateSoundGoesOnFromWhereTheFilmIs();
    void aSeekWhilePlayingStays();
};

void TestPlaybackClock::runsAtItsSpeed()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    clock.start(1000000, 2, at);
    QCOMPARE(clock.positionUs(at + 500ms), 2000000);
    clock.start(1000000, -1, at);
    QCOMPARE(clock.positionUs(at + 500ms), 500000);
    clock.stop(7);
    QCOMPARE(clock.positionUs(at + 500ms), 7);
}

void TestPlaybackClock::standsWhileHeld()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    const auto run = clock.startHeld(5000, 1, at);
    QCOMPARE(clock.positionUs(at + 500ms), 5000);
    clock.correct(run, 8000, at + 500ms);
    QCOMPARE(clock.positionUs(at + 501ms), 9000);
    clock.startHeld(5000, 1, at); // nothing is ever heard
    QCOMPARE(clock.positionUs(at + PlaybackClock::LongestHold), 5000);
    QCOMPARE(clock.positionUs(at + PlaybackClock::LongestHold + 1s), 1005000);
}

void TestPlaybackClock::takesDriftSmoothlyAndJumpsAtOnce()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    const auto run = clock.start(0, 1, at);
    clock.correct(run, 1008000, at + 1s); // 8 ms ahead: one eighth now
    QCOMPARE(clock.positionUs(at + 1s), 1001000);
    clock.correct(run, 2500000, at + 2s); // half a second: at once
    QCOMPARE(clock.positionUs(at + 2s), 2500000);
}

void TestPlaybackClock::neverStepsBack_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("usual") << 1.0;
    QTest::newRow("double") << 2.0;
    QTest::newRow("half") << 0.5;
}

/// A device that reports its first sound and then stands for a while, asked every ten milliseconds.
void TestPlaybackClock::neverStepsBack()
{
    QFETCH(const double, speed);
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    const auto run = clock.startHeld(1'000'000, speed, at);
    const auto heard = [speed](std::chrono::milliseconds when) { // 20 ms of sound, and the rest 150 ms later
        const std::int64_t ms = when < 300ms ? 0 : when < 470ms ? 20 : (when - 450ms).count();
        return 1'000'000 + std::int64_t(double(ms) * 1000 * speed);
    };
    std::int64_t last = 0;
    std::int64_t lastOfDevice = 0;
    std::int64_t stepBack = 0; // of a clock that would do as it is told
    for (auto when = 0ms; when < 4s; when += 1ms) {
        const std::int64_t before = clock.positionUs(at + when);
        if (when >= 300ms && when.count() % 10 == 0)
            clock.correct(run, heard(when), at + when);
        const std::int64_t now = clock.positionUs(at + when);
        QVERIFY2(now >= last && now >= before, qPrintable(QStringLiteral("%1 ms").arg(when.count())));
        stepBack = std::max(stepBack, lastOfDevice + std::int64_t(10'000 * speed) - heard(when));
        lastOfDevice = heard(when);
        last = now;
    }
    QVERIFY(stepBack >= std::int64_t(10'000 * speed)); // the control
    QVERIFY2(std::llabs(last - heard(3999ms)) < 2000, qPrintable(QString::number(last - heard(3999ms))));
}

void TestPlaybackClock::ignoresCorrectionsWhenStopped()
{
    PlaybackClock clock;
    const auto run = clock.start(0, 1, {});
    clock.stop(42);
    clock.correct(run, 1000000, {});
    QCOMPARE(clock.positionUs({}), 42);
}

void TestPlaybackClock::aRunThatIsOverIsNotHeard()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    const auto first = clock.startHeld(1000000, 1, at);
    const auto second = clock.startHeld(9000000, 1, at);
    clock.correct(first, 1200000, at + 200ms);
    QVERIFY(!clock.hold(first, at + 200ms));
    QCOMPARE(clock.positionUs(at + 300ms), 9000000); // at the new place, still held
    clock.correct(second, 9000000, at + 300ms);      // the control
    QCOMPARE(clock.positionUs(at + 400ms), 9100000);
}

void TestPlaybackClock::aLateSoundGoesOnFromWhereTheFilmIs()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    const auto run = clock.startHeld(0, 1, at);
    const auto ready = at + PlaybackClock::LongestHold + 2s;
    QCOMPARE(clock.hold(run, ready).value_or(-1), 2000000);
    QCOMPARE(clock.positionUs(ready + 100ms), 2000000); // until it is heard
    clock.correct(run, 2000000, ready + 100ms);
    QCOMPARE(clock.positionUs(ready + 200ms), 2100000);
}

/// Two seeks, one right after the other: the feed hears of the first when the clock is at the second.
void TestPlaybackClock::aSeekWhilePlayingStays()
{
    const auto clock = std::make_shared<PlaybackClock>();
    SoundFeed feed(clock, std::make_shared<SoundCounters>(), {});
    const auto now = std::chrono::steady_clock::now();
    const auto first = clock->startHeld(1000000, 1, now);
    const auto second = clock->startHeld(9000000, 1, now);
    feed.play(first, 1);
    QCOMPARE(clock->positionUs(now), 9000000);
    feed.play(second, 1); // the control: without a film nothing is heard, and the clock runs
    QVERIFY(clock->positionUs(std::chrono::steady_clock::now() + 100ms) >= 9100000);
}

QTEST_GUILESS_MAIN(TestPlaybackClock)
#include "test_playback_clock.moc"
