#pragma once

#include "core/document/storyboard.h"
#include "core/interchange/fountain.h"

/// Turns a parsed script into scenes and shots by rules: a proposal the creator edits. `detail` 0 = one shot a scene,
/// 50 = one for each action paragraph and each speech, 100 = one for each sentence. Nothing before the first heading
/// makes a scene unless it is action or dialogue; an empty scene gets one shot. Lengths come from a timing estimate.
/// A script of more than MostShots shots is broken off behind them: checkBreakdown() then refuses the board.
Storyboard breakDown(const ParsedScript& script, const QString& name, const Format& format, int detail);

/// The text as Fountain or as plain text, whichever it looks like, broken down.
Storyboard breakDownText(const QString& text, const QString& name, const Format& format, int detail);

/// A board that comes from no script: refused with a sentence that tells the way out.
inline constexpr qsizetype MostShots = 10'000;
inline constexpr qsizetype LongestShotText = 50'000;
Status checkBreakdown(const Storyboard& board);

/// Seconds a reader needs, in milliseconds: speech at about 150 words a minute, action by its length, at least 1.5 s.
int estimateMs(const QString& action, const QList<DialogueLine>& dialogue);

/// Plain text that is no screenplay: paragraphs become action, lines "NAME: words" become dialogue, "Scene 3" a
/// heading.
bool looksLikeFountain(const QString& source);
ParsedScript parsePlainText(const QString& source);
