#include "core/interchange/csv_out.h"

#include <algorithm>

namespace {

QString cell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != QLatin1Char('\''); });
    if (first != text.end() &&
        formulaStarts.contains(*first)) // apostrophes before it too, so that one can be taken away
        text.prepend(QLatin1Char('\''));
    const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    });
    if (!quoted)
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

QString csvRow(const QStringList& texts)
{
    QStringList cells;
    for (const QString& text : texts)
        cells << cell(text);
    return cells.join(QLatin1Char(',')) + QLatin1String("\r\n");
}
