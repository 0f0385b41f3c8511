#pragma once

#include <QStringList>

/// One row of a table for spreadsheets (RFC 4180), with its line end. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe. Pure.
QString csvRow(const QStringList& cells);
