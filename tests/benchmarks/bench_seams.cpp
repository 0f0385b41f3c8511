/// Measures the seams of a film of 720p takes of 8 s (H.264 and AAC) and prints what a cut costs, beside decoding the
/// same takes whole, as JSON:
///     bench_seams [CUTS [PICTURES BETWEEN KEY PICTURES]]
/// Memory must not grow with the film: compare `bench_seams 20` and `bench_seams 200`.

#include "core/media/video_reader.h"
#include "core/render/seams/seams.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

constexpr int Files = 8;
constexpr Frames Length = 192;

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

bool makeTake(const QString& file, int number, int keys)
{
    const QString words = QStringLiteral("-v error -y -f lavfi -i testsrc2=s=1280x720:r=24:d=8,hue=h=%1 -f lavfi -i "
                                         "sine=%2:d=8 -c:v libx264 -preset veryfast -g %3 -pix_fmt yuv420p -c:a aac %4")
                              .arg(number * 40)
                              .arg(200 + 50 * number)
                              .arg(keys)
                              .arg(file);
    return QProcess::execute(QStringLiteral("ffmpeg"), words.split(QLatin1Char(' '))) == 0;
}

RenderPlan planOf(int cuts, const QString& folder)
{
    RenderPlan plan;
    plan.folder = folder;
    plan.output.video.size = QSize(1280, 720);
    plan.output.video.rate = {24, 1};
    for (int i = 0; i <= cuts; ++i) {
        PlanShot shot;
        shot.id = ShotId::create();
        shot.start = plan.length;
        shot.length = Length;
        shot.hasTake = true;
        PictureSource source;
        source.kind = PictureKind::Take;
        source.file = QStringLiteral("%1.mp4").arg(i % Files);
        source.rate = {24, 1};
        source.start = shot.start;
        source.length = source.sourceLength = Length;
        shot.pictures = {source};
        PlanSound sound;
        sound.name = sound.file = source.file;
        sound.start = framesToSamples(shot.start, {24, 1});
        sound.length = framesToSamples(Length, {24, 1});
        plan.shots.append(shot);
        plan.sounds.append(sound);
        plan.length += Length;
    }
    return plan;
}

/// Seconds for every picture of `takes` takes.
double decodeWhole(const QString& folder, int takes)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < takes; ++i) {
        const auto reader = VideoReader::open(folder + QStringLiteral("/%1.mp4").arg(i % Files));
        for (Frames n = 0; reader && n < Length; ++n)
            if (!(*reader)->pictureAt(framesToMicroseconds(n, {24, 1}) + 1000))
                return -1;
    }
    return double(timer.elapsed()) / 1000;
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int cuts = argc > 1 ? std::max(1, atoi(argv[1])) : 200;
    const int keys = argc > 2 ? std::max(1, atoi(argv[2])) : 48;
    const QTemporaryDir folder;
    for (int i = 0; i < Files; ++i)
        if (!makeTake(folder.filePath(QStringLiteral("%1.mp4").arg(i)), i, keys))
            return 1;
    const RenderPlan plan = planOf(cuts, folder.path());
    QElapsedTimer timer;
    timer.start();
    const auto seams = measureSeams(plan, folder.filePath(QStringLiteral("cache")), {});
    if (!seams || seams->size() != cuts)
        return 1;
    const double seconds = double(timer.elapsed()) / 1000;
    const double peak = peakMegabytes();
    const double whole = decodeWhole(folder.path(), Files) * (cuts + 1) / Files;
    QTextStream(stdout) << QJsonDocument(QJsonObject{{QStringLiteral("cuts"), cuts},
                                                     {QStringLiteral("keyPictureEvery"), keys},
                                                     {QStringLiteral("seconds"), seconds},
                                                     {QStringLiteral("millisecondsPerCut"), 1000 * seconds / cuts},
                                                     {QStringLiteral("secondsToDecodeWhole"), whole},
                                                     {QStringLiteral("peakMegabytes"), peak}})
                               .toJson(QJsonDocument::Indented);
    return 0;
}
