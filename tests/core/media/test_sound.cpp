#include "core/media/film_writer.h"
#include "core/media/sound.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <cmath>

namespace {

constexpr std::int64_t Length = 12 * SampleRate + 345;

/// Silence with a click at each of these sample frames; the left channel is the louder one.
QList<std::int64_t> clickPositions()
{
    return {0, 1000, 47999, 96001, 150000, 240000, 333333, 480000, Length - 200};
}

/// A click wide enough to survive a lossy coder: 64 samples of one half wave.
SoundBuffer clicks()
{
    SoundBuffer sound;
    sound.samples.assign(std::size_t(2 * Length), 0.0F);
    for (const std::int64_t at : clickPositions()) {
        for (std::int64_t i = 0; i < 64 && at + i < Length; ++i) {
            const auto value = float(std::sin(3.14159265 * double(i) / 64));
            sound.samples[std::size_t(2 * (at + i))] = 0.8F * value;
            sound.samples[std::size_t(2 * (at + i) + 1)] = 0.4F * value;
        }
    }
    return sound;
}

SoundBuffer tone(double amplitude, double seconds)
{
    SoundBuffer sound;
    for (int i = 0; i < int(seconds * SampleRate); ++i) {
        const auto value = float(amplitude * std::sin(2 * 3.14159265358979 * 997.0 * i / SampleRate));
        sound.samples.insert(sound.samples.end(), {value, value});
    }
    return sound;
}

Result<SoundBuffer> readAll(SoundReader& reader, std::int64_t from, std::int64_t length)
{
    SoundBuffer sound;
    sound.samples.resize(std::size_t(2 * length));
    BR_CHECK(reader.read(from, sound.samples));
    return sound;
}

/// By how many samples `heard` comes later than `meant`, by the best match of the left channel.
int offsetBetween(const SoundBuffer& heard, const SoundBuffer& meant)
{
    double best = -1;
    int found = 9999;
    for (int shift = -1200; shift <= 1200; ++shift) {
        double sum = 0;
        for (const std::int64_t at : clickPositions()) {
            for (std::int64_t i = at - 20; i < at + 90; ++i) {
                if (i < 0 || i >= meant.length() || i + shift < 0 || i + shift >= heard.length())
                    continue;
                sum += double(meant.samples[std::size_t(2 * i)]) * double(heard.samples[std::size_t(2 * (i + shift))]);
            }
        }
        if (sum > best) {
            best = sum;
            found = shift;
        }
    }
    return found;
}

} // namespace

class TestSound final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const QString& name) const { return m_folder.filePath(name); }
    void checkJumps(const QString& file, double tolerance);

private Q_SLOTS:
    void initTestCase();
    void wavIsExactToTheSample();
    void everyFormIsInPlace_data();
    void everyFormIsInPlace();
    void ratesAreConvertedWithoutDrift_data();
    void ratesAreConvertedWithoutDrift();
    void ownAacStartsOnTheSample();
    void filmSoundStartsWithThePicture();
    void oneChannelKeepsItsLoudness();
    void loudnessIsThatOfTheStandard();
    void silenceOutsideAndRefusals();
};

void TestSound::initTestCase()
{
    VERIFY_OK(writeWav(at(QStringLiteral("clicks.wav")), clicks()));
}

void TestSound::wavIsExactToTheSample()
{
    const SoundBuffer meant = clicks();
    const auto reader = SoundReader::open(at(QStringLiteral("clicks.wav")));
    VERIFY_OK(reader);
    QCOMPARE((*reader)->length(), Length);
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const std::int64_t from =
            i % 3 ? clickPositions().at(random.bounded(9)) - random.bounded(3000) : random.bounded(int(Length));
        const auto heard = readAll(**reader, from, 2000);
        VERIFY_OK(heard);
        for (std::int64_t k = 0; k < 2000; ++k) {
            const std::int64_t n = from + k;
            const float expected = n >= 0 && n < Length ? meant.samples[std::size_t(2 * n)] : 0.0F;
            if (std::abs(heard->samples[std::size_t(2 * k)] - expected) > 0.0001F)
                QFAIL(qPrintable(QStringLiteral("sample %1").arg(n)));
        }
    }
}

/// What is read after any jump is what a reader that never jumped hears.
void TestSound::checkJumps(const QString& file, double tolerance)
{
    const auto straight = SoundReader::open(file);
    const auto jumping = SoundReader::open(file);
    VERIFY_OK(straight);
    VERIFY_OK(jumping);
    const auto whole = readAll(**straight, 0, Length);
    VERIFY_OK(whole);
    QRandomGenerator random(11);
    for (int i = 0; i < 40; ++i) {
        const std::int64_t from = random.bounded(int(Length - 4000));
        const auto part = readAll(**jumping, from, 4000);
        VERIFY_OK(part);
        for (std::int64_t k = 0; k < 8000; ++k) {
            const double difference =
                std::abs(double(part->samples[std::size_t(k)]) - double(whole->samples[std::size_t(2 * from + k)]));
            if (difference > tolerance)
                QFAIL(qPrintable(QStringLiteral("%1: %2 at %3 after a jump to %4")
                                     .arg(file)
                                     .arg(difference)
                                     .arg(from + k / 2)
                                     .arg(from)));
        }
    }
}

