#include "ui/timeline/timeline_geometry.h"

#include "core/document/transitions.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr int LabelWidth = 96; // room for "00:00:00:00" and air
constexpr int SnapReach = 8;
constexpr int Grip = 10;
constexpr int WidestForGrips = 3 * Grip; // a narrower clip is moved, not faded
} // namespace

int TimelineGeometry::xOf(Frames frame) const
{
    return leading + int(std::lround(double(frame) * scale)) - scroll;
}

Frames TimelineGeometry::frameAt(int x) const
{
    return std::max<Frames>(0, std::llround((x + scroll - leading) / scale));
}

Frames TimelineGeometry::frameUnder(int x) const
{
    return std::max<Frames>(0, Frames(std::floor((x + scroll - leading) / scale)));
}

int TimelineGeometry::contentWidth(const TimelineLayout& layout) const
{
    Frames last = layout.length;
    for (const TrackLane& lane : layout.tracks)
        for (const ClipBlock& clip : lane.clips)
            last = std::max(last, clip.start + clip.length);
    return leading * 2 + int(std::lround(double(last) * scale));
}

int TimelineGeometry::contentHeight(const TimelineLayout& layout) const
{
    return RulerHeight + Gap + story + int(layout.tracks.size()) * (LaneHeight + Gap) + Gap;
}

void TimelineGeometry::fitStory(const TimelineLayout& layout, int room)
{
    const int firstTrack = layout.tracks.isEmpty() ? 0 : LaneHeight + Gap;
    story =
        firstTrack == 0 ? StoryHeight : std::clamp(room - RulerHeight - 2 * Gap - firstTrack, LowStory, StoryHeight);
}

QRect TimelineGeometry::shotRect(const ShotBlock& shot) const
{
    const int left = xOf(shot.start);
    return {left, RulerHeight + Gap, std::max(xOf(shot.start + shot.length) - left - 1, 1), story};
}

QRect TimelineGeometry::laneRect(qsizetype track, int width) const
{
    return {0, RulerHeight + Gap + story + Gap + int(track) * (LaneHeight + Gap), width, LaneHeight};
}

QRect TimelineGeometry::clipRect(const ClipBlock& clip, qsizetype track) const
{
    const int left = xOf(clip.start);
    const QRect lane = laneRect(track, 0);
    return {left, lane.top(), std::max(xOf(clip.start + clip.length) - left - 1, 2), LaneHeight};
}

QRect TimelineGeometry::markerRect(const MarkerFlag& marker) const
{
    return {xOf(marker.at) - MarkerWidth / 2, top + 1, MarkerWidth, MarkerHeight};
}

QRect TimelineGeometry::fadeInGrip(const ClipBlock& clip, qsizetype track) const
{
    const QRect rect = clipRect(clip, track);
    const int x = std::clamp(xOf(clip.start + clip.fadeIn), rect.left(), rect.right() - Grip + 1);
    return rect.width() < WidestForGrips ? QRect() : QRect(x, rect.top(), Grip, Grip);
}

QRect TimelineGeometry::fadeOutGrip(const ClipBlock& clip, qsizetype track) const
{
    const QRect rect = clipRect(clip, track);
    const int x = std::clamp(xOf(clip.start + clip.length - clip.fadeOut) - Grip, rect.left(), rect.right() - Grip + 1);
    return rect.width() < WidestForGrips ? QRect() : QRect(x, rect.top(), Grip, Grip);
}

double TimelineGeometry::samplesAt(int x, Rate rate) const
{
    return double(x + scroll - leading) / scale * SampleRate * rate.den / rate.num;
}

Frames TimelineGeometry::tickStep(Rate rate) const
{
    const Frames second = std::max<Frames>(1, (rate.num + rate.den / 2) / rate.den);
    for (const Frames step : {Frames(1), Frames(2), Frames(5), Frames(10), second, second * 2, second * 5, second * 10,
                              second * 30, second * 60, second * 120, second * 300, second * 600, second * 1800})
        if (double(step) * scale >= LabelWidth)
            return step;
    return second * 3600;
}

