#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/media/still_image.h"

/// What the timeline's drags and keys do to a storyboard: pure, built from core/document/edits.h.

/// Moves a shot to `index` among the playing shots, counted without it; it joins the scene of its new left neighbour.
Result<Storyboard> moveToIndex(Storyboard board, const ShotId& shot, qsizetype index);
enum class TrimEdge { Head, Tail };
/// Moves a clip so that it starts at a film frame; it stays anchored to the shot it lies in.
Result<Storyboard> placeClip(Storyboard board, const ClipId& clip, const TrackId& track, Frames start);
/// Moves one edge of a clip to a film frame; the sound under the other edge stays where it is. The left edge stops
/// where the file begins, that of a still picture where the film does.
Result<Storyboard> trimClipAt(Storyboard board, const ClipId& clip, Frames at, TrimEdge edge,
                              MediaKind file = MediaKind::Clip);
/// Sets where the fade at one edge of a clip ends (head) or begins (tail), as a film frame.
Result<Storyboard> fadeClipAt(Storyboard board, const ClipId& clip, Frames at, TrimEdge edge);
/// Two clips that sound as one; refused outside the clip and for one that runs through the whole film.
Result<Storyboard> splitClipAt(Storyboard board, const ClipId& clip, Frames at, const ClipId& second,
                               MediaKind file = MediaKind::Clip);
/// A copy that begins where the clip ends; refused for one that runs through the whole film.
Result<Storyboard> duplicateClipBehind(Storyboard board, const ClipId& clip, const ClipId& copy);
/// A shot's transition becomes one of another kind; it keeps its length where it has one.
Result<Storyboard> comesInBy(Storyboard board, const ShotId& shot, TransitionKind kind);
/// Moves a marker to a frame of the film; it stays anchored to the shot it lies in.
Result<Storyboard> placeMarker(Storyboard board, const MarkerId& marker, Frames at);
const Clip* findClip(const Storyboard& board, const ClipId& id); ///< null: not there
Anchor anchorAt(const Storyboard& board, Frames frame);