void TestSound::everyFormIsInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    const auto row = [](const char* name, const char* options) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(options);
    };
    row("a.flac", "-c:a flac");
    row("a.m4a", "-c:a aac -b:a 256k");
    row("a.mp4", "-c:a aac -b:a 256k -movflags frag_keyframe+empty_moov");
    row("a.mka", "-c:a aac -b:a 256k");
    row("a.mp3", "-c:a libmp3lame -b:a 256k");
    row("vbr.mp3", "-c:a libmp3lame -q:a 0");
    row("a.ogg", "-c:a libvorbis -q:a 9");
    row("a.opus", "-c:a libopus -b:a 256k");
    row("a.webm", "-c:a libopus -b:a 256k");
    row("a.mov", "-c:a pcm_s24le");
    row("a.aiff", "-c:a pcm_s16be");
    row("float.wav", "-c:a pcm_f32le");
    row("a.ts", "-c:a aac -b:a 256k");
    row("blocks.wav", "-c:a adpcm_ms");
    row("low.wav", "-c:a pcm_s16le -ar 24000");
    row("high.flac", "-c:a flac -ar 96000");
}

void TestSound::everyFormIsInPlace()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(QString, name);
    QFETCH(QString, options);
    QVERIFY(ffmpeg(QStringList{QStringLiteral("-i"), at(QStringLiteral("clicks.wav"))} +
                   options.split(QLatin1Char(' ')) + QStringList{at(name)}));
    const auto reader = SoundReader::open(at(name));
    VERIFY_OK(reader);
    const auto heard = readAll(**reader, 0, Length);
    VERIFY_OK(heard);
    // These have no way to say that the first 1024 samples are the coder's own; every player hears them.
    const bool undated =
        QStringList{QStringLiteral("a.ts"), QStringLiteral("a.mka"), QStringLiteral("a.mp4")}.contains(name);
    const int offset = offsetBetween(*heard, clicks());
    QVERIFY2(std::abs(offset - (undated ? 1024 : 0)) <= (undated ? 60 : 0), qPrintable(QString::number(offset)));
    checkJumps(at(name), 0.002);
}

void TestSound::ratesAreConvertedWithoutDrift_data()
{
    QTest::addColumn<int>("rate");
    for (const int rate : {8000, 11025, 22050, 32000, 44100, 96000})
        QTest::newRow(qPrintable(QString::number(rate))) << rate;
}

void TestSound::ratesAreConvertedWithoutDrift()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    QFETCH(int, rate);
    const QString file = at(QStringLiteral("rate%1.wav").arg(rate));
    QVERIFY(ffmpeg(
        {QStringLiteral("-i"), at(QStringLiteral("clicks.wav")), QStringLiteral("-ar"), QString::number(rate), file}));
    const auto reader = SoundReader::open(file);
    VERIFY_OK(reader);
    QVERIFY(std::abs((*reader)->length() - Length) <= SampleRate / rate + 1);
    const auto heard = readAll(**reader, 0, Length);
    VERIFY_OK(heard);
    QVERIFY2(std::abs(offsetBetween(*heard, clicks())) <= 1,
             qPrintable(QString::number(offsetBetween(*heard, clicks()))));
    checkJumps(file, 0.0005);
    const QString noise = at(QStringLiteral("noise%1.wav").arg(rate)); // heard at every place, also where a jump lands
    QVERIFY(ffmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                    QStringLiteral("anoisesrc=r=48000:a=0.3:seed=1:d=%1").arg(double(Length) / SampleRate),
                    QStringLiteral("-ar"), QString::number(rate), noise}));
    checkJumps(noise, 0.0005);
}

void TestSound::ownAacStartsOnTheSample()
{
    const SoundBuffer meant = clicks();
    const auto writer = SoundWriter::open(at(QStringLiteral("own.m4a")));
    VERIFY_OK(writer);
    for (std::int64_t from = 0; from < Length; from += 777) // pieces that fit no frame of the coder
        VERIFY_OK((*writer)->add(
            std::span(meant.samples)
                .subspan(std::size_t(2 * from), std::size_t(2 * std::min<std::int64_t>(777, Length - from)))));
    VERIFY_OK((*writer)->finish());
    const auto reader = SoundReader::open(at(QStringLiteral("own.m4a")));
    VERIFY_OK(reader);
    QCOMPARE((*reader)->length(), Length);
    const auto heard = readAll(**reader, 0, Length);
    VERIFY_OK(heard);
    QCOMPARE(offsetBetween(*heard, meant), 0);
    SoundBuffer late = *heard; // control: one sample later is seen
    late.samples.insert(late.samples.begin(), 2, 0.0F);
    QCOMPARE(offsetBetween(late, meant), 1);
}

