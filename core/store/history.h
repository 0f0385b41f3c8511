#pragma once

#include "core/base/ids.h"
#include "core/document/storyboard.h"

#include <QDateTime>
#include <QList>
#include <memory>

/// One step of the undo history: a storyboard before and after it. A value that never changes; a merged edit is a new
/// value with the same number.
struct UndoStep {
    qint64 number = 0; ///< from 1, grows along the history
    QString label;     ///< what was done, as the creator reads it
    QDateTime changed; ///< UTC
    Storyboard before;
    Storyboard after;
};

/// The undo history as it is at one moment, oldest step first. A cheap copy: steps are shared.
struct History {
    static constexpr int MostSteps = 200;
    QList<std::shared_ptr<const UndoStep>> steps;
    qsizetype done = 0; ///< how many of them are done; the others can be done again
};

/// What a save writes of the history: rows outside of [firstKept, lastKept] go, `written` is put in, `lastDone` is the
/// number of the last step that is done (0 = none).
struct HistoryChanges {
    qint64 firstKept = 0;
    qint64 lastKept = -1;
    QList<std::shared_ptr<const UndoStep>> written;
    qint64 lastDone = 0;
};
/// From what is on disk to what is wanted. Steps leave a history only at its ends.
HistoryChanges changes(const History& onDisk, const History& wanted);

/// A storyboard's state under a name the creator gave it.
using RestorePointId = Id<struct RestorePointTag>;
struct RestorePoint {
    RestorePointId id;
    StoryboardId storyboard;
    QString name;
    QDateTime created; ///< UTC
};
