#include "core/interchange/script/part_builder.h"

void PartBuilder::begin(const ScriptLine& line, const ScriptPart& part)
{
    m_open = -1;
    ScriptPart first = part;
    first.start = line.start;
    if (!line.skips.isEmpty() && line.skips.first().start == line.start) {
        addSkip(line.skips.first()); // a note before the first word stands alone, the element starts behind it
        ScriptLine rest = line;
        rest.start = rest.skips.takeFirst().end;
        return begin(rest, part);
    }
    m_open = m_parts.size();
    m_parts << first;
    addFragments(line, part.kind);
}

void PartBuilder::extend(const ScriptLine& line, const QString& text)
{
    m_parts[m_open].text += QLatin1Char('\n');
    m_parts[m_open].text += text;
    addFragments(line, m_parts[m_open].kind);
}

void PartBuilder::addFragments(const ScriptLine& line, ScriptPartKind kind)
{
    const auto addWords = [&](qint64 start, qint64 end) {
        if (start == end)
            return;
        const bool apart = m_parts.last().kind != kind || m_parts.last().start < m_parts[m_open].start;
        if (apart) {
            m_parts << ScriptPart{kind, start};
            m_parts.last().continued = true;
        }
        m_parts.last().length += end - start;
    };
    qint64 at = line.start;
    for (const ScriptSkip& skip : line.skips) {
        addWords(at, skip.start);
        addSkip(skip);
        at = skip.end;
    }
    const bool onlyBreakLeft = QStringView(m_source).mid(at, line.end - at).trimmed().isEmpty();
    if (onlyBreakLeft)
        m_parts.last().length += line.end - at;
    else
        addWords(at, line.end);
}

void PartBuilder::addWordless(const ScriptLine& line)
{
    qint64 at = line.start;
    for (const ScriptSkip& skip : line.skips) {
        addSkip(skip);
        m_parts.last().start = at; // the blanks before it are its own
        m_parts.last().length = skip.end - at;
        at = skip.end;
    }
    if (m_parts.isEmpty())
        m_parts << ScriptPart{ScriptPartKind::Blank, line.start};
    m_parts.last().length += line.end - at;
}

void PartBuilder::addSkip(const ScriptSkip& skip)
{
    ScriptPart part{skip.boneyard ? ScriptPartKind::Boneyard : ScriptPartKind::Note, skip.start, skip.end - skip.start};
    part.text = m_source.mid(skip.start + 2, skip.end - skip.start - 4).trimmed();
    part.text.remove(QLatin1Char('\r'));
    m_parts << part;
}

void PartBuilder::add(ScriptPart part, qint64 start, qint64 end)
{
    part.start = start;
    part.length = end - start;
    m_open = m_parts.size();
    m_parts << part;
}

ParsedScript PartBuilder::finish()
{
    for (ScriptPart& part : m_parts)
        while (part.kind == ScriptPartKind::Dialogue && part.text.endsWith(QLatin1Char('\n')))
            part.text.chop(1);
    return {m_source, m_parts};
}
