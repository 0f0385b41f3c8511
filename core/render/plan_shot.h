#pragma once

#include "core/render/render_plan.h"

/// One shot of a plan, made on its own. Used by the plan, the animatic key and nobody else. Pure; any thread.

/// The shot as its still parts alone: panels with their moves, or its card.
QList<PictureSource> stillPictures(const Storyboard& board, const Scene& scene, const Shot& shot, Frames start);
/// A take as the picture of a shot. The part that is used starts where the shot enters it, else at the take's handle,
/// earlier where the take would run out. Bars keep all of it in sight; where the film has another shape than the
/// storyboard it fills the frame instead.
PictureSource takePicture(const Take& take, const CardText& card, const Shot& shot, Frames start, const Format& board,
                          QSize film);
CardText cardOf(const Storyboard& board, const Scene& scene, const Shot& shot);
/// The shot's dialogue for the scratch voice; none when nobody speaks.
std::optional<PlanSound> spokenLines(const Storyboard& board, const Scene& scene, const Shot& shot, Frames start);
