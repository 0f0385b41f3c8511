#pragma once

#include <QList>
#include <QString>

/// A stretch of a line that is not part of its words: a note [[...]] or a boneyard /*...*/.
struct ScriptSkip {
    qint64 start = 0;
    qint64 end = 0; ///< exclusive
    bool boneyard = false;
};

/// A line as a screenplay means it: notes and boneyards inside it may span several lines of the file.
struct ScriptLine {
    qint64 start = 0;
    qint64 end = 0; ///< exclusive, with its line break
    QString text;   ///< without skips and line break
    QList<ScriptSkip> skips;

    bool hasWords() const { return !QStringView(text).trimmed().isEmpty(); }
    bool isBlank() const { return skips.isEmpty() && !hasWords(); }
};

/// Cuts a source into lines, linear in its length. Line breaks are LF, CRLF and CR.
enum class ScriptMarkup { Keep, Skip };
QList<ScriptLine> splitLines(const QString& source, ScriptMarkup markup);
