#include "core/media/reading/input_file.h"

#include "core/media/reading/limits.h"
#include "core/media/text.h"

extern "C" {
#include <libavutil/avstring.h>
}

#include <QFileInfo>

namespace {

// Containers that hold their own media. Everything that can name another file, host or device is left out: hls, dash,
// concat, image2, sdp, rtsp, lavfi, imf, vobsub and the subtitle scripts.
constexpr const char* AllowedContainers =
    "mov,matroska,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,obu,av1,ivf,gif,flv,asf,mxf,dv,nut,ogg,yuv4mpegpipe,apng,"
    "mp3,wav,w64,aiff,flac,aac,ac3,eac3,amr,au,caf,wv,ape,mpc,mpc8,tta,gxf,"
    "png_pipe,jpeg_pipe,webp_pipe,tiff_pipe,bmp_pipe,psd_pipe,exr_pipe,dpx_pipe,jpegxl_pipe,j2k_pipe,jpegls_pipe,qoi_"
    "pipe";

int refuseOtherFiles(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EPERM);
}

/// The stream a viewer would call the picture or the sound: marked as default, else the largest, else the first.
AVStream* bestStream(AVFormatContext& context, AVMediaType type)
{
    AVStream* best = nullptr;
    std::int64_t bestScore = -1;
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        AVStream* stream = context.streams[i];
        const AVCodecParameters& par = *stream->codecpar;
        if (par.codec_type != type || stream->disposition & AV_DISPOSITION_ATTACHED_PIC)
            continue;
        const bool usable = type == AVMEDIA_TYPE_VIDEO ? par.width > 0 && par.height > 0 : par.sample_rate > 0;
        std::int64_t score = type == AVMEDIA_TYPE_VIDEO ? std::int64_t(par.width) * par.height : 1;
        score += stream->disposition & AV_DISPOSITION_DEFAULT ? ReadingLimits::Pixels : 0;
        if (usable && score > bestScore) {
            best = stream;
            bestScore = score;
        }
    }
    return best;
}

/// Transparent VP8 and VP9 keep their alpha beside the packets, where FFmpeg's own decoders do not look.
const AVCodec* decoderOf(const AVStream& stream)
{
    const AVCodecID id = stream.codecpar->codec_id;
    const AVDictionaryEntry* alpha = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
    if (alpha && qstrcmp(alpha->value, "1") == 0 && (id == AV_CODEC_ID_VP8 || id == AV_CODEC_ID_VP9))
        if (const AVCodec* both = avcodec_find_decoder_by_name(id == AV_CODEC_ID_VP8 ? "libvpx" : "libvpx-vp9"))
            return both;
    return avcodec_find_decoder(id);
}

} // namespace

std::int64_t ticksToMicroseconds(std::int64_t ticks, AVRational base)
{
    return av_rescale_q(ticks, base, {1, 1000000});
}

InputFile::InputFile(QString path, std::stop_token stop)
    : m_path(std::move(path))
{
    quietLibav();
    m_watch.stop = std::move(stop);
}

InputFile::~InputFile() = default;

QString InputFile::name() const
{
    return QFileInfo(m_path).fileName();
}

int InputFile::interrupted(void* opaque)
{
    const auto* watch = static_cast<const Watch*>(opaque);
    return watch->stop.stop_requested() || std::chrono::steady_clock::now() > watch->deadline;
}

void InputFile::allow(std::chrono::seconds time)
{
    m_watch.deadline = std::chrono::steady_clock::now() + time;
}

Error InputFile::cancelled() const
{
    return {ErrorKind::Cancelled, MediaText::tr("Reading \"%1\" was stopped.").arg(name()), {}};
}

Error InputFile::error(const char* call, int code) const
{
    if (stopRequested())
        return cancelled();
    const QString detail = m_path + QLatin1String(": ") + avDetail(call, code);
    if (code == AVERROR_EXIT)
        return {ErrorKind::Damaged, MediaText::tr("\"%1\" takes too long to read. It may be damaged.").arg(name()),
                detail};
    return {ErrorKind::Damaged,
            MediaText::tr(
                "\"%1\" cannot be read as picture or sound. It may be damaged or of a kind Boardreel does not know.")
                .arg(name()),
            detail};
}

