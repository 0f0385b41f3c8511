#include "core/media/reading/stream_facts.h"

#include "core/media/reading/video_shape.h"

#include <QStringList>
#include <cmath>

namespace {

bool isSane(AVRational rate)
{
    return rate.num > 0 && rate.den > 0 && av_cmp_q(rate, {1, 1}) >= 0 && av_cmp_q(rate, {240, 1}) <= 0;
}

/// Matroska writes the length of each track as a tag, "00:00:05.005000000".
std::int64_t taggedDurationUs(const AVStream& stream)
{
    const AVDictionaryEntry* tag = av_dict_get(stream.metadata, "DURATION", nullptr, 0);
    const QStringList parts = tag ? QString::fromUtf8(tag->value).split(QLatin1Char(':')) : QStringList();
    if (parts.size() != 3)
        return 0;
    const double seconds = parts[0].toDouble() * 3600 + parts[1].toDouble() * 60 + parts[2].toDouble();
    return seconds > 0 && seconds < 1e6 ? std::int64_t(seconds * 1e6 + 0.5) : 0;
}

/// A broken header may promise any length: 0 unless it can be meant.
std::int64_t believable(std::int64_t us)
{
    return us > 0 && us <= InputFile::LongestUs ? us : 0;
}

std::int64_t statedDurationUs(const AVFormatContext& context, const AVStream& stream)
{
    if (stream.duration > 0)
        return believable(ticksToMicroseconds(stream.duration, stream.time_base));
    if (const std::int64_t tagged = taggedDurationUs(stream))
        return believable(tagged);
    const bool guessed = context.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
    return guessed ? 0 : believable(context.duration);
}

/// The length of a stream by its packets, read to the end without decoding. The streams may be new ones afterwards.
Result<std::int64_t> measuredDurationUs(InputFile& file, int index, Rate rate)
{
    const AVRational base = file.context().streams[index]->time_base;
    Frames packets = 0;
    std::int64_t together = 0; ///< lengths of all packets: one may be a single field
    std::int64_t first = INT64_MAX;
    std::int64_t end = INT64_MIN;
    const AvPacket packet(av_packet_alloc());
    for (;;) {
        BR_TRY(const bool more, file.read(*packet));
        if (!more)
            break;
        if (packet->stream_index != index || packet->flags & AV_PKT_FLAG_DISCARD)
            continue;
        ++packets;
        together = av_sat_add64(together, std::max<std::int64_t>(packet->duration, 0));
        if (packet->pts == AV_NOPTS_VALUE)
            continue;
        first = std::min(first, packet->pts);
        end = std::max(end, av_sat_add64(packet->pts, std::max<std::int64_t>(packet->duration, 0)));
    }
    BR_CHECK(file.rewind());
    const std::int64_t span = end > first ? believable(ticksToMicroseconds(av_sat_sub64(end, first), base)) : 0;
    if (span > 0)
        return span;
    return believable(together > 0 ? ticksToMicroseconds(together, base) : framesToMicroseconds(packets, rate));
}

Status describeVideo(InputFile& file, MediaInfo& info)
{
    AVStream& stream = *file.video();
    info.hasVideo = true;
    info.size = shapeOf(file.context(), stream).shown();
    info.rate = pictureRate(file);
    info.videoCodec = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    std::int64_t length = statedDurationUs(file.context(), stream);
    if (length <= 0) {
        BR_TRY(length, measuredDurationUs(file, stream.index, info.rate));
    }
    info.frames = std::max<Frames>(microsecondsToFrames(length, info.rate), 1);
    info.durationUs = length;
    return {};
}

Status describeAudio(InputFile& file, MediaInfo& info)
{
    const AVStream& stream = *file.audio();
    info.hasAudio = true;
    info.sampleRate = stream.codecpar->sample_rate;
    info.channels = stream.codecpar->ch_layout.nb_channels;
    info.audioCodec = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    if (info.hasVideo)
        return {};
    std::int64_t length = statedDurationUs(file.context(), stream);
    if (length <= 0) {
        BR_TRY(length, measuredDurationUs(file, stream.index, info.rate));
    }
    info.durationUs = length;
    return {};
}

} // namespace

Result<std::int64_t> soundLength(InputFile& file)
{
    const AVStream& stream = *file.audio();
    const std::int64_t startUs =
        stream.start_time == AV_NOPTS_VALUE ? 0 : ticksToMicroseconds(stream.start_time, stream.time_base);
    const std::int64_t late = rescale(believable(av_sat_sub64(startUs, file.originUs())), SampleRate, 1'000'000);
    if (stream.duration > 0 && believable(ticksToMicroseconds(stream.duration, stream.time_base)))
        return late + av_rescale_q(stream.duration, stream.time_base, {1, SampleRate});
    std::int64_t length = statedDurationUs(file.context(), stream);
    if (length <= 0) {
        BR_TRY(length, measuredDurationUs(file, stream.index, {}));
    }
    return late + rescale(length, SampleRate, 1'000'000);
}

Rate averageRate(const AVStream& stream)
{
    AVRational rate = stream.avg_frame_rate;
    const AVRational nominal = stream.r_frame_rate;
    // An average within one percent of the nominal rate is the nominal rate and a length that was rounded.
    if (!isSane(rate) || (isSane(nominal) && std::abs(av_q2d(rate) / av_q2d(nominal) - 1) < 0.01))
        rate = nominal;
    if (!isSane(rate))
        return {};
    AVRational reduced{};
    av_reduce(&reduced.num, &reduced.den, rate.num, rate.den, 1'000'000);
    return {reduced.num, reduced.den};
}

Rate pictureRate(InputFile& file)
{
    const AVStream& stream = *file.video();
    const AVRational coded = stream.r_frame_rate;
    const bool untimed = stream.start_time == AV_NOPTS_VALUE;
    return untimed && isSane(coded) ? Rate{coded.num, coded.den} : averageRate(stream);
}

Result<MediaInfo> describe(InputFile& file)
{
    MediaInfo info;
    info.path = file.path();
    info.container = QString::fromUtf8(file.context().iformat->name);
    if (file.video())
        BR_CHECK(describeVideo(file, info));
    if (file.audio())
        BR_CHECK(describeAudio(file, info));
    return info;
}
