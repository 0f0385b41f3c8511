#include "core/media/writing/video_encoder.h"

#include "core/media/film_format.h"
#include "core/media/picture_frame.h"
#include "core/media/text.h"
#include "core/media/writing/encoder_options.h"

#include <QCryptographicHash>
#include <QMap>
#include <mutex>

namespace {

const AVCodec* findEncoder(const QString& codec)
{
    const FilmFormat* format = filmFormat(codec);
    if (!format || format->kind != FilmKind::Film)
        return nullptr;
    for (const QByteArray& name : QByteArray(format->encoders).split(','))
        if (const AVCodec* found = avcodec_find_encoder_by_name(name.constData()))
            return found;
    return nullptr;
}

Status checkSettings(const VideoSettings& settings)
{
    const QSize size = settings.size;
    if (size.width() < 16 || size.height() < 16 || size.width() > 8192 || size.height() > 8192 || size.width() % 2 ||
        size.height() % 2)
        return fail(
            ErrorKind::Usage,
            MediaText::tr("A film of %1 by %2 points cannot be made: both numbers must be even, from 16 to 8192.")
                .arg(size.width())
                .arg(size.height()));
    if (settings.rate.num <= 0 || settings.rate.den <= 0)
        return fail(ErrorKind::Usage, MediaText::tr("A film needs a frame rate above zero."));
    return {};
}

/// x264 names its exact build in a message inside the first packet: "x264 - core 164 r3095 baee400 - H.264/...". Of
/// other coders, how they code one picture tells them apart.
QString buildInside(const AVPacket& packet)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(packet.data), packet.size);
    const auto begin = bytes.indexOf("x264 - core");
    const auto end = bytes.indexOf(" - H.264", begin);
    if (begin >= 0 && end > begin)
        return QString::fromLatin1(bytes.mid(begin, end - begin));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString identityOf(const QString& codec)
{
    VideoSettings settings;
    settings.codec = codec;
    settings.size = QSize(256, 128);
    settings.rate = {24, 1};
    const auto encoder = openVideoEncoder(settings);
    const AvFrame frame(av_frame_alloc());
    const AvPacket packet(av_packet_alloc());
    if (!encoder || !frame || !packet)
        return {};
    frame->format = (*encoder)->pix_fmt;
    frame->width = settings.size.width();
    frame->height = settings.size.height();
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return {};
    for (int plane = 0; plane < 3; ++plane)
        memset(frame->data[plane], plane ? 2 : 1,
               std::size_t(frame->linesize[plane]) *
                   std::size_t(plane && (*encoder)->pix_fmt == AV_PIX_FMT_YUV420P ? 64 : 128));
    frame->pts = 0;
    avcodec_send_frame(encoder->get(), frame.get());
    avcodec_send_frame(encoder->get(), nullptr);
    const bool encoded = avcodec_receive_packet(encoder->get(), packet.get()) >= 0;
    const unsigned version = avcodec_version();
    const unsigned scaling = swscale_version();
    return QStringLiteral("%1 %2 libavcodec %3 libswscale %4")
        .arg(QLatin1String((*encoder)->codec->name), encoded ? buildInside(*packet) : QString())
        .arg(version)
        .arg(scaling);
}

} // namespace

Result<AvCodec> openVideoEncoder(const VideoSettings& settings)
{
    BR_CHECK(checkSettings(settings));
    quietLibav();
    const AVCodec* codec = findEncoder(settings.codec);
    if (!codec)
        return fail(
            ErrorKind::Unsupported,
            MediaText::tr(
                "The FFmpeg on this computer cannot write %1. Choose H.264, or install an FFmpeg with that encoder.")
                .arg(settings.codec));
    AvCodec encoder(avcodec_alloc_context3(codec));
    encoder->width = settings.size.width();
    encoder->height = settings.size.height();
    encoder->time_base = {settings.rate.den, settings.rate.num};
    encoder->framerate = {settings.rate.num, settings.rate.den};
    encoder->sample_aspect_ratio = {1, 1};
    encoder->color_range = AVCOL_RANGE_MPEG;
    encoder->colorspace = AVCOL_SPC_BT709;
    encoder->color_primaries = AVCOL_PRI_BT709;
    encoder->color_trc = AVCOL_TRC_BT709;
    encoder->chroma_sample_location = AVCHROMA_LOC_LEFT;
    encoder->thread_count = 1; // x264 repeats itself only at equal thread counts
    encoder->gop_size =
        int(std::max<std::int64_t>(rescale(2, settings.rate.num, settings.rate.den), 1)); // two seconds: cheap seeks
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    AvOptions options;
    setEncoderOptions(settings, *encoder, options);
    if (const int code = avcodec_open2(encoder.get(), codec, options.address()); code < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The %1 encoder does not accept these settings.").arg(settings.codec),
                    avDetail("avcodec_open2", code));
    return encoder;
}

QString encoderIdentity(const QString& codec)
{
    // Asked for every segment, and the answer costs an encoder: kept for the process, guarded as any thread may ask.
    static std::mutex mutex;
    static QMap<QString, QString> known;
    const std::lock_guard lock(mutex);
    if (!known.contains(codec))
        known.insert(codec, identityOf(codec));
    return known.value(codec);
}
