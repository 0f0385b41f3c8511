#include "core/render/limiter.h"
#include "core/render/loudness.h"

#include <QtTest>
#include <cmath>
#include <numbers>

class TestLimiter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quietSoundPassesUnchanged();
    void lengthAndOrderStay();
    void peaksStayUnderTheCeiling();
    void peaksBetweenSamplesAreSeen();
    void loudnessOfAKnownTone();
    void silenceHasNoLoudness();
    void pausesDoNotCount();
};

namespace {

std::vector<float> tone(double hertz, double level, double seconds, double phase = 0)
{
    std::vector<float> samples;
    for (int i = 0; i < int(seconds * 48000); ++i) {
        const auto value = float(level * std::sin(2 * std::numbers::pi * hertz * i / 48000 + phase));
        samples.push_back(value);
        samples.push_back(value);
    }
    return samples;
}

std::vector<float> limited(const std::vector<float>& in, double ceiling, size_t piece = 2 * 4801)
{
    Limiter limiter(ceiling);
    std::vector<float> out;
    for (size_t at = 0; at < in.size(); at += piece) {
        const auto part = limiter.process(std::span(in).subspan(at, std::min(piece, in.size() - at)));
        out.insert(out.end(), part.begin(), part.end());
    }
    const auto rest = limiter.finish();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

double peak(const std::vector<float>& samples)
{
    double most = 0;
    for (const float sample : samples)
        most = std::max(most, double(std::abs(sample)));
    return most;
}

} // namespace

void TestLimiter::quietSoundPassesUnchanged()
{
    const auto in = tone(440, 0.5, 0.1);
    QVERIFY(limited(in, 0.84) == in);
}

void TestLimiter::lengthAndOrderStay()
{
    for (const size_t samples : {0, 1, 100, 600, 6000}) {
        std::vector<float> in(samples * 2);
        for (size_t i = 0; i < in.size(); ++i)
            in[i] = float(int(i % 19) - 9) / 100;
        QVERIFY(limited(in, 0.84) == in);
        QVERIFY(limited(in, 0.84, 2) == in);
    }
}

void TestLimiter::peaksStayUnderTheCeiling()
{
    auto in = tone(220, 0.3, 0.4);
    for (size_t i = in.size() / 2; i < in.size() / 2 + 400; ++i)
        in[i] *= 6; // a sudden bang
    const auto out = limited(in, 0.84);
    QVERIFY(peak(in) > 1.5);
    QVERIFY2(peak(out) <= 0.841, qPrintable(QString::number(peak(out))));
    QVERIFY(peak(out) > 0.6); // turned down, not off
    for (size_t i = 0; i < 2000; ++i)
        QCOMPARE(out[i], in[i]); // long before it nothing changes
}

void TestLimiter::peaksBetweenSamplesAreSeen()
{
    // A quarter of the sample rate, sampled between its peaks: every sample is 0.707 of the true peak.
    const auto in = tone(12000, 1.1, 0.2, std::numbers::pi / 4);
    QVERIFY(peak(in) < 0.79);
    const auto out = limited(in, 0.84);
    QVERIFY2(peak(out) < 0.84 * 0.7072 + 0.02, qPrintable(QString::number(peak(out))));
}

void TestLimiter::loudnessOfAKnownTone()
{
    LoudnessMeter meter; // 997 Hz at -23 dB of full scale in both channels reads -23 LUFS by definition
    meter.add(tone(997, std::pow(10, -23.0 / 20), 2));
    QVERIFY2(std::abs(meter.integrated() + 23.0) < 0.15, qPrintable(QString::number(meter.integrated())));
    LoudnessMeter louder;
    louder.add(tone(997, std::pow(10, -13.0 / 20), 2));
    QVERIFY(std::abs(louder.integrated() - meter.integrated() - 10) < 0.05);
}

void TestLimiter::silenceHasNoLoudness()
{
    LoudnessMeter meter;
    QCOMPARE(meter.integrated(), -70.0);
    meter.add(std::vector<float>(48000));
    QCOMPARE(meter.integrated(), -70.0);
    QCOMPARE(meter.samplePeak(), 0.0f);
}

void TestLimiter::pausesDoNotCount()
{
    LoudnessMeter meter;
    meter.add(tone(997, 0.1, 1));
    const double before = meter.integrated();
    meter.add(std::vector<float>(48000 * 2 * 4));
    QVERIFY(std::abs(meter.integrated() - before) < 1.0);
}

QTEST_GUILESS_MAIN(TestLimiter)
#include "test_limiter.moc"
