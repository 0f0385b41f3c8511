#include "core/project/project_private.h"

#include <algorithm>

// The list of storyboards: made, copied, put into the bin and taken out of it, each as one undo step.

Result<StoryboardId> Project::addStoryboard(const QString& title, const Format& format)
{
    return d->pushNew(newStoryboard(title, format), ProjectText::tr("New Storyboard"));
}

namespace {

/// The same clips under new names: a copied storyboard keeps its own takes, the bytes on disk are shared.
QList<Take> copiedTakes(const TakeShelf& shelf, const QHash<ShotId, ShotId>& shots, QHash<TakeId, TakeId>& renamed)
{
    QList<Take> copies;
    for (auto it = shots.cbegin(); it != shots.cend(); ++it)
        for (Take take : shelf.takes(it.key())) {
            const auto id = TakeId::create();
            renamed.insert(take.id, id);
            take.id = id;
            take.shot = it.value();
            take.cost.reset(); // paid once, by the original
            copies.append(take);
        }
    return copies;
}

void renameTakes(Storyboard& board, const QHash<TakeId, TakeId>& renamed)
{
    for (auto& scene : board.scenes)
        for (auto& shot : scene.shots) {
            if (shot.circled)
                shot.circled = renamed.value(*shot.circled, *shot.circled);
            for (auto& rejection : shot.rejected)
                rejection.take = renamed.value(rejection.take, rejection.take);
        }
}

} // namespace

Result<StoryboardId> Project::duplicateStoryboard(const StoryboardId& id, const QString& title)
{
    const auto* original = find(id);
    if (!original)
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard."));
    auto copy = ::duplicateStoryboard(*original, title);
    QHash<TakeId, TakeId> renamed;
    const auto takes = copiedTakes(d->contents.shelf, copy.shots, renamed);
    renameTakes(copy.board, renamed);
    BR_TRY(const auto made, d->pushNew(copy.board, ProjectText::tr("Duplicate Storyboard")));
    for (const auto& take : takes)
        d->shelve(take, {});
    return made;
}

Status Project::removeStoryboard(const StoryboardId& id)
{
    const auto* board = find(id);
    if (!board)
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard."));
    const auto left = std::count_if(storyboards().begin(), storyboards().end(),
                                    [](const Storyboard& other) { return !other.removed; });
    if (!board->removed && left <= 1)
        return fail(ErrorKind::Usage,
                    ProjectText::tr("A project keeps at least one storyboard. Make another one before removing \"%1\".")
                        .arg(board->title));
    return apply(setRemoved(*board, true), ProjectText::tr("Remove Storyboard"));
}

Status Project::restoreStoryboard(const StoryboardId& id)
{
    const auto* board = find(id);
    if (!board)
        return fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard."));
    return apply(setRemoved(*board, false), ProjectText::tr("Restore Storyboard"));
}
