#pragma once

#include "core/media/av_handles.h"
#include "core/media/film_writer.h"

/// The encoder behind SoundSettings::codec; null when this FFmpeg build lacks it.
const AVCodec* findSoundEncoder(const QString& codec);
/// The container that keeps such sound by itself, by libavformat's name.
const char* soundContainer(const QString& codec);
/// Ready for frames of 48 kHz stereo.
Result<AvCodec> openSoundEncoder(const SoundSettings& settings);
/// A frame for it, of interleaved stereo.
Result<AvFrame> soundFrame(const AVCodecContext& encoder, std::span<const float> samples);
