#include "core/document/edits/board.h"

#include "core/document/checks.h"
#include "core/document/edits/numbering.h"
#include "core/document/edits/support.h"
#include "core/document/rules.h"
#include "core/document/text.h"

#include <QHash>
#include <algorithm>

Storyboard newStoryboard(const QString& title, const Format& format)
{
    Storyboard board;
    board.id = StoryboardId::create();
    board.title = title;
    board.format = format;
    return board;
}

Result<Storyboard> setTitle(Storyboard board, const QString& title)
{
    BR_CHECK(refuseIf(problemOfName(title)));
    board.title = title.trimmed();
    return board;
}

Result<Storyboard> setRemoved(Storyboard board, bool removed)
{
    board.removed = removed;
    return board;
}

Result<Storyboard> setTakesMatched(Storyboard board, bool matched)
{
    board.takesMatched = matched;
    return board;
}

Result<Storyboard> setVoiceMuted(Storyboard board, bool muted)
{
    board.voiceMuted = muted;
    return board;
}

Result<Storyboard> setClosing(Storyboard board, const Transition& closing)
{
    const Transition ending = tidied(closing);
    BR_CHECK(refuseIf(problemOf(ending)));
    board.closing = ending;
    return board;
}

namespace {

/// Adds the elements `board` does not have yet and returns which id stands for each imported one.
QHash<ElementId, ElementId> mergeElements(Storyboard& board, const QList<Element>& imported)
{
    QHash<QString, ElementId> byName;
    for (const Element& element : std::as_const(board.elements))
        byName.insert(element.name.toCaseFolded(), element.id);
    QHash<ElementId, ElementId> ids;
    for (Element element : imported) {
        const QString name = element.name.toCaseFolded();
        const ElementId old = element.id;
        if (!byName.contains(name)) {
            element.id = ElementId::create();
            byName.insert(name, element.id);
            board.elements << element;
        }
        ids.insert(old, byName.value(name));
    }
    return ids;
}

bool lacksCodes(const Storyboard& board)
{
    const auto lacksCode = [](const auto& value) { return value.code.isEmpty(); };
    return std::any_of(board.scenes.begin(), board.scenes.end(), [&](const Scene& scene) {
        return lacksCode(scene) || std::any_of(scene.shots.begin(), scene.shots.end(), lacksCode);
    });
}

} // namespace

Result<Storyboard> setScript(Storyboard board, Storyboard imported)
{
    if (!board.scenes.isEmpty())
        BR_CHECK(codesMayChange(board));
    imported.numberingLocked = false;
    if (lacksCodes(imported)) {
        BR_TRY(imported, renumber(std::move(imported)));
    }
    if (imported.format.rate != board.format.rate) {
        const Format format{imported.format.size, board.format.rate};
        BR_TRY(imported, setFormat(std::move(imported), format));
    }
    QSet<ShotId> old;
    for (const Scene& scene : std::as_const(board.scenes))
        for (const Shot& shot : scene.shots)
            old.insert(shot.id);
    releaseAnchors(board, old);
    const auto ids = mergeElements(board, imported.elements);
    for (Scene& scene : imported.scenes)
        for (Shot& shot : scene.shots)
            for (ElementId& element : shot.elements)
                element = ids.value(element, element);
    board.titlePage = imported.titlePage;
    board.script = imported.script;
    board.closing = imported.closing;
    board.sequences = imported.sequences;
    board.scenes = imported.scenes;
    board = settled(std::move(board));
    if (const QStringList broken = brokenInvariants(board); !broken.isEmpty())
        return refused(DocumentText::tr("The imported script could not be used: %1 The storyboard is unchanged.")
                           .arg(broken.first()));
    return board;
}
