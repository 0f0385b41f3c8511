#include "core/media/film_writer.h"
#include "core/media/picture_frame.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"
#include "core/media/writing/video_encoder.h"

struct SegmentWriter::Private {
    VideoSettings settings;
    AvCodec encoder;
    std::unique_ptr<OutputFile> file;
    AVStream* stream = nullptr;
    Frames count = 0;
    FrameConverter converter;

    Result<AvFrame> frameOf(const Picture& picture);
};

/// Shares the pixels where the encoder takes them as they are.
Result<AvFrame> SegmentWriter::Private::frameOf(const Picture& picture)
{
    const auto noMemory = [] {
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    };
    if (encoder->pix_fmt == AV_PIX_FMT_YUV420P) {
        AvFrame shared(av_frame_clone(picture.frame()));
        if (!shared)
            return noMemory();
        return shared;
    }
    AvFrame frame(av_frame_alloc());
    if (!frame)
        return noMemory();
    frame->format = encoder->pix_fmt;
    frame->width = encoder->width;
    frame->height = encoder->height;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return noMemory();
    tagAsPicture(*frame);
    BR_CHECK(converter.into(*picture.frame(), *frame));
    return frame;
}

SegmentWriter::SegmentWriter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

SegmentWriter::~SegmentWriter() = default;

Result<std::unique_ptr<SegmentWriter>> SegmentWriter::open(const QString& path, const VideoSettings& settings)
{
    auto data = std::make_unique<Private>();
    data->settings = settings;
    BR_TRY(data->encoder, openVideoEncoder(settings));
    // Both are read alike; MP4 does not know the coders of the editing world.
    const bool edits = settings.codec == QLatin1String("prores") || settings.codec == QLatin1String("dnxhr");
    BR_TRY(data->file, OutputFile::create(path, edits ? "mov" : "mp4"));
    const AvParameters parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), data->encoder.get());
    BR_TRY(data->stream, data->file->addStream(*parameters, data->encoder->time_base));
    AvOptions options;
    options.set("movie_timescale", settings.rate.num);
    BR_CHECK(data->file->begin(options));
    return std::unique_ptr<SegmentWriter>(new SegmentWriter(std::move(data)));
}

Status SegmentWriter::add(const Picture& picture)
{
    if (picture.size() != d->settings.size)
        return fail(ErrorKind::Usage, MediaText::tr("A picture of another size than the film cannot be added to it."));
    BR_TRY(const AvFrame frame, d->frameOf(picture));
    // What a decoder attached (captions, timecodes) belongs to the source, not to this film.
    while (frame->nb_side_data > 0)
        av_frame_remove_side_data(frame.get(), frame->side_data[0]->type);
    frame->pict_type = AV_PICTURE_TYPE_NONE;
    frame->pts = d->count++;
    return encodeInto(*d->file, *d->encoder, *d->stream, frame.get());
}

Status SegmentWriter::finish()
{
    if (d->count == 0)
        return fail(ErrorKind::Usage, MediaText::tr("A film without a single picture cannot be written."));
    BR_CHECK(encodeInto(*d->file, *d->encoder, *d->stream, nullptr));
    return d->file->finish(OutputFile::Durable::LeftToCaller);
}
