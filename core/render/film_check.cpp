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

/// Mean difference of brightness, 0 to 255.
double difference(const Picture& a, const Picture& b)
{
    const AVFrame& one = *a.frame();
    const AVFrame& two = *b.frame();
    std::int64_t sum = 0;
    for (int y = 0; y < one.height; ++y)
        for (int x = 0; x < one.width; ++x)
            sum += std::abs(one.data[0][std::ptrdiff_t(y) * one.linesize[0] + x] -
                            two.data[0][std::ptrdiff_t(y) * two.linesize[0] + x]);
    return double(sum) / (double(one.width) * one.height);
}

Status checkFacts(const MediaInfo& info, const RenderPlan& plan, ExpectSound sound)
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
    if (info.hasAudio != (sound == ExpectSound::Yes))
        return wrong(QStringLiteral("sound"));
    return {};
}

} // namespace

Status checkFilm(const QString& path, const RenderPlan& plan, ExpectSound sound, const QList<Frames>& samples,
                 const QString& cacheFolder, const Progress& progress)
{
    constexpr double MostDifference = 24; // coarse coding stays far below; another or a black picture far above
    BR_TRY(const auto film, VideoReader::open(path, progress.stop));
    BR_CHECK(checkFacts(film->info(), plan, sound));
    const Rate rate = plan.output.video.rate;
    const FilmRange range = madeRange(plan);
    const auto shown = [&](Frames frame) {
        return film->pictureAt(framesToMicroseconds(frame, rate) + framesToMicroseconds(1, rate) / 2);
    };
    BR_CHECK(shown(0));
    BR_CHECK(shown(range.length - 1));
    TimelineReader reader(plan, cacheFolder, progress.stop);
    for (const Frames frame : samples) {
        BR_TRY(const Picture got, shown(frame - range.start));
        BR_TRY(const Picture planned, reader.pictureAt(frame));
        if (got.size() != planned.size() || difference(got, planned) > MostDifference)
            return wrong(QStringLiteral("picture at frame %1").arg(frame));
    }
    if (sound == ExpectSound::Yes) {
        BR_TRY(const auto heard, SoundReader::open(path, progress.stop));
        std::vector<float> tail(9600);
        BR_CHECK(heard->read(std::max<std::int64_t>(0, framesToSamples(range.length, rate) - 4800), tail));
    }
    return {};
}
