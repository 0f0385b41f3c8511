#pragma once

#include <QString>

/// Version of the FFmpeg libraries this program runs with: "5.1.6 (avcodec 59.37.100, GPL version 2 or later)".
QString ffmpegBuild();
