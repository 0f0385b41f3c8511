#pragma once

#include "core/interchange/script/script_outline.h"

/// Cuts the beats of one scene into as many as there shall be shots. `detail` 0 = one, 50 = the beats as they are (what
/// is longer than a page is cut), 100 = one for each sentence; in between, neighbours stay together as long as they
/// last less than a time that shrinks. More detail never makes fewer shots, and no word is lost.
QList<ScriptBeat> groupedBeats(const QList<ScriptBeat>& beats, int detail, const QString& source);
