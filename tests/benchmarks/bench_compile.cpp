/// Compiles 24 clips of 8 s (720p24, H.264 and AAC) and sets it against ffmpeg doing the same, as JSON:
///     bench_compile [CLIPS] [SECONDS]
/// Needs the ffmpeg program. For the budget's two cores: taskset -c 0,1 bench_compile. Budgets: design/media.md.

#include "core/base/safe_file.h"
#include "core/render/compiler.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <sys/resource.h>

namespace {

/// Seconds; negative when ffmpeg failed.
double ffmpeg(const QStringList& arguments, const QString& folder)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("ffmpeg"),
                  QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} + arguments);
    process.waitForFinished(-1);
    return process.exitCode() == 0 ? double(clock.elapsed()) / 1000 : -1;
}

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

struct Clips {
    Storyboard board;
    TakeShelf shelf;
    QStringList inputs; ///< for ffmpeg
};

Clips makeClips(int count, int seconds, const QString& folder)
{
    Clips clips;
    clips.board.id = StoryboardId::create();
    Scene scene;
    scene.id = SceneId::create();
    scene.code = QStringLiteral("SC010");
    for (int i = 0; i < count; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg((i + 1) * 10, 4, 10, QLatin1Char('0'));
        shot.length = 24 * seconds;
        Take take;
        take.id = TakeId::create();
        take.shot = shot.id;
        take.origin = TakeOrigin::Imported;
        take.file = QStringLiteral("clip%1.mp4").arg(i);
        take.size = {1280, 720};
        take.length = shot.length;
        take.hasSound = true;
        ffmpeg(words(QStringLiteral(
                         "-f lavfi -i testsrc2=s=1280x720:r=24:d=%1,hue=h=%2,noise=c0s=6:c0f=t -f lavfi -i "
                         "sine=frequency=%3:r=48000:d=%1 -c:v libx264 -preset veryfast -crf 20 -pix_fmt yuv420p "
                         "-c:a aac -b:a 192k -ac 2 %4")
                         .arg(seconds)
                         .arg(i * 15)
                         .arg(220 + 20 * i)
                         .arg(take.file)),
               folder);
        take.sha256 = hashFile(folder + QLatin1Char('/') + take.file).value_or(QString());
        clips.shelf.add(take);
        clips.inputs += {QStringLiteral("-i"), take.file};
        scene.shots.append(shot);
    }
    clips.board.scenes = {scene};
    return clips;
}

double concatReference(const Clips& clips, int count, const QString& folder)
{
    QString graph;
    for (int i = 0; i < count; ++i)
        graph += QStringLiteral("[%1:v][%1:a]").arg(i);
    graph += QStringLiteral("concat=n=%1:v=1:a=1[v][a]").arg(count);
    return ffmpeg(clips.inputs + QStringList{QStringLiteral("-filter_complex"), graph} +
                      words(QStringLiteral(
                          "-map [v] -map [a] -c:v libx264 -preset veryfast -crf 20 -c:a aac -b:a 192k ref-concat.mp4")),
                  folder);
}

double dissolveReference(const Clips& clips, int count, int seconds, const QString& folder)
{
    QString graph;
    QString picture = QStringLiteral("[0:v]");
    QString sound = QStringLiteral("[0:a]");
    for (int i = 1; i < count; ++i) {
        graph += QStringLiteral("%1[%2:v]xfade=duration=0.5:offset=%3[v%2];%4[%2:a]acrossfade=d=0.5[a%2];")
                     .arg(picture)
                     .arg(i)
                     .arg(i * (seconds - 0.5))
                     .arg(sound);
        picture = QStringLiteral("[v%1]").arg(i);
        sound = QStringLiteral("[a%1]").arg(i);
    }
    graph.chop(1);
    return ffmpeg(
        clips.inputs +
            QStringList{QStringLiteral("-filter_complex"), graph, QStringLiteral("-map"), picture,
                        QStringLiteral("-map"), sound} +
            words(QStringLiteral("-c:v libx264 -preset veryfast -crf 20 -c:a aac -b:a 192k ref-dissolve.mp4")),
        folder);
}

double compile(const Clips& clips, const OutputSpec& output, const QString& folder, CacheUse cache, QTextStream& out)
{
    QElapsedTimer clock;
    clock.start();
    const auto report = compileFilm(makeRenderPlan(clips.board, clips.shelf, output, folder),
                                    folder + QStringLiteral("/cache"), folder + QStringLiteral("/film.mp4"), cache, {});
    if (!report)
        out << report.error().message << ' ' << report.error().detail << '\n';
    return report ? double(clock.elapsed()) / 1000 : -1;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 24;
    const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : 8;
    const QTemporaryDir folder;
    Clips clips = makeClips(count, seconds, folder.path());
    QTextStream out(stdout);
    QJsonObject figures{{QStringLiteral("cores"), QThread::idealThreadCount()}};
    OutputSpec cuts = defaultOutput(clips.board);
    OutputSpec dissolves = cuts;
    dissolves.defaultTransition = {TransitionKind::Dissolve, 12};

    const double cutsWall = compile(clips, cuts, folder.path(), CacheUse::FillOnly, out);
    figures.insert(QStringLiteral("cuts"), cutsWall);
    const double dissolvesWall = compile(clips, dissolves, folder.path(), CacheUse::FillOnly, out);
    figures.insert(QStringLiteral("dissolves"), dissolvesWall);
    figures.insert(QStringLiteral("nothingChanged"),
                   compile(clips, dissolves, folder.path(), CacheUse::ReadAndFill, out) / dissolvesWall);
    clips.board.scenes[0].shots[count / 2].transitionIn = {TransitionKind::Wipe, 12};
    Take other = clips.shelf.takes(clips.board.scenes[0].shots[count / 2].id).constFirst();
    other.id = TakeId::create();
    other.number = 2;
    other.file = QStringLiteral("other.mp4");
    QFile::copy(folder.filePath(QStringLiteral("clip0.mp4")), folder.filePath(other.file));
    other.sha256 = QStringLiteral("other");
    clips.shelf.add(other);
    figures.insert(QStringLiteral("oneShotChanged"),
                   compile(clips, dissolves, folder.path(), CacheUse::ReadAndFill, out) / dissolvesWall);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    figures.insert(QStringLiteral("peakMegabytes"), double(usage.ru_maxrss) / 1024);
    const double concat = concatReference(clips, count, folder.path());
    const double xfade = dissolveReference(clips, count, seconds, folder.path());
    figures.insert(QStringLiteral("ffmpegConcat"), concat);
    figures.insert(QStringLiteral("ffmpegXfade"), xfade);
    figures.insert(QStringLiteral("cutsAgainstFfmpeg"), cutsWall / concat);
    figures.insert(QStringLiteral("dissolvesAgainstFfmpeg"), dissolvesWall / xfade);
    out << QJsonDocument(figures).toJson(QJsonDocument::Indented);
    return 0;
}
