#include "core/media/reading/sound_source.h"

#include "core/media/reading/stream_facts.h"
#include "core/media/text.h"

#include <numeric>

extern "C" {
#include <libavutil/avstring.h>
}

namespace {

/// Containers whose sound packets are dated to the sample. In the others a seek is exact to a millisecond or a packet
/// only.
constexpr const char* SampleExact = "mov,flac";
/// The same where every sample has as many bits as the next one: times of blocks are guessed from their bytes.
constexpr const char* PlainExact = "mov,flac,wav,w64,aiff,caf,au";
/// In those others everything up to here is reached by decoding from the start.
constexpr std::int64_t FarSeconds = 600;
/// Decoders of overlapping blocks and of bit reservoirs are right again after this much.
constexpr double WarmUpSeconds = 0.5;
/// Input samples that the resampler's filter reaches back, and more.
constexpr std::int64_t FilterReach = 256;
/// Times nearer to the expected one than this are rounding, not gaps.
constexpr double GapSeconds = 0.02;

/// Input samples after which an input and an output sample fall together again.
std::int64_t commonPeriod(int rate)
{
    return rate / std::gcd(rate, SampleRate);
}

std::int64_t roundedUp(std::int64_t value, std::int64_t period)
{
    const std::int64_t rest = ((value % period) + period) % period;
    return rest ? value + period - rest : value;
}

} // namespace

Result<std::unique_ptr<SoundSource>> SoundSource::open(const QString& path, std::stop_token stop)
{
    std::unique_ptr<SoundSource> source(new SoundSource);
    BR_TRY(source->m_file,
           InputFile::open(path, std::move(stop), InputFile::Origin::Foreign, InputFile::Wanted::Sound));
    if (!source->m_file->audio())
        return fail(ErrorKind::Unsupported, MediaText::tr("\"%1\" has no sound.").arg(source->m_file->name()));
    BR_TRY(source->m_statedLength, soundLength(*source->m_file));
    BR_TRY(source->m_decoder, source->m_file->openDecoder(*source->m_file->audio(), 1));
    source->m_packet.reset(av_packet_alloc());
    source->m_frame.reset(av_frame_alloc());
    source->restart(0);
    return source;
}

void SoundSource::restart(std::int64_t dropBefore)
{
    avcodec_flush_buffers(m_decoder.get());
    m_resample.reset();
    m_expected = INT64_MIN;
    m_dropBefore = dropBefore;
    m_position = 0;
    m_draining = false;
}

Status SoundSource::placeBefore(std::int64_t position)
{
    const bool isPlain = av_get_exact_bits_per_sample(m_file->audio()->codecpar->codec_id) > 0;
    const bool exact = av_match_list(m_file->context().iformat->name, isPlain ? PlainExact : SampleExact, ',') > 0;
    const int rate = std::max(m_file->audio()->codecpar->sample_rate, 1); // a damaged file loses it while it is read
    const std::int64_t wanted = rescale(position, rate, SampleRate) - roundedUp(FilterReach, commonPeriod(rate));
    const auto warmUp = std::int64_t(WarmUpSeconds * rate);
    if (wanted > warmUp && (exact || position > FarSeconds * SampleRate)) {
        const std::int64_t origin = av_rescale_q(m_file->originUs(), {1, 1'000'000}, {1, rate});
        const AVStream& stream = *m_file->audio();
        if (m_file->seek(stream, av_rescale_q(wanted - warmUp + origin, {1, rate}, stream.time_base))) {
            restart(wanted);
            BR_TRY(const bool any, decode());
            if (any && inputPosition() <= wanted - warmUp / 2) {
                m_expected = INT64_MIN + 1; // the first frame is here already
                return {};
            }
        }
    }
    BR_CHECK(m_file->reopen());
    BR_TRY(m_decoder,
           m_file->openDecoder(*m_file->audio(), 1)); // a used one has forgotten how much of the start is priming
    restart(0);
    return {};
}

