#include "core/base/safe_file.h"
#include "core/document/find.h"
#include "core/media/clip_inspection.h"
#include "core/project/project_private.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

// Pictures, sounds and clips that the user brings: looked into by another process, copied, hashed and synced on the
// light lane, then the edit or row.

/// A sound or overlay whose file is in the project.
struct StoredClip {
    StoredFile file;
    std::int64_t durationUs = 0;
};

namespace {

Panel panelFor(const StoredFile& stored, const QSize& size, PanelRole role, const QDir& folder)
{
    Panel panel;
    panel.id = PanelId::create();
    panel.role = role;
    panel.file = folder.relativeFilePath(stored.path);
    panel.sha256 = stored.sha256;
    panel.size = size;
    return panel;
}

Result<StoredFile> stored(const QString& file, const QString& folder, const Progress& progress)
{
    return storeCopy(file, folder + QStringLiteral("/media"), QFileInfo(file).suffix().toLower(), progress);
}

Result<Panel> storedPanel(const QString& file, PanelRole role, const QString& folder, const Progress& progress)
{
    BR_TRY(const auto info, inspectSource(file, progress.stop));
    if (kindOf(info) != MediaKind::Still)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is not a picture. A panel needs a PNG, JPEG, WebP, TIFF or SVG file.")
                        .arg(QFileInfo(file).fileName()));
    BR_TRY(const auto copy, stored(file, folder, progress));
    return panelFor(copy, info.size, role, QDir(folder));
}

Result<Panel> storedPanel(const QImage& image, PanelRole role, const QString& folder)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(
            ErrorKind::Damaged,
            ProjectText::tr(
                "The picture could not be read, so the shot is unchanged. Save it as a file and drop that instead."));
    BR_TRY(const auto stored, storeBytes(bytes, folder + QStringLiteral("/media"), QStringLiteral("png")));
    return panelFor(stored, image.size(), role, QDir(folder));
}

Result<StoredClip> storedSound(const QString& file, const QString& folder, const Progress& progress)
{
    BR_TRY(const auto info, inspectSource(file, progress.stop));
    if (!info.hasAudio)
        return fail(ErrorKind::Usage, ProjectText::tr("\"%1\" has no sound in it.").arg(QFileInfo(file).fileName()));
    BR_TRY(const auto copy, stored(file, folder, progress));
    return StoredClip{copy, info.durationUs};
}

Result<StoredClip> storedOverlay(const QString& file, const QString& folder, const Progress& progress)
{
    constexpr std::int64_t StillUs = 3'000'000;
    BR_TRY(const auto info, inspectSource(file, progress.stop));
    if (!info.hasVideo)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is neither a picture nor a clip, so it cannot lie over the story. "
                                    "Nothing was changed.")
                        .arg(QFileInfo(file).fileName()));
    BR_TRY(const auto copy, stored(file, folder, progress));
    return StoredClip{copy, info.isStill ? StillUs : info.durationUs};
}

Result<Take> storedTake(const QString& file, const QString& folder, const Progress& progress)
{
    BR_TRY(const auto info, inspectSource(file, progress.stop));
    if (!info.hasVideo || info.isStill)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is not a clip. A take needs moving pictures; add a still as a panel.")
                        .arg(QFileInfo(file).fileName()));
    BR_TRY(const auto copy, stored(file, folder, progress));
    Take take;
    take.id = TakeId::create();
    take.origin = TakeOrigin::Imported;
    take.file = QDir(folder).relativeFilePath(copy.path);
    if (!QFileInfo(file).absoluteFilePath().startsWith(QDir(folder).absolutePath() + QLatin1Char('/')))
        take.name = QFileInfo(file).fileName(); // a recording was made here
    take.sha256 = copy.sha256;
    take.size = info.size;
    take.rate = info.rate;
    take.length = info.frames;
    take.hasSound = info.hasAudio;
    take.created = QDateTime::currentDateTimeUtc();
    return take;
}

/// On a track of the kind that is free where the clip goes, or on a new one behind those of its kind.
Result<Storyboard> withClip(Storyboard board, TrackKind kind, const Clip& clip)
{
    const auto start = resolve(board, clip.anchor).value_or(0);
    const auto overlaps = [&](const Clip& other) {
        const auto at = resolve(board, other.anchor);
        return at && *at < start + clip.length && start < *at + other.length;
    };
    for (const auto& track : board.tracks)
        if (track.kind == kind && std::none_of(track.clips.begin(), track.clips.end(), overlaps))
            return addClip(board, track.id, clip);
    const auto alike = std::count_if(board.tracks.begin(), board.tracks.end(),
                                     [kind](const Track& track) { return track.kind == kind; });
    const bool isSound = kind == TrackKind::Sound;
    Track track;
    track.id = TrackId::create();
    track.kind = kind;
    track.name = (isSound ? ProjectText::tr("Sound %1") : ProjectText::tr("Overlay %1")).arg(alike + 1);
    BR_TRY(Storyboard more, addTrack(board, track, isSound ? board.tracks.size() : alike)); // overlays lie above
    return addClip(std::move(more), track.id, clip);
}

Error shotIsGone()
{
    return {
        ErrorKind::NotFound,
        ProjectText::tr(
            "The shot is no longer there, so nothing was changed. The file was kept in the project's media folder."),
        {}};
}

