#include "ui/timeline/timeline_layout.h"

#include "core/document/codes.h"
#include "core/document/find.h"

#include <QHash>
#include <algorithm>

namespace {

ShotBlock blockFor(const Scene& scene, const Shot& shot, Frames start)
{
    return {shot.id,
            fullCode(scene, shot),
            shot.description,
            start,
            shot.length,
            shot.transitionIn,
            &shot == &scene.shots.front(),
            scene.slugline,
            shot.speedPermille};
}

} // namespace

TimelineLayout layOut(const Storyboard& board)
{
    TimelineLayout layout;
    layout.rate = board.format.rate;
    layout.closing = board.closing;
    layout.length = filmLength(board);
    QHash<ShotId, Frames> starts;
    for (const auto& [scene, shot, start] : shotStarts(board)) {
        if (!plays(*shot))
            continue;
        starts.insert(shot->id, start);
        layout.shots << blockFor(*scene, *shot, start);
    }
    const auto place = [&](const Anchor& anchor) -> std::optional<Frames> {
        if (!anchor.shot)
            return anchor.offset;
        const auto start = starts.constFind(*anchor.shot);
        return start == starts.cend() ? std::nullopt : std::optional(*start + anchor.offset);
    };
    for (const Track& track : board.tracks) {
        TrackLane lane{track.id, track.kind, track.name, track.muted, {}, track.gainMillibel};
        for (const Clip& clip : track.clips) {
            const bool whole = clip.wholeFilm && track.kind == TrackKind::Sound;
            if (const auto start = whole ? std::optional<Frames>(0) : place(clip.anchor))
                lane.clips << ClipBlock{
                    clip.id,       track.id,    clip.name,    clip.file,  *start, whole ? layout.length : clip.length,
                    clip.sourceIn, clip.fadeIn, clip.fadeOut, clip.muted, whole,  clip.gainMillibel,
                    clip.sha256};
        }
        layout.tracks << lane;
    }
    for (const Marker& marker : board.markers)
        if (const auto at = place(marker.anchor))
            layout.markers << MarkerFlag{marker.id, marker.name, marker.colour, marker.note, *at};
    std::stable_sort(layout.markers.begin(), layout.markers.end(),
                     [](const MarkerFlag& a, const MarkerFlag& b) { return a.at < b.at; });
    return layout;
}

const ShotBlock* TimelineLayout::shotAt(Frames frame) const
{
    const auto after = std::upper_bound(shots.begin(), shots.end(), frame,
                                        [](Frames at, const ShotBlock& block) { return at < block.start; });
    if (after == shots.begin() || frame >= length)
        return nullptr;
    return &*std::prev(after);
}

const ShotBlock* TimelineLayout::find(const ShotId& id) const
{
    const auto it = std::find_if(shots.begin(), shots.end(), [&](const ShotBlock& block) { return block.id == id; });
    return it == shots.end() ? nullptr : &*it;
}

const ClipBlock* TimelineLayout::find(const ClipId& id) const
{
    for (const TrackLane& lane : tracks)
        for (const ClipBlock& clip : lane.clips)
            if (clip.id == id)
                return &clip;
    return nullptr;
}

const MarkerFlag* TimelineLayout::find(const MarkerId& id) const
{
    const qsizetype index = indexOf(markers, id);
    return index < 0 ? nullptr : &markers[index];
}

TrackKind TimelineLayout::kindOf(const TrackId& track) const
{
    const auto it = std::find_if(tracks.begin(), tracks.end(), [&](const TrackLane& lane) { return lane.id == track; });
    return it == tracks.end() ? TrackKind::Sound : it->kind;
}

ClipId neighbourThatStays(const TimelineLayout& before, const ClipId& gone, const TimelineLayout& now)
{
    const ClipBlock* was = before.find(gone);
    const ClipBlock* behind = nullptr;
    const ClipBlock* ahead = nullptr;
    for (const TrackLane& lane : before.tracks)
        for (const ClipBlock& clip : lane.clips) {
            if (!was || lane.id != was->track || !now.find(clip.id))
                continue;
            if (clip.start < was->start)
                ahead = ahead && ahead->start >= clip.start ? ahead : &clip;
            else
                behind = behind && behind->start <= clip.start ? behind : &clip;
        }
    return behind ? behind->id : ahead ? ahead->id : ClipId();
}

MarkerId neighbourThatStays(const TimelineLayout& before, const MarkerId& gone, const TimelineLayout& now)
{
    const MarkerFlag* was = before.find(gone);
    if (!was || now.markers.isEmpty())
        return {};
    const auto behind = std::find_if(now.markers.begin(), now.markers.end(),
                                     [was](const MarkerFlag& marker) { return marker.at >= was->at; });
    return behind == now.markers.end() ? now.markers.last().id : behind->id;
}
