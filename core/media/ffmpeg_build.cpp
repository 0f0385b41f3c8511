#include "core/media/ffmpeg_build.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/avutil.h>
}

QString ffmpegBuild()
{
    const unsigned version = avcodec_version();
    return QStringLiteral("%1 (avcodec %2.%3.%4, %5)")
        .arg(QString::fromLatin1(av_version_info()))
        .arg(AV_VERSION_MAJOR(version))
        .arg(AV_VERSION_MINOR(version))
        .arg(AV_VERSION_MICRO(version))
        .arg(QString::fromLatin1(avcodec_license()));
}
