#pragma once

#include "core/render/seams/seams.h"

// What a seam says to a person, translated. Pure; any thread.

QString nameOf(SeamJump jump);                    ///< "Exposure"
QString valueOf(const Seam& seam, SeamJump jump); ///< "+1.3 stops"; never empty
/// What is over its limit and what helps, a finished sentence each; empty for a seam that holds.
QStringList sentencesOf(const Seam& seam);
/// "Dissolve of 12 frames, new scene"; empty for a hard cut within a scene.
QString circumstancesOf(const Seam& seam);
