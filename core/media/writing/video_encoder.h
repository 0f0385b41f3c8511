#pragma once

#include "core/media/av_handles.h"
#include "core/media/film_writer.h"

/// An open encoder for Picture frames, one thread, closed groups. Unsupported when this FFmpeg build lacks the codec.
Result<AvCodec> openVideoEncoder(const VideoSettings& settings);
