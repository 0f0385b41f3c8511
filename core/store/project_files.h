#pragma once

#include "core/store/project_store.h"

#include <QSet>

/// A file that a row of the project names.
struct NamedFile {
    QString file;   ///< relative to the project folder
    QString sha256; ///< lower-case hex, empty when not known
    QString where;  ///< for people: "SC010_SH0030", "T02", a clip's name
};

/// Every file the project names and needs, films apart: those are the user's to move.
QList<NamedFile> filesOf(const ProjectContents& contents);

/// Gives files other names; those that `names` does not have keep theirs.
void renameFiles(ProjectContents& contents, const QHash<QString, QString>& names);

/// Names that would lead out of the folder become empty, so that nothing ever opens them; each is a sentence.
QStringList hideUnsafeFiles(ProjectContents& contents);

/// Moves half-written files (*.part) that nobody has written to for an hour into the project's trash, never deletes
/// them. Those of jobs (media/parts/) stay: see sweepParts(). Returns the new places.
QStringList sweepLeftovers(const QString& folder);

/// The same for the parts of jobs: a week old, and no job wants to go on with them.
QStringList sweepParts(const QString& folder, const QSet<QString>& wanted);

/// A new folder in the project's trash, named by the time; empty when it cannot be made.
QString newTrashFolder(const QString& folder);
