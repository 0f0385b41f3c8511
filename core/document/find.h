#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

/// Where things are in a storyboard. Indexes are valid for this value only.
struct ShotPlace {
    qsizetype scene = -1;
    qsizetype shot = -1;
};
struct ClipPlace {
    qsizetype track = -1;
    qsizetype clip = -1;
};

std::optional<ShotPlace> placeOf(const Storyboard& board, const ShotId& shot);
std::optional<ClipPlace> placeOf(const Storyboard& board, const ClipId& clip);
/// The place of the thing with this id in a list of values, -1 when it is not there.
template<class Value> qsizetype indexOf(const QList<Value>& values, const decltype(Value::id)& id)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        if (values.at(i).id == id)
            return i;
    return -1;
}
const Shot* findShot(const Storyboard& board, const ShotId& shot);
const Scene* findScene(const Storyboard& board, const SceneId& scene);
const Scene* sceneOf(const Storyboard& board, const ShotId& shot);

inline bool plays(const Shot& shot)
{
    return shot.status != ShotStatus::Omitted;
}
/// The shots that play, in film order: every shot that is not omitted.
QList<ShotId> playingShots(const Storyboard& board);
qsizetype shotCount(const Storyboard& board);

/// A shot and where it starts in the film; omitted ones, which take no time, where they would. Points into the
/// storyboard.
struct ShotStart {
    const Scene* scene;
    const Shot* shot;
    Frames start;
};
/// Of every shot, in order.
QList<ShotStart> shotStarts(const Storyboard& board);

/// Length of the film, and where a shot starts in it. Omitted shots take no time.
Frames filmLength(const Storyboard& board);
std::optional<Frames> startOf(const Storyboard& board, const ShotId& shot);
/// Where an anchor lies in film time; none when its shot is gone or omitted.
std::optional<Frames> resolve(const Storyboard& board, const Anchor& anchor);
/// The shot that shows at a film frame, none outside the film.
std::optional<ShotId> shotAt(const Storyboard& board, Frames frame);

/// A panel that is seen, and the frames of the shot it is seen in. In order, without holes, each at least one frame
/// long: panels without a time share the stretch between their timed neighbours evenly; panels that no frame is left
/// for (behind the shot's end after a trim, two at one frame) and references are not in it.
struct PanelSpan {
    qsizetype panel = 0; ///< index in shot.panels
    Frames start = 0;
    Frames length = 0;
    friend bool operator==(const PanelSpan&, const PanelSpan&) = default;
};
QList<PanelSpan> panelSpans(const Shot& shot);
/// Where each panel starts, seen or not; none for references.
QList<std::optional<Frames>> panelStarts(const Shot& shot);

/// Shots named by "SC010", "SC010_SH0030" or ids, comma separated, in film order. Unknown codes are an error that names
/// the nearest right one.
Result<QList<ShotId>> shotsByCodes(const Storyboard& board, const QString& codes);
