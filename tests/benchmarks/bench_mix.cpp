/// Mixes a film of eight sounding tracks with ducking, matched levels and takes at other speeds and prints how much
/// faster than real time that is and what it needs of memory, as JSON:
///     bench_mix [MINUTES]
/// Memory must not grow with the film: compare `bench_mix 2` and `bench_mix 30`.

#include "core/render/sound_mixer.h"
#include "tests/core/render/sound_signals.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

/// Eight lanes of sounds of half a minute, one after the other: music that steps back, voices, takes at other speeds.
RenderPlan planOf(int minutes, const QString& folder)
{
    RenderPlan plan;
    plan.folder = folder;
    plan.output.video.rate = {24, 1};
    plan.length = Frames(minutes) * 60 * 24;
    constexpr std::int64_t Piece = 30 * SampleRate;
    for (int lane = 0; lane < 8; ++lane)
        for (std::int64_t at = 0; at < std::int64_t(minutes) * 60 * SampleRate; at += Piece) {
            PlanSound sound;
            sound.name = sound.file = QStringLiteral("%1.wav").arg(lane);
            sound.sha256 = QString::number(lane);
            sound.start = at;
            sound.length = Piece;
            sound.fadeIn = sound.fadeOut = SampleRate;
            sound.voice = lane == 0;
            sound.duckMillibel = lane > 3 ? 900 : 0;
            sound.matched = lane % 2 == 1;
            sound.speedPermille = lane == 7 ? 1250 : 1000;
            plan.sounds.append(sound);
        }
    return plan;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int minutes = argc > 1 ? std::max(1, atoi(argv[1])) : 2;
    const QTemporaryDir folder;
    for (int lane = 0; lane < 8; ++lane)
        if (!writeWav(folder.filePath(QStringLiteral("%1.wav").arg(lane)), tone(200 + 110 * lane, 0.1, 40)))
            return 1;
    const RenderPlan plan = planOf(minutes, folder.path());
    SoundMixer mixer(plan, folder.filePath(QStringLiteral("cache")), {}, [](ProblemKind, const QString&) {});
    std::vector<float> second(2 * SampleRate);
    const qint64 before = residentKilobytes();
    QElapsedTimer timer;
    timer.start();
    for (std::int64_t at = 0; at < std::int64_t(minutes) * 60 * SampleRate; at += SampleRate)
        if (!mixer.mix(at, second))
            return 1;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QTextStream(stdout)
        << QJsonDocument(QJsonObject{{QStringLiteral("tracks"), 8},
                                     {QStringLiteral("minutes"), minutes},
                                     {QStringLiteral("seconds"), seconds},
                                     {QStringLiteral("timesRealTime"), minutes * 60 / seconds},
                                     {QStringLiteral("peakMegabytes"), double(residentKilobytes()) / 1024},
                                     {QStringLiteral("grownMegabytes"), double(residentKilobytes() - before) / 1024}})
               .toJson(QJsonDocument::Indented);
    return 0;
}
