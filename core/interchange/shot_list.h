#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QByteArray>

/// A storyboard as a shot list for spreadsheets: RFC 4180, UTF-8, one row a shot under the columns productions use. A
/// cell that a spreadsheet would take for a formula begins with an apostrophe. The mark at the start helps older Excel
/// to see UTF-8. Pure.
enum class ByteOrderMark { No, Yes };
QByteArray shotListCsv(const Storyboard& board, const TakeShelf& shelf, ByteOrderMark mark = ByteOrderMark::No);
