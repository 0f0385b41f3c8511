#include "core/media/video_reader.h"

#include "core/media/picture_frame.h"
#include "core/media/reading/deinterlacer.h"
#include "core/media/reading/frame_cache.h"
#include "core/media/reading/frame_source.h"
#include "core/media/reading/stream_facts.h"
#include "core/media/reading/tone_mapper.h"
#include "core/media/reading/video_shape.h"
#include "core/media/text.h"

#include <QFileInfo>
#include <QThread>

extern "C" {
#include <libavutil/imgutils.h>
}

namespace {

constexpr std::int64_t Ever = INT64_MAX;
/// How far back a second, third and fourth try goes when a seek lands too late.
constexpr std::int64_t StepsBackUs[] = {0, 1'000'000, 4'000'000, 16'000'000};
/// Going on decoding is cheaper than a seek up to here, in pictures.
constexpr std::int64_t CloseBy = 12;
/// Pictures before a place that was sought: steps around it are immediate, both ways. Deinterlacing needs two.
constexpr std::int64_t NeighboursBehind = 3;

using SharedFrame = std::shared_ptr<const AVFrame>;

} // namespace

struct VideoReader::Private {
    MediaInfo info;
    std::unique_ptr<FrameSource> source;
    VideoShape shape;
    FrameCache cache;
    FrameConverter converter;
    Deinterlacer deinterlacer;
    ToneMapper toneMapper;
    bool mapsTones = true;
    bool interlaced = false;     ///< neighbours matter
    bool toldInterlaced = false; ///< by the header, of every picture
    bool gaveUp = false; ///< on the way to a place: pictures may be left out between `current` and what is asked next
    std::int64_t frameBytes = 0;
    std::int64_t toleranceUs = 1;
    std::int64_t lastAsked = 0;

    // Three neighbours in time. `current` is null before the first seek.
    SharedFrame previous;
    SharedFrame current;
    SharedFrame following; ///< null: current is the last
    bool atStart = false;  ///< `current` is the first of the file

    void settle();
    std::int64_t startUs(const AVFrame& frame) const;
    std::int64_t ticks(std::int64_t us) const;
    Result<CachedPicture*> find(std::int64_t us, const std::function<bool()>& givenUp);
    std::int64_t keptBehind(std::int64_t us) const;
    bool needsSeek(std::int64_t us) const;
    Status enter(std::int64_t us);
    Result<bool> begin(std::int64_t neededFrom);
    Status advance(std::int64_t neededFrom);
    /// Whether it is made of two fields; what was read before has no say in it.
    bool isCombed(const AVFrame& frame) const { return toldInterlaced || isInterlaced(frame); }
    void remember();
    CachedPicture& store();
    Result<Picture> convert(const AVFrame& frame);
};

