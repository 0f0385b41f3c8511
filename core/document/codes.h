#pragma once

#include "core/document/storyboard.h"

/// Shown codes: "SC010", "SH0030", steps of 10, "SC010_SH0030_T02". Ids stay, codes may be renumbered.

QString sceneCode(int number);                          ///< 10 -> "SC010"
QString shotCode(int number);                           ///< 30 -> "SH0030"
QString takeCode(int number);                           ///< 2 -> "T02"
QString fullCode(const Scene& scene, const Shot& shot); ///< "SC010_SH0030"

/// A code for a new item between two neighbours (empty = none on that side) that is not in `used`: the middle number
/// when there is one and numbering is not locked, else the left code with a letter (0030A, 0030B, ..., 0030AA).
enum class Numbering { Open, Locked };
QString codeBetween(const QString& prefix, int digits, const QString& before, const QString& after,
                    const QStringList& used, Numbering numbering);
