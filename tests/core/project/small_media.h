#pragma once

#include "core/project/project.h"

#include <QImage>

inline QImage smallPicture()
{
    QImage image(32, 18, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

inline Take importedTake(const ShotId& shot, int number, const QDateTime& created)
{
    Take take;
    take.id = TakeId::create();
    take.shot = shot;
    take.number = number;
    take.origin = TakeOrigin::Imported;
    take.file = QStringLiteral("media/take%1.mp4").arg(number);
    take.size = {320, 180};
    take.rate = {24, 1};
    take.length = 24;
    take.created = created;
    return take;
}

/// The file that the film shows first.
inline QString firstFile(const Project& project)
{
    const RenderPlan plan = project.plan(project.current().id);
    return plan.shots.isEmpty() ? QString() : plan.shots.first().pictures.value(0).file;
}
