#include "core/media/capture/clip_recording.h"

#include "core/media/text.h"
#include "core/media/writing/video_encoder.h"

#include <QFileInfo>

namespace {

Error unwritten(const QString& path, const char* call, int code)
{
    return {ErrorKind::Failed,
            MediaText::tr("\"%1\" cannot be written any more. What was recorded so far is kept; see whether the disk "
                          "is full.")
                .arg(QFileInfo(path).fileName()),
            avDetail(call, code)};
}

} // namespace

Result<std::unique_ptr<ClipRecording>> ClipRecording::create(const QString& path, QSize size, Rate rate)
{
    BR_TRY(FileHandle file, FileHandle::createNew(path));
    std::unique_ptr<ClipRecording> recording(new ClipRecording(std::move(file)));
    recording->m_settings.size = {size.width() / 2 * 2, size.height() / 2 * 2};
    recording->m_settings.rate = rate;
    recording->m_settings.crf = 18;
    recording->m_settings.preset = QStringLiteral("ultrafast"); // it must keep up with the screen
    BR_TRY(recording->m_encoder, openVideoEncoder(recording->m_settings));
    BR_CHECK(recording->openContainer());
    return recording;
}

ClipRecording::~ClipRecording() = default;

Status ClipRecording::openContainer()
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
        packet->duration = 1;
        av_packet_rescale_ts(packet.get(), m_encoder->time_base, m_context->streams[0]->time_base);
        if (const int code = av_write_frame(m_context.get(), packet.get()); code < 0)
            return fail(unwritten(path(), "av_write_frame", code));
        av_packet_unref(packet.get());
    }
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
    if (const int code = av_write_trailer(m_context.get()); code < 0)
        return fail(unwritten(path(), "av_write_trailer", code));
    avio_flush(m_context->pb);
    BR_CHECK(m_file.sync());
    m_context.reset();
    return {};
}
