#include "core/media/film_writer.h"
#include "core/media/reading/input_file.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"
#include "core/media/writing/picture_run.h"
#include "core/media/writing/text_track.h"

#include <QFileInfo>
#include <numeric>

namespace {

/// The packets of the sound file, cut at the real length.
class SoundRun final {
public:
    Status open(const QString& path, std::int64_t samples, const std::stop_token& stop)
    {
        BR_TRY(m_file, InputFile::open(path, stop));
        if (!m_file->audio())
            return fail(badPiece(path, QStringLiteral("no sound")));
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

/// More than the index of an MP4 film takes, in bytes.
std::int64_t indexBytes(const MuxInput& input)
{
    std::int64_t bytes = 16 << 10;
    for (const MuxPiece& piece : input.pieces)
        bytes += 44 * piece.length; // a picture's size, place, times and whether it is a key
    bytes += 32 * (input.soundSamples / 1024 + 2);
    for (const MuxCaption& caption : input.captions)
        bytes += 128 + 4 * caption.text.size();
    for (const Chapter& chapter : input.chapters)
        bytes += 512 + 8 * chapter.title.size();
    for (const QString& value : input.metadata)
        bytes += 512 + 4 * value.size();
    return bytes;
}

/// Room kept for the index in front, where it is next to nothing beside the film: all of that would have to be moved
/// back once more to make it. 0: none.
std::int64_t roomForIndex(const MuxInput& input)
{
    std::int64_t bytes = 0;
    for (const MuxPiece& piece : input.pieces)
        bytes += piece.cut || piece.first > 0 ? 0 : QFileInfo(piece.file).size();
    const std::int64_t room = indexBytes(input);
    return room * 100 < bytes && input.container == QLatin1String("mp4") ? room : 0;
}

/// One film being joined: the three runs side by side, in the order of time.
class Joiner final {
public:
    Joiner(const MuxInput& input, const std::stop_token& stop)
        : m_input(input)
        , m_stop(stop)
        , m_pictures(input.pieces, input.rate, stop)
    {
    }
    Status run(const QString& path);

private:
    Status addStreams();
    Status begin();
    Status copyPackets();

    const MuxInput& m_input;
    const std::stop_token m_stop; ///< asked with each packet that is read
    PictureRun m_pictures;
    SoundRun m_sound;
    TextTrack m_text;
    std::unique_ptr<OutputFile> m_file;
    AVStream* m_video = nullptr;
    AVStream* m_audio = nullptr;
};

Status Joiner::addStreams()
{
    const Rate rate = m_input.rate;
    const bool isMov = m_input.container == QLatin1String("mp4") || m_input.container == QLatin1String("mov");
    if (!m_input.pieces.isEmpty()) {
        BR_CHECK(m_pictures.openFirst());
        BR_TRY(m_video, m_file->addStream(m_pictures.parameters(), {rate.den, rate.num}));
        m_video->avg_frame_rate = {rate.num, rate.den};
        if (isMov && m_video->codecpar->codec_id == AV_CODEC_ID_HEVC)
            m_video->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1'); // the only name Apple's players take
    }
    if (!m_input.sound.isEmpty()) {
        BR_CHECK(m_sound.open(m_input.sound, m_input.soundSamples, m_stop));
        BR_TRY(m_audio, m_file->addStream(m_sound.parameters(), {1, SampleRate}));
    }
    return m_text.open(*m_file, m_input);
}

Status Joiner::begin()
{
    setMetadata(m_input, m_file->context());
    BR_CHECK(setChapters(m_input, m_file->context()));
    AvOptions options;
    const QString& container = m_input.container;
    const std::int64_t room = roomForIndex(m_input);
    if (container == QLatin1String("mp4") || container == QLatin1String("mov") || container == QLatin1String("ipod")) {
        options.set("movie_timescale", movieTimescale(m_input.rate));
        if (room > 0)
            options.set("moov_size", room);
        else
            options.set("movflags", "+faststart");
    }
    if (container == QLatin1String("wav"))
        options.set("rf64", "auto");
    return m_file->begin(options);
}

Status Joiner::copyPackets()
{
    const AVRational frame{m_input.rate.den, m_input.rate.num};
    const AVRational sample{1, SampleRate};
    const AvPacket picture(av_packet_alloc());
    const AvPacket heard(av_packet_alloc());
    bool morePictures = false;
    if (m_video) {
        BR_TRY(morePictures, m_pictures.next(*picture));
    }
    BR_TRY(bool moreSound, m_sound.next(*heard));
    while (morePictures || moreSound) {
        const bool soundFirst =
            moreSound && (!morePictures || av_compare_ts(heard->dts, sample, picture->dts, frame) < 0);
        if (soundFirst) {
            BR_CHECK(m_file->write(*heard, *m_audio, sample));
            BR_TRY(moreSound, m_sound.next(*heard));
        } else {
            BR_CHECK(m_text.writeUntil(*m_file, picture->dts));
            BR_CHECK(m_file->write(*picture, *m_video, frame));
            BR_TRY(morePictures, m_pictures.next(*picture));
        }
    }
    return m_text.writeUntil(*m_file, INT64_MAX);
}

Status Joiner::run(const QString& path)
{
    BR_TRY(m_file, OutputFile::create(path, m_input.container.toLatin1().constData()));
    BR_CHECK(addStreams());
    BR_CHECK(begin());
    BR_CHECK(copyPackets());
    return m_file->finish(OutputFile::Durable::LeftToCaller);
}

} // namespace

Status muxFilm(const MuxInput& input, const QString& path, const std::stop_token& stop)
{
    if (input.pieces.isEmpty() && input.sound.isEmpty())
        return fail(ErrorKind::Usage, MediaText::tr("There is nothing to make a film of."));
    return Joiner(input, stop).run(path);
}
