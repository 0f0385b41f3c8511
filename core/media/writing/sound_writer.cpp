#include "core/media/film_writer.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"

namespace {

Result<AvCodec> openAac(int bitRate)
{
    quietLibav();
    const AVCodec* codec = avcodec_find_encoder_by_name("aac");
    if (!codec)
        return fail(ErrorKind::Unsupported, MediaText::tr("The FFmpeg on this computer cannot write AAC sound."));
    AvCodec encoder(avcodec_alloc_context3(codec));
    encoder->sample_rate = SampleRate;
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    encoder->time_base = {1, SampleRate};
    encoder->bit_rate = bitRate;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    AvOptions options;
    options.set("aac_coder", "fast");
    if (const int code = avcodec_open2(encoder.get(), codec, options.address()); code < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The AAC encoder does not accept a bit rate of %1.").arg(bitRate),
                    avDetail("avcodec_open2", code));
    return encoder;
}

} // namespace

struct SoundWriter::Private {
    AvCodec encoder;
    std::unique_ptr<OutputFile> file;
    AVStream* stream = nullptr;
    std::vector<float> waiting; ///< interleaved, less than one frame of the coder between calls
    std::int64_t position = 0;

    Status encode(std::size_t first, std::size_t length);
    Status drain(std::size_t fewest);
};

SoundWriter::SoundWriter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

SoundWriter::~SoundWriter() = default;

Result<std::unique_ptr<SoundWriter>> SoundWriter::open(const QString& path, int bitRate)
{
    auto data = std::make_unique<Private>();
    BR_TRY(data->encoder, openAac(bitRate));
    BR_TRY(data->file, OutputFile::create(path, "mp4"));
    const AvParameters parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), data->encoder.get());
    BR_TRY(data->stream, data->file->addStream(*parameters, data->encoder->time_base));
    AvOptions options;
    options.set("movie_timescale", SampleRate); // the default, milliseconds, would cut the last samples off
    BR_CHECK(data->file->begin(options));
    return std::unique_ptr<SoundWriter>(new SoundWriter(std::move(data)));
}

/// `length` sample frames of `waiting`, starting at sample frame `first`.
Status SoundWriter::Private::encode(std::size_t first, std::size_t length)
{
    const AvFrame frame(av_frame_alloc());
    if (frame) {
        frame->format = encoder->sample_fmt;
        frame->sample_rate = encoder->sample_rate;
        frame->nb_samples = int(length);
        av_channel_layout_copy(&frame->ch_layout, &encoder->ch_layout);
    }
    if (!frame || av_frame_get_buffer(frame.get(), 0) < 0)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this sound."));
    auto* left = reinterpret_cast<float*>(frame->data[0]);
    auto* right = reinterpret_cast<float*>(frame->data[1]);
    for (std::size_t i = 0; i < length; ++i) {
        left[i] = waiting[2 * (first + i)];
        right[i] = waiting[2 * (first + i) + 1];
    }
    frame->pts = position;
    position += std::int64_t(length);
    return encodeInto(*file, *encoder, *stream, frame.get());
}

Status SoundWriter::Private::drain(std::size_t fewest)
{
    const std::size_t available = waiting.size() / 2;
    const auto frameSize = std::size_t(encoder->frame_size);
    std::size_t done = 0;
    while (available - done >= std::max<std::size_t>(fewest, 1)) {
        const std::size_t length = std::min(frameSize, available - done);
        BR_CHECK(encode(done, length));
        done += length;
    }
    waiting.erase(waiting.begin(), waiting.begin() + std::ptrdiff_t(2 * done));
    return {};
}

Status SoundWriter::add(std::span<const float> samples)
{
    d->waiting.insert(d->waiting.end(), samples.begin(), samples.end());
    return d->drain(std::size_t(d->encoder->frame_size));
}

Status SoundWriter::finish()
{
    BR_CHECK(d->drain(1));
    if (d->position == 0)
        return fail(ErrorKind::Usage, MediaText::tr("A sound without a single sample cannot be written."));
    BR_CHECK(encodeInto(*d->file, *d->encoder, *d->stream, nullptr));
    return d->file->finish();
}
