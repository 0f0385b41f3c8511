#include "ui/moved_shots.h"

#include <QMimeData>

static QString shotsMime()
{
    return QStringLiteral("application/x-boardreel-shots");
}

QMimeData* shotsToDrag(const QList<ShotId>& shots)
{
    QStringList ids;
    for (const ShotId& shot : shots)
        ids << shot.toString();
    auto* data = new QMimeData;
    data->setData(shotsMime(), ids.join(QLatin1Char(' ')).toLatin1());
    return data;
}

bool carriesShots(const QMimeData& data)
{
    return data.hasFormat(shotsMime());
}

QList<ShotId> draggedShots(const QMimeData& data)
{
    QList<ShotId> shots;
    for (const QByteArray& id : data.data(shotsMime()).split(' '))
        if (const ShotId shot = ShotId::fromString(QString::fromLatin1(id)); !shot.isNull())
            shots << shot;
    return shots;
}
