#pragma once

#include "core/interchange/fountain.h"

/// What a single line of a screenplay looks like, apart from the lines around it. `line` is trimmed in all of them.

/// INT, EXT, EST, INT./EXT, I/E and their kin in any case, followed by a full stop or a space.
bool hasSceneHeadingPrefix(QStringView line);
/// One full stop and then a letter or a digit: ".KITCHEN" but not "... later".
bool isForcedSceneHeading(QStringView line);
/// Upper case and ending in "TO:".
bool looksLikeTransition(QStringView line);
/// A name in upper case, with or without extension and ^; or a short name in a script that has no case.
bool looksLikeCharacter(QStringView line);
bool isPageBreak(QStringView line);
bool isParenthetical(QStringView line);
/// "Draft date: x": the length of the key, 0 when the line has none.
qsizetype titleKeyLength(QStringView line);
bool isKnownTitleKey(QStringView key);

ScriptPart sceneHeadingPart(QStringView line); ///< takes the scene number apart
ScriptPart characterPart(QStringView line);    ///< takes @, extension and ^ apart
