#pragma once

#include "core/base/frame_time.h"

/// The timecode of SMPTE: "00:01:00;02", dropping numbers, at 29.97 and 59.94 frames a second; else as toTimecode().
QString toSmpteTimecode(Frames frames, Rate rate);
