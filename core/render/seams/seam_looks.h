#pragma once

#include "core/media/picture.h"

/// How a picture looks as a whole. A value.
struct PictureLook {
    double light = 0; ///< mean linear light, 0 black to 1 white
    double a = 0;     ///< mean a* and b* of CIELAB (D65): the colour without its lightness
    double b = 0;
};

// Pure; any thread.

PictureLook lookOf(const Picture& picture);
/// From `before` to `after` in stops (doublings of light), more than 0: brighter. Blacks deeper than ten stops are one.
double stopsBetween(const PictureLook& before, const PictureLook& after);
/// CIE76 distance of the mean colours, without lightness, which stopsBetween() tells.
double colourDistance(const PictureLook& before, const PictureLook& after);
/// Mean distance of the lumas of two pictures of one size, in code values of 8 bits.
double lumaDistance(const Picture& first, const Picture& second);
