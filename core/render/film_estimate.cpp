#include "core/render/film_estimate.h"

#include "core/media/film_format.h"

#include <algorithm>
#include <cmath>

namespace {

/// What a coder makes of a picture.
struct Coding {
    const char* codec;
    double bits;     ///< a point of a picture, of moving film at CRF 20
    bool followsCrf; ///< half as much with six more, as x264 does
    bool intra;      ///< a picture costs the same whether it moves or not
};
constexpr Coding Codings[] = {{"h264", 0.10, true, false}, {"hevc", 0.07, true, false},  {"vp9", 0.07, true, false},
                              {"av1", 0.06, true, false},  {"prores", 2.4, false, true}, {"dnxhr", 2.3, false, true},
                              {"gif", 2.0, false, false},  {"png", 9.0, false, true},    {"jpeg", 1.4, false, true},
                              {"sheet", 0.0, false, true}};
constexpr double MasterFactor = 1.5;  ///< the better of ProRes' and DNxHR's two profiles
constexpr qint64 SheetBytes = 30'000; ///< a shot of a contact sheet
constexpr int PcmBits = 48000 * 2 * 24;

/// Of what is coded of moving film.
double movement(const PictureSource& picture)
{
    switch (picture.kind) {
    case PictureKind::Take:
        return picture.speedPermille == 0 ? 0.1 : 1;
    case PictureKind::Panel:
        return picture.move == StillMove() ? 0.1 : 0.5;
    case PictureKind::Card:
        return 0.15;
    case PictureKind::Slate:
        break;
    }
    return 0.05;
}

Frames shared(const FilmRange& range, Frames start, Frames length)
{
    return std::max<Frames>(0, std::min(range.start + range.length, start + length) - std::max(range.start, start));
}

double pictureBits(const RenderPlan& plan, const Coding& coding)
{
    const VideoSettings& video = plan.output.video;
    const FilmRange range = madeRange(plan);
    double frames = 0;
    for (const PlanShot& shot : plan.shots)
        for (const PictureSource& picture : shot.pictures)
            frames +=
                double(shared(range, std::max(picture.start, shot.start), std::min(picture.length, shot.length))) *
                (coding.intra ? 1 : movement(picture));
    const double bits = frames * video.size.width() * video.size.height() * coding.bits;
    if (coding.followsCrf)
        return bits * std::exp2((20 - video.crf) / 6.0);
    return coding.intra && coding.bits > 2 && coding.bits < 3 && video.crf <= 16 ? bits * MasterFactor : bits;
}

double soundBits(const OutputSpec& output, const QString& codec)
{
    return codec.isEmpty()                  ? 0
           : codec == QLatin1String("pcm")  ? PcmBits
           : codec == QLatin1String("flac") ? PcmBits * 0.5
                                            : output.audioBitRate;
}

} // namespace

qint64 estimatedBytes(const RenderPlan& plan)
{
    const VideoSettings& video = plan.output.video;
    const FilmFormat* format = filmFormat(video.codec);
    const FilmRange range = madeRange(plan);
    if (!format || range.length <= 0)
        return 0;
    if (format->kind == FilmKind::Sheet)
        return SheetBytes * std::count_if(plan.shots.begin(), plan.shots.end(), [&](const PlanShot& shot) {
                   return shared(range, shot.start, shot.length) > 0;
               });
    const double seconds = double(range.length) / toDouble(video.rate);
    double bits = soundBits(plan.output, QLatin1String(format->sound)) * seconds;
    for (const Coding& coding : Codings)
        if (video.codec == QLatin1String(coding.codec))
            bits += pictureBits(plan, coding);
    return std::max<qint64>(1, std::llround(bits / 8));
}