/// The next decoded frame into m_frame; false at the end.
Result<bool> SoundSource::decode()
{
    for (;;) {
        const int code = avcodec_receive_frame(m_decoder.get(), m_frame.get());
        if (code >= 0)
            return true;
        if (code == AVERROR_EOF || (code != AVERROR(EAGAIN) && m_draining))
            return false;
        BR_TRY(const bool more, m_file->read(*m_packet));
        if (!more) {
            m_draining = true;
            avcodec_send_packet(m_decoder.get(), nullptr);
        } else if (m_packet->stream_index == m_file->audio()->index) {
            avcodec_send_packet(m_decoder.get(), m_packet.get()); // a damaged packet costs its own sound only
        }
    }
}

/// The input sample at which m_frame begins, counted from the file's origin.
std::int64_t SoundSource::inputPosition() const
{
    const int rate = m_frame->sample_rate;
    if (m_frame->best_effort_timestamp == AV_NOPTS_VALUE)
        return m_expected > INT64_MIN + 1 ? m_expected : 0;
    const AVRational base = m_file->audio()->time_base;
    const std::int64_t origin = av_rescale_q(m_file->originUs(), {1, 1'000'000}, {1, rate});
    const std::int64_t at = av_rescale_q(m_frame->best_effort_timestamp, base, {1, rate}) - origin;
    const std::int64_t tick = av_rescale_q_rnd(1, base, {1, rate}, AV_ROUND_UP) + 1;
    return std::abs(at) <= tick ? 0 : at; // the start, less what the container rounded
}

bool SoundSource::fits() const
{
    return m_resample && m_frame->sample_rate == m_rate && m_frame->ch_layout.nb_channels == m_channels &&
           m_frame->format == m_format;
}

Status SoundSource::openResampler(AVChannelLayout& layout)
{
    // One channel is doubled by us: the library would make it 3 dB quieter.
    AVChannelLayout target = AV_CHANNEL_LAYOUT_STEREO;
    if (layout.nb_channels == 1)
        target = AV_CHANNEL_LAYOUT_MONO;
    SwrContext* resample = nullptr;
    int code = swr_alloc_set_opts2(&resample, &target, AV_SAMPLE_FMT_FLT, SampleRate, &layout,
                                   AVSampleFormat(m_frame->format), m_frame->sample_rate, 0, nullptr);
    m_resample.reset(resample);
    if (code >= 0)
        code = swr_init(resample);
    if (code < 0) {
        m_resample.reset();
        return fail(ErrorKind::Unsupported,
                    MediaText::tr("The sound of \"%1\" has %2 channels in an order that cannot be mixed to stereo.")
                        .arg(m_file->name())
                        .arg(layout.nb_channels),
                    avDetail("swr_init", code));
    }
    return {};
}

Status SoundSource::prepareResampler()
{
    const int channels = m_frame->ch_layout.nb_channels;
    AVChannelLayout layout{};
    Status status;
    if (m_frame->ch_layout.order == AV_CHANNEL_ORDER_NATIVE) {
        av_channel_layout_copy(&layout, &m_frame->ch_layout);
        status = openResampler(layout);
    }
    if (!m_resample) { // an unnamed or unusual order: taken for the common one of as many channels
        av_channel_layout_uninit(&layout);
        av_channel_layout_default(&layout, channels);
        status = openResampler(layout);
    }
    av_channel_layout_uninit(&layout);
    m_rate = m_frame->sample_rate;
    m_channels = channels;
    m_format = m_frame->format;
    return status;
}