const ShotBlock* cutAt(const TimelineGeometry& geometry, const TimelineLayout& layout, QPoint at)
{
    if (at.y() < geometry.top + TimelineGeometry::RulerHeight)
        return nullptr;
    for (const ShotBlock& shot : layout.shots) {
        const QRect rect = geometry.shotRect(shot);
        if (at.y() < rect.top() || at.y() > rect.bottom())
            return nullptr;
        const Transition& way = shot.transitionIn;
        const Frames from = shot.start - (shot.start == 0 ? 0 : framesBefore(way)); // nothing comes before the film
        const bool ramp = way.kind != TransitionKind::Cut && at.y() > rect.bottom() - TimelineGeometry::RampHeight &&
                          at.x() >= geometry.xOf(from) && at.x() < geometry.xOf(from + way.frames);
        const int reach = std::min(TimelineGeometry::EdgeReach, rect.width() / 3 + 1);
        if (ramp || std::abs(at.x() - rect.left()) <= reach)
            return &shot;
    }
    return nullptr;
}

TimelineHit hitTest(const TimelineGeometry& geometry, const TimelineLayout& layout, QPoint at)
{
    TimelineHit hit;
    hit.frame = geometry.frameUnder(at.x());
    if (at.y() < geometry.top + TimelineGeometry::RulerHeight) {
        hit.part = TimelineHit::Part::Ruler;
        for (const MarkerFlag& marker : layout.markers) // the last one is painted over those before
            if (geometry.markerRect(marker).contains(at)) {
                hit.part = TimelineHit::Part::Marker;
                hit.marker = marker.id;
                hit.frame = marker.at;
            }
        return hit;
    }
    const int reach = TimelineGeometry::EdgeReach;
    for (const ShotBlock& shot : layout.shots) {
        const QRect rect = geometry.shotRect(shot);
        if (!rect.adjusted(0, 0, 1, 0).contains(at))
            continue;
        hit.shot = shot.id;
        const bool tail = rect.right() - at.x() < std::min(reach, rect.width() / 3 + 1);
        hit.part = tail ? TimelineHit::Part::ShotTail : TimelineHit::Part::Shot;
        return hit;
    }
    for (qsizetype track = 0; track < layout.tracks.size(); ++track) {
        const QRect lane = geometry.laneRect(track, 1);
        if (at.y() < lane.top() || at.y() > lane.bottom())
            continue;
        hit.track = track;
        hit.part = TimelineHit::Part::Lane;
        for (const ClipBlock& clip : layout.tracks[track].clips) {
            const QRect rect = geometry.clipRect(clip, track);
            if (!rect.contains(at))
                continue;
            hit.clip = clip.id;
            const int grip = std::min(reach, rect.width() / 3);
            const bool sound = layout.tracks[track].kind == TrackKind::Sound;
            hit.part = sound && geometry.fadeInGrip(clip, track).contains(at)    ? TimelineHit::Part::FadeIn
                       : sound && geometry.fadeOutGrip(clip, track).contains(at) ? TimelineHit::Part::FadeOut
                       : clip.wholeFilm                                          ? TimelineHit::Part::Clip
                       : at.x() - rect.left() < grip                             ? TimelineHit::Part::ClipHead
                       : rect.right() - at.x() < grip                            ? TimelineHit::Part::ClipTail
                                                                                 : TimelineHit::Part::Clip;
        }
        return hit;
    }
    return hit;
}

qsizetype dropIndex(const TimelineGeometry& geometry, const TimelineLayout& layout, const ShotId& dragged, int x)
{
    qsizetype index = 0;
    for (const ShotBlock& shot : layout.shots) {
        if (shot.id == dragged)
            continue;
        if (x < geometry.shotRect(shot).center().x())
            break;
        ++index;
    }
    return index;
}

Frames snapped(const TimelineGeometry& geometry, const TimelineLayout& layout, Frames frame, Frames playhead,
               const TimelineHit& ignored)
{
    Frames best = frame;
    double nearest = SnapReach;
    const auto consider = [&](Frames candidate) {
        const double distance = std::abs(double(candidate - frame)) * geometry.scale;
        if (distance <= nearest) {
            nearest = distance;
            best = candidate;
        }
    };
    for (const ShotBlock& shot : layout.shots)
        consider(shot.start);
    for (const TrackLane& lane : layout.tracks)
        for (const ClipBlock& clip : lane.clips) {
            if (clip.id == ignored.clip)
                continue;
            consider(clip.start);
            consider(clip.start + clip.length);
        }
    for (const MarkerFlag& marker : layout.markers)
        if (marker.id != ignored.marker)
            consider(marker.at);
    consider(layout.length);
    consider(playhead);
    return best;
}
