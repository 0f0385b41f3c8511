#pragma once

#include "core/render/captions.h"

/// What of a storyboard becomes a film.
struct FilmSelection {
    QList<SceneId> scenes; ///< none: all of them
    Frames from = 0;       ///< of the film that is left
    Frames to = 0;         ///< the first one that is not made; 0: the end
};

/// The plan that an export freezes: the film of the chosen scenes with its captions, its range, and where its takes
/// come from. Pure but for `spoken`.
RenderPlan makeFilmPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                        const QString& folder, const FilmSelection& selection, const SpokenLength& spoken);

/// A place in a film: a number of frames, or a timecode like 00:01:05:12. Usage: neither.
Result<Frames> parseFilmPlace(const QString& text, Rate rate);
