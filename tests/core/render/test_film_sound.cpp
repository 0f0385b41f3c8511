#include "core/render/film_sound.h"

#include "core/base/safe_file.h"
#include "core/media/sound.h"
#include "core/render/limiter.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

/// The film's sound as it lies on disk, judged by FFmpeg's own meters.
class TestFilmSound final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void targetAndPeakAreMet_data();
    void targetAndPeakAreMet();
    void hissComesOutThoughCodersLeaveOutWhatLiesHigh();
    void whatWasMissedIsSaid();
    void soundIsInTimeFromStartToEnd();
    void aPeakThatTheCoderRaisedCostsItsOwnPieceOnly();
    void aSoundThatCameOutOtherwiseIsRefused();
    void aSilentFilmStaysSilent();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    RenderPlan m_plan;
};

namespace {

struct Measured {
    double loudness = 0;
    double truePeak = 0;
};

Measured measured(const QString& file)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-nostdin"), QStringLiteral("-hide_banner"), QStringLiteral("-i"), file,
                  QStringLiteral("-af"), QStringLiteral("ebur128=peak=true:framelog=verbose"), QStringLiteral("-f"),
                  QStringLiteral("null"), QStringLiteral("-")});
    ffmpeg.waitForFinished(60000);
    const QString said = QString::fromUtf8(ffmpeg.readAllStandardError());
    const QString summary = said.mid(said.lastIndexOf(QLatin1String("Summary:")));
    const auto number = [&](const char* pattern) {
        const auto match = QRegularExpression(QLatin1String(pattern)).match(summary);
        return match.hasMatch() ? match.captured(1).toDouble() : 999;
    };
    return {number("I:\\s*(-?[0-9.]+) LUFS"), number("Peak:\\s*(-?[0-9.]+) dBFS")};
}

/// Noise in bursts with hard peaks between pauses: what speech and blows look like to a meter.
SoundBuffer peaky(double seconds, double level)
{
    QRandomGenerator random(7);
    SoundBuffer sound;
    double low = 0;
    for (int i = 0; i < int(seconds * SampleRate); ++i) {
        const double envelope = std::pow(std::abs(std::sin(i * 3.1 / SampleRate)), 3) + (i % 24000 < 60 ? 2.5 : 0);
        low = 0.7 * low + 0.3 * (random.generateDouble() * 2 - 1);
        const auto value = float(std::clamp(level * envelope * low, -1.0, 1.0));
        sound.samples.insert(sound.samples.end(), {value, value});
    }
    return sound;
}

} // namespace

void TestFilmSound::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_plan = {};
    m_plan.folder = m_folder->path();
    m_plan.output.video.rate = {24, 1};
    m_plan.length = 24 * 20;
    PlanSound sound;
    sound.name = sound.file = QStringLiteral("a.wav");
    sound.length = 20 * SampleRate;
    m_plan.sounds = {sound};
}

void TestFilmSound::targetAndPeakAreMet_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("level");
    for (const double target : {-14.0, -16.0, -23.0})
        for (const double level : {0.05, 0.9})
            QTest::addRow("%g from %g", target, level) << target << level;
}

void TestFilmSound::targetAndPeakAreMet()
{
    QFETCH(const double, target);
    QFETCH(const double, level);
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("a.wav")), peaky(20, level)));
    m_plan.output.loudness = target;
    const QString file = m_folder->filePath(QStringLiteral("film.m4a"));
    const auto made = makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {});
    VERIFY_OK(made);
    const Measured film = measured(file);
    QVERIFY2(std::abs(film.loudness - target) <= 0.5, qPrintable(QString::number(film.loudness)));
    QVERIFY2(film.truePeak <= -1.0, qPrintable(QString::number(film.truePeak)));
    QVERIFY2(made->notes.isEmpty(), qPrintable(made->notes.join(QLatin1Char('\n'))));
    // The control: as mixed, the quiet sound is far away from the target.
    if (level > 0.5)
        return;
    m_plan.output.loudness.reset();
    VERIFY_OK(makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {}));
    QVERIFY(std::abs(measured(file).loudness - target) > 2);
}

/// AAC takes more than 1 LU from white noise: nothing is broken, and the target is met all the same.
void TestFilmSound::hissComesOutThoughCodersLeaveOutWhatLiesHigh()
{
    QRandomGenerator random(7);
    SoundBuffer hiss;
    for (int i = 0; i < 20 * SampleRate; ++i) {
        const auto value = float(0.5 * (random.generateDouble() * 2 - 1));
        hiss.samples.insert(hiss.samples.end(), {value, value});
    }
    const QString wav = m_folder->filePath(QStringLiteral("a.wav"));
    const QString file = m_folder->filePath(QStringLiteral("film.m4a"));
    VERIFY_OK(writeWav(wav, hiss));
    VERIFY_OK(makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {}));
    QVERIFY(measured(wav).loudness - measured(file).loudness > 1); // the control: this is such a sound
    m_plan.output.loudness = -16;
    const auto made = makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {});
    VERIFY_OK(made);
    QVERIFY2(std::abs(measured(file).loudness + 16) <= 0.5, qPrintable(QString::number(measured(file).loudness)));
    QVERIFY2(made->notes.isEmpty(), qPrintable(made->notes.join(QLatin1Char('\n'))));
}

