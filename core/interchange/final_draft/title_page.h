#pragma once

#include "core/interchange/final_draft/fdx_reader.h"

/// The "Key: value" lines of a title page that is laid out freely: the first words are the title, "written by" tells
/// the author, what stands at the side is the contact. Words that tell nothing become notes. Pure.
QStringList titlePageLines(const QList<FdxParagraph>& page);
