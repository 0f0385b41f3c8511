#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Storyboards and changes of them as compressed JSON, for the rows that are written and read whole. SCHEMA.md has the
// form. Any thread.

QByteArray packed(const Storyboard& board);
Result<Storyboard> unpackedBoard(const QByteArray& bytes);

/// What leads from one state of a storyboard to another. What only moved, and a script that stayed, are left out.
QByteArray packedChange(const Storyboard& from, const Storyboard& to);
/// The other state. Damaged when the bytes do not fit `from`, or name files outside of the project.
Result<Storyboard> applied(const Storyboard& from, const QByteArray& change);
