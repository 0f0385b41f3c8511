#include "core/media/capture/device_reader.h"

#include "core/media/picture_frame.h"
#include "core/media/reading/limits.h"
#include "core/media/text.h"

namespace {

/// "DISPLAY+x,y/WxH", as captureChoice() makes it: where the size is told apart.
QString sizeIn(const QString& url)
{
    return url.section(QLatin1Char('/'), 1);
}

int pictureStream(const AVFormatContext& context)
{
    for (unsigned i = 0; i < context.nb_streams; ++i)
        if (context.streams[i]->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
            return int(i);
    return -1;
}

Result<AvCodec> decoderFor(const AVStream& stream, const QString& name)
{
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    AvCodec decoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream.codecpar) < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" gives pictures in a form that this computer cannot decode.").arg(name));
    decoder->max_pixels = ReadingLimits::Pixels;
    if (const int code = avcodec_open2(decoder.get(), codec, nullptr); code < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" gives pictures in a form that this computer cannot decode.").arg(name),
                    avDetail("avcodec_open2", code));
    return decoder;
}

} // namespace

int DeviceReader::interrupted(void* opaque)
{
    const auto* watch = static_cast<const Watch*>(opaque);
    return watch->stop.stop_requested() || std::chrono::steady_clock::now() > watch->deadline;
}

Error DeviceReader::lost(int code) const
{
    if (m_watch.stop.stop_requested())
        return {ErrorKind::Cancelled, MediaText::tr("The recording was stopped."), {}};
    return {ErrorKind::Failed,
            MediaText::tr("\"%1\" gives no pictures any more. What was recorded so far is kept.").arg(m_name),
            avDetail("av_read_frame", code)};
}

Result<std::unique_ptr<DeviceReader>> DeviceReader::open(const CaptureDevice& device, Rate rate, std::stop_token stop)
{
    const QByteArray format = captureFormat(device.kind).toLatin1();
    const AVInputFormat* input = format.isEmpty() ? nullptr : av_find_input_format(format.constData());
    if (!input)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The FFmpeg of this computer cannot record from \"%1\". Record with another program "
                                  "and import the clip.")
                        .arg(device.name));
    std::unique_ptr<DeviceReader> reader(new DeviceReader);
    reader->m_name = device.name;
    reader->m_watch = {std::move(stop), std::chrono::steady_clock::now() + ReadingLimits::Wait};
    AVFormatContext* context = avformat_alloc_context();
    if (!context)
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    context->interrupt_callback = {&DeviceReader::interrupted, &reader->m_watch};
    AvOptions options;
    if (device.kind == CaptureDevice::Kind::Screen)
        options.set("framerate", QByteArray::number(rate.num) + '/' + QByteArray::number(rate.den));
    if (const QString size = sizeIn(device.url); !size.isEmpty() && device.kind == CaptureDevice::Kind::Screen)
        options.set("video_size", size.toLatin1());
    const QString url =
        device.kind == CaptureDevice::Kind::Screen ? device.url.section(QLatin1Char('/'), 0, 0) : device.url;
    // On failure the context is freed by the call.
    if (const int code = avformat_open_input(&context, url.toUtf8().constData(), input, options.address()); code < 0)
        return fail(ErrorKind::Failed,
                    MediaText::tr("\"%1\" cannot be opened. Close other programs that use it, and see that you are "
                                  "allowed to.")
                        .arg(device.name),
                    avDetail("avformat_open_input", code));
    reader->m_context.reset(context);
    reader->m_stream = pictureStream(*context);
    if (reader->m_stream < 0)
        return fail(reader->lost(AVERROR_STREAM_NOT_FOUND));
    BR_TRY(reader->m_decoder, decoderFor(*context->streams[reader->m_stream], device.name));
    return reader;
}

QSize DeviceReader::size() const
{
    const AVCodecParameters& parameters = *m_context->streams[m_stream]->codecpar;
    return {parameters.width, parameters.height};
}

Result<AvFrame> DeviceReader::next()
{
    AvFrame frame(av_frame_alloc());
    const AvPacket packet(av_packet_alloc());
    for (;;) {
        if (avcodec_receive_frame(m_decoder.get(), frame.get()) >= 0) {
            dropUnknownTags(*frame);
            return frame;
        }
        m_watch.deadline = std::chrono::steady_clock::now() + ReadingLimits::Wait;
        const int code = m_watch.stop.stop_requested() ? AVERROR_EXIT : av_read_frame(m_context.get(), packet.get());
        if (code < 0)
            return fail(lost(code));
        if (packet->stream_index == m_stream)
            avcodec_send_packet(m_decoder.get(), packet.get());
        av_packet_unref(packet.get());
    }
}
