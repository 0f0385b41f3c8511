#include "core/store/rows/board_rows.h"

const Table& storyboardTable()
{
    static const Table table("storyboards", "id position title width height rate_num rate_den removed voice_muted "
                                            "numbering_locked script_name script_text closing_kind closing_frames "
                                            "closing_colour closing_direction takes_matched");
    return table;
}

QVariantList storyboardValues(const Storyboard& head, qint64 position)
{
    return {bound(head.id),
            position,
            bound(head.title),
            head.format.size.width(),
            head.format.size.height(),
            head.format.rate.num,
            head.format.rate.den,
            bound(head.removed),
            bound(head.voiceMuted),
            bound(head.numberingLocked),
            bound(head.script.name),
            bound(head.script.text),
            bound(head.closing.kind),
            bound(head.closing.frames),
            bound(head.closing.colour),
            bound(head.closing.direction),
            bound(head.takesMatched)};
}

Storyboard readStoryboard(RowReader& row)
{
    Storyboard board;
    board.id = row.id<StoryboardId>();
    row.integer(); // position: the order of the SELECT
    board.title = row.text();
    board.format.size = QSize{row.number(), row.number()};
    board.format.rate = Rate{row.number(), row.number()};
    board.removed = row.flag();
    board.voiceMuted = row.flag();
    board.numberingLocked = row.flag();
    board.script = Script{row.text(), row.text()};
    board.closing = Transition{row.named<TransitionKind>(), row.integer(), row.text(), row.named<MoveDirection>()};
    board.takesMatched = row.flag();
    return board;
}

const Table& tableOf(const Sequence*)
{
    static const Table table("sequences", "id storyboard position title synopsis");
    return table;
}

QVariantList valuesOf(const Row<Sequence, StoryboardId>& row)
{
    return {bound(row.value.id), bound(row.parent), bound(row.index), bound(row.value.title),
            bound(row.value.synopsis)};
}

void read(RowReader& row, Sequence& sequence)
{
    sequence.title = row.text();
    sequence.synopsis = row.text();
}

const Table& tableOf(const Scene*)
{
    static const Table table("scenes", "id storyboard position code slugline synopsis notes sequence");
    return table;
}

QVariantList valuesOf(const Row<Scene, StoryboardId>& row)
{
    const Scene& scene = row.value;
    return {bound(scene.id),       bound(row.parent),     bound(row.index),   bound(scene.code),
            bound(scene.slugline), bound(scene.synopsis), bound(scene.notes), bound(scene.sequence)};
}

void read(RowReader& row, Scene& scene)
{
    scene.code = row.text();
    scene.slugline = row.text();
    scene.synopsis = row.text();
    scene.notes = row.text();
    scene.sequence = row.maybeId<SequenceId>();
}

const Table& tableOf(const Element*)
{
    static const Table table("elements", "id storyboard position kind name description voice voice_language");
    return table;
}

QVariantList valuesOf(const Row<Element, StoryboardId>& row)
{
    const Element& element = row.value;
    return {bound(element.id),   bound(row.parent),          bound(row.index),     bound(element.kind),
            bound(element.name), bound(element.description), bound(element.voice), bound(element.voiceLanguage)};
}

void read(RowReader& row, Element& element)
{
    element.kind = row.named<ElementKind>();
    element.name = row.text();
    element.description = row.text();
    element.voice = row.text();
    element.voiceLanguage = row.text();
}

const Table& tableOf(const Marker*)
{
    static const Table table("markers", "id storyboard position anchor_shot anchor_offset name colour note");
    return table;
}

QVariantList valuesOf(const Row<Marker, StoryboardId>& row)
{
    const Marker& marker = row.value;
    return {bound(marker.id),          bound(row.parent),           bound(row.index),
            bound(marker.anchor.shot), bound(marker.anchor.offset), bound(marker.name),
            bound(marker.colour),      bound(marker.note)};
}

void read(RowReader& row, Marker& marker)
{
    marker.anchor = Anchor{row.maybeId<ShotId>(), row.integer()};
    marker.name = row.text();
    marker.colour = row.text();
    marker.note = row.text();
}
