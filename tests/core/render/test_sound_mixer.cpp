#include "core/render/sound_mixer.h"

#include "core/media/voice.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QtTest>

/// Real sound, mixed and measured: levels, spectra, steps between samples, times.
class TestSoundMixer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void gainsAddUp();
    void manySoundsStayOpen();
    void musicStepsBackUnderAVoice();
    void aSeekSoundsLikePlayingThere();
    void aRepeatedSoundHasNoSeam();
    void matchedSoundsAreAsLoudAsEachOther();
    void anotherSpeedKeepsThePitch();
    void anotherSpeedKeepsTheTime_data();
    void anotherSpeedKeepsTheTime();
    void aSlowSoundCanBeSoughtIn();
    void aWordInAnEndlessShotTakesTheRoomOfAWord();

private:
    PlanSound& add(const QString& name, const SoundBuffer& sound, double start, double length);
    std::vector<float> mixed(double start, double seconds, double piece = 0.1);
    std::unique_ptr<QTemporaryDir> m_folder;
    RenderPlan m_plan;
    QStringList m_problems;
};

void TestSoundMixer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_plan = {};
    m_plan.folder = m_folder->path();
    m_plan.output.video.rate = {24, 1};
    m_plan.length = 24 * 60;
    m_problems.clear();
}

PlanSound& TestSoundMixer::add(const QString& name, const SoundBuffer& sound, double start, double length)
{
    PlanSound planned;
    planned.name = name;
    planned.file = name + QStringLiteral(".wav");
    planned.sha256 = name; // a name is enough to tell them apart
    planned.start = std::llround(start * SampleRate);
    planned.length = std::llround(length * SampleRate);
    if (const Status written = writeWav(m_folder->filePath(planned.file), sound); !written)
        qFatal("%s", qPrintable(written.error().message));
    m_plan.sounds.append(planned);
    return m_plan.sounds.last();
}

std::vector<float> TestSoundMixer::mixed(double start, double seconds, double piece)
{
    SoundMixer mixer(m_plan, m_folder->filePath(QStringLiteral("cache")), {},
                     [this](ProblemKind, const QString& sentence) { m_problems << sentence; });
    std::vector<float> all(size_t(seconds * SampleRate) * 2);
    const auto step = size_t(piece * SampleRate) * 2;
    for (size_t at = 0; at < all.size(); at += step) {
        const auto part = std::span(all).subspan(at, std::min(step, all.size() - at));
        if (const Status done = mixer.mix(std::llround(start * SampleRate) + std::int64_t(at / 2), part); !done)
            m_problems << done.error().message;
    }
    return all;
}

void TestSoundMixer::gainsAddUp()
{
    add(QStringLiteral("a"), tone(440, 0.5, 2), 0, 2).gainMillibel = -600;
    add(QStringLiteral("b"), tone(1500, 0.5, 2), 0, 2).gainMillibel = -1200;
    const auto heard = mixed(0.5, 1);
    QVERIFY(m_problems.isEmpty());
    QVERIFY(std::abs(decibels(amplitudeOf(440, heard)) - (decibels(0.5) - 6)) < 0.1);
    QVERIFY(std::abs(decibels(amplitudeOf(1500, heard)) - (decibels(0.5) - 12)) < 0.1);
}

/// Twelve at once, in the short blocks of playback: reopening each file at each block would take minutes.
void TestSoundMixer::manySoundsStayOpen()
{
    for (int i = 0; i < 12; ++i)
        add(QStringLiteral("t%1").arg(i), tone(300 + 100 * i, 0.05, 3), 0, 3);
    const auto heard = mixed(0, 3, 0.01);
    for (int i = 0; i < 12; ++i)
        QVERIFY(std::abs(amplitudeOf(300 + 100 * i, std::span(heard).subspan(SampleRate, 2 * SampleRate)) - 0.05) <
                0.002);
}

