#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of where one shot ends and the next begins. The rules of all edits are in core/document/edits.h.

Result<Storyboard> setShotLength(Storyboard board, const ShotId& shot, Frames length);
/// Moves the cut between a shot and the next one that plays; the film's length stays.
Result<Storyboard> rollCut(Storyboard board, const ShotId& shot, Frames delta);
/// Cuts a shot in two at `at` frames from its start; the film shows the same pictures. The second part gets id `second`
/// and what starts later: panels, captions, anchored sounds. Dialogue, notes and takes stay with the first.
Result<Storyboard> splitShot(Storyboard board, const ShotId& shot, Frames at, const ShotId& second);
/// Joins a shot with the next one of its scene that plays as it does, or is omitted as it is. The takes of the second
/// stay on the shelf; while numbering is locked it stays itself, as an omitted slot.
Result<Storyboard> mergeWithNext(Storyboard board, const ShotId& shot);
