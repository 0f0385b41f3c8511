#pragma once

#include "core/media/av_handles.h"
#include "core/media/film_writer.h"

/// The encoder behind SoundSettings::codec; null when this FFmpeg build lacks it.
const AVCodec* findSoundEncoder(const QString& codec);
/// The container that keeps such sound by itself, by libavformat's name.
const char* soundContainer(const QString& codec);
/// Ready for frames of 48 kHz stereo.
Result<AvCodec> openSoundEncoder(const SoundSettings& settings);
/// A decoder for what that encoder makes.
Result<AvCodec> openSoundDecoder(const AVCodecContext& encoder);
/// Decodes packets of AAC, in order and each at its time, into `count` interleaved stereo samples from sample `from`.
/// What none of them lets hear is silent.
Result<std::vector<float>> decodeSound(AVCodecContext& decoder, std::span<const AvPacket> packets, AVRational base,
                                       std::int64_t from, std::int64_t count);
/// A frame for it, of interleaved stereo.
Result<AvFrame> soundFrame(const AVCodecContext& encoder, std::span<const float> samples);
