#include "core/media/reading/disposable.h"

#include "core/media/reading/h264_units.h"

bool isDisposable(const AVPacket& packet, const AVCodecParameters& stream)
{
    if (stream.codec_id != AV_CODEC_ID_H264)
        return false;
    bool hasSlice = false;
    for (const H264::Bytes unit : H264::unitsOf(packet, H264::lengthBytes(stream))) {
        const int kind = H264::kindOf(unit);
        const bool isPlain = kind == H264::Hint || kind == H264::Delimiter || kind == H264::Filler;
        if (H264::isSlice(unit) ? H264::isReference(unit) : !isPlain)
            return false;
        hasSlice |= H264::isSlice(unit);
    }
    return hasSlice;
}
