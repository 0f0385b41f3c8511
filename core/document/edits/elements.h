#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of characters, places, props and styles. The rules of all edits are in core/document/edits.h.

Result<Storyboard> addElement(Storyboard board, Element element); ///< at the end
Result<Storyboard> setElement(Storyboard board, const Element& element);
Result<Storyboard> removeElement(Storyboard board, const ElementId& element); ///< shots forget it
