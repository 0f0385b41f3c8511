#pragma once

#include "core/render/render_plan.h"

#include <QJsonArray>
#include <QStringList>

/// What a note about a film is about.
enum class ConformKind {
    Held,     ///< a take is too short, or has no handle for a transition: an edge picture is held
    NoTake,   ///< panels or a card stand in for a take
    Missing,  ///< a file is not where it should be
    Rate,     ///< takes have another frame rate: pictures are left out or shown twice
    Size,     ///< takes have another size or shape
    Silence,  ///< nothing is heard
    Loudness, ///< the target cannot be reached
    Caption,  ///< shown for too short a time to be read
    Made      ///< found while the film was made
};

/// One thing a creator should know about a film, before it is made and after. A value.
struct ConformNote {
    ConformKind kind = ConformKind::Made;
    QString sentence;  ///< finished and translated
    QStringList shots; ///< full codes, in the film's order; none: it is about the whole film
    friend bool operator==(const ConformNote&, const ConformNote&) = default;
};

/// What a plan itself makes known about the part of it that is made, in the order of the kinds; shots with the same
/// matter share a note. Pure; quick enough to be asked with every change of a dialog.
QList<ConformNote> conformNotes(const RenderPlan& plan);

/// The same, and what the project's folder makes known without work: files that are not there, and what was found when
/// this very sound was mixed before. Looks at the disk; reads no media.
QList<ConformNote> conformReport(const RenderPlan& plan, const QString& cacheFolder);

/// As what was found while a film was made.
QList<ConformNote> madeNotes(const QStringList& sentences);
QStringList sentencesOf(const QList<ConformNote>& notes);

/// [{ "kind": "held", "text": "...", "shots": ["SC010_SH0010"] }]
QJsonArray toJson(const QList<ConformNote>& notes);
/// What is no note is left out.
QList<ConformNote> conformNotesFromJson(const QJsonArray& array);
