#pragma once

#include "core/media/av_handles.h"
#include "core/media/film_writer.h"

/// What an encoder is told so that it gives `settings`' quality, repeats itself on any number of cores and needs no
/// picture of another segment. Sets the pixel format and profile in `encoder`, the rest in `options`.
void setEncoderOptions(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options);
