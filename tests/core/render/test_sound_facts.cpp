#include "core/render/sound_facts.h"

#include "core/media/sound.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QtTest>

class TestSoundFacts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lengthLoudnessAndWave();
    void whatIsKeptIsTheSame();
    void aDamagedEntryIsMeasuredAgain();
    void noSoundIsAnError();
    void measuringCanBeStopped();
};

namespace {

/// A second at half level, a second of silence, half a second at a tenth.
SoundBuffer steps()
{
    SoundBuffer sound = tone(1000, 0.5, 1);
    sound.samples.resize(sound.samples.size() + SampleRate * 2);
    const SoundBuffer quiet = tone(1000, 0.1, 0.5);
    sound.samples.insert(sound.samples.end(), quiet.samples.begin(), quiet.samples.end());
    return sound;
}

} // namespace

void TestSoundFacts::lengthLoudnessAndWave()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    VERIFY_OK(writeWav(file, steps()));
    const auto facts = measureSound(file);
    VERIFY_OK(facts);
    QCOMPARE(facts->length, std::int64_t(2.5 * SampleRate));
    const auto pairs = facts->peaks.size() / 2;
    QCOMPARE(pairs, qsizetype((facts->length + SoundFacts::PeakSamples - 1) / SoundFacts::PeakSamples));
    const auto highest = [&](double second) { return int(facts->peaks[qsizetype(second * 187.5) * 2 + 1]); };
    QVERIFY(std::abs(highest(0.5) - 64) <= 1);
    QCOMPARE(highest(1.5), 0);
    QVERIFY(std::abs(highest(2.2) - 13) <= 1);
    QCOMPARE(int(facts->peaks[2 * 90]), -highest(0.5));
    // 1 kHz at half level in both channels: 0.5 rms 0.354, two channels add 3 dB, -0.691 and the filter cancel.
    const double loud = facts->loudness(0, SampleRate);
    const double quiet = facts->loudness(2 * SampleRate, SampleRate / 2);
    QVERIFY2(std::abs(loud + 6) < 0.2, qPrintable(QString::number(loud)));
    QVERIFY2(std::abs(loud - quiet - 14) < 0.3, qPrintable(QString::number(quiet)));
    QCOMPARE(facts->loudness(SampleRate * 12 / 10, SampleRate * 7 / 10), -70.0);
    QCOMPARE(facts->loudness(90 * SampleRate, SampleRate), -70.0);
}

void TestSoundFacts::whatIsKeptIsTheSame()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    VERIFY_OK(writeWav(file, steps()));
    const auto fresh = SoundFactsCache(folder.path()).of(file, QStringLiteral("h"));
    VERIFY_OK(fresh);
    QVERIFY(QFile::remove(file));
    const auto kept = SoundFactsCache(folder.path()).of(file, QStringLiteral("h"));
    VERIFY_OK(kept);
    QVERIFY(*kept == *fresh);
    QVERIFY(!SoundFactsCache(folder.path()).of(file, QStringLiteral("other"))); // the control: another file's hash
}

void TestSoundFacts::aDamagedEntryIsMeasuredAgain()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    VERIFY_OK(writeWav(file, steps()));
    const auto fresh = SoundFactsCache(folder.path()).of(file, QStringLiteral("h"));
    VERIFY_OK(fresh);
    const QDir waves(folder.filePath(QStringLiteral("waves")));
    QCOMPARE(waves.entryList(QDir::Files).size(), 1);
    QFile entry(waves.filePath(waves.entryList(QDir::Files).first()));
    QVERIFY(entry.open(QIODevice::ReadWrite) && entry.seek(20) && entry.write("xx") == 2);
    entry.close();
    const auto again = SoundFactsCache(folder.path()).of(file, QStringLiteral("h"));
    VERIFY_OK(again);
    QVERIFY(*again == *fresh);
}

void TestSoundFacts::noSoundIsAnError()
{
    QTemporaryDir folder;
    QVERIFY(!measureSound(folder.filePath(QStringLiteral("none.wav"))));
}

void TestSoundFacts::measuringCanBeStopped()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    VERIFY_OK(writeWav(file, steps()));
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled, measureSound(file, {{}, stop.get_token()}));
}

QTEST_GUILESS_MAIN(TestSoundFacts)
#include "test_sound_facts.moc"
