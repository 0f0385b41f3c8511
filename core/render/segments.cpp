#include "core/render/segments.h"

#include "core/render/content_key.h"
#include "core/render/end_fade.h"
#include "core/render/lettering.h"

#include <algorithm>

namespace {

QList<Segment> within(const FilmRange& range, const QList<Segment>& segments)
{
    QList<Segment> kept;
    for (const Segment& segment : segments)
        if (const FilmRange made = clippedTo(range, segment.start, segment.length); made.length > 0)
            kept.append({made.start, made.length});
    return kept;
}

Frames framesIn(int seconds, Rate rate)
{
    return std::max<Frames>(1, seconds * std::int64_t(rate.num) / rate.den);
}

/// Words run with the film: the same stretch elsewhere has another timecode.
void addLettering(ContentKey& key, const RenderPlan& plan, const Segment& segment)
{
    if (plan.output.burnIns == BurnIns() && plan.output.captions != CaptionUse::Burned)
        return;
    for (Frames frame = segment.start; frame < segment.start + segment.length; ++frame) {
        const Lettering words = letteringAt(plan, frame);
        if (words.isEmpty())
            continue; // without words it is the same picture as ever
        key.add(frame - segment.start);
        key.add(LetteringVersion);
        for (const QString& text : {words.label, words.timecode, words.watermark, words.caption})
            key.add(text);
    }
}

} // namespace

qsizetype shotIndexAt(const RenderPlan& plan, Frames frame)
{
    const auto after = std::upper_bound(plan.shots.begin(), plan.shots.end(), frame,
                                        [](Frames f, const PlanShot& shot) { return f < shot.start; });
    return qsizetype(after - plan.shots.begin()) - 1;
}

Frames transitionStart(const RenderPlan& plan, qsizetype index)
{
    return plan.shots[index].start - plan.shots[index].transitionIn.frames / 2;
}

StoryPlace storyAt(const RenderPlan& plan, Frames frame)
{
    if (frame < 0 || frame >= plan.length || plan.shots.isEmpty())
        return {};
    const qsizetype shot = shotIndexAt(plan, frame);
    if (shot > 0) {
        const Frames into = frame - transitionStart(plan, shot);
        if (into < plan.shots[shot].transitionIn.frames)
            return {shot - 1, shot, into};
    }
    if (shot + 1 < plan.shots.size() && plan.shots[shot + 1].transitionIn.frames > 0) {
        const Frames into = frame - transitionStart(plan, shot + 1);
        if (into >= 0)
            return {shot, shot + 1, into};
    }
    return {shot, -1, 0};
}

qsizetype pictureAt(const PlanShot& shot, Frames frame)
{
    qsizetype index = 0;
    while (index + 1 < shot.pictures.size() && frame >= shot.pictures[index + 1].start)
        ++index;
    return index;
}

QList<Segment> segmentsOf(const RenderPlan& plan, int seconds)
{
    QList<Segment> segments;
    const Frames chunk = framesIn(seconds, plan.output.video.rate);
    Frames done = 0;
    const auto stretchTo = [&](Frames end) {
        // Pieces of one length and an even number of them, so that the cores that share a shot are done together.
        Frames pieces = std::max<Frames>(1, (end - done + chunk / 2) / chunk);
        for (pieces += pieces > 1 ? pieces % 2 : 0; end > done; --pieces) {
            const Frames length = (end - done + pieces - 1) / pieces;
            segments.append({done, length});
            done += length;
        }
    };
    stretchTo(plan.storyStart);
    stretchTo(plan.storyStart + plan.opening.frames);
    for (qsizetype i = 0; i < plan.shots.size(); ++i) {
        const PlanShot& shot = plan.shots[i];
        if (shot.transitionIn.frames > 0 && i > 0) {
            stretchTo(transitionStart(plan, i));
            segments.append({done, shot.transitionIn.frames});
            done += shot.transitionIn.frames;
        }
        const bool isLast = i + 1 == plan.shots.size();
        const bool fades = !isLast && plan.shots[i + 1].transitionIn.frames > 0;
        if (isLast)
            stretchTo(plan.length - plan.closing.frames);
        stretchTo(fades ? transitionStart(plan, i + 1) : shot.start + shot.length);
    }
    return within(madeRange(plan), segments);
}

QString segmentKey(const RenderPlan& plan, const Segment& segment, const QString& builder)
{
    ContentKey key("segment");
    key.add(builder);
    key.add(plan.output.video);
    key.add(segment.length);
    const Frames last = segment.start + segment.length - 1;
    const StoryPlace place = storyAt(plan, segment.start);
    for (const qsizetype index : {place.shot, place.incoming}) {
        key.add(index < 0 ? 0 : 1);
        if (index < 0)
            continue;
        const PlanShot& shot = plan.shots[index];
        for (qsizetype i = pictureAt(shot, segment.start); i <= pictureAt(shot, last); ++i)
            key.add(shot.pictures[i], segment.start);
    }
    if (place.incoming >= 0) {
        key.add(plan.shots[place.incoming].transitionIn);
        key.add(place.into);
    }
    for (const PictureSource& overlay : plan.overlays)
        if (overlay.start <= last && overlay.start + overlay.length > segment.start)
            key.add(overlay, segment.start);
    if (endFadeAt(plan, segment.start)) { // each one has segments of its own
        const bool opens = segment.start < plan.storyStart + plan.opening.frames;
        key.add(opens ? plan.opening : plan.closing);
        key.add(opens ? segment.start - plan.storyStart : segment.start - plan.length);
    }
    addLettering(key, plan, segment);
    return key.hex();
}

QString soundKey(const RenderPlan& plan, const QString& builder)
{
    ContentKey key("sound, short pieces"); // named anew when the same plan becomes another sound
    key.add(builder);
    key.add(plan.output.video.rate);
    key.add(plan.length);
    key.add(madeRange(plan).start);
    key.add(madeRange(plan).length);
    key.add(plan.output.audioBitRate);
    key.add(plan.output.loudness ? std::int64_t(*plan.output.loudness * 1000) : 1);
    for (const PlanSound& sound : plan.sounds)
        key.add(sound, 0);
    if (plan.opening.frames + plan.closing.frames > 0) {
        key.add(plan.storyStart + plan.opening.frames);
        key.add(plan.opening.frames);
        key.add(plan.closing.frames);
    }
    return key.hex();
}
