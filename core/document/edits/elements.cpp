#include "core/document/edits/elements.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"

#include <algorithm>

namespace {

Status elementFitsInto(const Storyboard& board, const Element& element)
{
    BR_CHECK(refuseIf(problemOf(element)));
    for (const Element& other : board.elements)
        if (other.id != element.id && other.name.toCaseFolded() == element.name.toCaseFolded())
            return refused(
                DocumentText::tr("There is already an element called \"%1\". Choose another name.").arg(element.name));
    Storyboard others = board;
    others.elements.removeIf([&](const Element& other) { return other.id == element.id; });
    return panelsFitInto(others, element.references, {});
}

} // namespace

Result<Storyboard> addElement(Storyboard board, Element element)
{
    makeId(element.id);
    element.name = element.name.trimmed();
    if (indexOf(board.elements, element.id) >= 0)
        return refused(DocumentText::tr("An element with this id is already in the storyboard. Nothing was changed."));
    BR_CHECK(elementFitsInto(board, element));
    board.elements << std::move(element);
    return board;
}

Result<Storyboard> setElement(Storyboard board, const Element& changed)
{
    const qsizetype index = indexOf(board.elements, changed.id);
    if (index < 0)
        return missing(Thing::Element);
    Element element = changed;
    element.name = element.name.trimmed();
    BR_CHECK(elementFitsInto(board, element));
    board.elements[index] = std::move(element);
    return board;
}

Result<Storyboard> removeElement(Storyboard board, const ElementId& element)
{
    const qsizetype index = indexOf(board.elements, element);
    if (index < 0)
        return missing(Thing::Element);
    board.elements.removeAt(index);
    for (qsizetype i = 0; i < board.scenes.size(); ++i)
        for (qsizetype j = 0; j < board.scenes.at(i).shots.size(); ++j)
            if (board.scenes.at(i).shots.at(j).elements.contains(element))
                board.scenes[i].shots[j].elements.removeOne(element);
    return board;
}
