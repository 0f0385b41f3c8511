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
    Voice,    ///< spoken lines do not fit into their shot
    Caption,  ///< shown for too short a time to be read, or with a record that was not asked for
    Made      ///< found while the film was made
};

/// One thing a creator should know about a film, before it is made and after. A value.
struct ConformNote {
    ConformKind kind = ConformKind::Made;
    QString sentence;  ///< finished and translated
    QStringList shots; ///< full codes, in the film's order; none: it is about the whole film
    /// What is to be said of each shot (or of each thing, where there are no shots) alone: "6 frames". Empty: nothing.
    QStringList details = {};
    /// The matter without the shot, in a sentence that others may share; groupedNotes() uses it up. Empty: it stands
    /// alone.
    QString reason = {};
    friend bool operator==(const ConformNote&, const ConformNote&) = default;
};

/// Notes of one kind and reason as one: "12 shots (SC010_SH0010, ... and 9 more): The take is too short.", in the place
/// of the first of them. Everything that tells a report tells it like this.
QList<ConformNote> groupedNotes(const QList<ConformNote>& notes);

/// What a plan itself makes known about the part of it that is made, in the order of the kinds; shots with the same
/// matter share a note. Pure; quick enough to be asked with every change of a dialog.
QList<ConformNote> conformNotes(const RenderPlan& plan);

/// The same, and what the project's folder makes known without work: files that are not there (first of all), words
/// that are cut off, and what was found when this very sound was mixed before. Looks at the disk; reads no media.
QList<ConformNote> conformReport(const RenderPlan& plan, const QString& cacheFolder);
/// How many of the shots that are made show a take whose file is there. Looks at the disk.
int takesThere(const RenderPlan& plan);
/// Lines that need more time than their shots have, as far as they were spoken before. Looks at the disk.
QList<ConformNote> voiceNotes(const RenderPlan& plan, const QString& cacheFolder);
/// "media/0f3a77c1....mp4": what is named by its content has a name that nobody reads to its end.
QString shortFileName(const QString& file);
/// "SC010_SH0010, SC010_SH0020, SC010_SH0030 and 9 more"
QString fewOf(const QStringList& names);

/// As what was found while a film was made.
QList<ConformNote> madeNotes(const QStringList& sentences);
QStringList sentencesOf(const QList<ConformNote>& notes);

/// [{ "kind": "held", "text": "...", "shots": ["SC010_SH0010"], "details": ["6 frames"] }]
QJsonArray toJson(const QList<ConformNote>& notes);
/// What is no note is left out.
QList<ConformNote> conformNotesFromJson(const QJsonArray& array);
