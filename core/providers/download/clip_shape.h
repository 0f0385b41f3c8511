#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// Whether the first bytes of a file are those of a clip: ISO media (MP4, MOV) or Matroska (WebM). Needs 12 of them.
bool beginsLikeAClip(const QByteArray& first);

/// Whether an ISO media file is all there, by the sizes of its boxes: the only sign of a file that was cut where the
/// server said that it ends. Files of another kind are taken as whole.
Result<bool> isWholeClip(const QString& path);
