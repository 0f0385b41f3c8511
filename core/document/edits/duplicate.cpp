#include "core/document/edits/board.h"

#include "core/document/edits/support.h"

namespace {

template<class Id> using IdMap = QHash<Id, Id>;

/// Gives a value a new id and remembers which one.
template<class Value> void renew(Value& value, IdMap<decltype(Value::id)>& ids)
{
    const auto id = decltype(Value::id)::create();
    ids.insert(value.id, id);
    value.id = id;
}

} // namespace

Duplicate duplicateStoryboard(const Storyboard& board, const QString& title)
{
    Duplicate result;
    Storyboard& copy = result.board = board;
    copy.id = StoryboardId::create();
    copy.title = title;
    copy.removed = false;
    IdMap<SequenceId> sequences;
    for (Sequence& sequence : copy.sequences)
        renew(sequence, sequences);
    IdMap<ElementId> elements;
    for (Element& element : copy.elements) {
        renew(element, elements);
        for (Panel& panel : element.references)
            panel.id = PanelId::create();
    }
    for (Scene& scene : copy.scenes) {
        scene.id = SceneId::create();
        if (scene.sequence)
            scene.sequence = sequences.value(*scene.sequence);
        for (Shot& shot : scene.shots) {
            renew(shot, result.shots);
            renewParts(shot);
            for (ElementId& element : shot.elements)
                element = elements.value(element);
        }
    }
    for (Track& track : copy.tracks) {
        track.id = TrackId::create();
        for (Clip& clip : track.clips)
            clip.id = ClipId::create();
    }
    for (Marker& marker : copy.markers)
        marker.id = MarkerId::create();
    moveAnchors(copy, [&](const Anchor& anchor) -> std::optional<Anchor> {
        return anchor.shot ? std::optional(Anchor{result.shots.value(*anchor.shot), anchor.offset}) : std::nullopt;
    });
    return result;
}
