#pragma once

#include "core/interchange/final_draft/fdx_reader.h"

/// A Final Draft document as Fountain text that the Fountain parser reads back as the same elements: forced where the
/// plain grammar would see something else. What Fountain has no place for (script notes, arc beats, cast lists, struck
/// out words, revisions, alternatives) becomes a note, omitted scenes a boneyard. Pure.
QString fountainText(const FdxDocument& document);
