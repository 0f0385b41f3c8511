#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <QList>
#include <QStringList>

/// Shot lists of spreadsheets come in: a table, what its columns mean, and the board it becomes. Pure, but for
/// readShotListFile().

/// What a column of a shot list means for us.
enum class ShotField {
    Note,     ///< has no place of its own: "Column: cell" in the notes of the shot
    LeaveOut, ///< not imported, and named in the warnings
    Scene,
    Slugline,
    InsideOutside, ///< INT or EXT: with Slugline and DayTime it makes the slugline
    DayTime,
    Shot,
    Description,
    Size,
    Angle,
    Movement,
    Lens,
    Cast,
    Dialogue,
    Duration, ///< seconds when it is a mere number
    Frames,
    Notes,
    Status,
    Prompt,
    Negative,
    Account,
    Model,
    Seed
};
inline constexpr int ShotFieldCount = int(ShotField::Seed) + 1;

/// One row of a file; `number` counts as a spreadsheet does, from 1.
struct CsvRow {
    int number = 0;
    QStringList cells; ///< as many as there are columns
};

struct ShotListTable {
    QStringList columns;   ///< their names, as in the file
    QList<CsvRow> rows;    ///< below the names, without empty ones
    QStringList rowsAbove; ///< what stood above the names
};

/// RFC 4180 and its kin: separated by commas, semicolons or tabs (guessed), quotes, any line ends, with or without
/// mark. The row with the most names we know names the columns. The apostrophe before a formula is taken away.
Result<ShotListTable> readShotList(const QString& csv);
Result<ShotListTable> readShotListFile(const QString& path); ///< blocks on the disk

/// A file that is a shot list by its name.
bool isShotListName(const QString& path);

/// What the columns mean by their names; each field at most once, but for Note and LeaveOut.
QList<ShotField> guessedFields(const QStringList& columns);

struct ImportedShotList {
    Storyboard board;
    QStringList warnings; ///< finished sentences, with row and column
};

/// One shot a row, in the order of the rows; rows with the same scene in a row are one scene. A cell that cannot be
/// understood stays in the shot's notes, with a warning.
ImportedShotList shotListBoard(const ShotListTable& table, const QList<ShotField>& fields, const QString& name,
                               const Format& format);
