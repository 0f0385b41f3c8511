#include "core/render/film_check.h"

#include "core/base/picture_size.h"
#include "core/media/av_handles.h"
#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QThreadPool>
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace {

tl::unexpected<Error> wrong(const QString& detail)
{
    return fail(ErrorKind::Failed,
                RenderText::tr(
                    "The finished film is not what was planned, so it was not kept. The film before it is untouched; "
                    "export again, and if this stays, export without the cache."),
                detail);
}

Status checkFacts(const MediaInfo& info, const RenderPlan& plan, bool sound)
{
    const VideoSettings& video = plan.output.video;
    if (!info.hasVideo || info.size != video.size)
        return wrong(QStringLiteral("size %1").arg(sizeText(info.size)));
    const Frames length = madeRange(plan).length;
    if (info.frames != length)
        return wrong(QStringLiteral("%1 frames instead of %2").arg(info.frames).arg(length));
    const std::int64_t planned = framesToMicroseconds(length, video.rate);
    const std::int64_t frame = framesToMicroseconds(1, video.rate);
    if (std::abs(info.durationUs - planned) > frame + 50000) // sound ends at the end of a coder block
        return wrong(QStringLiteral("%1 us instead of %2").arg(info.durationUs).arg(planned));
    if (info.hasAudio != sound)
        return wrong(QStringLiteral("sound"));
    return {};
}

/// A picture that must be there, and what it must be like, if that is known.
struct Look {
    Frames frame = 0; ///< of the file
    const PicturePrint* print = nullptr;
};

std::vector<Look> looksAt(const ExpectedFilm& expected, const FilmRange& range)
{
    std::vector<Look> looks{{0, nullptr}};
    for (const PlannedPicture& sample : expected.samples)
        looks.push_back({sample.frame - range.start, &sample.print});
    if (!expected.copied)
        looks.push_back({range.length - 1, nullptr});
    return looks;
}

Status look(VideoReader& film, std::span<const Look> looks, Rate rate)
{
    for (const Look& each : looks) {
        const std::int64_t middle = framesToMicroseconds(each.frame, rate) + framesToMicroseconds(1, rate) / 2;
        BR_TRY(const Picture got, film.pictureAt(middle));
        if (each.print && !PicturePrint(got).isLike(*each.print))
            return wrong(QStringLiteral("picture at frame %1").arg(each.frame));
    }
    return {};
}

Status hearEnd(const QString& path, std::int64_t length, const std::stop_token& stop)
{
    BR_TRY(const auto heard, SoundReader::open(path, stop));
    std::vector<float> tail(9600);
    return heard->read(std::max<std::int64_t>(0, length - 4800), tail);
}

} // namespace

Status checkFilm(const QString& path, const RenderPlan& plan, const ExpectedFilm& expected, const Progress& progress)
{
    const Rate rate = plan.output.video.rate;
    const FilmRange range = madeRange(plan);
    const std::vector<Look> looks = looksAt(expected, range);
    const std::size_t half = looks.size() / 2;
    // Nobody has anything else to do: the later half is looked at meanwhile, and the end is heard.
    Status later, heard;
    QThreadPool lane;
    lane.start([&] {
        const auto film = VideoReader::open(path, progress.stop, 1);
        later = film ? look(**film, std::span(looks).subspan(half), rate) : Status(fail(film.error()));
    });
    if (expected.sound)
        lane.start([&] { heard = hearEnd(path, framesToSamples(range.length, rate), progress.stop); });
    BR_TRY(const auto film, VideoReader::open(path, progress.stop, 1)); // a few key pictures: more would get in the way
    BR_CHECK(checkFacts(film->info(), plan, expected.sound));
    BR_CHECK(look(*film, std::span(looks).first(half), rate));
    lane.waitForDone();
    BR_CHECK(later);
    return heard;
}

Status checkDrawing(const RenderPlan& plan, const QString& cacheFolder, const QList<PlannedPicture>& samples,
                    const Progress& progress)
{
    if (samples.isEmpty())
        return {};
    // Of one changed shot the first half: it lies nearer to a picture that decoding can begin with. Where there is
    // another it is not the first of all: no picture led to that one.
    const qsizetype last = samples.size() - 1;
    const PlannedPicture& sample = samples[std::max(last / 2, std::min<qsizetype>(last, 1))];
    TimelineReader reader(plan, cacheFolder, progress.stop);
    reader.readOnward(); // little memory
    BR_TRY(const Picture drawn, reader.pictureAt(sample.frame));
    return PicturePrint(drawn).isLike(sample.print) ? Status()
                                                    : wrong(QStringLiteral("drawn frame %1").arg(sample.frame));
}
