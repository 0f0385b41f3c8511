#pragma once

#include "core/document/storyboard.h"

/// The prompt as it will be sent: framing in words, the description with every @name replaced by the name, where it
/// plays, who and what is in it (the shot's elements and those mentioned), what is said, and the style. A prompt
/// written by hand in the shot replaces all but the element texts. English words around the creator's own: models read
/// those best. Pure.
QString compilePrompt(const Storyboard& board, const Scene& scene, const Shot& shot);

/// Elements of a shot: those listed, then those its texts mention by @name, each once.
QList<Element> elementsOf(const Storyboard& board, const Shot& shot);

/// "Medium close-up, low angle, camera dollies in, 35 mm lens"; empty when nothing is decided.
QString framingWords(const Framing& framing);
