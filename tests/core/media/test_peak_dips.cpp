#include "core/media/peak_dips.h"

#include "core/base/frame_time.h"

#include <QtTest>
#include <cmath>
#include <numbers>
#include <vector>

class TestPeakDips final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsTooLoudIsTurnedDown();
    void aDipIsTheSameHoweverTheSoundIsCut();
};

namespace {

constexpr double Limit = 0.891;

/// Three seconds of a low tone, too loud for a twentieth of a second in the middle.
std::vector<float> tone()
{
    std::vector<float> samples;
    for (int i = 0; i < 3 * SampleRate; ++i) {
        const double level = i / (SampleRate / 20) == 30 ? 0.99 : 0.5;
        const auto value = float(level * std::sin(2 * std::numbers::pi * 200 * i / SampleRate));
        samples.insert(samples.end(), {value, value});
    }
    return samples;
}

PeakCells peaksOf(const std::vector<float>& samples)
{
    PeakFinder finder(Limit);
    finder.listen(samples);
    return finder.found();
}

} // namespace

void TestPeakDips::onlyWhatIsTooLoudIsTurnedDown()
{
    const std::vector<float> before = tone();
    PeakDips dips(Limit);
    const double highest = dips.deepen(peaksOf(before));
    QVERIFY2(highest > 0.95 && highest < 1.05, qPrintable(QString::number(highest)));
    std::vector<float> after = before;
    dips.apply(0, after);
    QCOMPARE(dips.deepen(peaksOf(after)), 0.0);
    const auto first = std::ptrdiff_t(2) * SampleRate * 14 / 10;
    const auto last = std::ptrdiff_t(2) * SampleRate * 17 / 10;
    QVERIFY(std::equal(before.begin(), before.begin() + first, after.begin()));
    QVERIFY(std::equal(before.begin() + last, before.end(), after.begin() + last));
    QVERIFY(before != after);
}

void TestPeakDips::aDipIsTheSameHoweverTheSoundIsCut()
{
    const std::vector<float> before = tone();
    PeakDips dips(Limit);
    QVERIFY(dips.deepen(peaksOf(before)) > 0);
    std::vector<float> whole = before;
    dips.apply(0, whole);
    std::vector<float> cut = before;
    constexpr std::size_t Odd = 2 * 4801;
    for (std::size_t at = 0; at < cut.size(); at += Odd)
        dips.apply(std::int64_t(at / 2), std::span(cut).subspan(at, std::min(Odd, cut.size() - at)));
    QVERIFY(whole == cut);
}

QTEST_GUILESS_MAIN(TestPeakDips)
#include "test_peak_dips.moc"
