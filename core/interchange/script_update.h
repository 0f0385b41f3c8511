#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QHash>
#include <QSet>

/// A newer version of a storyboard's script, compared with the one the storyboard was made from, so that what the
/// creator did since (takes, pictures, words, order) is never mistaken for a change of the writer's. Nothing is done to
/// the storyboard until applyScriptUpdate().

enum class ScriptChange { Added, Changed, Moved, Removed };

/// What the newer script does to one shot.
struct ShotUpdate {
    ScriptChange change = ScriptChange::Changed;
    ShotId shot;          ///< in the storyboard; of an added one, the id it will have
    QString code;         ///< empty for an added one
    Shot before;          ///< as the older script has it; words, not the creator's changes
    Shot after;           ///< as the newer script has it
    bool moved = false;   ///< changed, and in another place too
    int takes = 0;        ///< of the shot: they stay, and those asked with other words are stale
    QList<Money> charges; ///< of these takes, where there are any
};

/// What the newer script does to one scene: the unit that is accepted or left.
struct SceneUpdate {
    ScriptChange change = ScriptChange::Changed;
    SceneId scene; ///< in the storyboard; of an added one, the id it will have
    QString code;  ///< empty for an added one
    Scene before;  ///< without shots, as the older script has it
    Scene after;   ///< without shots, as the newer script has it
    bool moved = false;
    QList<ShotUpdate> shots; ///< only those that change, in the order of the newer script, removed ones last
    QList<ShotId> order;     ///< all shots that the newer script has here
};

/// A stretch of script text that is one scene.
struct SceneStretch {
    SceneId scene; ///< in the storyboard
    ScriptRange older;
    ScriptRange newer;
};

/// The proposal. A value; of use for the storyboard it was made for only.
struct ScriptUpdate {
    Script script; ///< the newer one
    QStringList titlePage, olderTitlePage;
    Transition closing, olderClosing;
    QList<SceneUpdate> scenes; ///< only those that change, in the order of the newer script
    QList<SceneId> order;      ///< all scenes that the newer script has
    QList<Element> elements;   ///< that shots of the newer script name
    QList<Sequence> sequences; ///< of both scripts
    QList<SceneStretch> stretches;
    QHash<ShotId, ScriptRange> ranges; ///< where the newer script has what did not change
    bool isEmpty() const { return scenes.isEmpty(); }
};

/// Compares; scenes are matched by heading and words, shots by words and place, and both by their codes in a text that
/// fountainOf() wrote. Shots that stand in no script are left out of it. Stable: equal input gives an equal proposal,
/// up to new ids. A feature takes well under a second. A text that makes no usable storyboard is refused. Pure; any
/// thread.
Result<ScriptUpdate> compareScript(const Storyboard& board, const TakeShelf& shelf, const QString& name,
                                   const QString& text);

/// The storyboard with the accepted scenes (indexes of `update.scenes`) as the newer script has them. What is not
/// touched stays as it is. Words the creator changed too give way to the script's and are kept in the notes; an
/// approved shot that changes is to be reviewed again; a removed shot that has takes or pictures is omitted instead.
/// The script becomes the newer one; of scenes that were left it keeps the older words, so that they are offered again.
/// Pure.
Result<Storyboard> applyScriptUpdate(const Storyboard& board, const TakeShelf& shelf, const ScriptUpdate& update,
                                     const QSet<qsizetype>& accepted);
