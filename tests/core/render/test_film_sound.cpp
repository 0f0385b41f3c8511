#include "core/render/film_sound.h"

#include "core/media/sound.h"
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
    void soundIsInTimeFromStartToEnd();
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
