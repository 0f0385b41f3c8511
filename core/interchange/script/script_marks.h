#pragma once

#include "core/document/storyboard.h"

/// What a board knows and Fountain has no words for stands in notes, so that a board that went out comes in again:
/// `[[shot: SH0030, 2.5 s, WS, pan, left]]` begins a shot that lasts until the next mark or scene, `[[scene: SC010]]` a
/// scene whose slugline no heading can hold, `[[shots: none]]` says that a scene has none, `[[section: 2]]` that the
/// section above is the second sequence again, `[[section: none]]` that the scenes behind it belong to none, `[[end:
/// dip 1.5 s #000000]]` how the film ends. A note that is anything else, however like, stays a note. Pure.

/// The note, in its brackets, with code, length, framing, status and transition of a shot. Times are kept to the
/// microsecond, so that they come back whole at the same rate.
QString shotMark(const Shot& shot, Rate rate);
/// The shot with only these, none when the note (without brackets) is no mark.
std::optional<Shot> readShotMark(const QString& note, Rate rate);

QString sceneMark(const Scene& scene); ///< code and slugline
std::optional<Scene> readSceneMark(const QString& note);

QString endMark(const Transition& closing, Rate rate); ///< not of a cut
std::optional<Transition> readEndMark(const QString& note, Rate rate);

/// Text that a reader shows as a note and readNote() gives back, whatever is in it.
QString writtenNote(const QString& text);
QString readNote(const QString& note);
