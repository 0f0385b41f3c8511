#include "core/media/reading/frame_source.h"

#include "core/media/picture_frame.h"
#include "core/media/reading/stream_facts.h"
#include "core/media/text.h"

extern "C" {
#include <libavutil/avstring.h>
}

Result<std::unique_ptr<FrameSource>> FrameSource::open(const QString& path, std::stop_token stop, int threads)
{
    std::unique_ptr<FrameSource> source(new FrameSource);
    BR_TRY(source->m_file, InputFile::open(path, std::move(stop)));
    const AVStream* stream = source->m_file->video();
    if (!stream)
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("\"%1\" has sound but no picture.").arg(source->m_file->name()));
    BR_TRY(source->m_decoder, source->m_file->openDecoder(*stream, threads));
    source->m_ahead = std::make_unique<PacketsAhead>(*stream->codecpar);
    BR_CHECK(source->fill());
    source->settleTimes();
    // x264 before build 151 coded 4:4:4 in a way of its own and says so in the first packet only: decoding that begins
    // elsewhere has to have seen it.
    if (stream->codecpar->codec_id == AV_CODEC_ID_H264 && !source->m_ahead->isEmpty()) {
        avcodec_send_packet(source->m_decoder.get(), &source->m_ahead->front());
        BR_CHECK(source->rewind());
    }
    return source;
}

/// Decides once whether the packets' own times can be used.
void FrameSource::settleTimes()
{
    const AVStream& stream = *m_file->video();
    const Rate rate = pictureRate(*m_file);
    const bool none = m_file->context().iformat->flags & AVFMT_NOTIMESTAMPS;
    // These date only some of their pictures, or number packets in decoding order; the rest is guessed, differently
    // after a seek.
    const bool guessed = av_match_list(m_file->context().iformat->name, "avi,mpeg", ',') > 0 || !m_ahead->hasTimes();
    m_counted = none || (guessed && stream.codecpar->video_delay > 0);
    m_base = m_counted ? AVRational{rate.den, rate.num} : stream.time_base;
    m_usualTicks = m_counted ? 1 : std::max<std::int64_t>(av_rescale_q(1, {rate.den, rate.num}, m_base), 1);
}

Status FrameSource::fill()
{
    while (!m_inputEnded && !m_ahead->isFull()) {
        AvPacket packet(av_packet_alloc());
        BR_TRY(const bool more, m_file->read(*packet));
        m_inputEnded = !more;
        if (!more || packet->stream_index != m_file->video()->index)
            continue;
        m_awaitsKey = m_awaitsKey && !(packet->flags & AV_PKT_FLAG_KEY);
        if (!m_awaitsKey)
            m_ahead->add(std::move(packet));
    }
    return {};
}

Status FrameSource::feed(std::int64_t neededFrom)
{
    BR_CHECK(fill());
    if (m_ahead->isEmpty()) {
        m_draining = true;
        avcodec_send_packet(m_decoder.get(), nullptr);
        return {};
    }
    using Worth = PacketsAhead::Worth;
    const auto [packet, worth] = m_ahead->take(m_counted ? INT64_MIN : neededFrom);
    if (worth != Worth::Whole)
        m_skipped.insert(packet->pts); // taken out again when it is decoded all the same
    if (worth == Worth::Hollow)
        m_hollow.insert(packet->pts);
    m_decoder->skip_frame = worth == Worth::Spare ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    if (worth != Worth::None)
        avcodec_send_packet(m_decoder.get(), packet.get()); // a damaged packet costs its picture, nothing more
    return {};
}

/// Gives the frame its place in time; false when it would not be shown.
bool FrameSource::stamp(AVFrame& frame)
{
    std::int64_t time = frame.best_effort_timestamp;
    if (m_last == INT64_MIN && !m_fromStart && frame.pts == AV_NOPTS_VALUE)
        return false; // a guess from decoding order, off by the coder's delay; the next one is told
    if (m_counted)
        time = m_last == INT64_MIN ? 0 : m_last + 1;
    else if (time == AV_NOPTS_VALUE)
        time = m_last == INT64_MIN ? 0 : m_last + m_usualTicks;
    if (time <= m_last)
        return false;
    m_last = time;
    if (m_hollow.erase(frame.pts) > 0)
        return false;
    frame.pts = time;
    m_skipped.erase(time);
    return true;
}

Result<AvFrame> FrameSource::next(std::int64_t neededFrom)
{
    AvFrame frame(av_frame_alloc());
    for (;;) {
        const int code = avcodec_receive_frame(m_decoder.get(), frame.get());
        if (code >= 0 && stamp(*frame)) {
            dropUnknownTags(*frame);
            return frame;
        }
        if (code == AVERROR_EOF || (code < 0 && m_draining))
            return AvFrame();
        if (m_file->stopRequested())
            return fail(m_file->cancelled());
        if (code < 0)
            BR_CHECK(feed(neededFrom));
    }
}

bool FrameSource::skippedBetween(std::int64_t from, std::int64_t to) const
{
    const auto next = m_skipped.upper_bound(from);
    return next != m_skipped.end() && *next < to;
}

void FrameSource::restart()
{
    avcodec_flush_buffers(m_decoder.get());
    m_ahead->restart();
    m_skipped.clear();
    m_hollow.clear();
    m_last = INT64_MIN;
    m_inputEnded = false;
    m_draining = false;
    m_fromStart = true;
    m_awaitsKey = false;
}

bool FrameSource::seek(std::int64_t ticks)
{
    if (!m_file->seek(*m_file->video(), ticks))
        return false;
    restart();
    m_fromStart = false;
    m_awaitsKey = true;
    return true;
}

Status FrameSource::rewind()
{
    BR_CHECK(m_file->rewind());
    restart();
    return {};
}

std::int64_t FrameSource::keyBefore(std::int64_t ticks) const
{
    AVStream* stream = m_file->video();
    const AVIndexEntry* entry = avformat_index_get_entry_from_timestamp(stream, ticks, AVSEEK_FLAG_BACKWARD);
    return entry ? entry->timestamp : INT64_MIN;
}
