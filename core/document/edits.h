#pragma once

/// Every edit is a pure function from a storyboard to a storyboard: no ids are reused, invariants (checks.h) hold
/// afterwards, a refused edit returns a sentence and changes nothing. Codes of new things are made here when they are
/// empty, ids when they are null. Indexes are places in the list the thing will live in, counted after it was taken
/// out. Whatever an edit shortens, transitions are cut to what is left for them; whatever it removes, sounds, overlays
/// and markers that were anchored to it stay where they are in the film.

#include "core/document/edits/board.h"
#include "core/document/edits/cuts.h"
#include "core/document/edits/elements.h"
#include "core/document/edits/numbering.h"
#include "core/document/edits/panels.h"
#include "core/document/edits/scenes.h"
#include "core/document/edits/shots.h"
#include "core/document/edits/tracks.h"
