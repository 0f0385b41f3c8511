#include "ui/timeline/wave_levels.h"

#include "core/render/sound_facts.h"

#include <QtTest>

class TestWaveLevels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyZoomShowsTheExtremes();
    void outsideIsSilence();
};

void TestWaveLevels::everyZoomShowsTheExtremes()
{
    constexpr int Pairs = 10000;
    QByteArray peaks;
    for (int i = 0; i < Pairs; ++i)
        peaks.append(char(i == 7777 ? -120 : -3)).append(char(i == 1234 ? 111 : 4));
    const std::int64_t length = std::int64_t(Pairs) * SoundFacts::PeakSamples;
    const WaveLevels wave(peaks, length);
    QCOMPARE(wave.between(0, length), (WaveLevels::Span{-120, 111}));
    for (std::int64_t step = 64; step < length; step = step * 3 + 11) { // pixels of every width
        WaveLevels::Span all;
        for (std::int64_t at = 0; at < length; at += step) {
            const WaveLevels::Span span = wave.between(at, at + step);
            all = {std::min(all.low, span.low), std::max(all.high, span.high)};
            QVERIFY(span.low <= -3 && span.high >= 4);
        }
        QCOMPARE(all, (WaveLevels::Span{-120, 111}));
    }
    // The control: next to the extremes there is nothing of them when one looks closely.
    QCOMPARE(wave.between(1000 * 256, 1001 * 256), (WaveLevels::Span{-3, 4}));
}

void TestWaveLevels::outsideIsSilence()
{
    const WaveLevels wave(QByteArray(20, char(50)), 10 * SoundFacts::PeakSamples);
    QCOMPARE(wave.between(-500, 0), WaveLevels::Span{});
    QCOMPARE(wave.between(10 * SoundFacts::PeakSamples, 1 << 30), WaveLevels::Span{});
    QCOMPARE(WaveLevels().between(0, 100), WaveLevels::Span{});
    QVERIFY(WaveLevels(QByteArray(), 0).isEmpty());
}

QTEST_APPLESS_MAIN(TestWaveLevels)
#include "test_wave_levels.moc"
