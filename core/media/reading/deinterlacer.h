#pragma once

#include "core/media/reading/filter_run.h"

/// Whether a decoded picture consists of two fields of different times.
bool isInterlaced(const AVFrame& frame);

/// Full pictures from interlaced ones. The answer depends on the picture and its two neighbours only, so it is the same
/// whichever way the reader came. One thread.
class Deinterlacer final {
public:
    Deinterlacer();
    /// `before` and `after` are the neighbours in time; at an end of the file the picture itself.
    Result<AvFrame> process(const AVFrame& before, const AVFrame& frame, const AVFrame& after);

private:
    FilterRun m_filter;
};
