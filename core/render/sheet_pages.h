#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <functional>

class QPainter;
class QRect;

/// Cells of one size in rows under a heading: A4 pages of a PDF, or one tall PNG. All measures in points of 150 dpi.
struct Sheet {
    QString title;   ///< left in the heading of each page
    QString summary; ///< right
    int columns = 1;
    int cellHeight = 0;
    qsizetype cells = 0;
    std::function<Status(QPainter& painter, const QRect& place, qsizetype cell)> draw;
};

int sheetCellWidth(int columns);
QFont sheetFont(int pixels, QFont::Weight weight = QFont::Normal);
inline constexpr QColor SheetMuted{90, 90, 90};

/// Writes the sheet to `path`, durably, but in place: the caller renames. Usage: more cells than one PNG holds. Needs
/// a QGuiApplication for its fonts. Blocks.
Status writeSheet(const Sheet& sheet, const QString& path, bool asPng, const Progress& progress);
