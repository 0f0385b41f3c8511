#include "core/render/film_estimate.h"

#include "core/media/film_format.h"

#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace {

/// What a coder looks at: what changes from picture to picture, the points that are not as before, or each picture
/// alone.
enum class Looks { AtChanges, AtNewPoints, AtEach };

/// What a coder makes of a picture. Measured with tests/journeys/film_size.py on drawn samples and on clips of video
/// models.
struct Coding {
    const char* codec;
    double base;   ///< bits a point needs in any case
    double factor; ///< of what H.264 at CRF 20 needs
    double most;   ///< bits a point has at most
    Looks looks;
    bool followsCrf = false; ///< half as much with five more
};
constexpr Coding Codings[] = {{"h264", 0, 1, 2, Looks::AtChanges, true},  {"hevc", 0, 0.9, 2, Looks::AtChanges, true},
                              {"vp9", 0, 0.8, 2, Looks::AtChanges, true}, {"av1", 0, 0.7, 2, Looks::AtChanges, true},
                              {"prores", 1.8, 5, 3, Looks::AtEach},       {"dnxhr", 2.3, 0, 3, Looks::AtEach},
                              {"gif", 0, 10, 5, Looks::AtNewPoints},      {"png", 2, 45, 16, Looks::AtEach},
                              {"jpeg", 0.3, 8, 3, Looks::AtEach}};
constexpr double MasterFactor = 1.5;  ///< the better of ProRes' and DNxHR's two profiles
constexpr qint64 SheetBytes = 30'000; ///< a shot of a contact sheet
constexpr int PcmBits = 48000 * 2 * 24;
constexpr int SilentBits = 4000;    ///< a second of silence in AAC, Opus or FLAC
constexpr double UsualDetail = 0.1; ///< of a clip that nothing is known of

/// Bits that H.264 needs for a point of a take's picture in its own size, at the film's rate: its own coder has found
/// out how much there is in it.
double bitsOfTake(const PictureSource& take, const QString& folder, Rate film)
{
    const double points = double(take.size.width()) * take.size.height();
    const qint64 bytes = QFileInfo(folder + QLatin1Char('/') + take.file).size();
    if (bytes <= 0 || take.size.isEmpty() || take.sourceLength <= 0)
        return UsualDetail;
    const double own = double(bytes) * 8 / (points * double(take.sourceLength));
    const double shown = own * std::min(1.0, toDouble(take.rate) / toDouble(film)); // what is shown twice costs nothing
    return 0.655 * std::pow(std::clamp(shown, 0.003, 0.6), 0.755);
}

/// Bits that H.264 needs for one of a source's pictures in the film.
struct Detail {
    double changes = 0;
    double newPoints = 0;
    double alone = 0;
};

Detail detailOf(const PictureSource& picture, const QString& folder, const VideoSettings& video)
{
    const double points = double(video.size.width()) * video.size.height();
    switch (picture.kind) {
    case PictureKind::Take: {
        const double own = picture.size.isEmpty() ? points : double(picture.size.width()) * picture.size.height();
        // An enlarged picture has more points and nothing more to see.
        const double bits = bitsOfTake(picture, folder, video.rate) * own * std::pow(points / own, 0.7);
        const double moving = picture.speedPermille == 0 ? bits * 0.1 : bits;
        return {moving, picture.speedPermille == 0 ? moving : moving + points * 0.05, bits};
    }
    case PictureKind::Panel: // flat and grainy: a move makes every point new, and none of them hard to code
        return picture.move == StillMove() ? Detail{points * 0.01, points * 0.005, points * 0.01}
                                           : Detail{points * 0.05, points * 0.19, points * 0.01};
    case PictureKind::Card:
        return {points * 0.015, points * 0.05, points * 0.01};
    case PictureKind::Slate:
        break;
    }
    return {points * 0.005, points * 0.005, points * 0.01};
}

double pictureBits(const RenderPlan& plan, const Coding& coding)
{
    const VideoSettings& video = plan.output.video;
    const FilmRange range = madeRange(plan);
    const double points = double(video.size.width()) * video.size.height();
    double bits = 0;
    for (const PlanShot& shot : plan.shots)
        for (const PictureSource& picture : shot.pictures) {
            const auto frames =
                clippedTo(range, std::max(picture.start, shot.start), std::min(picture.length, shot.length)).length;
            const Detail detail = detailOf(picture, plan.folder, video);
            const double seen = coding.looks == Looks::AtChanges     ? detail.changes
                                : coding.looks == Looks::AtNewPoints ? detail.newPoints
                                                                     : detail.alone;
            const double one = points * coding.base + coding.factor * seen;
            bits += double(frames) * std::min(one, points * coding.most);
        }
    if (coding.followsCrf)
        return bits * std::exp2((20 - video.crf) / 5.0);
    const bool hasProfiles = video.codec == QLatin1String("prores") || video.codec == QLatin1String("dnxhr");
    return hasProfiles && video.crf <= 16 ? bits * MasterFactor : bits;
}

/// Of the part that is made: in which there is a sound, however quiet.
double heardSeconds(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    const std::int64_t begin = framesToSamples(range.start, plan.output.video.rate);
    const std::int64_t end = framesToSamples(range.start + range.length, plan.output.video.rate);
    QList<std::pair<std::int64_t, std::int64_t>> spans;
    for (const PlanSound& sound : plan.sounds)
        spans.append({std::max(begin, sound.start), std::min(end, sound.start + sound.length)});
    std::sort(spans.begin(), spans.end());
    std::int64_t heard = 0, until = begin;
    for (const auto& [from, to] : std::as_const(spans)) {
        heard += std::max<std::int64_t>(0, to - std::max(from, until));
        until = std::max(until, to);
    }
    return double(heard) / SampleRate;
}

double soundBits(const RenderPlan& plan, const QString& codec, double seconds)
{
    if (codec.isEmpty() || codec == QLatin1String("pcm"))
        return codec.isEmpty() ? 0 : PcmBits * seconds;
    const double heard = heardSeconds(plan);
    const double loud = codec == QLatin1String("flac") ? PcmBits * 0.5 : plan.output.audioBitRate;
    return heard * loud + (seconds - heard) * SilentBits;
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
        return SheetBytes * madeShots(plan).size();
    const double seconds = double(range.length) / toDouble(video.rate);
    double bits = soundBits(plan, QLatin1String(format->sound), seconds);
    for (const Coding& coding : Codings)
        if (video.codec == QLatin1String(coding.codec))
            bits += pictureBits(plan, coding);
    return std::max<qint64>(1, std::llround(bits / 8));
}
