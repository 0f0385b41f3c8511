#include "core/media/film_writer.h"
#include "core/media/reading/input_file.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"
#include "core/media/writing/picture_run.h"

#include <numeric>

namespace {

/// The packets of the sound file, cut at the real length.
class SoundRun final {
public:
    Status open(const QString& path, std::int64_t samples)
    {
        BR_TRY(m_file, InputFile::open(path));
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
    if (input.pieces.isEmpty())
        return fail(ErrorKind::Usage, MediaText::tr("There is nothing to make a film of."));
    PictureRun pictures(input.pieces, input.rate);
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
