#pragma once

#include "core/media/reading/filter_run.h"
#include "core/media/reading/plain_tone_map.h"

/// Whether a picture is coded for brighter screens than BT.709 knows (PQ or HLG).
bool isHighDynamicRange(const AVFrame& frame);

/// High dynamic range pictures as BT.709. One thread.
class ToneMapper final {
public:
    enum class Way { Filters, Plain };
    /// The filters where this FFmpeg has them all, else our own way.
    static Way bestWay();
    explicit ToneMapper(Way way = bestWay());
    Result<AvFrame> process(const AVFrame& frame);

private:
    Way m_way;
    FilterRun m_filter;
    PlainToneMap m_plain;
};
