#pragma once

#include "core/interchange/shot_list_in.h"

/// All rows of a text under one separator, cells as they are. Fails when a quote is never closed or there are too many
/// rows. `most` ends early, for guessing.
Result<QList<CsvRow>> csvRows(const QString& csv, QChar separator, qsizetype most);

/// A cell without the apostrophe that keeps spreadsheets from taking it for a formula.
QString unguarded(const QString& cell);
