#pragma once

#include "core/media/picture.h"
#include "core/media/reading/input_file.h"
#include "core/media/still_image.h"

/// The first picture of a file that libav reads: stills Qt has no reader for (AVIF, JPEG XL, PSD).
Result<Picture> firstPicture(InputFile& file);
/// kindOf() for files that are none of Qt's stills.
MediaKind kindOf(InputFile& file);