Status InputFile::openContainer()
{
    const QFileInfo file(m_path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, MediaText::tr("\"%1\" is not there any more.").arg(name()), m_path);
    if (!file.isFile() || !file.isReadable()) // a pipe or device could wait for ever
        return fail(ErrorKind::Unsupported, MediaText::tr("\"%1\" is not a file that can be read.").arg(name()),
                    m_path);

    const QByteArray url = "file:" + file.absoluteFilePath().toUtf8();
    const AVIOInterruptCB watch{&InputFile::interrupted, &m_watch};
    AvOptions options;
    options.set("protocol_whitelist", "file");
    AVIOContext* io = nullptr;
    if (const int code = avio_open2(&io, url.constData(), AVIO_FLAG_READ, &watch, options.address()); code < 0)
        return fail(error("avio_open2", code));
    m_io.reset(io);

    const AVInputFormat* container = nullptr;
    if (const int code = av_probe_input_buffer2(io, &container, url.constData(), nullptr, 0, 1 << 20); code < 0)
        return fail(error("av_probe_input_buffer2", code));
    if (av_match_list(container->name, AllowedContainers, ',') <= 0)
        return fail(
            ErrorKind::Unsupported,
            MediaText::tr("\"%1\" is not a film, a sound or a picture. Playlists and scripts that name other files "
                          "are not opened.")
                .arg(name()),
            QString::fromUtf8(container->name));

    AVFormatContext* context = avformat_alloc_context();
    if (!context)
        return fail(error("avformat_alloc_context", AVERROR(ENOMEM)));
    context->interrupt_callback = watch;
    context->pb = io;
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->io_open = refuseOtherFiles;
    context->max_streams = ReadingLimits::Streams;
    context->probesize = ReadingLimits::ProbeBytes;
    context->max_analyze_duration = ReadingLimits::AnalyseUs;
    context->max_probe_packets = 500;
    // On failure the context is freed by the call.
    if (const int code = avformat_open_input(&context, url.constData(), container, nullptr); code < 0)
        return fail(error("avformat_open_input", code));
    m_context.reset(context);
    return {};
}

/// Of AAC in MP4 the header tells what decoding would. That of others knows less (MP3's channels, how large a picture
/// of MPEG-4 is), does not say when its streams begin, or tells half of the rate that is heard (HE-AAC).
bool InputFile::headerTellsSound() const
{
    constexpr int HighestHalfRate = 24000;
    const auto told = [](const AVStream& stream) {
        const AVCodecParameters& par = *stream.codecpar;
        if (stream.start_time == AV_NOPTS_VALUE)
            return false;
        if (par.codec_type == AVMEDIA_TYPE_AUDIO)
            return par.codec_id == AV_CODEC_ID_AAC && par.extradata && par.sample_rate > HighestHalfRate;
        return par.codec_type != AVMEDIA_TYPE_VIDEO || (par.width > 0 && par.height > 0);
    };
    bool heard = false;
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        const AVStream& stream = *m_context->streams[i];
        if (!told(stream))
            return false;
        heard = heard || stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    }
    return heard && av_match_list(m_context->iformat->name, "mov", ',') > 0;
}

Status InputFile::analyseStreams()
{
    // A hostile header may promise any size: the decoders used for analysis get the same limit as ours.
    std::vector<AVDictionary*> options(m_context->nb_streams, nullptr);
    for (AVDictionary*& each : options)
        av_dict_set_int(&each, "max_pixels", ReadingLimits::Pixels, 0);
    const int code = avformat_find_stream_info(m_context.get(), options.data());
    for (AVDictionary*& each : options)
        av_dict_free(&each);
    if (code < 0 || stopRequested())
        return fail(error("avformat_find_stream_info", code));
    return {};
}

Status InputFile::checkLimits() const
{
    if (m_context->duration != AV_NOPTS_VALUE && m_context->duration > LongestUs)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" says it lasts longer than six hours. It may be damaged; "
                                  "otherwise cut it into parts.")
                        .arg(name()));
    if (m_video && std::int64_t(m_video->codecpar->width) * m_video->codecpar->height > ReadingLimits::Pixels)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The pictures in \"%1\" are larger than 8192 by 8192 points. Make them "
                                  "smaller first.")
                        .arg(name()));
    if (m_audio)
        BR_CHECK(checkSound(m_audio->codecpar->sample_rate, m_audio->codecpar->ch_layout.nb_channels));
    if (!m_video && !m_audio)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" holds neither picture nor sound that Boardreel can read.").arg(name()));
    return {};
}