void TestSound::filmSoundStartsWithThePicture()
{
    MuxInput input;
    input.rate = {24, 1};
    input.pieces << MuxPiece{at(QStringLiteral("s1.mp4")), 0, 100} << MuxPiece{at(QStringLiteral("s2.mp4")), 0, 188};
    VERIFY_OK(writeNumbered(input.pieces.at(0).file, 100, smallSettings(input.rate)));
    VERIFY_OK(writeNumbered(input.pieces.at(1).file, 188, smallSettings(input.rate)));
    input.sound = at(QStringLiteral("own.m4a"));
    input.soundSamples = 12 * SampleRate;
    VERIFY_OK(muxFilm(input, at(QStringLiteral("film.mp4"))));
    const auto reader = SoundReader::open(at(QStringLiteral("film.mp4")));
    VERIFY_OK(reader);
    QCOMPARE((*reader)->length(), input.soundSamples);
    const auto heard = readAll(**reader, 0, input.soundSamples);
    VERIFY_OK(heard);
    QCOMPARE(offsetBetween(*heard, clicks()), 0);
    if (!haveFfmpeg())
        return;
    QVERIFY(ffmpeg({QStringLiteral("-i"), at(QStringLiteral("film.mp4")), QStringLiteral("-c:a"),
                    QStringLiteral("pcm_s16le"), at(QStringLiteral("theirs.wav"))}));
    const auto theirs = SoundReader::open(at(QStringLiteral("theirs.wav")));
    VERIFY_OK(theirs);
    const auto heardThere = readAll(**theirs, 0, input.soundSamples);
    VERIFY_OK(heardThere);
    QCOMPARE(offsetBetween(*heardThere, clicks()), 0);
}

void TestSound::oneChannelKeepsItsLoudness()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    VERIFY_OK(writeWav(at(QStringLiteral("tone.wav")), tone(0.5, 2)));
    for (const char* channels : {"1", "2", "6"}) {
        const QString file = at(QStringLiteral("tone%1.wav").arg(QLatin1String(channels)));
        QVERIFY(ffmpeg({QStringLiteral("-i"), at(QStringLiteral("tone.wav")), QStringLiteral("-ac"),
                        QString::fromLatin1(channels), file}));
        const auto reader = SoundReader::open(file);
        VERIFY_OK(reader);
        const auto heard = readAll(**reader, SampleRate, SampleRate / 2);
        VERIFY_OK(heard);
        for (const int channel : {0, 1}) {
            float peak = 0;
            for (std::size_t i = 0; i < heard->samples.size() / 2; ++i)
                peak = std::max(peak, heard->samples[2 * i + std::size_t(channel)]);
            QVERIFY2(std::abs(peak - 0.5F) < 0.01F, qPrintable(QString::number(peak)));
        }
    }
}

void TestSound::loudnessIsThatOfTheStandard()
{
    // EBU Tech 3341: a stereo 1 kHz sine of -23 dBFS a channel measures -23 LUFS, one of -33 dBFS -33.
    QVERIFY(std::abs(integratedLoudness(tone(std::pow(10, -23.0 / 20), 20)) + 23.0) < 0.1);
    QVERIFY(std::abs(integratedLoudness(tone(std::pow(10, -33.0 / 20), 20)) + 33.0) < 0.1);
    QVERIFY(std::abs(integratedLoudness(tone(std::pow(10, -23.0 / 20), 0.2)) + 23.0) < 0.5);
    SoundBuffer silence;
    silence.samples.resize(std::size_t(4 * SampleRate), 0.0F);
    QCOMPARE(integratedLoudness(silence), -70.0);
    QCOMPARE(integratedLoudness({}), -70.0);
}

void TestSound::silenceOutsideAndRefusals()
{
    const auto reader = SoundReader::open(at(QStringLiteral("clicks.wav")));
    VERIFY_OK(reader);
    for (const std::int64_t from : {std::int64_t(-5000), Length, Length * 20}) {
        const auto heard = readAll(**reader, from, 4000);
        VERIFY_OK(heard);
        QVERIFY(std::all_of(heard->samples.begin(), heard->samples.end(), [](float s) { return s == 0.0F; }));
    }
    VERIFY_FAILS(ErrorKind::NotFound, SoundReader::open(at(QStringLiteral("gone.wav"))));
    VERIFY_OK(writeNumbered(at(QStringLiteral("mute.mp4")), 3, smallSettings({24, 1})));
    VERIFY_FAILS(ErrorKind::Unsupported, SoundReader::open(at(QStringLiteral("mute.mp4"))));
}

QTEST_GUILESS_MAIN(TestSound)
#include "test_sound.moc"
