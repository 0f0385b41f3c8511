#pragma once

#include "core/document/diff.h"

class Database;

/// Writes a diff's rows, inside a transaction that is already running. Store thread.
Status writeDiff(Database& database, const Diff& diff);
