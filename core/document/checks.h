#pragma once

#include "core/document/storyboard.h"

#include <QStringList>

/// The invariants of a storyboard, each broken one as a sentence; empty = sound. Every edit keeps them, every load
/// checks them: ids are set and unique; codes are unique where they are shown; names of elements are unique; lengths
/// and rates are positive; transitions fit into their neighbours; anchors, elements, sequences and circled takes name
/// things that exist or may exist; file names are relative and stay inside the project; sizes are even and within 16 to
/// 8192.
QStringList brokenInvariants(const Storyboard& board);
/// The same, faster, for what an edit made of a board that was sound.
QStringList brokenInvariants(const Storyboard& board, const Storyboard& sound);

/// A relative path without "..", drive, backslash or control characters.
bool isSafeRelativePath(const QString& path);
