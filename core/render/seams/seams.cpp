#include "core/render/seams/seams.h"

#include "core/render/loudness.h"
#include "core/render/seams/seam_looks.h"
#include "core/render/segments.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QBuffer>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr int Width = 320;     ///< pictures are read this wide
constexpr Frames Window = 12;  ///< frames that are searched for held pictures on each side
constexpr double Same = 0.3;   ///< code values: less apart are one picture, coded twice
constexpr double Moves = 0.6;  ///< code values a frame: what moves less cannot be seen to stand still
constexpr double Silent = -60; ///< LUFS

/// The film as it is cut, small, without the words that run over it.
RenderPlan measuredPlan(RenderPlan plan)
{
    VideoSettings& video = plan.output.video;
    if (video.size.width() > Width)
        video.size = QSize(Width, std::max(2, Width * video.size.height() / video.size.width() / 2 * 2));
    plan.output.burnIns = {};
    plan.output.captions = CaptionUse::None;
    plan.opening = plan.closing = {};
    return plan;
}

/// One side of a cut on its way to be measured.
struct Side {
    const PlanShot& shot;
    const PictureSource& source;
    Frames edge; ///< the film frame beside the cut
    int inwards; ///< -1: the shot lies before the cut, 1: behind it
    Frames window = 0;
    Frames natural = 0;              ///< film frames that repeat a picture because the take has fewer of them
    std::vector<Picture> pictures{}; ///< from the edge inwards
    double motion = 0;               ///< mean code values from one to the next, where they are not held
};

double rateOf(const PictureSource& source)
{
    return source.kind == PictureKind::Take ? toDouble(source.rate) * source.speedPermille / 1000 : 0;
}

Side sideOf(const RenderPlan& plan, qsizetype index, Frames edge, int inwards)
{
    const PlanShot& shot = plan.shots[index];
    const PictureSource& source = shot.pictures[pictureAt(shot, edge)];
    Side side{shot, source, edge, inwards};
    if (const double rate = rateOf(source); rate > 0) {
        side.window = std::min(Window, (shot.length - 1) / 2);
        side.natural = std::max<Frames>(0, Frames(std::ceil(toDouble(plan.output.video.rate) / rate - 0.01)) - 1);
    }
    return side;
}

/// Forwards in time: backwards a reader would decode each picture's whole group again.
Status read(TimelineReader& reader, Side& side)
{
    const Frames from = side.inwards < 0 ? side.edge - side.window : side.edge;
    for (Frames frame = from; frame <= from + side.window; ++frame) {
        BR_TRY(const Picture picture, reader.pictureAt(frame));
        side.pictures.push_back(picture);
    }
    if (side.inwards < 0)
        std::reverse(side.pictures.begin(), side.pictures.end());
    return {};
}

/// How many frames repeat the picture at the edge, beyond what the take's own rate repeats. None where nothing moves:
/// a still scene is no fault.
Result<Frames> heldFrames(TimelineReader& reader, Side& side)
{
    if (side.window <= side.natural)
        return 0;
    std::vector<double> steps;
    for (size_t i = 1; i < side.pictures.size(); ++i)
        steps.push_back(lumaDistance(side.pictures[i - 1], side.pictures[i]));
    const auto moves = std::find_if(steps.begin(), steps.end(), [](double step) { return step > Same; });
    if (moves == steps.end()) {
        const Frames middle = side.shot.start + side.shot.length / 2;
        const Frames later = std::min(middle + side.natural + 1, side.shot.start + side.shot.length - 1);
        BR_TRY(const Picture one, reader.pictureAt(middle));
        BR_TRY(const Picture next, reader.pictureAt(later));
        side.motion = lumaDistance(one, next);
    } else {
        side.motion = std::accumulate(moves, steps.end(), 0.0) / double(steps.end() - moves);
    }
    return side.motion < Moves ? 0 : std::max<Frames>(0, (moves - steps.begin()) - side.natural);
}

Result<double> loudnessOf(TimelineReader& reader, std::int64_t from, std::int64_t samples)
{
    std::vector<float> sound(size_t(2 * samples));
    BR_CHECK(reader.soundAt(from, sound));
    LoudnessMeter meter;
    meter.add(sound);
    return meter.integrated();
}

Status measureSound(TimelineReader& reader, Seam& seam, const Side& out, const Side& in)
{
    constexpr std::int64_t Least = SampleRate * 2 / 5; // a block of the loudness measure
    const Rate rate = reader.plan().output.video.rate;
    const auto at = [rate](Frames frame) { return framesToSamples(frame, rate); };
    const std::int64_t end = at(seam.last + 1);
    const std::int64_t start = at(seam.first);
    const std::int64_t before = std::min<std::int64_t>(SampleRate, end - at(out.shot.start));
    const std::int64_t after = std::min<std::int64_t>(SampleRate, at(in.shot.start + in.shot.length) - start);
    if (before < Least || after < Least)
        return {};
    BR_TRY(const double left, loudnessOf(reader, end - before, before));
    BR_TRY(const double right, loudnessOf(reader, start, after));
    seam.silentBefore = left < Silent;
    seam.silentAfter = right < Silent;
    if (!seam.silentBefore && !seam.silentAfter)
        seam.loudness = right - left;
    return {};
}

