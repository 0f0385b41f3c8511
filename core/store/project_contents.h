#pragma once

#include "core/store/project_store.h"

class Database;

/// Reads everything a project file holds. Store thread.
Result<ProjectContents> readContents(Database& database);
