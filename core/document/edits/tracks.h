#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of sound and overlay tracks and of markers. The rules of all edits are in core/document/edits.h.

Result<Storyboard> addTrack(Storyboard board, Track track, qsizetype index); ///< with its clips
Result<Storyboard> setTrack(Storyboard board, const Track& track);           ///< all but its clips and its kind
Result<Storyboard> moveTrack(Storyboard board, const TrackId& track, qsizetype index);
Result<Storyboard> removeTrack(Storyboard board, const TrackId& track); ///< with its clips
Result<Storyboard> addClip(Storyboard board, const TrackId& track, Clip clip);
Result<Storyboard> setClip(Storyboard board, const Clip& clip);
Result<Storyboard> moveClip(Storyboard board, const ClipId& clip, const TrackId& track, const Anchor& anchor);
Result<Storyboard> removeClip(Storyboard board, const ClipId& clip);
Result<Storyboard> addMarker(Storyboard board, Marker marker);
Result<Storyboard> setMarker(Storyboard board, const Marker& marker);
Result<Storyboard> removeMarker(Storyboard board, const MarkerId& marker);
