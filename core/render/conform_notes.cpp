#include "core/render/conform_notes.h"

#include "core/render/text.h"

QStringList conformNotes(const RenderPlan& plan)
{
    QStringList notes;
    const Rate rate = plan.output.video.rate;
    for (qsizetype i = 0; i < plan.shots.size(); ++i) {
        const PlanShot& shot = plan.shots[i];
        const PictureSource& picture = shot.pictures.first();
        if (picture.kind != PictureKind::Take || picture.sourceLength <= 0)
            continue;
        const Frames before = shot.transitionIn.frames / 2;
        const Frames behind = i + 1 < plan.shots.size() ? (plan.shots[i + 1].transitionIn.frames + 1) / 2 : 0;
        if (picture.speedPermille == 0)
            continue; // one frame is enough
        const Frames entered = picture.enteredPermille + (shot.start - picture.start) * picture.speedPermille;
        const auto shown = [&](Frames source, Frames permille) { // film frames that a stretch of the take lasts
            return (convertFrames(source, picture.rate, rate) * 1000 + permille) / picture.speedPermille;
        };
        const Frames handle = shown(picture.sourceIn, entered);
        const Frames there = shown(picture.sourceLength - picture.sourceIn, -entered);
        if (there < shot.length)
            notes.append(RenderText::tr("The take of %1 is %n frames too short, its last picture is held.", nullptr,
                                        int(shot.length - there))
                             .arg(shot.code));
        else if (there < shot.length + behind)
            notes.append(
                RenderText::tr("The take of %1 has no picture left for the transition after it, its last one is held.")
                    .arg(shot.code));
        if (handle < before)
            notes.append(RenderText::tr(
                             "The take of %1 has no picture left for the transition before it, its first one is held.")
                             .arg(shot.code));
    }
    return notes;
}
