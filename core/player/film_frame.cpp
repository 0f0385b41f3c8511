#include "core/player/film_frame.h"

#include "core/base/safe_file.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QBuffer>

Result<QImage> filmFrame(const RenderPlan& plan, const QString& cacheFolder, Frames frame)
{
    TimelineReader reader(plan, cacheFolder);
    BR_TRY(const Picture picture, reader.pictureAt(frame));
    return picture.toImage();
}

Status writeFrame(const QString& path, const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(ErrorKind::Failed, RenderText::tr("This frame could not be drawn, so no picture was written. Close "
                                                      "other programs to free memory and try again."));
    return writeDurably(path, bytes);
}
