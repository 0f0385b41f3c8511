#include "core/base/safe_file.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/fountain.h"
#include "core/interchange/shot_list_in/csv_text.h"
#include "core/interchange/text.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace {

constexpr qsizetype RowsLookedAt = 20; // for the separator and the names of the columns

bool isEmpty(const CsvRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// How many of the cells are names of columns that we know.
qsizetype namesIn(const CsvRow& row)
{
    const QList<ShotField> fields = guessedFields(row.cells);
    return fields.size() - fields.count(ShotField::Note);
}

qsizetype headerOf(const QList<CsvRow>& rows)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < std::min(rows.size(), RowsLookedAt); ++i) {
        const qsizetype names = namesIn(rows[i]);
        if (names > most) {
            best = i;
            most = names;
        }
    }
    if (best >= 0)
        return best;
    const auto first = std::find_if_not(rows.begin(), rows.end(), isEmpty);
    return first == rows.end() ? -1 : first - rows.begin();
}

/// The separator under which most names of columns, then most columns, stand in one line.
QChar separatorOf(const QString& csv)
{
    static const QRegularExpression breaks(QStringLiteral("[\r\n]+"));
    const QStringList lines = csv.left(64 * 1024).split(breaks).mid(0, RowsLookedAt);
    QChar best = QLatin1Char(',');
    qsizetype most = -1;
    for (const char candidate : {',', ';', '\t'}) {
        for (const QString& line : lines) {
            const CsvRow row{0, line.split(QLatin1Char(candidate))};
            const qsizetype score = 1000 * namesIn(row) + row.cells.size();
            if (score > most) {
                best = QLatin1Char(candidate);
                most = score;
            }
        }
    }
    return best;
}

} // namespace

Result<ShotListTable> readShotList(const QString& csv)
{
    QString text = csv;
    QChar separator;
    if (text.startsWith(QLatin1String("sep=")) && text.size() > 5) {
        separator = text[4];
        text = text.mid(5);
    } else {
        separator = separatorOf(text);
    }
    BR_TRY(const QList<CsvRow> rows, csvRows(text, separator, MostShots + RowsLookedAt + 1));
    if (rows.size() > MostShots + RowsLookedAt)
        return fail(textIsTooLong());
    const qsizetype header = headerOf(rows);
    ShotListTable table;
    if (header < 0 || header + 1 >= rows.size())
        return fail(ErrorKind::Usage, InterchangeText::tr("There are no rows of shots in this file. A shot list has a "
                                                          "row with the names of its columns, then a row a shot."));
    for (qsizetype i = 0; i < header; ++i)
        if (!isEmpty(rows[i]))
            table.rowsAbove << rows[i].cells.join(QLatin1Char(' ')).simplified();
    table.columns = rows[header].cells;
    qsizetype width = table.columns.size();
    for (const CsvRow& row : rows.mid(header + 1)) {
        if (isEmpty(row))
            continue;
        CsvRow clean = row;
        for (QString& cell : clean.cells)
            cell = unguarded(cell);
        width = std::max(width, clean.cells.size());
        table.rows << clean;
    }
    table.columns.resize(width);
    for (CsvRow& row : table.rows)
        row.cells.resize(width);
    for (qsizetype i = 0; i < width; ++i)
        table.columns[i] = table.columns[i].simplified().isEmpty() ? InterchangeText::tr("Column %1").arg(i + 1)
                                                                   : table.columns[i].simplified();
    if (table.rows.isEmpty())
        return fail(ErrorKind::Usage, InterchangeText::tr("There are no rows of shots in this file. A shot list has a "
                                                          "row with the names of its columns, then a row a shot."));
    return table;
}

Result<ShotListTable> readShotListFile(const QString& path)
{
    if (QFileInfo(path).size() > LargestTextBytes)
        return fail(textIsTooLong());
    BR_TRY(const QByteArray bytes, readFile(path, LargestTextBytes));
    BR_TRY(const QString text, decodeText(bytes));
    return readShotList(text);
}

bool isShotListName(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("csv") || suffix == QLatin1String("tsv");
}
