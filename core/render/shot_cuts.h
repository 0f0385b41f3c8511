#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

/// The edits of cuts (core/document/edits/cuts.h) for whoever has the shelf too: what the film shows stays where it is
/// on both sides of the cut, also where nobody has circled anything. Pure.
Result<Storyboard> splitShot(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot, Frames at,
                             const ShotId& second);
Result<Storyboard> trimShotHead(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot, Frames frames);
/// Shows the take from `by` frames later on, as far as the take reaches; it is circled. Nothing else moves.
Result<Storyboard> slipTake(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot, Frames by);
/// The circle that a split drew goes again where the joined shot shows the same without it.
Result<Storyboard> mergeWithNext(const Storyboard& board, const TakeShelf& shelf, const ShotId& shot);
