#pragma once

#include "core/media/picture_frame.h"

#include <vector>

/// The tone mapper's own way, for an FFmpeg without zscale: the same curves (PQ or HLG to light, the primaries of
/// BT.709, Hable's shoulder, BT.1886 back), a few code values away and ten times as slow. One thread.
class PlainToneMap final {
public:
    Result<AvFrame> process(const AVFrame& frame);

private:
    void prepare(AVColorTransferCharacteristic transfer);

    FrameConverter m_toRgb;
    FrameConverter m_toPicture;
    std::vector<float> m_light; ///< of each 16-bit code, 1 is 100 cd/m2
    std::vector<std::uint16_t> m_codes;
    AVColorTransferCharacteristic m_transfer = AVCOL_TRC_UNSPECIFIED;
};
