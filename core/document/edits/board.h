#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <QHash>

// Edits of a storyboard as a whole. The rules of all edits are in core/document/edits.h.

Storyboard newStoryboard(const QString& title, const Format& format);

Result<Storyboard> setTitle(Storyboard board, const QString& title);
/// Changes size or rate. With another rate every cut moves to the nearest frame of its moment, so that the film's
/// length does not drift; no shot gets shorter than one frame.
Result<Storyboard> setFormat(Storyboard board, const Format& format);
Result<Storyboard> setRemoved(Storyboard board, bool removed);
Result<Storyboard> setVoiceMuted(Storyboard board, bool muted);
Result<Storyboard> setTakesMatched(Storyboard board, bool matched); ///< the takes' own sound at one level
/// How the film ends: a cut, or a transition into black or a colour.
Result<Storyboard> setClosing(Storyboard board, const Transition& closing);
/// Replaces script, sequences and scenes by an imported proposal (interchange/breakdown.h). Tracks stay where they are
/// in the film; elements of the same name are kept, new ones are added. Refused where that would undo locked codes.
Result<Storyboard> setScript(Storyboard board, Storyboard imported);

/// A copy with new ids for everything; takes are shared through the shelf by the caller's id map.
struct Duplicate {
    Storyboard board;
    QHash<ShotId, ShotId> shots; ///< old -> new
};
Duplicate duplicateStoryboard(const Storyboard& board, const QString& title);
