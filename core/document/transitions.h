#pragma once

#include "core/document/storyboard.h"

/// How much of a transition lies before and behind its cut. An odd frame falls behind it.
inline Frames framesBefore(const Transition& transition)
{
    return transition.frames / 2;
}
inline Frames framesBehind(const Transition& transition)
{
    return transition.frames - transition.frames / 2;
}

/// Cuts every transition to the length its shot and the playing shot before it have room for: what two transitions take
/// of one shot never overlaps. A transition with no room left becomes a cut. Touches only what it changes.
void fitTransitions(Storyboard& board);
/// False when fitTransitions() would change something.
bool transitionsFit(const Storyboard& board);
