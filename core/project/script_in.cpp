#include "core/base/safe_file.h"
#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_text.h"
#include "core/project/project_private.h"

#include <QFileInfo>

// Scripts come in as a proposal: they fill the empty storyboard of a new project, else they make one of their own.

namespace {

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

Storyboard proposal(const QString& name, const QString& text, const Format& format, int detail)
{
    return breakDown(looksLikeFountain(text) ? parseFountain(text) : parsePlainText(text), name, format, detail);
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

Result<StoryboardId> Project::importScriptText(const QString& name, const QString& text, int detail)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Usage,
                    ProjectText::tr("There is no text in \"%1\", so nothing was imported.").arg(name));
    return d->placeScript(current(), proposal(name, text, current().format, detail));
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
                           BR_TRY(const auto bytes, readFile(file, LargestScriptBytes));
                           BR_TRY(const auto text, scriptText(bytes));
                           if (text.trimmed().isEmpty())
                               return fail(
                                   ErrorKind::Usage,
                                   ProjectText::tr("There is no text in \"%1\", so nothing was imported.").arg(file));
                           return proposal(QFileInfo(file).fileName(), text, format, 50);
                       }),
                 this, [this, board](const Result<Storyboard>& imported) -> Result<StoryboardId> {
                     BR_CHECK(imported);
                     const auto* target = find(board);
                     return d->placeScript(target ? *target : current(), *imported);
                 });
}
