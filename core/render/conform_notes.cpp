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
        const Frames entered = shot.start - picture.start;
        const Frames handle = convertFrames(picture.sourceIn, picture.rate, rate) + entered;
        const Frames there = convertFrames(picture.sourceLength - picture.sourceIn, picture.rate, rate) - entered;
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
