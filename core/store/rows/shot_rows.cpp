#include "core/store/rows/shot_rows.h"

const Table& tableOf(const Shot*)
{
    static const Table table("shots",
                             "id scene position code description size angle move direction lens_mm length status "
                             "transition_kind transition_frames transition_colour transition_direction account model "
                             "prompt negative seed notes custom_captions circled script_start script_length take_start "
                             "speed_permille take_start_permille");
    return table;
}

QVariantList valuesOf(const Row<Shot, SceneId>& row)
{
    const Shot& shot = row.value;
    const Framing& framing = shot.framing;
    const Transition& transition = shot.transitionIn;
    const GenerationSettings& generation = shot.generation;
    return {bound(shot.id),
            bound(row.parent),
            bound(row.index),
            bound(shot.code),
            bound(shot.description),
            bound(framing.size),
            bound(framing.angle),
            bound(framing.move),
            bound(framing.direction),
            bound(framing.lensMm),
            bound(shot.length),
            bound(shot.status),
            bound(transition.kind),
            bound(transition.frames),
            bound(transition.colour),
            bound(transition.direction),
            bound(generation.account),
            bound(generation.model),
            bound(generation.prompt),
            bound(generation.negative),
            bound(generation.seed),
            bound(shot.notes),
            bound(shot.customCaptions),
            bound(shot.circled),
            bound(shot.script.start),
            bound(shot.script.length),
            bound(shot.takeStart),
            bound(shot.speedPermille),
            bound(shot.takeStartPermille)};
}

void read(RowReader& row, Shot& shot)
{
    shot.code = row.text();
    shot.description = row.text();
    shot.framing.size = row.named<ShotSize>();
    shot.framing.angle = row.named<CameraAngle>();
    shot.framing.move = row.named<CameraMove>();
    shot.framing.direction = row.named<MoveDirection>();
    shot.framing.lensMm = row.number();
    shot.length = row.integer();
    shot.status = row.named<ShotStatus>();
    shot.transitionIn.kind = row.named<TransitionKind>();
    shot.transitionIn.frames = row.integer();
    shot.transitionIn.colour = row.text();
    shot.transitionIn.direction = row.named<MoveDirection>();
    shot.generation.account = row.text();
    shot.generation.model = row.text();
    shot.generation.prompt = row.text();
    shot.generation.negative = row.text();
    shot.generation.seed = row.maybeInteger();
    shot.notes = row.text();
    shot.customCaptions = row.flag();
    shot.circled = row.maybeId<TakeId>();
    shot.script = ScriptRange{row.integer(), row.integer()};
    shot.takeStart = row.maybeInteger();
    shot.speedPermille = row.number();
    shot.takeStartPermille = row.number();
}
