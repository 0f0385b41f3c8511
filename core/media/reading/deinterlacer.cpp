#include "core/media/reading/deinterlacer.h"

#include "core/media/text.h"

namespace {

Error unavailable(const char* call, int code)
{
    return {ErrorKind::Unsupported,
            MediaText::tr("Interlaced pictures cannot be shown with the FFmpeg on this computer."),
            avDetail(call, code)};
}

} // namespace

Status Deinterlacer::prepare(const AVFrame& frame)
{
    if (m_graph && m_width == frame.width && m_height == frame.height && m_format == frame.format)
        return {};
    const AVFilter* filter = avfilter_get_by_name("bwdif");
    if (!filter)
        filter = avfilter_get_by_name("yadif");
    m_graph.reset(avfilter_graph_alloc());
    if (!m_graph || !filter)
        return fail(unavailable("avfilter_get_by_name", AVERROR_FILTER_NOT_FOUND));
    m_graph->nb_threads = 1;
    m_width = frame.width;
    m_height = frame.height;
    m_format = frame.format;
    const QByteArray shape = "video_size=" + QByteArray::number(m_width) + "x" + QByteArray::number(m_height) +
                             ":pix_fmt=" + QByteArray::number(m_format) + ":time_base=1/1000:pixel_aspect=1/1";
    AVFilterContext* work = nullptr;
    int code = avfilter_graph_create_filter(&m_source, avfilter_get_by_name("buffer"), "in", shape.constData(), nullptr,
                                            m_graph.get());
    if (code >= 0)
        code = avfilter_graph_create_filter(&work, filter, "work", "mode=send_frame:deint=all", nullptr, m_graph.get());
    if (code >= 0)
        code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                            m_graph.get());
    if (code >= 0)
        code = avfilter_link(m_source, 0, work, 0);
    if (code >= 0)
        code = avfilter_link(work, 0, m_sink, 0);
    if (code >= 0)
        code = avfilter_graph_config(m_graph.get(), nullptr);
    if (code < 0) {
        m_graph.reset();
        return fail(unavailable("avfilter_graph_config", code));
    }
    return {};
}

/// Feeds one picture and returns the newest that came out, or null.
Result<AvFrame> Deinterlacer::push(const AVFrame& frame)
{
    const AvFrame copy(av_frame_clone(&frame));
    if (!copy)
        return fail(unavailable("av_frame_clone", AVERROR(ENOMEM)));
    copy->pts = m_clock++;
    if (const int code = av_buffersrc_add_frame(m_source, copy.get()); code < 0)
        return fail(unavailable("av_buffersrc_add_frame", code));
    AvFrame newest;
    for (;;) {
        AvFrame frameOut(av_frame_alloc());
        if (av_buffersink_get_frame(m_sink, frameOut.get()) < 0)
            return newest;
        newest = std::move(frameOut);
    }
}

Result<AvFrame> Deinterlacer::process(const AVFrame& before, const AVFrame& frame, const AVFrame& after)
{
    BR_CHECK(prepare(frame));
    // The filter answers one picture late: what comes out of the third push is the middle one.
    BR_CHECK(push(before));
    BR_CHECK(push(frame));
    BR_TRY(AvFrame full, push(after));
    if (!full)
        return fail(unavailable("av_buffersink_get_frame", AVERROR(EAGAIN)));
    av_frame_copy_props(full.get(), &frame);
    full->interlaced_frame = 0;
    return full;
}
