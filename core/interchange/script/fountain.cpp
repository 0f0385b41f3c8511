#include "core/interchange/fountain.h"

#include "core/interchange/script/fountain_rules.h"
#include "core/interchange/script/part_builder.h"

namespace {

using Kind = ScriptPartKind;

/// One pass over the lines of a script; what a line is depends on itself, on the state before it and on one line after
/// it.
class FountainReader {
public:
    explicit FountainReader(const QString& source)
        : m_lines(splitLines(source, ScriptMarkup::Skip))
        , m_parts(source)
    {
        findNextLines();
    }

    ParsedScript run()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const ScriptLine& line = m_lines[m_at];
            if (line.isBlank())
                readBlank(line);
            else if (!line.hasWords())
                m_parts.addWordless(line);
            else if (!m_started && titlePageStartsHere())
                readTitlePage();
            else
                readWords(line);
        }
        return m_parts.finish();
    }

private:
    /// For every line the next one that is no mere note: what "directly followed by" means.
    void findNextLines()
    {
        m_next.resize(m_lines.size());
        qsizetype next = m_lines.size();
        for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
            m_next[i] = next;
            if (m_lines[i].isBlank() || m_lines[i].hasWords())
                next = i;
        }
    }

    bool endsBefore(qsizetype line) const { return line >= m_lines.size() || m_lines[line].isBlank(); }

    /// Blank, the end, or a line that is not printed.
    bool isFreeAfter() const
    {
        if (endsBefore(m_at + 1) || endsBefore(m_next[m_at]))
            return true;
        const QStringView next = QStringView(m_lines[m_next[m_at]].text).trimmed();
        return next.startsWith(QLatin1Char('#')) || next.startsWith(QLatin1Char('='));
    }

    void readBlank(const ScriptLine& line)
    {
        const bool keptOpen = m_inDialogue && line.text.size() >= 2 && !endsBefore(m_at + 1);
        if (keptOpen && m_open == Kind::Dialogue)
            return m_parts.extend(line, QString());
        m_parts.addWordless(line);
        if (keptOpen)
            return;
        m_inDialogue = false;
        m_free = true;
        m_open = Kind::Blank;
    }

    bool titlePageStartsHere() const
    {
        const QString& first = m_lines[m_at].text;
        if (first[0].isSpace())
            return false;
        bool known = false;
        bool allKeys = true;
        for (qsizetype i = m_at; i < m_lines.size() && !m_lines[i].isBlank(); ++i) {
            const QString& text = m_lines[i].text;
            const qsizetype key = titleKeyLength(text);
            if (i == m_at && key == 0)
                return false;
            known = known || isKnownTitleKey(QStringView(text).left(key).trimmed());
            allKeys = allKeys && (key > 0 || text.isEmpty() || text[0].isSpace());
        }
        const bool severalWords = QStringView(first).left(titleKeyLength(first)).count(QLatin1Char(' ')) > 2;
        const bool shouted = first.left(titleKeyLength(first)) == first.left(titleKeyLength(first)).toUpper();
        return known || (allKeys && !severalWords && !shouted);
    }

    void readTitlePage()
    {
        for (; m_at < m_lines.size() && !m_lines[m_at].isBlank(); ++m_at) {
            const ScriptLine& line = m_lines[m_at];
            const bool continues =
                m_started && (line.text.isEmpty() || line.text[0].isSpace() || titleKeyLength(line.text) == 0);
            if (!line.hasWords()) {
                m_parts.addWordless(line);
            } else if (continues) {
                m_parts.extend(line, line.text.trimmed());
            } else {
                m_parts.begin(line, ScriptPart{Kind::TitlePage, 0, 0, line.text.trimmed()});
                m_started = true;
            }
        }
        --m_at; // the loop of run() steps over the last line
    }

    void readWords(const ScriptLine& line)
    {
        m_started = true;
        const ScriptPart part = m_inDialogue ? partInDialogue(line) : partOutside(line);
        const bool joins = part.kind == m_open && (part.kind == Kind::Action || part.kind == Kind::Dialogue);
        if (joins)
            m_parts.extend(line, part.text);
        else
            m_parts.begin(line, part);
        m_open = part.kind;
        m_inDialogue = part.kind == Kind::Character || (m_inDialogue && part.kind != Kind::PageBreak);
        m_free = part.kind == Kind::PageBreak || part.kind == Kind::Section || part.kind == Kind::Synopsis;
    }

    static ScriptPart plainPart(Kind kind, QStringView text)
    {
        return ScriptPart{kind, 0, 0, text.trimmed().toString()};
    }

    ScriptPart partInDialogue(const ScriptLine& line) const
    {
        const QStringView text = QStringView(line.text).trimmed();
        if (isPageBreak(text))
            return plainPart(Kind::PageBreak, {});
        if (isParenthetical(text))
            return plainPart(Kind::Parenthetical, text.mid(1).chopped(1));
        if (text.startsWith(QLatin1Char('~')))
            return plainPart(Kind::Lyrics, text.mid(1));
        return plainPart(Kind::Dialogue, text);
    }

    ScriptPart partOutside(const ScriptLine& line) const
    {
        const QStringView text = QStringView(line.text).trimmed();
        switch (text.front().unicode()) {
        case '=':
            return isPageBreak(text) ? plainPart(Kind::PageBreak, {}) : plainPart(Kind::Synopsis, text.mid(1));
        case '#':
            return sectionPart(text);
        case '~':
            return plainPart(Kind::Lyrics, text.mid(1));
        case '>':
            if (text.size() > 1 && text.endsWith(QLatin1Char('<')))
                return plainPart(Kind::Centered, text.mid(1).chopped(1));
            return plainPart(Kind::Transition, text.mid(1));
        case '!': {
            QString action = line.text; // action keeps its spaces
            return ScriptPart{Kind::Action, 0, 0, action.remove(action.indexOf(QLatin1Char('!')), 1)};
        }
        default:
            return m_free ? partAfterBlank(line, text) : ScriptPart{Kind::Action, 0, 0, line.text};
        }
    }

    ScriptPart partAfterBlank(const ScriptLine& line, QStringView text) const
    {
        const bool heading = hasSceneHeadingPrefix(text) || isForcedSceneHeading(text);
        if (heading && isFreeAfter())
            return sceneHeadingPart(text);
        if (looksLikeTransition(text) && isFreeAfter())
            return plainPart(Kind::Transition, text);
        const bool cue = text.startsWith(QLatin1Char('@')) || looksLikeCharacter(text);
        if (cue && !heading && !endsBefore(m_at + 1) && !endsBefore(m_next[m_at]))
            return characterPart(text);
        return ScriptPart{Kind::Action, 0, 0, line.text};
    }

    static ScriptPart sectionPart(QStringView text)
    {
        qsizetype depth = 0;
        while (depth < text.size() && text[depth] == QLatin1Char('#'))
            ++depth;
        ScriptPart part = plainPart(Kind::Section, text.mid(depth));
        part.depth = int(depth);
        return part;
    }

    const QList<ScriptLine> m_lines;
    QList<qsizetype> m_next;
    PartBuilder m_parts;
    qsizetype m_at = 0;
    Kind m_open = Kind::Blank; ///< what the line before was
    bool m_started = false;    ///< words or a title page were seen
    bool m_free = true;        ///< nothing printed stands directly before
    bool m_inDialogue = false;
};

} // namespace

ParsedScript parseFountain(const QString& source)
{
    return FountainReader(source).run();
}
