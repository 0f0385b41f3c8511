#include "core/media/gif_writer.h"

#include "core/media/text.h"
#include "core/media/writing/output_file.h"

namespace {

Error refused(const char* call, int code)
{
    return {ErrorKind::Failed, MediaText::tr("The animated GIF could not be made. Nothing was written; try again."),
            avDetail(call, code)};
}

/// A chain of filters with one or two named inputs and one output. All texts are our own.
class Chain {
public:
    Status open(const QByteArray& description, const QList<std::pair<QByteArray, QByteArray>>& inputs);
    bool isOpen() const { return bool(m_graph); }
    /// A null frame ends the input.
    Status push(int input, const AVFrame* frame)
    {
        // The filters keep a reference of their own.
        const int code = av_buffersrc_write_frame(m_sources[std::size_t(input)], frame);
        return code < 0 ? Status(tl::make_unexpected(refused("av_buffersrc_write_frame", code))) : Status();
    }
    /// Null when the chain waits for more.
    AvFrame pull()
    {
        AvFrame frame(av_frame_alloc());
        return av_buffersink_get_frame(m_sink, frame.get()) >= 0 ? std::move(frame) : AvFrame();
    }

private:
    AvGraph m_graph;
    std::vector<AVFilterContext*> m_sources;
    AVFilterContext* m_sink = nullptr;
};

Status Chain::open(const QByteArray& description, const QList<std::pair<QByteArray, QByteArray>>& inputs)
{
    quietLibav();
    m_graph.reset(avfilter_graph_alloc());
    m_graph->nb_threads = 1;
    AVFilterInOut* outputs = nullptr;
    for (const auto& [name, shape] : inputs) {
        AVFilterContext* source = nullptr;
        int code = avfilter_graph_create_filter(&source, avfilter_get_by_name("buffer"), name.constData(),
                                                shape.constData(), nullptr, m_graph.get());
        if (code < 0)
            return tl::make_unexpected(refused("buffer", code));
        AVFilterInOut* open = avfilter_inout_alloc();
        *open = {av_strdup(name.constData()), source, 0, outputs};
        outputs = open;
        m_sources.push_back(source);
    }
    int code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                            m_graph.get());
    AVFilterInOut* sink = avfilter_inout_alloc();
    *sink = {av_strdup("out"), m_sink, 0, nullptr};
    if (code >= 0)
        code = avfilter_graph_parse_ptr(m_graph.get(), description.constData(), &sink, &outputs, nullptr);
    avfilter_inout_free(&sink);
    avfilter_inout_free(&outputs);
    if (code >= 0)
        code = avfilter_graph_config(m_graph.get(), nullptr);
    return code < 0 ? Status(tl::make_unexpected(refused("avfilter_graph", code))) : Status();
}

constexpr const char* ToRgb = "scale=in_color_matrix=bt709:in_range=tv:flags=bicubic+accurate_rnd,format=bgra";

} // namespace

struct GifWriter::Private {
    VideoSettings settings;
    QByteArray shape; ///< of the pictures, for filters
    Chain chooser;
    Chain painter;
    AvCodec encoder;
    std::unique_ptr<OutputFile> file;
    AVStream* stream = nullptr;
    Frames sampled = 0;
    Frames count = 0;

    Status push(Chain& chain, const Picture& picture, Frames at);
    Status begin();
    Status drain();
};

GifWriter::GifWriter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

GifWriter::~GifWriter() = default;

Result<std::unique_ptr<GifWriter>> GifWriter::open(const QString& path, const VideoSettings& settings)
{
    auto data = std::make_unique<Private>();
    data->settings = settings;
    const QString shape = QStringLiteral("video_size=%1x%2:pix_fmt=yuv420p:time_base=%3/%4:pixel_aspect=1/1");
    data->shape = shape.arg(settings.size.width())
                      .arg(settings.size.height())
                      .arg(settings.rate.den)
                      .arg(settings.rate.num)
                      .toLatin1();
    BR_CHECK(
        data->chooser.open(QByteArray("[in]") + ToRgb + ",palettegen=stats_mode=full[out]", {{"in", data->shape}}));
    BR_TRY(data->file, OutputFile::create(path, "gif"));
    return std::unique_ptr<GifWriter>(new GifWriter(std::move(data)));
}

Status GifWriter::Private::push(Chain& chain, const Picture& picture, Frames at)
{
    if (picture.size() != settings.size)
        return fail(ErrorKind::Usage, MediaText::tr("A picture of another size than the film cannot be added to it."));
    const AvFrame frame(av_frame_clone(picture.frame()));
    if (!frame)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    frame->pts = at;
    return chain.push(0, frame.get());
}

Status GifWriter::sample(const Picture& picture)
{
    return d->push(d->chooser, picture, d->sampled++);
}

/// The colours are chosen: from here on pictures are painted with them.
Status GifWriter::Private::begin()
{
    BR_CHECK(chooser.push(0, nullptr));
    const AvFrame palette = chooser.pull();
    if (!palette)
        return tl::make_unexpected(refused("palettegen", AVERROR(EINVAL)));
    BR_CHECK(
        painter.open(QByteArray("[in]") + ToRgb +
                         "[rgb];[rgb][colours]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle[out]",
                     {{"in", shape}, {"colours", "video_size=16x16:pix_fmt=bgra:time_base=1/1:pixel_aspect=1/1"}}));
    palette->pts = 0;
    BR_CHECK(painter.push(1, palette.get()));
    BR_CHECK(painter.push(1, nullptr));

    const AVCodec* codec = avcodec_find_encoder_by_name("gif");
    if (!codec)
        return tl::make_unexpected(refused("gif", AVERROR_ENCODER_NOT_FOUND));
    encoder.reset(avcodec_alloc_context3(codec));
    encoder->width = settings.size.width();
    encoder->height = settings.size.height();
    encoder->pix_fmt = AV_PIX_FMT_PAL8;
    encoder->time_base = {settings.rate.den, settings.rate.num};
    encoder->framerate = {settings.rate.num, settings.rate.den};
    if (const int code = avcodec_open2(encoder.get(), codec, nullptr); code < 0)
        return tl::make_unexpected(refused("avcodec_open2", code));
    const AvParameters parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), encoder.get());
    BR_TRY(stream, file->addStream(*parameters, encoder->time_base));
    AvOptions options;
    options.set("loop", std::int64_t(0));
    return file->begin(options);
}

Status GifWriter::Private::drain()
{
    while (const AvFrame painted = painter.pull()) {
        painted->pict_type = AV_PICTURE_TYPE_NONE;
        BR_CHECK(encodeInto(*file, *encoder, *stream, painted.get()));
    }
    return {};
}

Status GifWriter::add(const Picture& picture)
{
    if (!d->painter.isOpen())
        BR_CHECK(d->begin());
    BR_CHECK(d->push(d->painter, picture, d->count++));
    return d->drain();
}

Status GifWriter::finish()
{
    if (d->count == 0)
        return fail(ErrorKind::Usage, MediaText::tr("A film without a single picture cannot be written."));
    BR_CHECK(d->painter.push(0, nullptr));
    BR_CHECK(d->drain());
    BR_CHECK(encodeInto(*d->file, *d->encoder, *d->stream, nullptr));
    return d->file->finish();
}
