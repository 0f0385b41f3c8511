#pragma once

#include "core/document/shot.h"
#include "core/interchange/fountain.h"

#include <QStringList>
#include <optional>

/// One thing that happens: an action paragraph, or a speech (two when they are spoken at once). What a shot is made
/// from.
struct ScriptBeat {
    QString action;
    QList<DialogueLine> dialogue;
    QString notes;
    QStringList transitions; ///< words that lead into it: "DISSOLVE TO:"
    ScriptRange range;
    QString mark; ///< the note that begins this beat as a shot of its own (script_marks.h), else empty
    friend bool operator==(const ScriptBeat&, const ScriptBeat&) = default;
};

struct OutlineScene {
    QString slugline;
    QString number; ///< between # #
    QString synopsis;
    QString notes;
    std::optional<qsizetype> section; ///< index in ScriptOutline::sections
    qint64 start = 0;                 ///< in the source: its heading, or the section or transition that leads into it
    QList<ScriptBeat> beats;          ///< at least one, unless a mark says that there is none
    bool marked = false;              ///< made by us: its number is a code, its shots are given
};

struct OutlineSection {
    QString title; ///< with its parents: "Act 1 / The river"
    QString synopsis;
    int depth = 1;
};

/// A parsed script as a story: what breakDown() makes shots from. Emphasis marks are gone, no word is.
struct ScriptOutline {
    QStringList titlePage;
    QList<OutlineSection> sections;
    QList<OutlineScene> scenes;
    QStringList ending; ///< transition words behind the last beat: "FADE OUT."
    QString endMark;    ///< what refines them (script_marks.h), empty when there is none
};

ScriptOutline outlineOf(const ParsedScript& script);
/// What the title page calls the film, empty when it does not say.
QString titleIn(const QStringList& titlePage);
