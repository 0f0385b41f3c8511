#include "core/media/capture/clip_recording.h"

#include "core/media/text.h"
#include "core/media/writing/video_encoder.h"

#include <QFileInfo>
#include <cstring>

namespace {

Error unwritten(const QString& path, const char* call, int code)
{
    return {ErrorKind::Failed,
            MediaText::tr("\"%1\" cannot be written any more. What was recorded so far is kept; see whether the disk "
                          "is full.")
                .arg(QFileInfo(path).fileName()),
            avDetail(call, code)};
}

/// As it comes: coding it would cost what the screen needs, and a take is short.
int addSoundStream(AVFormatContext& context)
{
    AVStream* stream = avformat_new_stream(&context, nullptr);
    if (!stream)
        return AVERROR(ENOMEM);
    AVCodecParameters& parameters = *stream->codecpar;
    parameters.codec_type = AVMEDIA_TYPE_AUDIO;
    parameters.codec_id = AV_CODEC_ID_PCM_S16LE;
    parameters.format = AV_SAMPLE_FMT_S16;
    parameters.sample_rate = SampleRate;
    parameters.bits_per_coded_sample = 16;
    parameters.block_align = 2;
    av_channel_layout_default(&parameters.ch_layout, 1);
    stream->time_base = {1, SampleRate};
    return 0;
}

} // namespace

Result<std::unique_ptr<ClipRecording>> ClipRecording::create(const QString& path, QSize size, Rate rate,
                                                             ClipSound sound)
{
    BR_TRY(FileHandle file, FileHandle::createNew(path));
    std::unique_ptr<ClipRecording> recording(new ClipRecording(std::move(file)));
    recording->m_settings.size = {size.width() / 2 * 2, size.height() / 2 * 2};
    recording->m_settings.rate = rate;
    recording->m_settings.crf = 18;
    recording->m_settings.preset = QStringLiteral("ultrafast"); // it must keep up with the screen
    recording->m_settings.isLive = true;
    BR_TRY(recording->m_encoder, openVideoEncoder(recording->m_settings));
    BR_CHECK(recording->openContainer(sound));
    return recording;
}

ClipRecording::~ClipRecording() = default;

Status ClipRecording::openContainer(ClipSound sound)
{
    const QByteArray url = "file:" + QFileInfo(path()).absoluteFilePath().toUtf8();
    AVFormatContext* context = nullptr;
    int code = avformat_alloc_output_context2(&context, nullptr, "matroska", url.constData());
    if (code < 0)
        return fail(unwritten(path(), "avformat_alloc_output_context2", code));
    m_context.reset(context);
    AVStream* stream = avformat_new_stream(context, nullptr);
    if (!stream)
        return fail(unwritten(path(), "avformat_new_stream", AVERROR(ENOMEM)));
    code = avcodec_parameters_from_context(stream->codecpar, m_encoder.get());
    stream->time_base = m_encoder->time_base;
    stream->avg_frame_rate = m_encoder->framerate;
    if (code >= 0 && sound == ClipSound::Mono)
        code = addSoundStream(*context);
    if (code >= 0)
        code = avio_open(&context->pb, url.constData(), AVIO_FLAG_WRITE);
    AvOptions options;
    options.set("cluster_time_limit", 250); // milliseconds: a cluster is written whole
    if (code >= 0)
        code = avformat_write_header(context, options.address());
    return code >= 0 ? Status() : fail(unwritten(path(), "avformat_write_header", code));
}

Status ClipRecording::add(const AVFrame& frame, Frames length)
{
    if (m_length >= length)
        return {};
    BR_TRY(const AvFrame picture, m_converter.toPicture(frame, m_settings.size));
    for (; m_length < length; ++m_length) {
        picture->pts = m_length;
        picture->pict_type = AV_PICTURE_TYPE_NONE;
        BR_CHECK(encode(picture.get()));
    }
    return sync();
}

Status ClipRecording::encode(const AVFrame* frame)
{
    if (const int code = avcodec_send_frame(m_encoder.get(), frame); code < 0)
        return fail(unwritten(path(), "avcodec_send_frame", code));
    const AvPacket packet(av_packet_alloc());
    while (avcodec_receive_packet(m_encoder.get(), packet.get()) >= 0) {
        const Frames shown = packet->pts + 1;
        packet->duration = 1;
        av_packet_rescale_ts(packet.get(), m_encoder->time_base, m_context->streams[0]->time_base);
        if (const int code = av_write_frame(m_context.get(), packet.get()); code < 0)
            return fail(unwritten(path(), "av_write_frame", code));
        av_packet_unref(packet.get());
        BR_CHECK(writeSound(shown));
    }
    return {};
}

/// As far as the pictures are written.
Status ClipRecording::writeSound(Frames until)
{
    const std::int64_t wanted = framesToSamples(until, m_settings.rate) - m_written;
    const std::int64_t samples = std::min<std::int64_t>(wanted, m_sound.size() / 2);
    if (samples <= 0)
        return {};
    const AvPacket packet(av_packet_alloc());
    if (const int code = av_new_packet(packet.get(), int(samples * 2)); code < 0)
        return fail(unwritten(path(), "av_new_packet", code));
    std::memcpy(packet->data, m_sound.constData(), std::size_t(samples * 2));
    packet->stream_index = 1;
    packet->pts = packet->dts = m_written;
    packet->duration = samples;
    packet->flags |= AV_PKT_FLAG_KEY;
    av_packet_rescale_ts(packet.get(), {1, SampleRate}, m_context->streams[1]->time_base);
    if (const int code = av_write_frame(m_context.get(), packet.get()); code < 0)
        return fail(unwritten(path(), "av_write_frame", code));
    m_sound.remove(0, samples * 2);
    m_written += samples;
    return {};
}

/// Every half second.
Status ClipRecording::sync()
{
    if ((m_length - m_synced) * m_settings.rate.den * 2 < m_settings.rate.num)
        return {};
    m_synced = m_length;
    av_write_frame(m_context.get(), nullptr);
    avio_flush(m_context->pb);
    if (m_context->pb->error < 0)
        return fail(unwritten(path(), "avio_flush", m_context->pb->error));
    return m_file.sync();
}

Status ClipRecording::finish()
{
    BR_CHECK(encode(nullptr));
    BR_CHECK(writeSound(m_length));
    if (const int code = av_write_trailer(m_context.get()); code < 0)
        return fail(unwritten(path(), "av_write_trailer", code));
    avio_flush(m_context->pb);
    BR_CHECK(m_file.sync());
    m_context.reset();
    return {};
}