void TestSoundMixer::musicStepsBackUnderAVoice()
{
    add(QStringLiteral("music"), tone(440, 0.4, 10), 0, 10).duckMillibel = 1200;
    add(QStringLiteral("voice"), tone(1500, 0.3, 2), 4, 2).voice = true;
    const auto heard = mixed(0, 10);
    const auto musicAt = [&](double second) {
        const auto part = std::span(heard).subspan(size_t(second * SampleRate) * 2, SampleRate / 10 * 2);
        return decibels(amplitudeOf(440, part)) - decibels(0.4);
    };
    QVERIFY(std::abs(musicAt(2)) < 0.1);
    QVERIFY(std::abs(musicAt(3.5)) < 0.1);
    QVERIFY2(musicAt(3.83) < -1 && musicAt(3.83) > -11, qPrintable(QString::number(musicAt(3.83)))); // looks ahead
    for (const double second : {4.0, 4.5, 5.0, 5.9, 6.15})
        QVERIFY2(std::abs(musicAt(second) + 12) < 0.3, qPrintable(QString::number(musicAt(second))));
    QVERIFY(musicAt(6.65) > -11 && musicAt(6.65) < -1);
    QVERIFY(std::abs(musicAt(7.3)) < 0.1);
    const auto before = std::span(heard).first(3 * SampleRate * 2); // one tone alone has no clicks
    const auto fading = std::span(heard).subspan(size_t(3.6 * SampleRate) * 2, size_t(0.35 * SampleRate) * 2);
    QVERIFY(steepest(fading) <= steepest(before) * 1.01);
    m_plan.sounds[1].voice = false; // the control: for other sounds nothing steps back
    QVERIFY(std::abs(decibels(amplitudeOf(440, mixed(4.5, 1))) - decibels(0.4)) < 0.1);
}

void TestSoundMixer::aSeekSoundsLikePlayingThere()
{
    add(QStringLiteral("music"), tone(440, 0.4, 10), 0, 10).duckMillibel = 1200;
    add(QStringLiteral("voice"), tone(1500, 0.3, 2), 4, 2).voice = true;
    const auto all = mixed(0, 8, 1);
    for (const double at : {3.9, 5.5, 6.55}) {
        const auto part = mixed(at, 0.5, 0.013);
        const auto same = std::span(all).subspan(size_t(at * SampleRate) * 2, part.size());
        QVERIFY(std::equal(part.begin(), part.end(), same.begin()));
    }
}

void TestSoundMixer::aRepeatedSoundHasNoSeam()
{
    // 440.3 Hz: the end of the file does not fit its beginning.
    const SoundBuffer music = tone(440.3, 0.4, 2);
    PlanSound& sound = add(QStringLiteral("music"), music, 0, 9);
    sound.repeated = true;
    const auto heard = mixed(0, 9);
    QVERIFY(m_problems.isEmpty());
    QVERIFY2(steepest(heard) <= steepest(music.samples) * 1.5, qPrintable(QString::number(steepest(heard))));
    for (double at = 0.2; at < 8.5; at += 0.25) {
        const double level = decibels(amplitudeOf(440.3, std::span(heard).subspan(size_t(at * SampleRate) * 2, 9600)));
        QVERIFY2(std::abs(level - decibels(0.4)) < 6, qPrintable(QString::number(level)));
    }
    // The control: the file end to end, which is what would be heard without the seam.
    std::vector<float> hard = music.samples;
    hard.insert(hard.end(), music.samples.begin(), music.samples.end());
    QVERIFY(steepest(hard) > steepest(music.samples) * 3);
    m_plan.sounds[0].repeated = false;
    QVERIFY(firstHeard(mixed(3, 4), 0.01) < 0);
}

