#include "core/interchange/script/emphasis.h"

#include <QList>

namespace {

bool isEscapable(QChar c)
{
    return QStringView(u"*_\\[()\uFF08\uFF09~=#^").contains(c);
}

struct Mark {
    qsizetype at = 0;
    QChar sign;
    qsizetype count = 0; ///< how many of them still wait for a partner
};

/// Finds which characters of one line are marks. Opening marks stand before a word, closing ones behind it.
class EmphasisLine {
public:
    explicit EmphasisLine(QStringView line)
        : m_line(line)
        , m_dropped(line.size(), false)
    {
    }

    QString run()
    {
        for (qsizetype i = 0; i < m_line.size();) {
            if (isEscape(i)) {
                m_dropped[i] = true;
                i += 2;
            } else if (isSign(m_line[i])) {
                const qsizetype count = runLength(i);
                takeMarks(i, count);
                i += count;
            } else {
                ++i;
            }
        }
        QString text;
        for (qsizetype i = 0; i < m_line.size(); ++i)
            if (!m_dropped[i])
                text += m_line[i];
        return text;
    }

private:
    static bool isSign(QChar c) { return c == QLatin1Char('*') || c == QLatin1Char('_'); }

    bool isEscape(qsizetype i) const
    {
        return m_line[i] == QLatin1Char('\\') && i + 1 < m_line.size() && isEscapable(m_line[i + 1]);
    }

    qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_line.size() && m_line[end] == m_line[at])
            ++end;
        return end - at;
    }

    void takeMarks(qsizetype at, qsizetype count)
    {
        const bool closes = at > 0 && !m_line[at - 1].isSpace();
        qsizetype left = count;
        if (closes)
            left -= closeMarks(at, count);
        const bool opens = at + count < m_line.size() && !m_line[at + count].isSpace();
        if (left > 0 && opens)
            m_open << Mark{at + count - left, m_line[at], left};
    }

    /// Pairs marks at `at` with the open ones; returns how many found a partner.
    qsizetype closeMarks(qsizetype at, qsizetype count)
    {
        qsizetype used = 0;
        for (qsizetype i = m_open.size() - 1; i >= 0 && used < count; --i) {
            Mark& mark = m_open[i];
            if (mark.sign != m_line[at])
                continue;
            while (mark.count > 0 && used < count) {
                m_dropped[mark.at + --mark.count] = true;
                m_dropped[at + used++] = true;
            }
            m_open.remove(mark.count == 0 ? i : i + 1, m_open.size() - (mark.count == 0 ? i : i + 1));
        }
        return used;
    }

    const QStringView m_line;
    QList<bool> m_dropped;
    QList<Mark> m_open;
};

} // namespace

QString withoutEmphasis(const QString& text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n')))
        lines << EmphasisLine(line).run();
    return lines.join(QLatin1Char('\n'));
}

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == QLatin1Char('\\'))
        ++backslashes;
    return backslashes % 2 == 1;
}

QString withEscapes(const QString& line)
{
    const bool skips = line.contains(QLatin1String("[[")) || line.contains(QLatin1String("/*"));
    const bool reachesOn = line.endsWith(QLatin1Char('\\')); // to the bracket that may follow
    if (!skips && !reachesOn && withoutEmphasis(line) == line)
        return line;
    QString text;
    for (const QChar c : line) {
        if (QStringView(u"*_\\[").contains(c))
            text += QLatin1Char('\\');
        text += c;
    }
    return text;
}
