#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of the codes that scenes and shots are called by. The rules of all edits are in core/document/edits.h.

/// While numbering is locked, no code that was handed out changes or is handed out again: new things get letters behind
/// the code before them, what is removed stays as an omitted slot until it is removed once more, and a shot that goes
/// to another scene leaves such a slot behind.
Result<Storyboard> setNumberingLocked(Storyboard board, bool locked);
/// New codes in steps of 10 for every scene and shot, in order. Refused while numbering is locked.
Result<Storyboard> renumber(Storyboard board);
/// The same for the shots of one scene; the scene keeps its own code.
Result<Storyboard> renumberScene(Storyboard board, const SceneId& scene);
