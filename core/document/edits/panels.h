#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of what a shot shows: its panels, and the choice among its takes. The rules of all edits are in
// core/document/edits.h.

Result<Storyboard> addPanel(Storyboard board, const ShotId& shot, Panel panel, qsizetype index);
Result<Storyboard> setPanel(Storyboard board, const ShotId& shot,
                            const Panel& panel); ///< replaces the panel with this id
Result<Storyboard> movePanel(Storyboard board, const ShotId& shot, const PanelId& panel, qsizetype index);
Result<Storyboard> removePanel(Storyboard board, const ShotId& shot, const PanelId& panel);

/// Chooses a take (a rejected one is taken back), or none: then the newest one shows.
Result<Storyboard> circleTake(Storyboard board, const ShotId& shot, std::optional<TakeId> take);
/// Sets a take aside; it is no longer circled. Again with another reason: the reason changes.
Result<Storyboard> rejectTake(Storyboard board, const ShotId& shot, const Rejection& rejection);
Result<Storyboard> unrejectTake(Storyboard board, const ShotId& shot, const TakeId& take);
