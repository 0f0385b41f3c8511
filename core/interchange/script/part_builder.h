#pragma once

#include "core/interchange/fountain.h"
#include "core/interchange/script/script_lines.h"

/// Lays parts side by side over a source, line by line, so that they tile it whatever the parser decides.
class PartBuilder {
public:
    explicit PartBuilder(const QString& source)
        : m_source(source)
    {
    }

    /// A line that begins an element; `part` carries kind and text.
    void begin(const ScriptLine& line, const ScriptPart& part);
    /// A line that goes on with the element begun last; its text is added on a new line.
    void extend(const ScriptLine& line, const QString& text);
    /// A line without words: its notes and boneyards become parts, blanks go to the part before.
    void addWordless(const ScriptLine& line);
    /// The stretch [start, end) as a part of its own; for parsers that cut lines.
    void add(ScriptPart part, qint64 start, qint64 end);

    bool isEmpty() const { return m_parts.isEmpty(); }
    ParsedScript finish();

private:
    void addFragments(const ScriptLine& line, ScriptPartKind kind);
    void addSkip(const ScriptSkip& skip);

    QString m_source;
    QList<ScriptPart> m_parts;
    qsizetype m_open = -1; ///< the first part of the element that lines may still extend
};
