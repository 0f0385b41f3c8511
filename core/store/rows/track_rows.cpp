#include "core/store/rows/track_rows.h"

const Table& tableOf(const Track*)
{
    static const Table table("tracks", "id storyboard position kind name muted gain_millibel");
    return table;
}

QVariantList valuesOf(const Row<Track, StoryboardId>& row)
{
    const Track& track = row.value;
    return {bound(track.id),   bound(row.parent),  bound(row.index),         bound(track.kind),
            bound(track.name), bound(track.muted), bound(track.gainMillibel)};
}

void read(RowReader& row, Track& track)
{
    track.kind = row.named<TrackKind>();
    track.name = row.text();
    track.muted = row.flag();
    track.gainMillibel = row.number();
}

const Table& tableOf(const Clip*)
{
    static const Table table("clips",
                             "id track position name role file sha256 anchor_shot anchor_offset source_in length "
                             "gain_millibel fade_in fade_out muted place_x place_y place_width place_height "
                             "opacity_permille duck_millibel match_level whole_film");
    return table;
}

QVariantList valuesOf(const Row<Clip, TrackId>& row)
{
    const Clip& clip = row.value;
    return {bound(clip.id),
            bound(row.parent),
            bound(row.index),
            bound(clip.name),
            bound(clip.role),
            bound(clip.file),
            bound(clip.sha256),
            bound(clip.anchor.shot),
            bound(clip.anchor.offset),
            bound(clip.sourceIn),
            bound(clip.length),
            bound(clip.gainMillibel),
            bound(clip.fadeIn),
            bound(clip.fadeOut),
            bound(clip.muted),
            bound(clip.place.x),
            bound(clip.place.y),
            bound(clip.place.width),
            bound(clip.place.height),
            bound(clip.opacityPermille),
            bound(clip.duckMillibel),
            bound(clip.matchLevel),
            bound(clip.wholeFilm)};
}

void read(RowReader& row, Clip& clip)
{
    clip.name = row.text();
    clip.role = row.named<ClipRole>();
    clip.file = row.text();
    clip.sha256 = row.text();
    clip.anchor = Anchor{row.maybeId<ShotId>(), row.integer()};
    clip.sourceIn = row.integer();
    clip.length = row.integer();
    clip.gainMillibel = row.number();
    clip.fadeIn = row.integer();
    clip.fadeOut = row.integer();
    clip.muted = row.flag();
    clip.place = UnitRect{row.number(), row.number(), row.number(), row.number()};
    clip.opacityPermille = row.number();
    clip.duckMillibel = row.number();
    clip.matchLevel = row.flag();
    clip.wholeFilm = row.flag();
}
