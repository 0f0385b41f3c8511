#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

/// Gives the shots that play the captions of a whole film, times from its first frame. They replace what the shots had,
/// and none are made from dialogue any more. One that runs over a cut becomes one in each shot; what lies behind the
/// film's end is left out.
Result<Storyboard> setFilmCaptions(Storyboard board, const QList<Caption>& captions);