void TestFilmSound::whatWasMissedIsSaid()
{
    OutputSpec output;
    QCOMPARE(soundNotes(output, -20, 0.89), QStringList());
    QCOMPARE(soundNotes(output, -20, 0.9).size(), 1); // -0.9 dBTP
    output.loudness = -16;
    QCOMPARE(soundNotes(output, -16.4, 0.89), QStringList());
    QCOMPARE(soundNotes(output, -16.6, 0.9).size(), 2);
    QCOMPARE(soundNotes(output, -70, 0), QStringList()); // silence
}

/// The sound alone; test_long_film has it beside its pictures, for half an hour.
void TestFilmSound::soundIsInTimeFromStartToEnd()
{
    constexpr double length = 120;
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("beep.wav")), beeps({1}, 3)));
    m_plan.length = Frames(length * 24);
    m_plan.sounds.clear();
    const QList<double> times{0.5, length / 2, length - 2.5};
    for (const double at : times) {
        PlanSound sound;
        sound.name = sound.file = QStringLiteral("beep.wav");
        sound.start = std::llround(at * SampleRate);
        sound.length = 2 * SampleRate;
        m_plan.sounds.append(sound);
    }
    const QString file = m_folder->filePath(QStringLiteral("film.m4a"));
    VERIFY_OK(makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {}));
    const auto reader = SoundReader::open(file);
    VERIFY_OK(reader);
    std::vector<float> second(SampleRate * 2);
    for (const double at : times) {
        VERIFY_OK((*reader)->read(std::llround((at + 0.5) * SampleRate), second));
        const double late = firstHeard(second, 0.2) - 0.5;
        QVERIFY2(std::abs(late) < 0.010, qPrintable(QStringLiteral("%1 s late at %2 s").arg(late).arg(at)));
    }
}

void TestFilmSound::aPeakThatTheCoderRaisedCostsItsOwnPieceOnly()
{
    SoundBuffer sound = peaky(60, 0.2);
    const SoundBuffer burst = peaky(2, 8);
    std::copy(burst.samples.begin(), burst.samples.end(), sound.samples.begin() + 2 * 35 * SampleRate);
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("a.wav")), sound));
    m_plan.length = 60 * 24;
    m_plan.sounds.first().length = 60 * SampleRate;
    QHash<QString, QByteArray> pieces;
    int coded = 0;
    SoundStores stores;
    stores.pieces = {[&](const QString& key) {
                         const auto found = pieces.constFind(key);
                         return found == pieces.constEnd() ? std::nullopt : std::optional(*found);
                     },
                     [&](const QString& key, const QByteArray& piece) {
                         ++coded;
                         pieces.insert(key, piece);
                     }};
    const QString file = m_folder->filePath(QStringLiteral("film.m4a"));
    const auto make = [&] {
        coded = 0;
        return makeFilmSound(m_plan, m_folder->filePath(QStringLiteral("cache")), file, {}, stores);
    };
    VERIFY_OK(make());
    QCOMPARE(coded, 18); // of three seconds: it is mixed once
    QVERIFY2(measured(file).truePeak <= -1.0, qPrintable(QString::number(measured(file).truePeak)));
    const QByteArray before = readFile(file, 1 << 24).value_or(QByteArray());
    VERIFY_OK(make());
    QCOMPARE(coded, 0);
    QCOMPARE(readFile(file, 1 << 24).value_or("other"), before);
    // The control: such a peak there is, where nobody looks for it.
    SoundSettings careless = soundSettings(m_plan.output);
    careless.peak = 0;
    const auto writer = SoundWriter::open(file, careless);
    VERIFY_OK(writer);
    Limiter limiter(0.85);
    VERIFY_OK((*writer)->add(limiter.process(sound.samples)));
    VERIFY_OK((*writer)->add(limiter.finish()));
    VERIFY_OK((*writer)->finish());
    QVERIFY2(measured(file).truePeak > -1.0, qPrintable(QString::number(measured(file).truePeak)));
}

/// What was heard of another sound stands for what a broken coder would make of this one.
void TestFilmSound::aSoundThatCameOutOtherwiseIsRefused()
{
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("a.wav")), peaky(20, 0.5)));
    const QString file = m_folder->filePath(QStringLiteral("film.m4a"));
    const QString cache = m_folder->filePath(QStringLiteral("cache"));
    QByteArray heard;
    SoundStores stores;
    stores.echoes.keep = [&](const QString&, const QByteArray& echo) { heard = heard.isEmpty() ? echo : heard; };
    VERIFY_OK(makeFilmSound(m_plan, cache, file, {}, stores)); // the control
    QVERIFY(!heard.isEmpty());
    stores.echoes.find = [&](const QString&) { return heard; };
    VERIFY_OK(makeFilmSound(m_plan, cache, file, {}, stores)); // so is this: both halves sound alike
    heard.clear();
    stores.echoes.find = {};
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("a.wav")), peaky(20, 0.05)));
    VERIFY_OK(makeFilmSound(m_plan, cache, file, {}, stores));
    stores.echoes.find = [&](const QString&) { return heard; };
    VERIFY_OK(writeWav(m_folder->filePath(QStringLiteral("a.wav")), peaky(20, 0.5)));
    const auto refused = makeFilmSound(m_plan, cache, file, {}, stores);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(QLatin1String("LUFS")), qPrintable(refused.error().detail));
}

void TestFilmSound::aSilentFilmStaysSilent()
{
    m_plan.sounds.clear();
    m_plan.output.loudness = -14;
    const auto made = makeFilmSound(m_plan, {}, m_folder->filePath(QStringLiteral("film.m4a")), {});
    VERIFY_OK(made);
    QVERIFY(made->silent);
}

QTEST_GUILESS_MAIN(TestFilmSound)
#include "test_film_sound.moc"
