#pragma once

#include "core/render/render_plan.h"

#include <QSet>

/// How the sounds of a plan are made from tracks and shots. Pure; any thread.

inline constexpr std::int64_t DeclickSamples = 240; ///< 5 ms: a hard edge in a wave is heard as a click

/// Playing shots that a recorded voice speaks for: a voice clip that can be heard lies on the shot, anchored to it or
/// over half of it. Their scratch voice is silent.
QSet<ShotId> voicedShots(const Storyboard& board);
/// A sound clip whose first frame sits at `start` of the plan.
PlanSound clipSound(const Track& track, const Clip& clip, Frames start, Rate rate);
/// Where one sound goes on exactly where another of the same file ends, as after a split, nothing fades between them.
void joinSounds(QList<PlanSound>& sounds, qsizetype first);
/// For listening: what the given tracks play, and nothing else. No tracks: the whole plan.
RenderPlan soloed(RenderPlan plan, const QSet<TrackId>& tracks);
/// Where a transition blends pictures, the takes' own sound blends too: each reaches over the cut as far as the
/// transition does. A take that goes on over a cut sounds as if there were none. `takeSounds`: for each shot of the
/// plan its take's place among the sounds, -1 where it has none. `rate`: of the plan. Pure.
void crossfadeTakes(RenderPlan& plan, const QList<qsizetype>& takeSounds, Rate rate);
