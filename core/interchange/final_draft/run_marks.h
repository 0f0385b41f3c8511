#pragma once

#include "core/interchange/final_draft/fdx_reader.h"

/// Words with Fountain's marks for bold, italic and underlined; struck out words are left out. Signs that Fountain
/// would take for marks are escaped; where marks and words cannot be told apart, the words win. May hold line breaks.
QString markedText(const QList<FdxRun>& runs);

/// A text without looks, escaped likewise.
QString escapedText(const QString& text);
