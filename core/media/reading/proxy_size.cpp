#include "core/media/proxy.h"
#include "core/media/reading/input_file.h"
#include "core/media/reading/video_shape.h"

namespace {

// A clip is heavy when a scrub to any of its pictures may take longer than the preview may (design: 50 ms), or a step
// to the next one longer than 16 ms.
constexpr double ScrubMs = 50;
constexpr double StepMs = 16;

/// A million points, decoded by one thread: 720p of moving noise on a 2.5 GHz core, FFmpeg 5.1, took 2.6 ms a picture
/// as H.264 and HEVC, 2.8 ms as AV1 and Motion JPEG, 3.4 ms as VP9, 5.8 ms as DNxHR and 8.5 ms as ProRes. Coders of
/// which nothing is known are taken for slow.
double millisecondsPerMegapixel(AVCodecID codec)
{
    switch (codec) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_HEVC:
    case AV_CODEC_ID_AV1:
    case AV_CODEC_ID_VP8:
    case AV_CODEC_ID_MPEG4:
    case AV_CODEC_ID_MPEG2VIDEO:
    case AV_CODEC_ID_MJPEG:
        return 3;
    case AV_CODEC_ID_VP9:
        return 3.7;
    case AV_CODEC_ID_DNXHD:
        return 6.3;
    default:
        return 9.2;
    }
}

/// Pictures from one that needs no other to the next such, at most.
Result<int> longestGroup(InputFile& file)
{
    const AvPacket packet(av_packet_alloc());
    int longest = 0;
    int group = 0;
    for (;;) {
        BR_TRY(const bool more, file.read(*packet));
        if (!more)
            return longest;
        if (packet->stream_index != file.video()->index)
            continue;
        group = packet->flags & AV_PKT_FLAG_KEY ? 1 : group + 1;
        longest = std::max(longest, group);
    }
}

/// Half, or a quarter where half would still be large; even, as pictures are.
QSize smaller(QSize shown)
{
    constexpr int Large = 1280 * 720;
    const int by = (shown.width() / 2) * (shown.height() / 2) <= Large ? 2 : 4;
    const auto side = [by](int length) { return std::max(16, (length + by) / (2 * by) * 2); };
    return {side(shown.width()), side(shown.height())};
}

} // namespace

Result<std::optional<QSize>> proxySizeFor(const QString& clip, std::stop_token stop)
{
    BR_TRY(const auto file, InputFile::open(clip, std::move(stop)));
    AVStream* stream = file->video();
    if (!stream)
        return std::optional<QSize>();
    const QSize shown = shapeOf(file->context(), *stream).shown();
    const double picture =
        millisecondsPerMegapixel(stream->codecpar->codec_id) * stream->codecpar->width * stream->codecpar->height / 1e6;
    BR_TRY(const int group, longestGroup(*file));
    const bool heavy = picture > StepMs || picture * group > ScrubMs;
    return heavy ? std::optional(smaller(shown)) : std::nullopt;
}
