#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

/// What a stretch of a screenplay is. Blank lines belong to the part before them.
enum class ScriptPartKind {
    TitlePage, SceneHeading, Action, Character, Parenthetical, Dialogue, Lyrics, Transition, Centered, PageBreak,
    Section, Synopsis, Note, Boneyard, Blank
};

/// One part of a script. The parts lie side by side: concatenating source.mid(start, length) of all gives the source.
struct ScriptPart {
    ScriptPartKind kind = ScriptPartKind::Action;
    qint64 start = 0;  ///< UTF-16 units in the source
    qint64 length = 0;
    QString text;      ///< what is shown: without markup of its kind (force characters, #, =, brackets), emphasis marks kept
    QString number;    ///< scene heading: between # #
    QString extension; ///< character: "V.O."
    int depth = 0;     ///< section: 1 = #
    bool dual = false; ///< character with ^
};

struct ParsedScript {
    QString source;
    QList<ScriptPart> parts;
};

/// The whole of Fountain 1.1, in one linear pass; any text is a script, nothing is dropped. Pure.
ParsedScript parseFountain(const QString& source);

/// File bytes to text: UTF-8 with or without BOM, UTF-16, else Latin-1; refuses binary and oversized files with a sentence.
Result<QString> decodeText(const QByteArray& bytes);
