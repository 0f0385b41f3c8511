#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

// Edits of sequences and scenes. The rules of all edits are in core/document/edits.h.

Result<Storyboard> addSequence(Storyboard board, Sequence sequence, qsizetype index);
Result<Storyboard> setSequence(Storyboard board, const Sequence& sequence);
Result<Storyboard> removeSequence(Storyboard board, const SequenceId& sequence); ///< its scenes stay
Result<Storyboard> addScene(Storyboard board, Scene scene, qsizetype index); ///< with its shots; empty codes are made
Result<Storyboard> setScene(Storyboard board, const Scene& scene);           ///< all but its shots
/// Takes part in the sequence it lands inside.
Result<Storyboard> moveScene(Storyboard board, const SceneId& scene, qsizetype index);
/// With its shots. While numbering is locked a scene with shots that play stays, and they become omitted slots.
Result<Storyboard> removeScene(Storyboard board, const SceneId& scene);