Status InputFile::checkSound(int rate, int channels) const
{
    if (rate >= ReadingLimits::LowestSampleRate && rate <= ReadingLimits::HighestSampleRate &&
        channels <= ReadingLimits::Channels)
        return {};
    return fail(ErrorKind::Unsupported,
                MediaText::tr("The sound of \"%1\" has %2 samples a second in %3 channels, which no recording has. It "
                              "may be damaged; save it anew.")
                    .arg(name())
                    .arg(rate)
                    .arg(channels));
}

void InputFile::chooseStreams()
{
    m_video = bestStream(*m_context, AVMEDIA_TYPE_VIDEO);
    m_audio = bestStream(*m_context, AVMEDIA_TYPE_AUDIO);
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        AVStream* stream = m_context->streams[i];
        stream->discard = stream == m_video || stream == m_audio ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    const auto start = [](const AVStream* stream) {
        return stream->start_time == AV_NOPTS_VALUE ? 0 : ticksToMicroseconds(stream->start_time, stream->time_base);
    };
    std::int64_t origin = m_video ? start(m_video) : INT64_MAX;
    if (m_audio)
        origin = std::min(origin, std::max<std::int64_t>(start(m_audio), 0)); // before 0 is the coder's priming
    m_originUs = origin == INT64_MAX ? 0 : origin;
}

Result<std::unique_ptr<InputFile>> InputFile::open(const QString& path, std::stop_token stop, Origin origin,
                                                   Wanted wanted)
{
    std::unique_ptr<InputFile> file(new InputFile(path, std::move(stop)));
    file->m_origin = origin;
    file->m_wanted = wanted;
    BR_CHECK(file->load());
    return file;
}

Status InputFile::load()
{
    allow(ReadingLimits::Wait);
    m_context.reset();
    BR_CHECK(openContainer());
    const bool soundAlone = m_wanted == Wanted::Sound && headerTellsSound();
    if (m_origin == Origin::Foreign && !soundAlone)
        BR_CHECK(analyseStreams());
    chooseStreams();
    if (soundAlone && m_video)
        m_video->discard = AVDISCARD_ALL;
    return checkLimits();
}

Result<AvCodec> InputFile::openDecoder(const AVStream& stream, int threads) const
{
    const AVCodec* codec = decoderOf(stream);
    const QString codecName = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    if (!codec)
        return fail(
            ErrorKind::Unsupported,
            MediaText::tr("\"%1\" is coded as %2, which this computer cannot decode. Convert it to H.264 or another "
                          "common form first.")
                .arg(name(), codecName));
    AvCodec decoder(avcodec_alloc_context3(codec));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream.codecpar) < 0)
        return fail(error("avcodec_parameters_to_context", AVERROR(ENOMEM)));
    decoder->pkt_timebase = stream.time_base;
    decoder->thread_count = threads;
    decoder->max_pixels = ReadingLimits::Pixels;
    decoder->max_samples = ReadingLimits::SamplesAtOnce;
    if (decoder->codec_id == AV_CODEC_ID_H264)
        decoder->log_level_offset = 1; // pictures that are handed over hollow (PacketsAhead) are errors to it
    if (const int code = avcodec_open2(decoder.get(), codec, nullptr); code < 0)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" is coded as %2 in a way this computer cannot decode.").arg(name(), codecName),
                    avDetail("avcodec_open2", code));
    return decoder;
}

Result<bool> InputFile::read(AVPacket& packet)
{
    allow(ReadingLimits::Wait);
    av_packet_unref(&packet);
    const int code = av_read_frame(m_context.get(), &packet);
    if (stopRequested())
        return fail(cancelled());
    if (code == AVERROR_EXIT)
        return fail(error("av_read_frame", code));
    return code >= 0; // a damaged tail ends the file: what came before stays usable
}

bool InputFile::seek(const AVStream& stream, std::int64_t timestamp)
{
    allow(ReadingLimits::Wait);
    return av_seek_frame(m_context.get(), stream.index, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
}

Status InputFile::rewind()
{
    allow(ReadingLimits::Wait);
    // A search by time in these passes over a first packet whose decoding time is not told.
    const bool byPlace = av_match_list(m_context->iformat->name, "mpegts,mpeg", ',') > 0;
    if (byPlace && av_seek_frame(m_context.get(), -1, 0, AVSEEK_FLAG_BYTE) >= 0)
        return {};
    if (avformat_seek_file(m_context.get(), -1, INT64_MIN, INT64_MIN, INT64_MAX, 0) >= 0)
        return {};
    return load(); // some containers cannot even go back to their start
}
