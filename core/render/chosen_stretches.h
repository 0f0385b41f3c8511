#pragma once

#include "core/document/storyboard.h"

/// Scenes of a film that follow each other in it and in a plan of chosen scenes, too.
struct ChosenStretch {
    Frames filmStart = 0;
    Frames planStart = 0;
    Frames length = 0;
};

/// A clip, or what a plan has of it.
struct PlacedClip {
    Clip clip;
    Frames start = 0; ///< of its first frame in the plan; may lie before it
};

/// What is heard or seen of a clip that begins at `filmStart` of the film, in the plan of these stretches (in order): a
/// piece for each. Only where film is left out is it cut, and what of its fades lies there is gone; it may reach beyond
/// the plan's ends. Pure.
QList<PlacedClip> placedIn(const QList<ChosenStretch>& stretches, const Clip& clip, Frames filmStart);