QByteArray jpegOf(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.toImage().save(&buffer, "JPG", 85);
    return bytes;
}

Status measurePictures(TimelineReader& reader, Seam& seam, Side& out, Side& in)
{
    const qsizetype troubles = reader.troubles();
    BR_CHECK(read(reader, out));
    BR_TRY(seam.heldBefore, heldFrames(reader, out));
    BR_CHECK(read(reader, in));
    BR_TRY(seam.heldAfter, heldFrames(reader, in));
    const Picture& last = out.pictures.front();
    const Picture& first = in.pictures.front();
    seam.pictureBefore = jpegOf(last);
    seam.pictureAfter = jpegOf(first);
    seam.missing = reader.troubles() > troubles;
    if (seam.missing) { // a card stands there: its looks tell nothing
        seam.heldBefore = seam.heldAfter = 0;
        return {};
    }
    const PictureLook before = lookOf(last);
    const PictureLook after = lookOf(first);
    seam.stops = stopsBetween(before, after);
    seam.colour = colourDistance(before, after);
    // Two codings of one picture differ by a part of what movement would.
    const bool slow = out.source.file == in.source.file && std::max(out.natural, in.natural) > 0;
    const double motion = std::max(out.motion, in.motion);
    seam.repeated = out.window > 0 && in.window > 0 && !slow && motion >= Moves &&
                    lumaDistance(last, first) <= std::max(Same, motion / 6);
    return {};
}

bool carriesOver(const Transition& transition)
{
    return transition.frames > 0 && transition.kind != TransitionKind::Wipe;
}

} // namespace

bool isOver(const Seam& seam, SeamJump jump)
{
    const bool pictureCounts = !seam.newScene && !seam.card && !carriesOver(seam.transition);
    switch (jump) {
    case SeamJump::Exposure:
        return pictureCounts && seam.stops && std::abs(*seam.stops) > SeamLimits::Stops;
    case SeamJump::Colour:
        return pictureCounts && seam.colour && *seam.colour > SeamLimits::Colour;
    case SeamJump::Level:
        if (seam.silentBefore != seam.silentAfter) // a draft speaks where it has words; takes fall silent by mistake
            return seam.bothTakes;
        return seam.loudness && std::abs(*seam.loudness) > SeamLimits::LoudnessUnits;
    case SeamJump::Rate:
        return seam.rateBefore > 0 && seam.rateAfter > 0 &&
               std::max(seam.rateBefore, seam.rateAfter) / std::min(seam.rateBefore, seam.rateAfter) >
                   1 + SeamLimits::RatePerCent / 100;
    case SeamJump::Frozen:
        return seam.repeated || seam.heldBefore + seam.heldAfter > SeamLimits::Held;
    }
    return false;
}

bool isOver(const Seam& seam)
{
    return std::any_of(std::begin(SeamJumps), std::end(SeamJumps), [&](SeamJump jump) { return isOver(seam, jump); });
}

QList<Seam> seamsOf(const RenderPlan& plan)
{
    QList<Seam> seams;
    for (qsizetype i = 1; i < plan.shots.size(); ++i) {
        const PlanShot& out = plan.shots[i - 1];
        const PlanShot& in = plan.shots[i];
        if (in.start <= plan.storyStart) // the slate is no shot
            continue;
        Seam seam;
        seam.before = out.id;
        seam.after = in.id;
        seam.codeBefore = out.code;
        seam.codeAfter = in.code;
        seam.cut = in.start;
        seam.transition = in.transitionIn;
        seam.last = in.transitionIn.frames > 0 ? transitionStart(plan, i) - 1 : in.start - 1;
        seam.first = in.transitionIn.frames > 0 ? transitionStart(plan, i) + in.transitionIn.frames : in.start;
        seam.newScene = std::any_of(plan.chapters.begin(), plan.chapters.end(),
                                    [&](const Chapter& chapter) { return chapter.start == in.start; });
        seam.bothTakes = out.hasTake && in.hasTake;
        seam.card = out.pictures.last().kind == PictureKind::Card || in.pictures.first().kind == PictureKind::Card;
        seam.rateBefore = rateOf(out.pictures.last());
        seam.rateAfter = rateOf(in.pictures.first());
        seams.append(seam);
    }
    return seams;
}

Result<QList<Seam>> measureSeams(const RenderPlan& plan, const QString& cacheFolder, const Progress& progress,
                                 const std::function<void(const Seam& seam)>& found)
{
    const RenderPlan measured = measuredPlan(plan);
    TimelineReader reader(measured, cacheFolder, progress.stop);
    QList<Seam> seams = seamsOf(measured);
    for (qsizetype i = 0; i < seams.size(); ++i) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Measuring the cuts was stopped. Nothing was changed."));
        Seam& seam = seams[i];
        const qsizetype incoming = shotIndexAt(measured, seam.cut);
        Side out = sideOf(measured, incoming - 1, seam.last, -1);
        Side in = sideOf(measured, incoming, seam.first, 1);
        BR_CHECK(measurePictures(reader, seam, out, in));
        BR_CHECK(measureSound(reader, seam, out, in));
        if (found)
            found(seam);
        progress(double(i + 1) / double(seams.size()));
    }
    return seams;
}
