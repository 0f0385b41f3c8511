#pragma once

#include "core/document/diff.h"

class Database;

/// Writes a diff's rows in one transaction: all of it or nothing. Store thread.
Status saveDiff(Database& database, const Diff& diff);

/// The same inside a transaction that is already running.
Status writeDiff(Database& database, const Diff& diff);
