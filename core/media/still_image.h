#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QString>

/// Reads a still (PNG, JPEG with EXIF rotation, WebP, TIFF, GIF, BMP, SVG) with limits on pixels and memory; formats Qt
/// does not read go through libavcodec. `bound`: at most this size (thumbnails are read small). Any thread. RGB32, or
/// ARGB32_Premultiplied when parts are transparent.
Result<QImage> readStill(const QString& path, QSize bound = {});
/// The size readStill() would give without a bound. Reads the header only where the format allows.
Result<QSize> stillSize(const QString& path);
/// Whether a file looks like a still, a clip or a sound by content, not by name.
enum class MediaKind { Still, Clip, Sound, Other };
MediaKind kindOf(const QString& path);
/// Whether its name says picture, clip or sound: what is Other all the same is damaged, and no script.
bool isNamedAsMedia(const QString& path);
