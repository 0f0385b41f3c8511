#include "core/media/reading/sound_source.h"
#include "core/media/sound.h"
#include "core/media/text.h"

#include <algorithm>

namespace {

constexpr std::int64_t Kept = 4 * SampleRate;     ///< behind the last read position, for small steps back
constexpr std::int64_t CloseBy = 10 * SampleRate; ///< going on decoding is cheaper than a seek up to here

/// Later than any file that is opened lasts.
constexpr std::int64_t LastPosition = 2 * InputFile::LongestUs / 1'000'000 * SampleRate;

} // namespace

struct SoundReader::Private {
    std::unique_ptr<SoundSource> source;
    std::vector<float> window; ///< decoded stretch that begins at `start`
    std::int64_t start = 0;
    bool fromStart = true; ///< nothing is heard before `start`
    bool ended = false;
    std::int64_t length = 0;

    std::int64_t end() const { return start + std::int64_t(window.size() / 2); }
    Status place(std::int64_t position);
    Status append(std::int64_t keepFrom);
};

SoundReader::SoundReader(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

SoundReader::~SoundReader() = default;

Result<std::unique_ptr<SoundReader>> SoundReader::open(const QString& path, std::stop_token stop)
{
    auto data = std::make_unique<Private>();
    BR_TRY(data->source, SoundSource::open(path, std::move(stop)));
    data->length = data->source->statedLength();
    return std::unique_ptr<SoundReader>(new SoundReader(std::move(data)));
}

std::int64_t SoundReader::length() const
{
    return d->length;
}

/// Makes the window begin at or before `position`.
Status SoundReader::Private::place(std::int64_t position)
{
    const bool behind = position < start && !fromStart;
    const bool farAhead = position > end() + CloseBy && !ended;
    if (!behind && !farAhead)
        return {};
    BR_CHECK(source->placeBefore(position));
    window.clear();
    start = 0;
    fromStart = false;
    ended = false;
    return append(position);
}

/// Decodes one more run; drops what is long before `keepFrom`.
Status SoundReader::Private::append(std::int64_t keepFrom)
{
    BR_TRY(const SoundSource::Run run, source->next());
    ended = run.last;
    if (window.empty())
        start = run.start;
    else if (run.start > end() + CloseBy) { // a hole in the file: what is before it is over
        window.clear();
        start = run.start;
        fromStart = false;
    } else if (run.start > end())
        window.resize(std::size_t(2 * (run.start - start)), 0.0F);
    window.insert(window.end(), run.samples.begin(), run.samples.end());
    if (ended)
        length = end();
    if (const std::int64_t surplus = std::min(keepFrom, end()) - Kept - start; surplus > Kept) {
        window.erase(window.begin(), window.begin() + std::ptrdiff_t(2 * surplus));
        start += surplus;
        fromStart = false;
    }
    return {};
}

Status SoundReader::read(std::int64_t position, std::span<float> out)
{
    std::fill(out.begin(), out.end(), 0.0F);
    if (position > LastPosition)
        return {};
    const std::int64_t wantedEnd = position + std::int64_t(out.size() / 2);
    if (wantedEnd <= 0)
        return {};
    BR_CHECK(d->place(std::max<std::int64_t>(position, 0)));
    while (d->end() < wantedEnd && !d->ended)
        BR_CHECK(d->append(std::max<std::int64_t>(position, 0)));
    const std::int64_t from = std::max(position, d->start);
    const std::int64_t to = std::min(wantedEnd, d->end());
    if (from < to)
        std::copy_n(d->window.begin() + std::ptrdiff_t(2 * (from - d->start)), 2 * (to - from),
                    out.begin() + std::ptrdiff_t(2 * (from - position)));
    return {};
}
