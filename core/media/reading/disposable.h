#pragma once

#include "core/media/av_handles.h"

/// Whether all slices of an H.264 packet say that no other picture is decoded from theirs, so that a decoder that
/// leaves such pictures out need not be handed it. False for other coders, and wherever more lies in the packet.
bool isDisposable(const AVPacket& packet, const AVCodecParameters& stream);