VideoReader::VideoReader(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

VideoReader::~VideoReader() = default;

int VideoReader::threadsToSeek()
{
    return std::clamp(QThread::idealThreadCount() + 1, 2, 8);
}

const MediaInfo& VideoReader::info() const
{
    return d->info;
}

Result<std::unique_ptr<VideoReader>> VideoReader::open(const QString& path, std::stop_token stop, int threads)
{
    auto data = std::make_unique<Private>();
    if (threads == 0)
        threads = std::clamp(QThread::idealThreadCount(), 1, 4);
    BR_TRY(data->source, FrameSource::open(path, std::move(stop), threads));
    BR_TRY(data->info, describe(data->source->file()));
    BR_CHECK(data->source->rewind());
    data->settle();
    return std::unique_ptr<VideoReader>(new VideoReader(std::move(data)));
}

void VideoReader::Private::settle()
{
    AVStream& stream = *source->file().video();
    shape = shapeOf(source->file().context(), stream);
    const AVFieldOrder order = stream.codecpar->field_order;
    interlaced = toldInterlaced = order != AV_FIELD_UNKNOWN && order != AV_FIELD_PROGRESSIVE;
    const int bytes = av_image_get_buffer_size(AVPixelFormat(stream.codecpar->format), stream.codecpar->width,
                                               stream.codecpar->height, 1);
    frameBytes = std::max(bytes, shape.square.width() * shape.square.height() * 3 / 2);
    // A container whose ticks do not fit the pictures (milliseconds) rounds each time by up to half a tick: that half
    // belongs to the picture.
    const AVRational base = source->base();
    const bool fits = (std::int64_t(info.rate.den) * base.den) % (std::int64_t(info.rate.num) * base.num) == 0;
    const std::int64_t tick = av_rescale_q(1, base, {1, 1'000'000});
    const std::int64_t usual = ticksToMicroseconds(source->usualTicks(), base);
    toleranceUs = !fits && tick * 8 <= usual ? tick / 2 + 1 : 1;
}

std::int64_t VideoReader::Private::startUs(const AVFrame& frame) const
{
    const std::int64_t origin = source->canSeek() ? source->file().originUs() : 0;
    const std::int64_t shown = av_sat_sub64(ticksToMicroseconds(frame.pts, source->base()), origin);
    return av_sat_sub64(shown, toleranceUs);
}

std::int64_t VideoReader::Private::ticks(std::int64_t us) const
{
    const std::int64_t origin = source->canSeek() ? source->file().originUs() : 0;
    return av_rescale_q(av_sat_add64(us + toleranceUs, origin), {1, 1'000'000}, source->base());
}

void VideoReader::keepFew()
{
    d->cache.keepFew();
}

Result<Picture> VideoReader::pictureAt(std::int64_t us, const std::function<bool()>& givenUp)
{
    return shownAt(us, givenUp).map(&ShownPicture::picture);
}

Result<ShownPicture> VideoReader::shownAt(std::int64_t us, const std::function<bool()>& givenUp)
{
    us = std::clamp<std::int64_t>(us, 0, 1'000'000'000'000);
    CachedPicture* entry = d->cache.at(us);
    if (!entry) {
        BR_TRY(entry, d->find(us, givenUp));
    }
    d->lastAsked = us;
    if (entry->picture.isNull()) {
        BR_TRY(entry->picture, d->convert(*entry->frame));
        entry->frame.reset();
    }
    return ShownPicture{entry->picture, entry->startUs, entry->endUs};
}

/// Decodes up to the picture shown at `us` and keeps it.
Result<CachedPicture*> VideoReader::Private::find(std::int64_t us, const std::function<bool()>& givenUp)
{
    const std::int64_t neededFrom = av_sat_sub64(ticks(us), keptBehind(us) * source->usualTicks());
    if (needsSeek(us))
        BR_CHECK(enter(us));
    while (following && startUs(*following) <= us) {
        if (givenUp && givenUp()) {
            gaveUp = true;
            return fail(ErrorKind::Cancelled,
                        MediaText::tr("Reading \"%1\" was stopped.").arg(QFileInfo(info.path).fileName()));
        }
        BR_CHECK(advance(neededFrom));
    }
    const bool isLeftOut = std::exchange(gaveUp, false) && source->skippedBetween(current->pts, ticks(us) + 1);
    if (isLeftOut || (isInterlaced(*current) && !interlaced)) {
        interlaced |= !isLeftOut; // the neighbours matter from now on: come again with them
        previous = current = following = nullptr;
        return find(us, givenUp);
    }
    return &store();
}

/// How many pictures before this one are not left out. Going backwards step by step, they are asked for next.
std::int64_t VideoReader::Private::keptBehind(std::int64_t us) const
{
    const std::int64_t back = lastAsked - us;
    const bool steps = back > 0 && back <= CloseBy * ticksToMicroseconds(source->usualTicks(), source->base());
    return steps ? cache.capacity(frameBytes) : NeighboursBehind;
}

bool VideoReader::Private::needsSeek(std::int64_t us) const
{
    if (!current || (us < startUs(*current) && !atStart))
        return true;
    const std::int64_t passed = av_sat_sub64(us, startUs(*current)); // a damaged file dates pictures at the end of time
    if (!source->canSeek() || passed <= CloseBy * ticksToMicroseconds(source->usualTicks(), source->base()))
        return false;
    const std::int64_t key = source->keyBefore(ticks(us));
    if (key == INT64_MIN) // no index: a seek pays off when it saves more than two seconds of pictures
        return passed > 2'000'000;
    return key > av_sat_add64(current->pts, CloseBy * source->usualTicks());
}

/// Places the reader at or before the picture shown at `us`.
Status VideoReader::Private::enter(std::int64_t us)
{
    for (const std::int64_t back : StepsBackUs) {
        const std::int64_t target =
            us - back - (interlaced ? 2 : 0) * ticksToMicroseconds(source->usualTicks(), source->base());
        if (!source->canSeek() || target <= 0)
            break;
        if (!source->seek(ticks(target)))
            continue;
        BR_TRY(const bool any, begin(ticks(us)));
        if (any && startUs(interlaced && following ? *following : *current) <= us)
            return {};
    }
    BR_CHECK(source->rewind());
    BR_TRY(const bool any, begin(INT64_MIN));
    atStart = true;
    if (!any)
        return fail(ErrorKind::Damaged, MediaText::tr("No picture in \"%1\" can be decoded. The file may be damaged.")
                                            .arg(QFileInfo(info.path).fileName()));
    return {};
}

/// The first two pictures after a seek; false when there is none.
Result<bool> VideoReader::Private::begin(std::int64_t neededFrom)
{
    atStart = false;
    previous.reset();
    BR_TRY(current, source->next(neededFrom));
    if (current) {
        BR_TRY(following, source->next(neededFrom));
    }
    return bool(current);
}

Status VideoReader::Private::advance(std::int64_t neededFrom)
{
    if (!isCombed(*current) && !source->skippedBetween(current->pts, following->pts))
        remember();
    previous = std::move(current);
    current = std::move(following);
    atStart = false;
    BR_TRY(following, source->next(neededFrom));
    return {};
}

void VideoReader::Private::remember()
{
    const std::int64_t start = atStart ? INT64_MIN : startUs(*current);
    cache.insert({start, startUs(*following), current, {}}, frameBytes);
}

CachedPicture& VideoReader::Private::store()
{
    CachedPicture entry{atStart ? INT64_MIN : startUs(*current), following ? startUs(*following) : Ever, current, {}};
    if (isCombed(*current)) {
        auto full = deinterlacer.process(previous ? *previous : *current, *current, following ? *following : *current);
        if (full)
            entry.frame = std::move(*full);
    }
    return cache.insert(std::move(entry), frameBytes);
}

Result<Picture> VideoReader::Private::convert(const AVFrame& frame)
{
    AvFrame mapped;
    if (mapsTones && isHighDynamicRange(frame)) {
        if (auto result = toneMapper.process(frame))
            mapped = std::move(*result);
        else
            mapsTones = false; // flat colours are better than no picture
    }
    BR_TRY(AvFrame picture, converter.toPicture(mapped ? *mapped : frame, shape.square));
    if (shape.isTurned()) {
        picture = turned(*picture, shape);
        if (!picture)
            return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    }
    return Picture::adopt(picture.release());
}
