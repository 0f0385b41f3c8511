#include "core/player/playback_clock.h"
#include "tests/support/results.h"

using namespace std::chrono_literals;

class TestPlaybackClock final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsAtItsSpeed();
    void standsWhileHeld();
    void takesDriftSmoothlyAndJumpsAtOnce();
    void ignoresCorrectionsWhenStopped();
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
    clock.startHeld(5000, 1);
    QVERIFY(clock.isHeld());
    QCOMPARE(clock.positionUs(at + 10s), 5000);
    clock.correct(8000, at + 10s);
    QVERIFY(!clock.isHeld());
    QCOMPARE(clock.positionUs(at + 10s + 1ms), 9000);
}

void TestPlaybackClock::takesDriftSmoothlyAndJumpsAtOnce()
{
    PlaybackClock clock;
    const PlaybackClock::Instant at{};
    clock.start(0, 1, at);
    clock.correct(1008000, at + 1s); // 8 ms ahead: one eighth now
    QCOMPARE(clock.positionUs(at + 1s), 1001000);
    clock.correct(2500000, at + 2s); // half a second: at once
    QCOMPARE(clock.positionUs(at + 2s), 2500000);
}

void TestPlaybackClock::ignoresCorrectionsWhenStopped()
{
    PlaybackClock clock;
    clock.stop(42);
    clock.correct(1000000, {});
    QCOMPARE(clock.positionUs({}), 42);
}

QTEST_GUILESS_MAIN(TestPlaybackClock)
#include "test_playback_clock.moc"
