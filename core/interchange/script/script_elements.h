#pragma once

#include "core/document/storyboard.h"
#include "core/interchange/script/script_outline.h"

#include <QHash>

/// Who and where, proposed from a script: speaking characters and the places of the sluglines.
class ScriptElements {
public:
    explicit ScriptElements(const ScriptOutline& outline);

    const QList<Element>& elements() const { return m_elements; }
    /// The scene's place, who speaks in the beat and who is named in its action.
    QList<ElementId> of(const OutlineScene& scene, const ScriptBeat& beat) const;

private:
    std::optional<ElementId> add(ElementKind kind, const QString& name);
    QList<ElementId> speakers(const QString& cue) const;

    QList<Element> m_elements;
    QHash<QString, ElementId> m_characters; ///< by case-folded name
    QHash<QString, ElementId> m_places;
    QStringList m_longNames; ///< characters whose name is more than one word, or has no case
};

/// "INT. WILL'S ROOM - NIGHT (1973)" -> "WILL'S ROOM".
QString placeOfSlugline(const QString& slugline);
