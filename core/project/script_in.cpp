#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_text.h"
#include "core/project/project_private.h"

#include <QFileInfo>

// Scripts come in as a proposal: they fill the empty storyboard of a new project, else they make one of their own.

namespace {

constexpr int UsualDetail = 50;

bool isBlank(const Shot& shot)
{
    return shot.description.isEmpty() && shot.dialogue.isEmpty() && shot.panels.isEmpty() && shot.notes.isEmpty() &&
           !shot.circled;
}

bool isUntouched(const Storyboard& board, const TakeShelf& shelf)
{
    if (board.numberingLocked || !board.script.text.isEmpty() || !board.tracks.isEmpty() || !board.markers.isEmpty() ||
        !board.elements.isEmpty())
        return false;
    for (const auto& scene : board.scenes)
        for (const auto& shot : scene.shots)
            if (!isBlank(shot) || !shelf.takes(shot.id).isEmpty())
                return false;
    return true;
}

} // namespace

Result<StoryboardId> Project::Private::placeScript(const Storyboard& target, const Storyboard& imported)
{
    const QString label = ProjectText::tr("Import Script");
    if (!isUntouched(target, contents.shelf))
        return pushNew(imported, label);
    BR_CHECK(q->apply(setScript(target, imported), label));
    return target.id;
}

Result<StoryboardId> Project::importStoryboard(const Storyboard& imported, const StoryboardId& boardId)
{
    BR_CHECK(checkBreakdown(imported));
    const auto* target = find(boardId.isNull() ? d->current : boardId);
    return d->placeScript(target ? *target : current(), imported);
}

QFuture<Result<StoryboardId>> Project::importScript(const QString& file, const StoryboardId& boardId)
{
    const auto board = boardId.isNull() ? d->current : boardId;
    const auto* now = find(board);
    if (!now)
        return finished<Result<StoryboardId>>(
            fail(ErrorKind::NotFound, ProjectText::tr("This project has no such storyboard.")));
    const auto format = now->format;
    return after(runOn(d->pool,
                       [file, format]() -> Result<Storyboard> {
                           BR_TRY(const auto text, readScriptFile(file));
                           return breakDownText(text, QFileInfo(file).fileName(), format, UsualDetail);
                       }),
                 this, [this, board](const Result<Storyboard>& imported) -> Result<StoryboardId> {
                     BR_CHECK(imported);
                     return importStoryboard(*imported, board);
                 });
}
