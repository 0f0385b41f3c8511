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

namespace {

QString suffixOf(const QString& file)
{
    return QFileInfo(file).suffix().toLower();
}

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

Result<Panel> storedPanel(const QString& file, PanelRole role, const QString& folder)
{
    BR_TRY(const auto info, inspectSource(file));
    if (kindOf(info) != MediaKind::Still)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is not a picture. A panel needs a PNG, JPEG, WebP, TIFF or SVG file.")
                        .arg(QFileInfo(file).fileName()));
    BR_TRY(const auto stored, storeCopy(file, folder + QStringLiteral("/media"), suffixOf(file)));
    return panelFor(stored, info.size, role, QDir(folder));
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

struct StoredSound {
    StoredFile file;
    std::int64_t durationUs = 0;
};

Result<StoredSound> storedSound(const QString& file, const QString& folder)
{
    BR_TRY(const auto info, inspectSource(file));
    if (!info.hasAudio)
        return fail(ErrorKind::Usage, ProjectText::tr("\"%1\" has no sound in it.").arg(QFileInfo(file).fileName()));
    BR_TRY(const auto stored, storeCopy(file, folder + QStringLiteral("/media"), suffixOf(file)));
    return StoredSound{stored, info.durationUs};
}

Result<Take> storedTake(const QString& file, const QString& folder)
{
    BR_TRY(const auto info, inspectSource(file));
    if (!info.hasVideo || info.isStill)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is not a clip. A take needs moving pictures; add a still as a panel.")
                        .arg(QFileInfo(file).fileName()));
    BR_TRY(const auto stored, storeCopy(file, folder + QStringLiteral("/media"), suffixOf(file)));
    Take take;
    take.id = TakeId::create();
    take.origin = TakeOrigin::Imported;
    take.file = QDir(folder).relativeFilePath(stored.path);
    take.sha256 = stored.sha256;
    take.size = info.size;
    take.rate = info.rate;
    take.length = info.frames;
    take.hasSound = info.hasAudio;
    take.created = QDateTime::currentDateTimeUtc();
    return take;
}

/// A sound track that is free where the clip goes, or a new one at the end.
Result<Storyboard> withSoundClip(Storyboard board, const Clip& clip)
{
    const auto start = resolve(board, clip.anchor).value_or(0);
    const auto overlaps = [&](const Clip& other) {
        const auto at = resolve(board, other.anchor);
        return at && *at < start + clip.length && start < *at + other.length;
    };
    for (const auto& track : board.tracks)
        if (track.kind == TrackKind::Sound && std::none_of(track.clips.begin(), track.clips.end(), overlaps))
            return addClip(board, track.id, clip);
    Track track;
    track.id = TrackId::create();
    track.name = ProjectText::tr("Sound %1").arg(board.tracks.size() + 1);
    BR_TRY(Storyboard longer, addTrack(board, track, board.tracks.size()));
    return addClip(std::move(longer), track.id, clip);
}

Error shotIsGone()
{
    return {
        ErrorKind::NotFound,
        ProjectText::tr(
            "The shot is no longer there, so nothing was changed. The file was kept in the project's media folder."),
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
    return after(
        d->runInFolder([imageFile, role](const QString& folder) { return storedPanel(imageFile, role, folder); }), this,
        [this, shot](const Result<Panel>& panel) { return d->placePanel(shot, panel); });
}

QFuture<Status> Project::addPanel(const ShotId& shot, const QImage& image, PanelRole role)
{
    return after(d->runInFolder([image, role](const QString& folder) { return storedPanel(image, role, folder); }),
                 this, [this, shot](const Result<Panel>& panel) { return d->placePanel(shot, panel); });
}

QFuture<Status> Project::replacePanel(const ShotId& shot, const PanelId& panel, const QString& imageFile)
{
    return after(
        d->runInFolder([imageFile](const QString& folder) { return storedPanel(imageFile, PanelRole::Start, folder); }),
        this, [this, shot, panel](const Result<Panel>& stored) -> Status {
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

QFuture<Status> Project::addSound(const QString& soundFile, const Anchor& anchor, ClipRole role,
                                  const StoryboardId& boardId)
{
    const auto board = boardId.isNull() ? d->current : boardId;
    return after(d->runInFolder([soundFile](const QString& folder) { return storedSound(soundFile, folder); }), this,
                 [=, this](const Result<StoredSound>& sound) -> Status {
                     BR_CHECK(sound);
                     const auto* target = anchor.shot ? d->boardWith(*anchor.shot) : find(board);
                     if (!target)
                         return fail(shotIsGone());
                     Clip clip;
                     clip.id = ClipId::create();
                     clip.name = QFileInfo(soundFile).completeBaseName();
                     clip.role = role;
                     clip.file = d->relative(sound->file.path);
                     clip.sha256 = sound->file.sha256;
                     clip.anchor = anchor;
                     clip.length = std::max<Frames>(1, microsecondsToFrames(sound->durationUs, target->format.rate));
                     return apply(withSoundClip(*target, clip), ProjectText::tr("Add Sound"));
                 });
}

QFuture<Result<Take>> Project::addTake(const ShotId& shot, const QString& clipFile)
{
    return after(d->runInFolder([clipFile](const QString& folder) { return storedTake(clipFile, folder); }), this,
                 [this, shot](const Result<Take>& stored) -> QFuture<Result<Take>> {
                     Result<Take> take = stored;
                     if (!take)
                         return finished(std::move(take));
                     if (!d->boardWith(shot))
                         return finished<Result<Take>>(fail(shotIsGone()));
                     take->shot = shot;
                     take->number = d->nextTakeNumber(shot);
                     auto promise = startedPromise<Result<Take>>();
                     d->shelve(*take, [promise, take] { finishPromise(*promise, take); });
                     return promise->future();
                 });
}
