#pragma once

#include "core/document/storyboard.h"

/// The story of a storyboard as Fountain 1.1, which every screenplay program reads: title page, sections, sluglines,
/// action, dialogue and transitions, forced where they would be misread; what Fountain has no words for stands in notes
/// (script/script_marks.h). breakDown() of it is the same story, up to ids, blanks at the ends of lines, line breaks in
/// what Fountain keeps on one line, and elements, which are proposed from the words again. A storyboard that still is
/// what its own script says goes out as that script, letter for letter. The title page names the film; where it does
/// not, the storyboard's title does. Pictures, takes and sounds stay. Pure.
QString fountainOf(const Storyboard& board);

/// Whether two storyboards tell the same story: everything that fountainOf() writes is equal.
bool tellSameStory(const Storyboard& a, const Storyboard& b);