Error boardIsGone()
{
    return {ErrorKind::NotFound,
            ProjectText::tr("The storyboard is no longer there. The file was kept in the project's media folder."),
            {}};
}

} // namespace

Status Project::Private::placePanel(const ShotId& shot, const Result<Panel>& panel)
{
    BR_CHECK(panel);
    const auto* board = boardWith(shot);
    if (!board)
        return fail(shotIsGone());
    return q->apply(::addPanel(*board, shot, *panel, findShot(*board, shot)->panels.size()),
                    ProjectText::tr("Add Panel"));
}

QFuture<Status> Project::addPanel(const ShotId& shot, const QString& imageFile, PanelRole role)
{
    const auto store = [imageFile, role](const QString& folder, const Progress& progress) {
        return storedPanel(imageFile, role, folder, progress);
    };
    return after(d->runInFolder(store), this,
                 [this, shot](const Result<Panel>& panel) { return d->placePanel(shot, panel); });
}

QFuture<Status> Project::addPanel(const ShotId& shot, const QImage& image, PanelRole role)
{
    const auto store = [image, role](const QString& folder, const Progress&) {
        return storedPanel(image, role, folder);
    };
    return after(d->runInFolder(store), this,
                 [this, shot](const Result<Panel>& panel) { return d->placePanel(shot, panel); });
}

QFuture<Status> Project::replacePanel(const ShotId& shot, const PanelId& panel, const QString& imageFile)
{
    const auto store = [imageFile](const QString& folder, const Progress& progress) {
        return storedPanel(imageFile, PanelRole::Start, folder, progress);
    };
    return after(d->runInFolder(store), this, [this, shot, panel](const Result<Panel>& stored) -> Status {
        BR_CHECK(stored);
        const auto* board = d->boardWith(shot);
        const auto index = board ? indexOf(findShot(*board, shot)->panels, panel) : -1;
        if (index < 0)
            return fail(shotIsGone());
        auto replaced = findShot(*board, shot)->panels[index];
        replaced.file = stored->file;
        replaced.sha256 = stored->sha256;
        replaced.size = stored->size;
        return apply(setPanel(*board, shot, replaced), ProjectText::tr("Replace Picture"));
    });
}

Status Project::Private::placeClip(const QString& name, const StoredClip& stored, ClipRole role, const Anchor& anchor,
                                   const StoryboardId& boardId)
{
    const auto* board = anchor.shot ? boardWith(*anchor.shot) : q->find(boardId);
    if (!board)
        return fail(anchor.shot ? shotIsGone() : boardIsGone());
    const bool isPicture = role == ClipRole::Picture;
    Clip clip;
    clip.id = ClipId::create();
    clip.name = name;
    clip.role = role;
    clip.file = relative(stored.file.path);
    clip.sha256 = stored.file.sha256;
    clip.anchor = anchor;
    clip.length = std::max<Frames>(1, microsecondsToFrames(stored.durationUs, board->format.rate));
    return q->apply(withClip(*board, isPicture ? TrackKind::Overlay : TrackKind::Sound, clip),
                    isPicture ? ProjectText::tr("Add Overlay") : ProjectText::tr("Add Sound"));
}

QFuture<Status> Project::addSound(const QString& soundFile, const Anchor& anchor, ClipRole role,
                                  const StoryboardId& boardId)
{
    const auto store = [soundFile](const QString& folder, const Progress& progress) {
        return storedSound(soundFile, folder, progress);
    };
    return after(d->runInFolder(store), this,
                 [=, this, board = boardId.isNull() ? d->current : boardId](const Result<StoredClip>& sound) -> Status {
                     BR_CHECK(sound);
                     return d->placeClip(QFileInfo(soundFile).completeBaseName(), *sound, role, anchor, board);
                 });
}

QFuture<Status> Project::addOverlay(const QString& file, const Anchor& anchor, const StoryboardId& boardId)
{
    const auto store = [file](const QString& folder, const Progress& progress) {
        return storedOverlay(file, folder, progress);
    };
    return after(
        d->runInFolder(store), this,
        [=, this, board = boardId.isNull() ? d->current : boardId](const Result<StoredClip>& overlay) -> Status {
            BR_CHECK(overlay);
            return d->placeClip(QFileInfo(file).completeBaseName(), *overlay, ClipRole::Picture, anchor, board);
        });
}

QFuture<Result<Take>> Project::addTake(const ShotId& shot, const QString& clipFile)
{
    const auto store = [clipFile](const QString& folder, const Progress& progress) {
        return storedTake(clipFile, folder, progress);
    };
    return after(d->runInFolder(store), this, [this, shot](const Result<Take>& stored) -> QFuture<Result<Take>> {
        Result<Take> take = stored;
        if (!take)
            return finished(std::move(take));
        if (!d->boardWith(shot))
            return finished<Result<Take>>(fail(shotIsGone()));
        take->shot = shot;
        take->number = d->nextTakeNumber(shot);
        d->shelve(*take, {});
        return after(d->saver->flush(), this,
                     [take](const Status& saved) { return saved ? take : Result<Take>(fail(saved.error())); });
    });
}
