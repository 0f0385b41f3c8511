#pragma once

#include "core/document/storyboard.h"

#include <QStringList>

/// What is different between two states of a storyboard, as lines for people: "2 shots added: SC010_SH0020, ...". From
/// the whole down to its parts; empty when nothing is different. Pure, any thread.
QStringList changesInWords(const Storyboard& before, const Storyboard& after);
