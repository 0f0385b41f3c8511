#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QByteArray>

/// The shots of a storyboard as a table for spreadsheets: CSV by RFC 4180, UTF-8 with a byte order mark, a heading row
/// with fixed English names, one row a shot in film order, omitted ones with their status. Pure.
QByteArray shotListCsv(const Storyboard& board, const TakeShelf& shelf);