/// Converts `count` input samples (null: what is still inside) and appends them to `run`.
Status SoundSource::resample(const std::uint8_t** input, int count, Run& run)
{
    const int channels = m_channels == 1 ? 1 : 2;
    const int room = swr_get_out_samples(m_resample.get(), count) + 64;
    std::vector<float> made(std::size_t(room) * std::size_t(channels));
    auto* output = reinterpret_cast<std::uint8_t*>(made.data());
    const int got = swr_convert(m_resample.get(), &output, room, input, count);
    if (got < 0)
        return fail(ErrorKind::Failed, MediaText::tr("The sound could not be converted."),
                    avDetail("swr_convert", got));
    for (int i = 0; i < got; ++i) {
        run.samples.push_back(made[std::size_t(i * channels)]);
        run.samples.push_back(made[std::size_t(i * channels + channels - 1)]);
    }
    m_position += got;
    return {};
}

/// A new start of the resampler at a sample that input and output share, at or before the first sample to be heard.
Status SoundSource::begin(Run& run)
{
    m_resample.reset();
    BR_CHECK(m_file->checkSound(m_frame->sample_rate, m_frame->ch_layout.nb_channels));
    BR_CHECK(prepareResampler());
    const std::int64_t period = commonPeriod(m_rate);
    const std::int64_t at = inputPosition();
    m_expected = at;
    if (at <= m_dropBefore) {
        m_dropBefore = roundedUp(m_dropBefore, period);
    } else {
        m_dropBefore = roundedUp(at - period + 1, period);
        m_expected = m_dropBefore;
        if (const auto silent = int(at - m_dropBefore); silent > 0) {
            const int bytes = av_get_bytes_per_sample(AVSampleFormat(m_format)) * silent * m_channels;
            const std::vector<std::uint8_t> zeros(
                std::size_t(bytes), m_format == AV_SAMPLE_FMT_U8 || m_format == AV_SAMPLE_FMT_U8P ? 128 : 0);
            std::vector<const std::uint8_t*> planes(std::size_t(std::max(m_channels, 1)), zeros.data());
            run.start = m_position = rescale(m_dropBefore, SampleRate, m_rate);
            m_expected = at;
            return resample(planes.data(), silent, run);
        }
    }
    run.start = m_position = rescale(m_dropBefore, SampleRate, m_rate);
    return {};
}

/// m_frame into the resampler, without what comes before the wanted start or was heard already.
Status SoundSource::feed(Run& run)
{
    const std::int64_t first = std::max(m_expected, m_dropBefore);
    const std::int64_t at = m_expected;
    m_expected += m_frame->nb_samples;
    const std::int64_t skip = std::max<std::int64_t>(first - at, 0);
    if (skip >= m_frame->nb_samples)
        return {};
    const int sampleBytes = av_get_bytes_per_sample(AVSampleFormat(m_format));
    const bool planar = av_sample_fmt_is_planar(AVSampleFormat(m_format));
    std::vector<const std::uint8_t*> planes;
    for (int i = 0; i < (planar ? m_channels : 1); ++i)
        planes.push_back(m_frame->extended_data[i] + skip * sampleBytes * (planar ? 1 : m_channels));
    return resample(planes.data(), int(m_frame->nb_samples - skip), run);
}

Result<SoundSource::Run> SoundSource::next()
{
    Run run;
    run.start = m_position;
    const bool waiting = m_expected == INT64_MIN + 1;
    if (!waiting) {
        BR_TRY(const bool more, decode());
        if (!more) {
            run.last = true;
            if (m_resample)
                BR_CHECK(resample(nullptr, 0, run));
            m_resample.reset();
            return run;
        }
    }
    const bool begun = !waiting && m_expected != INT64_MIN;
    const bool gap = begun && std::abs(inputPosition() - m_expected) > std::int64_t(GapSeconds * m_frame->sample_rate);
    if (begun && fits() && !gap) {
        BR_CHECK(feed(run));
        return run;
    }
    // A new run starts here: at the first frame, after a gap, or where the file changes its kind of sound.
    if (begun)
        m_dropBefore = m_rate == m_frame->sample_rate ? m_expected : rescale(m_expected, m_frame->sample_rate, m_rate);
    BR_CHECK(begin(run));
    BR_CHECK(feed(run));
    return run;
}
