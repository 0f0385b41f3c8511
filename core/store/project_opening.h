#pragma once

#include "core/store/project_store.h"

class Database;

// How a project file is made, found and opened. Store thread.

QString databaseIn(const QString& folder);
Status makeProject(const QString& folder, const QString& title, const Storyboard& first);
/// A new file with everything that is in `contents`, under its id. Films stay where they were made.
Status makeProject(const QString& folder, const ProjectContents& contents);
/// For reading only; nothing is changed.
Result<std::unique_ptr<Database>> inspectProject(const QString& folder);
/// For reading and writing. A damaged one names the newest good snapshot.
Result<std::unique_ptr<Database>> openProject(const QString& folder);
/// Everything in it, leftovers swept, with what is missing or strange as warnings.
Result<ProjectContents> readProject(Database& database, const QString& folder);
/// Sets the present file aside in the trash and puts a copy of the snapshot in its place.
Status restoreProject(const QString& folder, const QString& snapshot);
