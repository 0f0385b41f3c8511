#pragma once

#include "core/media/picture.h"
#include "core/media/still_image.h"

/// The first picture of a file that libav reads: stills Qt has no reader for (AVIF, JPEG XL, PSD).
Result<Picture> firstPicture(const QString& path);
/// kindOf() for files that are none of Qt's stills.
MediaKind kindOfContainer(const QString& path);
