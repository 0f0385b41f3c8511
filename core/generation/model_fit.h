#pragma once

#include "core/base/frame_time.h"
#include "core/providers/provider.h"

constexpr int MaxSeconds = 3600; ///< of one clip, whatever a model says

/// A shot's length in whole seconds, as the model makes them: the next longer one, else its longest. Pure.
int secondsFor(const Model& model, Frames length, Rate rate);

/// The model's size that is nearest in shape to the film's, then the smallest that is large enough, else its largest of
/// that shape. Pure.
QSize sizeFor(const Model& model, QSize film);
