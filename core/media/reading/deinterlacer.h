#pragma once

#include "core/base/result.h"
#include "core/media/av_handles.h"

/// Full pictures from interlaced ones. The answer depends on the picture and its two neighbours only, so it is the same
/// whichever way the reader came. One thread.
class Deinterlacer final {
public:
    /// `before` and `after` are the neighbours in time; at an end of the file the picture itself.
    Result<AvFrame> process(const AVFrame& before, const AVFrame& frame, const AVFrame& after);

private:
    Status prepare(const AVFrame& frame);
    Result<AvFrame> push(const AVFrame& frame);

    AvGraph m_graph;
    AVFilterContext* m_source = nullptr;
    AVFilterContext* m_sink = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_format = -1;
    std::int64_t m_clock = 0; ///< the filter wants rising times
};
