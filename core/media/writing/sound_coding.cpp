#include "core/media/writing/sound_coding.h"

#include "core/media/text.h"

#include <algorithm>
#include <cmath>

namespace {

struct SoundCodec {
    const char* codec; ///< as SoundSettings names it
    const char* encoder;
    const char* container;
};
constexpr SoundCodec Codecs[] = {
    {"aac", "aac", "mp4"}, {"opus", "libopus", "webm"}, {"pcm", "pcm_s24le", "wav"}, {"flac", "flac", "flac"}};

const SoundCodec* find(const QString& codec)
{
    const auto* found = std::find_if(std::begin(Codecs), std::end(Codecs),
                                     [&](const SoundCodec& each) { return codec == QLatin1String(each.codec); });
    return found == std::end(Codecs) ? nullptr : found;
}

/// 24 bits in the upper part of 32.
std::int32_t toInteger(float sample)
{
    return std::int32_t(std::lround(std::clamp(sample, -1.0F, 1.0F) * 8388607.0F)) * 256;
}

/// Whatever the frame's format.
void setSample(AVFrame& frame, int at, float left, float right)
{
    switch (frame.format) {
    case AV_SAMPLE_FMT_FLTP:
        reinterpret_cast<float*>(frame.data[0])[at] = left;
        reinterpret_cast<float*>(frame.data[1])[at] = right;
        break;
    case AV_SAMPLE_FMT_FLT:
        reinterpret_cast<float*>(frame.data[0])[2 * at] = left;
        reinterpret_cast<float*>(frame.data[0])[2 * at + 1] = right;
        break;
    default:
        reinterpret_cast<std::int32_t*>(frame.data[0])[2 * at] = toInteger(left);
        reinterpret_cast<std::int32_t*>(frame.data[0])[2 * at + 1] = toInteger(right);
    }
}

/// Copies what of a decoded frame lies in [from, from + samples.size() / 2) to its place.
void place(const AVFrame& frame, std::int64_t at, std::int64_t from, std::vector<float>& samples)
{
    const auto* left = reinterpret_cast<const float*>(frame.data[0]);
    const auto* right = reinterpret_cast<const float*>(frame.data[1]);
    const std::int64_t first = std::max<std::int64_t>(0, from - at);
    const std::int64_t last = std::min<std::int64_t>(frame.nb_samples, from + std::int64_t(samples.size() / 2) - at);
    for (std::int64_t i = first; i < last; ++i) {
        samples[std::size_t(2 * (at + i - from))] = left[i];
        samples[std::size_t(2 * (at + i - from) + 1)] = right[i];
    }
}

Error unheard(const QString& detail)
{
    return {ErrorKind::Failed, MediaText::tr("The encoder stopped with an error. Nothing was written; try again."),
            detail};
}

} // namespace

const AVCodec* findSoundEncoder(const QString& codec)
{
    const SoundCodec* known = find(codec);
    return known ? avcodec_find_encoder_by_name(known->encoder) : nullptr;
}

const char* soundContainer(const QString& codec)
{
    const SoundCodec* known = find(codec);
    return known ? known->container : "mp4";
}

Result<AvCodec> openSoundEncoder(const SoundSettings& settings)
{
    quietLibav();
    const AVCodec* codec = findSoundEncoder(settings.codec);
    if (!codec)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The FFmpeg on this computer cannot write %1 sound.").arg(settings.codec.toUpper()));
    AvCodec encoder(avcodec_alloc_context3(codec));
    encoder->sample_rate = SampleRate;
    encoder->sample_fmt = codec->sample_fmts ? codec->sample_fmts[0] : AV_SAMPLE_FMT_S32;
    if (settings.codec == QLatin1String("flac"))
        encoder->sample_fmt = AV_SAMPLE_FMT_S32;
    if (settings.codec == QLatin1String("opus"))
        encoder->sample_fmt = AV_SAMPLE_FMT_FLT;
    if (encoder->sample_fmt == AV_SAMPLE_FMT_S32)
        encoder->bits_per_raw_sample = 24;
    encoder->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    encoder->time_base = {1, SampleRate};
    encoder->bit_rate = settings.bitRate;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    AvOptions options;
    if (settings.codec == QLatin1String("aac"))
        options.set("aac_coder", "fast");
    if (const int code = avcodec_open2(encoder.get(), codec, options.address()); code < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The sound encoder does not accept a bit rate of %1.").arg(settings.bitRate),
                    avDetail("avcodec_open2", code));
    return encoder;
}

Result<AvFrame> soundFrame(const AVCodecContext& encoder, std::span<const float> samples)
{
    AvFrame frame(av_frame_alloc());
    if (frame) {
        frame->format = encoder.sample_fmt;
        frame->sample_rate = encoder.sample_rate;
        frame->nb_samples = int(samples.size() / 2);
        av_channel_layout_copy(&frame->ch_layout, &encoder.ch_layout);
    }
    if (!frame || av_frame_get_buffer(frame.get(), 0) < 0)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this sound."));
    for (int i = 0; i < frame->nb_samples; ++i)
        setSample(*frame, i, samples[std::size_t(2 * i)], samples[std::size_t(2 * i + 1)]);
    return frame;
}

Result<AvCodec> openSoundDecoder(const AVCodecContext& encoder)
{
    const AVCodec* codec = avcodec_find_decoder(encoder.codec_id);
    const AvParameters parameters(avcodec_parameters_alloc());
    AvCodec decoder(avcodec_alloc_context3(codec));
    int code = AVERROR(ENOMEM);
    if (codec && parameters && decoder) {
        avcodec_parameters_from_context(parameters.get(), &encoder);
        avcodec_parameters_to_context(decoder.get(), parameters.get());
        decoder->pkt_timebase = encoder.time_base;
        code = avcodec_open2(decoder.get(), codec, nullptr);
    }
    if (code < 0)
        return fail(unheard(avDetail("avcodec_open2", code)));
    return decoder;
}

Result<std::vector<float>> decodeSound(AVCodecContext& decoder, std::span<const AvPacket> packets, AVRational base,
                                       std::int64_t from, std::int64_t count)
{
    const AvFrame frame(av_frame_alloc());
    std::vector<float> heard(std::size_t(2 * count));
    for (const AvPacket& packet : packets) {
        int code = avcodec_send_packet(&decoder, packet.get());
        while (code >= 0 && (code = avcodec_receive_frame(&decoder, frame.get())) >= 0) {
            if (frame->format != AV_SAMPLE_FMT_FLTP || frame->ch_layout.nb_channels != 2)
                return fail(unheard(QStringLiteral("no stereo")));
            place(*frame, av_rescale_q(frame->pts, base, {1, SampleRate}), from, heard);
        }
        if (code != AVERROR(EAGAIN))
            return fail(unheard(avDetail("decode", code)));
    }
    return heard;
}
