#pragma once

#include "core/document/storyboard.h"

/// What a value must fulfil by itself, whatever stands around it: edits refuse with these sentences, checks.h reports
/// them. Each returns a finished sentence, or an empty text when all is well. What values owe each other is in
/// checks.cpp.

inline constexpr Frames LongestFrames =
    1'000'000'000; ///< any time in a board; sums and conversions of it never overflow

inline constexpr int SlowestPermille = 10; ///< of a take that moves at all
inline constexpr int FastestPermille = 10000;

/// 1 to 32 letters, digits, '.' and '-', starting with a letter or digit: codes become file names.
bool isValidCode(const QString& code);

QString problemOf(const Format& format);
QString problemOf(const Panel& panel);
QString problemOf(const Transition& transition);
QString problemOf(const Shot& shot);
QString problemOf(const Scene& scene); ///< without its shots
QString problemOf(const Element& element);
QString problemOf(const Clip& clip, TrackKind kind);
QString problemOf(const Track& track); ///< without its clips
QString problemOf(const Anchor& anchor);
QString problemOf(const Marker& marker);
/// A name or title a person types: one line of 1 to 200 characters.
QString problemOfName(const QString& name);
