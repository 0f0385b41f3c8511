#include "core/media/film_writer.h"
#include "core/media/text.h"
#include "core/media/writing/output_file.h"
#include "core/media/writing/sound_coding.h"
#include "core/media/writing/sound_pieces.h"

struct SoundWriter::Private {
    AvCodec encoder;
    std::unique_ptr<OutputFile> file;
    AVStream* stream = nullptr;
    std::optional<SoundPieces> pieces; ///< what they write is not coded here
    std::vector<float> waiting;        ///< interleaved, less than one frame of the coder between calls
    std::int64_t position = 0;

    Status encode(std::size_t first, std::size_t length);
    Status drain(std::size_t fewest);
    /// What is not coded in frames is written in pieces of this size.
    std::size_t usualFrame() const { return encoder->frame_size > 0 ? std::size_t(encoder->frame_size) : 1024; }
};

SoundWriter::SoundWriter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

SoundWriter::~SoundWriter() = default;

Result<std::unique_ptr<SoundWriter>> SoundWriter::open(const QString& path, const SoundSettings& settings,
                                                       SoundPieceStore store)
{
    auto data = std::make_unique<Private>();
    BR_TRY(data->encoder, openSoundEncoder(settings));
    BR_TRY(data->file, OutputFile::create(path, soundContainer(settings.codec)));
    const AvParameters parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), data->encoder.get());
    BR_TRY(data->stream, data->file->addStream(*parameters, data->encoder->time_base));
    AvOptions options;
    if (settings.codec == QLatin1String("aac"))
        options.set("movie_timescale", SampleRate); // the default, milliseconds, would cut the last samples off
    BR_CHECK(data->file->begin(options));
    if (settings.codec == QLatin1String("aac"))
        data->pieces.emplace(settings, std::move(store), *data->file, *data->stream);
    return std::unique_ptr<SoundWriter>(new SoundWriter(std::move(data)));
}

/// `length` sample frames of `waiting`, starting at sample frame `first`.
Status SoundWriter::Private::encode(std::size_t first, std::size_t length)
{
    BR_TRY(const AvFrame frame, soundFrame(*encoder, std::span<const float>(waiting).subspan(2 * first, 2 * length)));
    frame->pts = position;
    position += std::int64_t(length);
    return encodeInto(*file, *encoder, *stream, frame.get());
}

Status SoundWriter::Private::drain(std::size_t fewest)
{
    const std::size_t available = waiting.size() / 2;
    const std::size_t frameSize = usualFrame();
    std::size_t done = 0;
    while (available - done >= std::max<std::size_t>(fewest, 1)) {
        const std::size_t length = std::min(frameSize, available - done);
        BR_CHECK(encode(done, length));
        done += length;
    }
    waiting.erase(waiting.begin(), waiting.begin() + std::ptrdiff_t(2 * done));
    return {};
}

Status SoundWriter::add(std::span<const float> samples)
{
    if (d->pieces)
        return d->pieces->add(samples);
    d->waiting.insert(d->waiting.end(), samples.begin(), samples.end());
    return d->drain(d->usualFrame());
}

Status SoundWriter::finish()
{
    BR_CHECK(d->drain(1));
    if (d->pieces ? d->pieces->isEmpty() : d->position == 0)
        return fail(ErrorKind::Usage, MediaText::tr("A sound without a single sample cannot be written."));
    if (d->pieces)
        BR_CHECK(d->pieces->finish());
    else
        BR_CHECK(encodeInto(*d->file, *d->encoder, *d->stream, nullptr));
    return d->file->finish(OutputFile::Durable::LeftToCaller);
}
