#include "core/project/overlay_in.h"

#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/media/clip_inspection.h"
#include "core/project/text.h"
#include "core/project/work.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

// Pictures and clips over the story: looked into by another process, copied in, the edit last.

namespace {

constexpr std::int64_t StillUs = 3'000'000;

struct StoredOverlay {
    StoredFile file;
    std::int64_t durationUs = StillUs;
};

Result<StoredOverlay> storedOverlay(const QString& file, const QString& folder)
{
    BR_TRY(const auto info, inspectSource(file));
    if (!info.hasVideo)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("\"%1\" is neither a picture nor a clip, so it cannot lie over the story. "
                                    "Nothing was changed.")
                        .arg(QFileInfo(file).fileName()));
    StoredOverlay overlay;
    if (!info.isStill)
        overlay.durationUs = info.durationUs;
    BR_TRY(overlay.file, storeCopy(file, folder + QStringLiteral("/media"), QFileInfo(file).suffix().toLower()));
    return overlay;
}

/// An overlay track that is free where the clip goes, or a new one on top.
Result<Storyboard> withOverlay(Storyboard board, const Clip& clip)
{
    const auto start = resolve(board, clip.anchor).value_or(0);
    const auto overlaps = [&](const Clip& other) {
        const auto at = resolve(board, other.anchor);
        return at && *at < start + clip.length && start < *at + other.length;
    };
    for (const auto& track : board.tracks)
        if (track.kind == TrackKind::Overlay && std::none_of(track.clips.begin(), track.clips.end(), overlaps))
            return addClip(board, track.id, clip);
    Track track;
    track.id = TrackId::create();
    track.kind = TrackKind::Overlay;
    const auto isOverlay = [](const Track& other) { return other.kind == TrackKind::Overlay; };
    const auto before = std::count_if(board.tracks.begin(), board.tracks.end(), isOverlay);
    track.name = ProjectText::tr("Overlay %1").arg(before + 1);
    BR_TRY(Storyboard more, addTrack(board, track, before)); // above the sounds
    return addClip(std::move(more), track.id, clip);
}

} // namespace

QFuture<Status> addOverlay(Project& project, const QString& file, const Anchor& anchor, const StoryboardId& boardId)
{
    const auto stored = runOn(*QThreadPool::globalInstance(),
                              [file, folder = project.folder()] { return storedOverlay(file, folder); });
    return after(stored, &project,
                 [&project, file, anchor, id = boardId.isNull() ? project.current().id : boardId](
                     const Result<StoredOverlay>& overlay) -> Status {
                     BR_CHECK(overlay);
                     const auto* board = project.find(id);
                     if (!board)
                         return fail(ErrorKind::NotFound,
                                     ProjectText::tr("The storyboard is no longer there. The file was kept in the "
                                                     "project's media folder."));
                     Clip clip;
                     clip.id = ClipId::create();
                     clip.name = QFileInfo(file).completeBaseName();
                     clip.role = ClipRole::Picture;
                     clip.file = QDir(project.folder()).relativeFilePath(overlay->file.path);
                     clip.sha256 = overlay->file.sha256;
                     clip.anchor = anchor;
                     clip.length = std::max<Frames>(1, microsecondsToFrames(overlay->durationUs, board->format.rate));
                     return project.apply(withOverlay(*board, clip), ProjectText::tr("Add Overlay"));
                 });
}
