#include "core/render/film_check.h"

#include "core/media/av_handles.h"
#include "core/media/sound.h"
#include "core/media/video_reader.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <cmath>

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
        return wrong(QStringLiteral("size %1x%2").arg(info.size.width()).arg(info.size.height()));
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

} // namespace

Status checkFilm(const QString& path, const RenderPlan& plan, const ExpectedFilm& expected, const Progress& progress)
{
    BR_TRY(const auto film, VideoReader::open(path, progress.stop, 1)); // a few key pictures: more would get in the way
    BR_CHECK(checkFacts(film->info(), plan, expected.sound));
    const Rate rate = plan.output.video.rate;
    const FilmRange range = madeRange(plan);
    const auto shown = [&](Frames frame) {
        return film->pictureAt(framesToMicroseconds(frame, rate) + framesToMicroseconds(1, rate) / 2);
    };
    BR_CHECK(shown(0));
    if (!expected.copied)
        BR_CHECK(shown(range.length - 1));
    for (const PlannedPicture& sample : expected.samples) {
        BR_TRY(const Picture got, shown(sample.frame - range.start));
        if (!PicturePrint(got).isLike(sample.print))
            return wrong(QStringLiteral("picture at frame %1").arg(sample.frame));
    }
    if (expected.sound) {
        BR_TRY(const auto heard, SoundReader::open(path, progress.stop));
        std::vector<float> tail(9600);
        BR_CHECK(heard->read(std::max<std::int64_t>(0, framesToSamples(range.length, rate) - 4800), tail));
    }
    return {};
}

Status checkDrawing(const RenderPlan& plan, const QString& cacheFolder, const QList<PlannedPicture>& samples,
                    const Progress& progress)
{
    if (samples.isEmpty())
        return {};
    const PlannedPicture& sample = samples[samples.size() / 2];
    TimelineReader reader(plan, cacheFolder, progress.stop);
    reader.readOnward(); // little memory
    BR_TRY(const Picture drawn, reader.pictureAt(sample.frame));
    return PicturePrint(drawn).isLike(sample.print) ? Status()
                                                    : wrong(QStringLiteral("drawn frame %1").arg(sample.frame));
}
