#include "core/document/edits/tracks.h"

#include "core/document/edits/support.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"

namespace {

Status trackFits(const Track& track)
{
    BR_CHECK(refuseIf(problemOf(track)));
    return track.name.isEmpty() ? Status() : refuseIf(problemOfName(track.name));
}

Status anchorFits(const Storyboard& board, const Anchor& anchor)
{
    if (anchor.shot && !placeOf(board, *anchor.shot))
        return missing(Thing::Shot);
    return refuseIf(problemOf(anchor));
}

} // namespace

Result<Storyboard> addTrack(Storyboard board, Track track, qsizetype index)
{
    BR_CHECK(indexFits(index, board.tracks.size()));
    makeId(track.id);
    if (indexOf(board.tracks, track.id) >= 0)
        return refused(DocumentText::tr("A track with this id is already in the storyboard. Nothing was changed."));
    BR_CHECK(trackFits(track));
    const QList<Clip> clips = std::exchange(track.clips, {});
    const TrackId id = track.id;
    board.tracks.insert(index, std::move(track));
    for (const Clip& clip : clips) {
        BR_TRY(board, addClip(std::move(board), id, clip));
    }
    return board;
}

Result<Storyboard> setTrack(Storyboard board, const Track& track)
{
    const qsizetype index = indexOf(board.tracks, track.id);
    if (index < 0)
        return missing(Thing::Track);
    if (track.kind != board.tracks.at(index).kind)
        return refused(DocumentText::tr(
            "A sound track cannot become an overlay track, nor the other way round. Add a new track."));
    BR_CHECK(trackFits(track));
    QList<Clip> clips = board.tracks.at(index).clips;
    board.tracks[index] = track;
    board.tracks[index].clips = std::move(clips);
    return board;
}

Result<Storyboard> moveTrack(Storyboard board, const TrackId& track, qsizetype index)
{
    const qsizetype from = indexOf(board.tracks, track);
    if (from < 0)
        return missing(Thing::Track);
    BR_CHECK(indexFits(index, board.tracks.size() - 1));
    board.tracks.move(from, index);
    return board;
}

Result<Storyboard> removeTrack(Storyboard board, const TrackId& track)
{
    const qsizetype index = indexOf(board.tracks, track);
    if (index < 0)
        return missing(Thing::Track);
    board.tracks.removeAt(index);
    return board;
}

Result<Storyboard> addClip(Storyboard board, const TrackId& track, Clip clip)
{
    const qsizetype index = indexOf(board.tracks, track);
    if (index < 0)
        return missing(Thing::Track);
    makeId(clip.id);
    if (placeOf(board, clip.id))
        return refused(DocumentText::tr("A clip with this id is already in the storyboard. Nothing was changed."));
    BR_CHECK(refuseIf(problemOf(clip, board.tracks.at(index).kind)));
    BR_CHECK(anchorFits(board, clip.anchor));
    board.tracks[index].clips << std::move(clip);
    return board;
}

Result<Storyboard> setClip(Storyboard board, const Clip& clip)
{
    const auto place = placeOf(board, clip.id);
    if (!place)
        return missing(Thing::Clip);
    BR_CHECK(refuseIf(problemOf(clip, board.tracks.at(place->track).kind)));
    BR_CHECK(anchorFits(board, clip.anchor));
    board.tracks[place->track].clips[place->clip] = clip;
    return board;
}

Result<Storyboard> moveClip(Storyboard board, const ClipId& id, const TrackId& track, const Anchor& anchor)
{
    const auto place = placeOf(board, id);
    if (!place)
        return missing(Thing::Clip);
    Clip clip = board.tracks.at(place->track).clips.at(place->clip);
    clip.anchor = anchor;
    if (board.tracks.at(place->track).id == track)
        return setClip(std::move(board), clip);
    board.tracks[place->track].clips.removeAt(place->clip);
    return addClip(std::move(board), track, std::move(clip));
}

Result<Storyboard> removeClip(Storyboard board, const ClipId& clip)
{
    const auto place = placeOf(board, clip);
    if (!place)
        return missing(Thing::Clip);
    board.tracks[place->track].clips.removeAt(place->clip);
    return board;
}

Result<Storyboard> addMarker(Storyboard board, Marker marker)
{
    makeId(marker.id);
    if (indexOf(board.markers, marker.id) >= 0)
        return refused(DocumentText::tr("A marker with this id is already in the storyboard. Nothing was changed."));
    BR_CHECK(refuseIf(problemOf(marker)));
    BR_CHECK(anchorFits(board, marker.anchor));
    board.markers << std::move(marker);
    return board;
}

Result<Storyboard> setMarker(Storyboard board, const Marker& marker)
{
    const qsizetype index = indexOf(board.markers, marker.id);
    if (index < 0)
        return missing(Thing::Marker);
    BR_CHECK(refuseIf(problemOf(marker)));
    BR_CHECK(anchorFits(board, marker.anchor));
    board.markers[index] = marker;
    return board;
}

Result<Storyboard> removeMarker(Storyboard board, const MarkerId& marker)
{
    const qsizetype index = indexOf(board.markers, marker);
    if (index < 0)
        return missing(Thing::Marker);
    board.markers.removeAt(index);
    return board;
}
