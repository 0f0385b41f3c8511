#include "core/interchange/shot_list_in/csv_text.h"

#include "core/interchange/text.h"

namespace {

class CsvReader {
public:
    CsvReader(const QString& csv, QChar separator)
        : m_csv(csv)
        , m_separator(separator)
    {
    }

    bool atEnd() const { return m_at >= m_csv.size(); }

    /// The next row; false when its last quote is never closed.
    bool read(QStringList& cells)
    {
        cells.clear();
        QString cell;
        while (true) {
            const bool quoted = !atEnd() && m_csv[m_at] == QLatin1Char('"');
            if (quoted && !readQuoted(cell))
                return false;
            readPlain(cell); // also what follows a closing quote
            cells << std::exchange(cell, {});
            if (atEnd() || m_csv[m_at] != m_separator)
                break;
            ++m_at;
        }
        skipBreak();
        return true;
    }

private:
    bool readQuoted(QString& cell)
    {
        ++m_at;
        while (true) {
            const qsizetype quote = m_csv.indexOf(QLatin1Char('"'), m_at);
            if (quote < 0)
                return false;
            cell += QStringView(m_csv).mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (atEnd() || m_csv[m_at] != QLatin1Char('"'))
                return true;
            cell += QLatin1Char('"');
            ++m_at;
        }
    }

    void readPlain(QString& cell)
    {
        while (!atEnd() && m_csv[m_at] != m_separator && !isBreak())
            cell += m_csv[m_at++];
    }

    bool isBreak() const { return m_csv[m_at] == QLatin1Char('\n') || m_csv[m_at] == QLatin1Char('\r'); }

    void skipBreak()
    {
        if (atEnd())
            return;
        const bool pair =
            m_csv[m_at] == QLatin1Char('\r') && m_at + 1 < m_csv.size() && m_csv[m_at + 1] == QLatin1Char('\n');
        m_at += pair ? 2 : 1;
    }

    const QString& m_csv;
    const QChar m_separator;
    qsizetype m_at = 0;
};

} // namespace

Result<QList<CsvRow>> csvRows(const QString& csv, QChar separator, qsizetype most)
{
    static constexpr qsizetype mostCells = 500;
    QList<CsvRow> rows;
    CsvReader reader(csv, separator);
    CsvRow row;
    while (!reader.atEnd() && rows.size() < most) {
        ++row.number;
        if (!reader.read(row.cells))
            return fail(ErrorKind::Damaged,
                        InterchangeText::tr("A quotation mark that opens in row %1 is never closed, so nothing was "
                                            "imported. Export the shot list again as CSV.")
                            .arg(row.number));
        if (row.cells.size() > mostCells)
            return fail(ErrorKind::Damaged,
                        InterchangeText::tr("Row %1 has more than %2 columns, which no shot list has. Nothing was "
                                            "imported; export it again as CSV.")
                            .arg(row.number)
                            .arg(mostCells));
        rows << row;
    }
    return rows;
}

QString unguarded(const QString& cell)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != QLatin1Char('\''); });
    const bool guarded = first != cell.begin() && first != cell.end() && formulaStarts.contains(*first);
    return guarded ? cell.mid(1) : cell;
}
