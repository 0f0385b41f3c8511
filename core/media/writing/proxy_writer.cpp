#include "core/media/picture_frame.h"
#include "core/media/proxy.h"
#include "core/media/text.h"
#include "core/media/video_reader.h"
#include "core/media/writing/output_file.h"

namespace {

constexpr AVRational Microseconds{1, 1'000'000}; ///< the reader's own clock: no time is rounded on the way

/// H.264 in which every picture is a key picture: it keeps the film's colours as they are, which Motion JPEG would not,
/// for the same time of decoding. Equal quality for every picture, whatever their times.
Result<AvCodec> openEncoder(QSize size, Rate rate)
{
    const auto refused = [](const char* call, int code) {
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The %1 encoder does not accept these settings.").arg(QStringLiteral("h264")),
                    avDetail(call, code));
    };
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    AvCodec encoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder)
        return refused("avcodec_find_encoder_by_name", AVERROR_ENCODER_NOT_FOUND);
    encoder->width = size.width();
    encoder->height = size.height();
    encoder->time_base = Microseconds;
    encoder->framerate = {rate.num, rate.den};
    encoder->sample_aspect_ratio = {1, 1};
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->color_range = AVCOL_RANGE_MPEG;
    encoder->colorspace = AVCOL_SPC_BT709;
    encoder->color_primaries = AVCOL_PRI_BT709;
    encoder->color_trc = AVCOL_TRC_BT709;
    encoder->chroma_sample_location = AVCHROMA_LOC_LEFT;
    encoder->thread_count = 1;
    encoder->gop_size = 1;
    encoder->max_b_frames = 0;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    AvOptions options;
    options.set("preset", "ultrafast").set("tune", "fastdecode").set("qp", std::int64_t(22));
    if (const int code = avcodec_open2(encoder.get(), codec, options.address()); code < 0)
        return refused("avcodec_open2", code);
    return encoder;
}

/// The picture in the proxy's size, `us` after the film's beginning.
Result<AvFrame> smallFrame(FrameConverter& converter, const Picture& picture, QSize size, std::int64_t us)
{
    BR_TRY(AvFrame frame, converter.toPicture(*picture.frame(), size));
    while (frame->nb_side_data > 0)
        av_frame_remove_side_data(frame.get(), frame->side_data[0]->type);
    frame->pict_type = AV_PICTURE_TYPE_NONE;
    frame->pts = us;
    return frame;
}

} // namespace

Status writeProxy(const QString& clip, QSize size, const QString& proxy, std::stop_token stop,
                  const std::function<void()>& betweenPictures)
{
    BR_TRY(const auto reader, VideoReader::open(clip, stop));
    BR_TRY(const AvCodec encoder, openEncoder(size, reader->info().rate));
    BR_TRY(const auto file, OutputFile::create(proxy, "mp4"));
    const AvParameters parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), encoder.get());
    BR_TRY(AVStream* const stream, file->addStream(*parameters, Microseconds));
    AvOptions options;
    // An edit list counts in coarser steps and could cut the last picture off.
    options.set("video_track_timescale", std::int64_t(Microseconds.den)).set("use_editlist", std::int64_t(0));
    BR_CHECK(file->begin(options));
    FrameConverter converter;
    for (std::int64_t us = 0; us != INT64_MAX;) {
        if (betweenPictures)
            betweenPictures();
        BR_TRY(const ShownPicture shown, reader->shownAt(us));
        // The reader counts a picture from a microsecond before its time; it will do so with the proxy's, too.
        BR_TRY(const AvFrame frame, smallFrame(converter, shown.picture, size, us == 0 ? 0 : shown.startUs + 1));
        BR_CHECK(encodeInto(*file, *encoder, *stream, frame.get()));
        us = shown.endUs;
    }
    BR_CHECK(encodeInto(*file, *encoder, *stream, nullptr));
    return file->finish();
}
