#include "core/interchange/final_draft/run_marks.h"

#include "core/interchange/script/emphasis.h"

namespace {

QString shownText(const FdxRun& run)
{
    return run.capitals ? run.text.toUpper() : run.text;
}

/// Marks stand directly at words, on one line.
QString marked(const FdxRun& run)
{
    QString mark = QString(int(run.bold) * 2 + int(run.italic), QLatin1Char('*'));
    QString closing = mark;
    if (run.underlined) {
        mark.prepend(QLatin1Char('_'));
        closing.append(QLatin1Char('_'));
    }
    QStringList lines = run.text.split(QLatin1Char('\n'));
    for (QString& line : lines) {
        const QString words = line.trimmed();
        if (words.isEmpty())
            continue;
        const qsizetype start = line.indexOf(words);
        line = QString(line.left(start) + mark + withEscapes(words) + closing + line.mid(start + words.size()));
    }
    return lines.join(QLatin1Char('\n'));
}

bool isShownAs(const QString& fountain, const QString& shown)
{
    return !fountain.contains(QLatin1String("[[")) && !fountain.contains(QLatin1String("/*")) &&
           withoutEmphasis(fountain) == shown;
}

bool lookAlike(const FdxRun& a, const FdxRun& b)
{
    return a.bold == b.bold && a.italic == b.italic && a.underlined == b.underlined;
}

} // namespace

QString escapedText(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = withEscapes(line);
    return lines.join(QLatin1Char('\n'));
}

QString markedText(const QList<FdxRun>& runs)
{
    QList<FdxRun> joined;
    QString plain;
    for (const FdxRun& run : runs) {
        if (run.struckOut)
            continue;
        FdxRun next = run;
        next.text = shownText(run);
        next.capitals = false;
        plain += next.text;
        if (!joined.isEmpty() && lookAlike(joined.last(), next))
            joined.last().text += next.text;
        else
            joined << next;
    }
    if (joined.size() == 1 && !joined[0].bold && !joined[0].italic && !joined[0].underlined)
        return escapedText(plain);
    QString styled;
    for (const FdxRun& run : std::as_const(joined))
        styled += marked(run);
    return isShownAs(styled, plain) ? styled : escapedText(plain);
}