void TestSoundMixer::matchedSoundsAreAsLoudAsEachOther()
{
    const auto loudnessOf = [&](double start) {
        SoundBuffer sound;
        sound.samples = mixed(start, 4);
        return integratedLoudness(sound);
    };
    add(QStringLiteral("quiet"), tone(1000, 0.02, 4), 0, 4);
    add(QStringLiteral("loud"), tone(1000, 0.7, 4), 5, 4);
    QVERIFY(loudnessOf(5) - loudnessOf(0) > 25);
    for (PlanSound& sound : m_plan.sounds)
        sound.matched = true;
    QVERIFY2(std::abs(loudnessOf(0) + 20) < 0.3, qPrintable(QString::number(loudnessOf(0))));
    QVERIFY2(std::abs(loudnessOf(5) + 20) < 0.3, qPrintable(QString::number(loudnessOf(5))));
    m_plan.sounds[1].gainMillibel = -300; // a clip's own gain comes after the match
    QVERIFY(std::abs(loudnessOf(5) + 23) < 0.3);
    // Measured once: without the file's bytes changing its name the kept facts hold.
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("cache/waves"))).entryList(QDir::Files).size(), 2);
}

void TestSoundMixer::anotherSpeedKeepsThePitch()
{
    add(QStringLiteral("a"), tone(440, 0.5, 8), 0, 3).speedPermille = 2000;
    auto heard = mixed(0.5, 2);
    QVERIFY2(amplitudeOf(440, heard) > 0.35, qPrintable(QString::number(amplitudeOf(440, heard))));
    QVERIFY(amplitudeOf(880, heard) < 0.05); // what faster samples alone would give
    m_plan.sounds[0].speedPermille = 400;
    m_plan.sounds[0].length = 6 * SampleRate;
    heard = mixed(1, 4);
    QVERIFY(amplitudeOf(440, heard) > 0.35);
    QVERIFY(amplitudeOf(176, heard) < 0.05);
}

void TestSoundMixer::anotherSpeedKeepsTheTime_data()
{
    QTest::addColumn<int>("permille");
    for (const int permille : {250, 500, 800, 1250, 2000, 4000})
        QTest::addRow("%d", permille) << permille;
}

void TestSoundMixer::anotherSpeedKeepsTheTime()
{
    QFETCH(const int, permille);
    const double speed = permille / 1000.0;
    PlanSound& sound = add(QStringLiteral("beeps"), beeps({0.5, 10, 19}, 20), 0, 19.5 / speed);
    sound.speedPermille = permille;
    m_plan.length = 24 * 100;
    const auto heard = mixed(0, 19.6 / speed);
    QVERIFY(m_problems.isEmpty());
    for (const double at : {0.5, 10.0, 19.0}) {
        const double from = std::max(0.0, at / speed - 0.2);
        const auto part = std::span(heard).subspan(size_t(from * SampleRate) * 2);
        const double late = from + firstHeard(part, 0.15) - at / speed;
        QVERIFY2(std::abs(late) <= 0.025 / std::min(1.0, speed), qPrintable(QString::number(late)));
    }
}

void TestSoundMixer::aSlowSoundCanBeSoughtIn()
{
    add(QStringLiteral("beeps"), beeps({8}, 20), 0, 39).speedPermille = 500;
    const auto heard = mixed(15.5, 1);
    QVERIFY2(std::abs(firstHeard(heard, 0.15) - 0.5) < 0.05, qPrintable(QString::number(firstHeard(heard, 0.15))));
}

/// Room for the whole shot would be terabytes here: the program would end.
void TestSoundMixer::aWordInAnEndlessShotTakesTheRoomOfAWord()
{
    PlanSound spoken;
    spoken.name = QStringLiteral("SH0010");
    spoken.lines = {{QStringLiteral("Good night."), {}, {}}};
    spoken.length = 4 * SampleRate;
    m_plan.sounds = {spoken};
    const auto whole = mixed(0, 4);
    m_plan.sounds[0].length = framesToSamples(1'000'000'000, {24, 1}); // the longest shot there is
    const auto start = mixed(0, 4);
    QVERIFY(start == whole);
    const auto later = mixed(1'000'000, 0.5);
    QCOMPARE(std::count(later.begin(), later.end(), 0.0F), std::ptrdiff_t(later.size()));
    if (voiceSource() == VoiceSource::None)
        QSKIP("this machine has no voice: only silence was compared");
    QVERIFY(std::any_of(whole.begin(), whole.end(), [](float sample) { return std::abs(sample) > 0.01F; }));
}

QTEST_GUILESS_MAIN(TestSoundMixer)
#include "test_sound_mixer.moc"
