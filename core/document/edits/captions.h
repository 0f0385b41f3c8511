#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

/// What becomes of the captions that shots have.
enum class CaptionsThere {
    Replace, ///< they go, and none are made from dialogue any more
    Keep     ///< they stay; a shot for which there is no new one stays as it is
};
/// Gives the shots that play the captions of a whole film, times from its first frame. One that runs over a cut becomes
/// one in each shot; what lies behind the film's end is left out.
Result<Storyboard> setFilmCaptions(Storyboard board, const QList<Caption>& captions,
                                   CaptionsThere there = CaptionsThere::Replace);
/// How many of the shots that play showed their dialogue before and have captions of their own, or none, after.
int shotsNoLongerSpoken(const Storyboard& before, const Storyboard& after);
/// How many of the shots that play have captions that a person wrote or brought in.
int shotsWithOwnCaptions(const Storyboard& board);
