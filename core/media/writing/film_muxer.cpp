#include "core/media/film_writer.h"
#include "core/media/reading/input_file.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"

#include <QFileInfo>
#include <numeric>

namespace {

Error badSegment(const QString& path, const QString& detail)
{
    return {ErrorKind::Damaged,
            MediaText::tr("A stored piece of the film (\"%1\") is not what it should be. It will be made again.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

/// The pictures of all segments as one run of packets, times counted in film frames.
class PictureRun final {
public:
    PictureRun(const MuxInput& input)
        : m_input(input)
    {
    }

    Status openFirst()
    {
        // Only the first is analysed: how many pictures the coder holds back is the same for all.
        BR_CHECK(openSegment(InputFile::Origin::Foreign));
        m_delay = m_file->video()->codecpar->video_delay;
        m_first.reset(avcodec_parameters_alloc());
        avcodec_parameters_copy(m_first.get(), m_file->video()->codecpar);
        return {};
    }
    const AVCodecParameters& parameters() const { return *m_first; }

    /// False after the last packet.
    Result<bool> next(AVPacket& packet)
    {
        while (m_index < m_input.segments.size()) {
            if (!m_file)
                BR_CHECK(openSegment(InputFile::Origin::Trusted));
            BR_TRY(const bool more, m_file->read(packet));
            if (more && packet.stream_index == m_file->video()->index) {
                BR_CHECK(place(packet));
                return true;
            }
            if (!more)
                BR_CHECK(closeSegment());
        }
        return false;
    }

private:
    QString path() const { return m_input.segments.at(m_index); }
    Frames length() const { return m_input.lengths.at(m_index); }

    Status openSegment(InputFile::Origin origin)
    {
        BR_TRY(m_file, InputFile::open(path(), {}, origin));
        if (!m_file->video())
            return fail(badSegment(path(), QStringLiteral("no picture")));
        const AVCodecParameters& par = *m_file->video()->codecpar;
        const bool same = !m_first || (par.codec_id == m_first->codec_id && par.width == m_first->width &&
                                       par.height == m_first->height && par.extradata_size == m_first->extradata_size &&
                                       memcmp(par.extradata, m_first->extradata, std::size_t(par.extradata_size)) == 0);
        if (!same)
            return fail(badSegment(path(), QStringLiteral("other coding than the first segment")));
        m_count = 0;
        return {};
    }

    Status closeSegment()
    {
        if (m_count != length())
            return fail(badSegment(path(), QStringLiteral("%1 pictures instead of %2").arg(m_count).arg(length())));
        m_file.reset();
        m_start += length();
        ++m_index;
        return {};
    }

    /// From the segment's own ticks to film frames. Decoding order is one picture a tick in every segment.
    Status place(AVPacket& packet)
    {
        const AVRational frame{m_input.rate.den, m_input.rate.num};
        const Frames shown = av_rescale_q(packet.pts, m_file->video()->time_base, frame);
        packet.dts = m_start + m_count - m_delay;
        packet.pts = m_start + shown;
        packet.duration = 1;
        ++m_count;
        if (shown < 0 || shown >= length() || packet.pts < packet.dts)
            return fail(badSegment(path(), QStringLiteral("picture time %1").arg(shown)));
        return {};
    }

    const MuxInput& m_input;
    qsizetype m_index = 0;
    std::unique_ptr<InputFile> m_file;
    AvParameters m_first;
    int m_delay = 0;
    Frames m_start = 0;
    Frames m_count = 0;
};

/// The packets of the sound file, cut at the real length.
class SoundRun final {
public:
    Status open(const QString& path, std::int64_t samples)
    {
        BR_TRY(m_file, InputFile::open(path));
        if (!m_file->audio())
            return fail(badSegment(path, QStringLiteral("no sound")));
        m_end = samples;
        return {};
    }
    const AVCodecParameters& parameters() const { return *m_file->audio()->codecpar; }

    Result<bool> next(AVPacket& packet)
    {
        if (!m_file)
            return false;
        for (;;) {
            BR_TRY(const bool more, m_file->read(packet));
            if (!more)
                return false;
            if (packet.stream_index != m_file->audio()->index)
                continue;
            av_packet_rescale_ts(&packet, m_file->audio()->time_base, {1, SampleRate});
            if (packet.pts >= m_end)
                return false;
            packet.duration = std::min(packet.duration, m_end - packet.pts);
            return true;
        }
    }

private:
    std::unique_ptr<InputFile> m_file;
    std::int64_t m_end = 0;
};

void setMetadata(const MuxInput& input, AVFormatContext& context)
{
    static constexpr const char* Known[] = {"title", "artist", "date", "comment", "description", "copyright", "genre"};
    QStringList comment;
    for (auto it = input.metadata.begin(); it != input.metadata.end(); ++it) {
        const bool known = std::any_of(std::begin(Known), std::end(Known),
                                       [&](const char* key) { return it.key() == QLatin1String(key); });
        if (it.key() == QLatin1String("comment"))
            comment.prepend(it.value());
        else if (known)
            av_dict_set(&context.metadata, it.key().toUtf8().constData(), it.value().toUtf8().constData(), 0);
        else
            comment.append(QStringLiteral("%1: %2").arg(it.key(), it.value()));
    }
    if (!comment.isEmpty())
        av_dict_set(&context.metadata, "comment", comment.join(QLatin1Char('\n')).toUtf8().constData(), 0);
}

/// Chapters are owned by the context, which frees them with av_free.
Status setChapters(const MuxInput& input, AVFormatContext& context)
{
    if (input.chapters.isEmpty())
        return {};
    const auto count = std::size_t(input.chapters.size());
    context.chapters = static_cast<AVChapter**>(av_calloc(count, sizeof(AVChapter*)));
    for (const Chapter& each : input.chapters) {
        auto* chapter = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
        if (!context.chapters || !chapter)
            return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for the chapters."));
        context.chapters[context.nb_chapters] = chapter;
        chapter->id = context.nb_chapters++;
        chapter->time_base = {input.rate.den, input.rate.num};
        chapter->start = each.start;
        chapter->end = each.end;
        av_dict_set(&chapter->metadata, "title", each.title.toUtf8().constData(), 0);
    }
    return {};
}

/// Ticks in which both pictures and samples are whole, so that the edit lists are exact.
std::int64_t movieTimescale(Rate rate)
{
    const std::int64_t ticks = std::lcm(std::int64_t(rate.num), std::int64_t(SampleRate));
    return ticks <= 1'000'000 ? ticks : SampleRate;
}

Status copyPackets(PictureRun& pictures, SoundRun& sound, OutputFile& file, const AVStream& video,
                   const AVStream* audio, Rate rate)
{
    const AVRational frame{rate.den, rate.num};
    const AVRational sample{1, SampleRate};
    const AvPacket picture(av_packet_alloc());
    const AvPacket heard(av_packet_alloc());
    BR_TRY(bool morePictures, pictures.next(*picture));
    BR_TRY(bool moreSound, sound.next(*heard));
    while (morePictures || moreSound) {
        const bool soundFirst =
            moreSound && (!morePictures || av_compare_ts(heard->dts, sample, picture->dts, frame) < 0);
        if (soundFirst) {
            BR_CHECK(file.write(*heard, *audio, sample));
            BR_TRY(moreSound, sound.next(*heard));
        } else {
            BR_CHECK(file.write(*picture, video, frame));
            BR_TRY(morePictures, pictures.next(*picture));
        }
    }
    return {};
}

} // namespace

Status muxFilm(const MuxInput& input, const QString& path)
{
    if (input.segments.isEmpty() || input.segments.size() != input.lengths.size())
        return fail(ErrorKind::Usage, MediaText::tr("There is nothing to make a film of."));
    PictureRun pictures(input);
    BR_CHECK(pictures.openFirst());
    SoundRun sound;
    if (!input.sound.isEmpty())
        BR_CHECK(sound.open(input.sound, input.soundSamples));

    BR_TRY(const auto file, OutputFile::create(path, "mp4"));
    BR_TRY(AVStream* const video, file->addStream(pictures.parameters(), {input.rate.den, input.rate.num}));
    video->avg_frame_rate = {input.rate.num, input.rate.den};
    AVStream* audio = nullptr;
    if (!input.sound.isEmpty()) {
        BR_TRY(audio, file->addStream(sound.parameters(), {1, SampleRate}));
    }
    setMetadata(input, file->context());
    BR_CHECK(setChapters(input, file->context()));
    AvOptions options;
    options.set("movflags", "+faststart").set("movie_timescale", movieTimescale(input.rate));
    BR_CHECK(file->begin(options));
    BR_CHECK(copyPackets(pictures, sound, *file, *video, audio, input.rate));
    return file->finish();
}
