#include "core/media/reading/filter_run.h"

#include "core/media/text.h"

namespace {

Error failed(const char* call, int code)
{
    return {ErrorKind::Unsupported,
            MediaText::tr("This kind of picture cannot be shown with the FFmpeg on this computer."),
            avDetail(call, code)};
}

} // namespace

FilterRun::FilterRun(QList<Step> steps, int threads)
    : m_steps(std::move(steps))
    , m_threads(threads)
{
}

bool FilterRun::isAvailable(const QList<Step>& steps)
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const Step& step) { return avfilter_get_by_name(step.filter.constData()) != nullptr; });
}

Status FilterRun::prepare(const AVFrame& frame)
{
    if (m_graph && m_width == frame.width && m_height == frame.height && m_format == frame.format)
        return {};
    quietLibav();
    m_width = frame.width;
    m_height = frame.height;
    m_format = frame.format;
    m_graph.reset(avfilter_graph_alloc());
    const int code = m_graph ? build() : AVERROR(ENOMEM);
    if (code < 0) {
        m_graph.reset();
        return fail(failed("avfilter_graph_config", code));
    }
    return {};
}

int FilterRun::build()
{
    m_graph->nb_threads = m_threads;
    const QByteArray shape = "video_size=" + QByteArray::number(m_width) + "x" + QByteArray::number(m_height) +
                             ":pix_fmt=" + QByteArray::number(m_format) + ":time_base=1/1000:pixel_aspect=1/1";
    int code = avfilter_graph_create_filter(&m_source, avfilter_get_by_name("buffer"), "in", shape.constData(), nullptr,
                                            m_graph.get());
    AVFilterContext* last = m_source;
    for (const Step& step : m_steps) {
        AVFilterContext* next = nullptr;
        if (code >= 0)
            code = avfilter_graph_create_filter(&next, avfilter_get_by_name(step.filter.constData()), nullptr,
                                                step.options.constData(), nullptr, m_graph.get());
        if (code >= 0)
            code = avfilter_link(last, 0, next, 0);
        last = next;
    }
    if (code >= 0)
        code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                            m_graph.get());
    if (code >= 0)
        code = avfilter_link(last, 0, m_sink, 0);
    return code >= 0 ? avfilter_graph_config(m_graph.get(), nullptr) : code;
}

Result<AvFrame> FilterRun::push(const AVFrame& frame)
{
    BR_CHECK(prepare(frame));
    const AvFrame copy(av_frame_clone(&frame));
    if (!copy)
        return fail(failed("av_frame_clone", AVERROR(ENOMEM)));
    copy->pts = m_clock++;
    if (const int code = av_buffersrc_add_frame(m_source, copy.get()); code < 0)
        return fail(failed("av_buffersrc_add_frame", code));
    AvFrame newest;
    for (;;) {
        AvFrame out(av_frame_alloc());
        if (!out || av_buffersink_get_frame(m_sink, out.get()) < 0)
            return newest;
        newest = std::move(out);
    }
}
