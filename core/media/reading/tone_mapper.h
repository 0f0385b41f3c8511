#pragma once

#include "core/media/reading/filter_run.h"

/// Whether a picture is coded for brighter screens than BT.709 knows (PQ or HLG).
bool isHighDynamicRange(const AVFrame& frame);

/// High dynamic range pictures as BT.709. One thread.
class ToneMapper final {
public:
    ToneMapper();
    static bool isAvailable();
    Result<AvFrame> process(const AVFrame& frame);

private:
    FilterRun m_filter;
};
