#pragma once

#include "core/document/framing.h"

/// The framing that the words of a shot ask for: "CLOSE ON", "WIDE SHOT", "POV", "we pan left". What they do not say is
/// left unset. Camera words count in capitals, at the start of a sentence or behind "camera" and "we", so that a frying
/// pan moves nothing.
Framing framingFromWords(const QString& text);
