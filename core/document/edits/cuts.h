#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

// Edits of where one shot ends and the next begins. The rules of all edits are in core/document/edits.h.

Result<Storyboard> setShotLength(Storyboard board, const ShotId& shot, Frames length);
/// Moves the cut between a shot and the next one that plays; the film's length stays.
Result<Storyboard> rollCut(Storyboard board, const ShotId& shot, Frames delta);
/// Cuts off a shot's first frames: the take `shown` in the film is circled and entered as much later.
Result<Storyboard> trimShotHead(Storyboard board, const ShotId& shot, Frames frames,
                                const std::optional<Take>& shown = {});
/// Shows another stretch of the take: it is entered `start` frames behind its own beginning (Shot::takeStart) and
/// circled. Nothing else moves.
Result<Storyboard> setTakeStart(Storyboard board, const ShotId& shot, const TakeId& take, Frames start);
/// Cuts a shot in two at `at` frames from its start; the film shows the same pictures. The second part gets id `second`
/// and what starts later: panels, captions, anchored sounds. Both circle the take `shown` in the film (resolveShot()),
/// the second enters it where the cut was made. Dialogue and notes stay with the first.
Result<Storyboard> splitShot(Storyboard board, const ShotId& shot, Frames at, const ShotId& second,
                             const std::optional<Take>& shown = {});
/// Joins a shot with the next one of its scene that plays as it does, or is omitted as it is. The circle of the first
/// counts; the takes of the second stay on the shelf. While numbering is locked the second stays itself, as an omitted
/// slot.
Result<Storyboard> mergeWithNext(Storyboard board, const ShotId& shot);
