#include "core/document/transitions.h"

#include "core/document/find.h"
#include "core/document/rules.h"

#include <algorithm>

namespace {

/// The transition as it may be when `room` frames are free before the cut (none: nothing is before) and the shot lasts
/// `length`.
Transition fitted(Transition transition, std::optional<Frames> room, Frames length)
{
    transition.frames = std::min(transition.frames, 2 * length);
    if (room)
        transition.frames = std::min(transition.frames, 2 * *room + 1);
    if (transition.kind == TransitionKind::Cut || transition.frames <= 0) {
        transition.kind = TransitionKind::Cut;
        transition.frames = 0;
    }
    return transition;
}

/// Calls `change(scene index, shot index, fitted transition)` for each transition that does not fit.
template<class Change> void forEachUnfit(const Storyboard& board, Change change)
{
    std::optional<Frames> room; // what the playing shot before has left behind its own transition
    for (qsizetype i = 0; i < board.scenes.size(); ++i) {
        const QList<Shot>& shots = board.scenes.at(i).shots;
        for (qsizetype j = 0; j < shots.size(); ++j) {
            const Shot& shot = shots.at(j);
            Transition transition = shot.transitionIn;
            if (transition.kind != TransitionKind::Cut || transition.frames != 0) {
                transition =
                    plays(shot) ? fitted(transition, room, shot.length) : fitted(transition, {}, LongestFrames);
                if (transition != shot.transitionIn)
                    change(i, j, transition);
            }
            if (plays(shot))
                room = shot.length - framesBehind(transition);
        }
    }
}

} // namespace

void fitTransitions(Storyboard& board)
{
    struct Change {
        qsizetype scene, shot;
        Transition transition;
    };
    QList<Change> changes;
    forEachUnfit(board, [&](qsizetype scene, qsizetype shot, const Transition& t) {
        changes << Change{scene, shot, t};
    });
    for (const Change& change : std::as_const(changes))
        board.scenes[change.scene].shots[change.shot].transitionIn = change.transition;
}

bool transitionsFit(const Storyboard& board)
{
    bool fit = true;
    forEachUnfit(board, [&](qsizetype, qsizetype, const Transition&) { fit = false; });
    return fit;
}
