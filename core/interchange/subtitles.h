#pragma once

#include "core/document/shot.h"

/// Captions as text files for players and platforms. `captions`: times from the film's first frame. Pure.
QString subRip(const QList<Caption>& captions, Rate rate); ///< .srt
QString webVtt(const QList<Caption>& captions, Rate rate); ///< .vtt
