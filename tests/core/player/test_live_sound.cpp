#include "core/player/live_sound.h"

#include "core/base/frame_time.h"

#include <QtTest>

using namespace std::chrono_literals;

/// Sound and pictures begin at moments of their own; in the clip they are together.
class TestLiveSound final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasHeardBeforeThePicturesIsLeftOut();
    void whereNothingWasHeardYetIsSilence();
    void nothingIsTakenBeforeThePicturesBegin();
    void aDeviceThatIsAheadWasNotHeardEarlier();
    void theRestIsWaitedForWhileItMayCome();

private:
    /// Samples that tell their place: 1, 2, 3...
    static QByteArray numbered(int from, int count)
    {
        QByteArray samples;
        for (int i = from; i < from + count; ++i) {
            samples += char(i & 0xff);
            samples += char(i >> 8);
        }
        return samples;
    }
    static int first(const QByteArray& samples) { return quint8(samples[0]) + 256 * quint8(samples[1]); }
    const LiveSound::Time m_start{1000s};
};

void TestLiveSound::whatWasHeardBeforeThePicturesIsLeftOut()
{
    LiveSound sound(m_start);
    sound.add(numbered(0, 4800), m_start + 100ms); // from the start on
    sound.begin(m_start + 150ms);
    QVERIFY(sound.take().isEmpty());
    sound.add(numbered(4800, 4800), m_start + 230ms); // late, as the system likes: the first tells the time
    const QByteArray taken = sound.take();
    QCOMPARE(first(taken), 7200); // 150 ms after the first
    QCOMPARE(taken.size(), 2 * 2400);
    sound.add(numbered(9600, 480), m_start + 240ms);
    QCOMPARE(first(sound.take()), 9600);
}

void TestLiveSound::whereNothingWasHeardYetIsSilence()
{
    LiveSound sound(m_start);
    sound.begin(m_start);
    QVERIFY(sound.take().isEmpty());
    sound.add(numbered(1, 480), m_start + 60ms); // heard from 50 ms on
    const QByteArray taken = sound.take();
    QCOMPARE(taken.size(), 2 * (2400 + 480));
    QCOMPARE(taken.left(4800), QByteArray(4800, '\0'));
    QCOMPARE(first(taken.mid(4800)), 1);
}

void TestLiveSound::nothingIsTakenBeforeThePicturesBegin()
{
    LiveSound sound(m_start);
    sound.add(numbered(1, 480), m_start + 10ms);
    QVERIFY(sound.take().isEmpty());
    sound.begin(m_start);
    QCOMPARE(sound.take(), numbered(1, 480)); // and none of it was lost
    QVERIFY(sound.take().isEmpty());
}

/// As virtual devices do: four seconds of sound two seconds after the microphone was opened.
void TestLiveSound::aDeviceThatIsAheadWasNotHeardEarlier()
{
    LiveSound sound(m_start);
    sound.begin(m_start + 10ms);
    sound.add(numbered(0, 4 * SampleRate), m_start + 2s);
    QCOMPARE(sound.take().size(), 2 * (4 * SampleRate - 480));
}

void TestLiveSound::theRestIsWaitedForWhileItMayCome()
{
    const auto stopped = m_start + 10s;
    LiveSound sound(m_start);
    QVERIFY(!sound.mayStillBring(stopped, stopped + 301ms)); // nothing in ten seconds
    for (auto at = m_start + 50ms; at <= stopped; at += 50ms)
        sound.add(numbered(0, 2400), at);
    QVERIFY(sound.mayStillBring(stopped, stopped + 100ms)); // the control: the last piece may be late
    QVERIFY(!sound.mayStillBring(stopped, stopped + 301ms));
    sound.add(numbered(0, 2400), stopped + 299ms);
    QVERIFY(sound.mayStillBring(stopped, stopped + 301ms));
    sound.add(numbered(0, 2400), stopped + 301ms); // whatever is missing was lost
    QVERIFY(!sound.mayStillBring(stopped, stopped + 302ms));

    LiveSound slow(m_start); // pieces of two seconds
    QVERIFY(slow.mayStillBring(m_start + 1s, m_start + 2400ms));
    slow.add(numbered(0, 2 * SampleRate), m_start + 2s);
    QVERIFY(slow.mayStillBring(m_start + 3s, m_start + 4s));
    slow.end();
    QVERIFY(!slow.mayStillBring(m_start + 3s, m_start + 4s));
}

QTEST_GUILESS_MAIN(TestLiveSound)
#include "test_live_sound.moc"
