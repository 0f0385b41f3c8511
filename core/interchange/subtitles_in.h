#pragma once

#include "core/base/result.h"
#include "core/document/shot.h"

/// Captions out of SubRip (.srt) and WebVTT (.vtt) files, whatever wrote them.

/// What a subtitle file holds.
struct Subtitles {
    QList<Caption> captions; ///< in order, times from the film's first frame, without ids
    int skipped = 0;         ///< entries without words or with a time that cannot be
};

/// Styling, places and comments are dropped, the words stay. Files that hold no caption are refused with a sentence.
/// Any bytes, any size: time grows with the size alone. Pure.
Result<Subtitles> subtitlesFrom(const QByteArray& bytes, Rate rate);
/// subtitlesFrom() of a file of at most 16 MB. Blocks on the disk: not on the main thread.
Result<Subtitles> readSubtitles(const QString& path, Rate rate);
