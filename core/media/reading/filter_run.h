#pragma once

#include "core/base/result.h"
#include "core/media/av_handles.h"

#include <QByteArray>
#include <QList>

/// One picture in, the newest picture out, through a chain of libavfilter filters. The chain is rebuilt when pictures
/// change their size or format. Names and options are our own constants, never text from outside. One thread.
class FilterRun final {
public:
    struct Step {
        QByteArray filter;
        QByteArray options;
    };
    /// Whether this FFmpeg build has every filter of the chain.
    static bool isAvailable(const QList<Step>& steps);
    explicit FilterRun(QList<Step> steps, int threads);

    /// Feeds one picture and returns the newest that came out; null when the chain still waits for more.
    Result<AvFrame> push(const AVFrame& frame);

private:
    Status prepare(const AVFrame& frame);
    int build();

    QList<Step> m_steps;
    int m_threads = 1;
    AvGraph m_graph;
    AVFilterContext* m_source = nullptr;
    AVFilterContext* m_sink = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_format = -1;
    std::int64_t m_clock = 0; ///< filters want rising times
};
