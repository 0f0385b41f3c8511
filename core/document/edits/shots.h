#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of whole shots. The rules of all edits are in core/document/edits.h.

/// Where a new or moved shot goes: at an index of the scene's shots, counted after it was taken out.
struct ShotPosition {
    SceneId scene;
    qsizetype index = 0;
};

Result<Storyboard> addShot(Storyboard board, Shot shot, const ShotPosition& position); ///< empty code: one is made
Result<Storyboard> setShot(Storyboard board, const Shot& shot); ///< replaces the shot with this id
/// Keeps its code unless the other scene uses it or numbering is locked.
Result<Storyboard> moveShot(Storyboard board, const ShotId& shot, const ShotPosition& position);
/// While numbering is locked a shot that plays becomes an omitted slot instead.
Result<Storyboard> removeShot(Storyboard board, const ShotId& shot);
/// The copy follows its original; it has no takes yet, so nothing is circled or rejected.
Result<Storyboard> duplicateShot(Storyboard board, const ShotId& shot, const ShotId& copy);
