#include "core/interchange/script/script_lines.h"

namespace {

class LineSplitter {
public:
    LineSplitter(const QString& source, ScriptMarkup markup)
        : m_source(source)
        , m_markup(markup)
    {
    }

    QList<ScriptLine> run()
    {
        QList<ScriptLine> lines;
        while (m_at < m_source.size())
            lines << nextLine();
        return lines;
    }

private:
    ScriptLine nextLine()
    {
        ScriptLine line;
        line.start = m_at;
        qint64 words = m_at; // where the words after the last skip begin
        while (m_at < m_source.size() && !isBreak(m_at)) {
            const qint64 end = m_markup == ScriptMarkup::Skip ? skipEnd() : -1;
            if (end < 0) {
                ++m_at;
                continue;
            }
            line.text += QStringView(m_source).mid(words, m_at - words);
            line.skips << ScriptSkip{m_at, end, m_source[m_at] == QLatin1Char('/')};
            words = m_at = end;
        }
        line.text += QStringView(m_source).mid(words, m_at - words);
        m_at = afterBreak(m_at);
        line.end = m_at;
        return line;
    }

    bool isBreak(qint64 at) const { return m_source[at] == QLatin1Char('\n') || m_source[at] == QLatin1Char('\r'); }

    qint64 afterBreak(qint64 at) const
    {
        if (at < m_source.size() && m_source[at] == QLatin1Char('\r'))
            return at + (startsWith(at + 1, '\n') ? 2 : 1);
        return std::min<qint64>(at + 1, m_source.size());
    }

    bool startsWith(qint64 at, char first) const { return at < m_source.size() && m_source[at] == QLatin1Char(first); }

    /// Where the note or boneyard that opens here ends, -1 when none does.
    qint64 skipEnd()
    {
        if (startsWith(m_at, '/') && startsWith(m_at + 1, '*'))
            return boneyardEnd();
        if (startsWith(m_at, '[') && startsWith(m_at + 1, '['))
            return noteEnd();
        return -1;
    }

    qint64 boneyardEnd()
    {
        if (m_noMoreBoneyards)
            return -1;
        const qint64 close = m_source.indexOf(QLatin1String("*/"), m_at + 2);
        m_noMoreBoneyards = close < 0; // asked once, so that a file full of openings stays linear
        return close < 0 ? -1 : close + 2;
    }

    /// A note may span lines, but no line that is truly empty.
    qint64 noteEnd()
    {
        if (m_at < m_noNoteEndsBefore)
            return -1;
        for (qint64 i = m_at + 2; i < m_source.size(); ++i) {
            if (startsWith(i, ']') && startsWith(i + 1, ']'))
                return i + 2;
            if (!isBreak(i))
                continue;
            i = afterBreak(i) - 1;
            if (i + 1 < m_source.size() && isBreak(i + 1)) {
                m_noNoteEndsBefore = i;
                return -1;
            }
        }
        m_noNoteEndsBefore = m_source.size();
        return -1;
    }

    const QString& m_source;
    const ScriptMarkup m_markup;
    qint64 m_at = 0;
    qint64 m_noNoteEndsBefore = 0;
    bool m_noMoreBoneyards = false;
};

} // namespace

QList<ScriptLine> splitLines(const QString& source, ScriptMarkup markup)
{
    return LineSplitter(source, markup).run();
}
