#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/interchange/sample.h"
#include "core/media/still_image.h"
#include "core/project/project_private.h"

#include <QDir>

// A sample becomes an ordinary project: its drawings and sounds are ordinary files in its media folder.

namespace {

Result<Storyboard> withDrawings(Storyboard board, const SampleProject& sample, const QDir& folder)
{
    for (const auto& drawing : sample.drawings) {
        BR_TRY(const auto stored, storeBytes(drawing.bytes, folder.filePath(QStringLiteral("media")), drawing.suffix));
        BR_TRY(const auto image, readStill(stored.path));
        Panel panel = drawing.panel;
        panel.file = folder.relativeFilePath(stored.path);
        panel.sha256 = stored.sha256;
        panel.size = image.size();
        const auto* shot = findShot(board, drawing.shot);
        BR_TRY(board, addPanel(board, drawing.shot, panel, shot ? shot->panels.size() : 0));
    }
    return board;
}

Result<Storyboard> withSounds(Storyboard board, const SampleProject& sample, const QDir& folder)
{
    if (sample.sounds.isEmpty())
        return board;
    Track track;
    track.id = TrackId::create();
    track.name = ProjectText::tr("Music");
    BR_TRY(board, addTrack(board, track, board.tracks.size()));
    for (const auto& sound : sample.sounds) {
        BR_TRY(const auto stored, storeBytes(sound.bytes, folder.filePath(QStringLiteral("media")), sound.suffix));
        Clip clip = sound.clip;
        clip.file = folder.relativeFilePath(stored.path);
        clip.sha256 = stored.sha256;
        BR_TRY(board, addClip(board, track.id, clip));
    }
    return board;
}

Result<Storyboard> placed(const SampleProject& sample, const QString& folder)
{
    BR_TRY(const auto drawn, withDrawings(sample.board, sample, QDir(folder)));
    return withSounds(drawn, sample, QDir(folder));
}

} // namespace

QFuture<Status> Project::Private::fillFromSample(const SampleProject& sample)
{
    return after(runOn(pool, [sample, folder = folder] { return placed(sample, folder); }), q,
                 [this](const Result<Storyboard>& board) -> QFuture<Status> {
                     const auto applied = q->apply(board, ProjectText::tr("Sample"));
                     undo->clear(); // a project that was just made has nothing to undo
                     return applied ? saver->flush() : finished(applied);
                 });
}

QFuture<Result<std::shared_ptr<Project>>> Project::createFromSample(const QString& folder, const QString& name,
                                                                    JobEngine* engine)
{
    using Made = Result<std::shared_ptr<Project>>;
    const QString path = QDir(folder).absolutePath();
    const QPointer<JobEngine> safeEngine(engine);
    auto* main = untilQuit();
    return after(runOn(*QThreadPool::globalInstance(), [name] { return loadSample(name); }), main,
                 [path, safeEngine, main](const Result<SampleProject>& sample) -> QFuture<Made> {
                     if (!sample)
                         return finished<Made>(fail(sample.error()));
                     return after(
                         Private::attach(path, ProjectStore::create(path, sample->title, sample->board), safeEngine),
                         main, [sample = *sample, main](const Made& made) -> QFuture<Made> {
                             if (!made)
                                 return finished<Made>(fail(made.error()));
                             return after((*made)->d->fillFromSample(sample), main,
                                          [project = *made](const Status& filled) {
                                              return filled.map([&] { return project; });
                                          });
                         });
                 });
}
