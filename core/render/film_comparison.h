#pragma once

#include "core/base/frame_time.h"
#include "core/base/progress.h"

#include <optional>

/// In what two films that should be the same are not, decoded.
struct FilmDifference {
    Frames frames = 0;           ///< that were compared: of the longer film
    Frames differing = 0;        ///< or that only one of them has
    std::optional<Frames> first; ///< of those
    bool soundDiffers = false;
};

/// Decodes both from end to end, by as much memory as a few pictures take. Blocks; not main.
Result<FilmDifference> compareFilms(const QString& film, const QString& other, const Progress& progress);
