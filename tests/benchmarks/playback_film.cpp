#include "tests/benchmarks/playback_film.h"

#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/media/proxy.h"
#include "core/render/proxy_shelf.h"

#include <QDir>
#include <QProcess>
#include <QSet>

namespace {

constexpr int Clips = 8; ///< different ones, seen one after the other until the film is long enough
constexpr int ClipSeconds = 9;
constexpr Frames ShotFrames = 192;
constexpr Frames Dissolve = 12;

Status ffmpeg(const QStringList& arguments, const QString& file)
{
    const QStringList all = QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} +
                            arguments + QStringList{file};
    if (QFile::exists(file) || QProcess::execute(QStringLiteral("ffmpeg"), all) == 0)
        return {};
    return fail(ErrorKind::Failed, QStringLiteral("ffmpeg could not make %1.").arg(file));
}

Status makeClip(const QString& file, int number)
{
    const auto lavfi = [](const QString& source) {
        return QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), source};
    };
    return ffmpeg(
        lavfi(QStringLiteral("testsrc2=s=1280x720:r=24,noise=c0s=6:c0f=t,hue=h=%1").arg(number * 45)) +
            lavfi(QStringLiteral("sine=frequency=%1:r=48000").arg(220 + 40 * number)) +
            QStringLiteral("-t %1 -c:v libx264 -preset veryfast -crf 20 -g 250 -pix_fmt yuv420p -c:a aac -ac 2")
                .arg(ClipSeconds)
                .split(QLatin1Char(' ')),
        file);
}

Status makeSound(const QString& file, double seconds, const QString& colour)
{
    return ffmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                   QStringLiteral("anoisesrc=color=%1:r=48000:a=0.2").arg(colour), QStringLiteral("-t"),
                   QString::number(seconds), QStringLiteral("-ac"), QStringLiteral("2")},
                  file);
}

Result<Storyboard> withSound(Storyboard board, const QString& folder, const QString& name, Frames length)
{
    Track track;
    track.id = TrackId::create();
    track.name = name;
    Clip clip;
    clip.id = ClipId::create();
    clip.name = name;
    clip.file = QStringLiteral("media/%1.wav").arg(name);
    BR_TRY(clip.sha256, hashFile(folder + QLatin1Char('/') + clip.file));
    clip.length = length;
    clip.gainMillibel = -1200;
    track.clips = {clip};
    return addTrack(std::move(board), track, board.tracks.size());
}

} // namespace

Result<RenderPlan> playbackFilm(const QString& folder, double minutes)
{
    QDir(folder).mkpath(QStringLiteral("media"));
    QDir(folder).mkpath(QStringLiteral("cache"));
    const int shots = std::max(2, int(minutes * 60 * 24 / double(ShotFrames)) + 1);
    const Frames length = shots * ShotFrames;
    QStringList hashes;
    for (int i = 0; i < Clips; ++i) {
        const QString file = folder + QStringLiteral("/media/clip%1.mp4").arg(i);
        BR_CHECK(makeClip(file, i));
        BR_TRY(const QString hash, hashFile(file));
        hashes << hash;
    }
    for (const char* colour : {"pink", "brown"})
        BR_CHECK(makeSound(folder + QStringLiteral("/media/%1.wav").arg(QLatin1String(colour)), double(length) / 24,
                           QLatin1String(colour)));
    Storyboard board;
    board.id = StoryboardId::create();
    board.format = {{1280, 720}, {24, 1}};
    Scene scene;
    scene.id = SceneId::create();
    scene.code = QStringLiteral("SC010");
    TakeShelf shelf;
    for (int i = 0; i < shots; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg((i + 1) * 10, 4, 10, QLatin1Char('0'));
        shot.length = ShotFrames;
        Take take;
        take.id = TakeId::create();
        take.shot = shot.id;
        take.origin = TakeOrigin::Imported;
        take.file = QStringLiteral("media/clip%1.mp4").arg(i % Clips);
        take.sha256 = hashes[i % Clips];
        take.size = board.format.size;
        take.rate = board.format.rate;
        take.length = ClipSeconds * 24;
        take.hasSound = true;
        shot.circled = take.id;
        shot.takeStart = Dissolve;
        shelf.add(take);
        scene.shots << shot;
    }
    board.scenes = {scene};
    BR_TRY(board, withSound(board, folder, QStringLiteral("pink"), length));
    BR_TRY(board, withSound(board, folder, QStringLiteral("brown"), length));
    OutputSpec output = defaultOutput(board);
    output.defaultTransition = {TransitionKind::Dissolve, Dissolve};
    return makeRenderPlan(board, shelf, output, folder);
}

Result<int> makeProxies(const RenderPlan& plan, const QString& cacheFolder)
{
    const ProxyShelf shelf(cacheFolder);
    QDir().mkpath(shelf.folder());
    QSet<QString> made;
    for (const PlanShot& shot : plan.shots)
        for (const PictureSource& source : shot.pictures) {
            if (source.kind != PictureKind::Take || made.contains(source.sha256))
                continue;
            const QString clip = plan.folder + QLatin1Char('/') + source.file;
            BR_TRY(const auto size, proxySizeFor(clip));
            if (!size)
                continue;
            if (!shelf.find(source.sha256))
                BR_CHECK(writeProxy(clip, *size, shelf.pathFor(source.sha256)));
            made.insert(source.sha256);
        }
    return int(made.size());
}
