#pragma once

#include "core/media/media_info.h"
#include "core/media/reading/input_file.h"

/// What probe() says about an open file. May read the file to its end when the container does not tell the length; the
/// reading position is at the start again afterwards.
Result<MediaInfo> describe(InputFile& file);
/// Length of the sound in 48 kHz sample frames, from the file's origin.
Result<std::int64_t> soundLength(InputFile& file);
/// The rate of the file's pictures. Of a bare stream without times it is the coded one: averages of invented times are
/// none.
Rate pictureRate(InputFile& file);
/// Average rate of a picture stream, between 1 and 240 pictures a second; 24 when it does not say.
Rate averageRate(const AVStream& stream);
