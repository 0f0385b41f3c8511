#pragma once

#include "core/base/result.h"

#include <QSqlError>

/// SQLite's primary result codes that mean something to a creator.
namespace SqliteCode {
inline constexpr int Permission = 3;
inline constexpr int Busy = 5;
inline constexpr int ReadOnly = 8;
inline constexpr int InputOutput = 10;
inline constexpr int Corrupt = 11;
inline constexpr int Full = 13;
inline constexpr int CannotOpen = 14;
inline constexpr int Constraint = 19;
inline constexpr int NotADatabase = 26;
} // namespace SqliteCode

/// SQLite's extended code as Qt carries it, without the extension; 0 when there is none.
int primaryCode(const QSqlError& error);

/// What went wrong with the file at `path`, as a sentence for the creator.
Error storeError(const QSqlError& error, const QString& path);
