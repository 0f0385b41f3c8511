#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

/// What a stretch of a screenplay is. Blank lines belong to the part before them; `Blank` is for those at the very top.
enum class ScriptPartKind {
    TitlePage,
    SceneHeading,
    Action,
    Character,
    Parenthetical,
    Dialogue,
    Lyrics,
    Transition,
    Centered,
    PageBreak,
    Section,
    Synopsis,
    Note,
    Boneyard,
    Blank
};

/// One part of a script. The parts lie side by side: concatenating source.mid(start, length) of all gives the source.
/// An element that a note or a boneyard interrupts is several parts: the first one carries the whole text, the others
/// are `continued` and carry none.
struct ScriptPart {
    ScriptPartKind kind = ScriptPartKind::Action;
    qint64 start = 0; ///< UTF-16 units in the source
    qint64 length = 0;
    QString text; ///< what is shown: without markup of its kind (force characters, #, =, brackets), emphasis marks kept
    QString number;         ///< scene heading: between # #
    QString extension;      ///< character: "V.O."
    int depth = 0;          ///< section: 1 = #
    bool dual = false;      ///< character with ^
    bool continued = false; ///< goes on with the element before the note or boneyard in between
};

struct ParsedScript {
    QString source;
    QList<ScriptPart> parts;
};

/// The whole of Fountain 1.1, in one linear pass; any text is a script, nothing is dropped. Pure.
ParsedScript parseFountain(const QString& source);

inline constexpr qint64 LargestTextBytes = 16 * 1024 * 1024; ///< a feature is about 300 kB
inline constexpr qsizetype MostTextLines = 200'000;          ///< 3,600 pages

/// File bytes to text: UTF-8 or UTF-16, each with or without mark, else Latin-1 (with the curly quotes of Windows). A
/// sign that is broken becomes U+FFFD. Refuses binary files, formatted documents and what is longer than the limits,
/// with a sentence.
Result<QString> decodeText(const QByteArray& bytes);
Error textIsTooLong();
