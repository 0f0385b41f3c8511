#pragma once

#include "core/document/storyboard.h"
#include "core/interchange/fountain.h"

/// Turns a parsed script into scenes and shots by rules: a proposal the creator edits. `detail` 0 = one shot a scene,
/// 50 = one for each action paragraph and each speech, 100 = one for each sentence. Nothing before the first heading
/// makes a scene unless it is action or dialogue; an empty scene gets one shot. Lengths come from a timing estimate.
/// Pure.
Storyboard breakDown(const ParsedScript& script, const QString& name, const Format& format, int detail);

/// Seconds a reader needs, in milliseconds: speech at about 150 words a minute, action by its length, at least 1.5 s.
int estimateMs(const QString& action, const QList<DialogueLine>& dialogue);

/// Plain text that is no screenplay: paragraphs become action, lines "NAME: words" become dialogue, "Scene 3" a
/// heading.
bool looksLikeFountain(const QString& source);
ParsedScript parsePlainText(const QString& source);
