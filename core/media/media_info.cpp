#include "core/media/media_info.h"

#include "core/media/reading/first_picture.h"
#include "core/media/reading/qt_still.h"
#include "core/media/reading/stream_facts.h"
#include "core/media/still_image.h"

namespace {

/// Stills are described by the reader that will load them, so that both agree about turning.
Result<MediaInfo> probeStill(const QString& path)
{
    BR_TRY(const QSize size, stillSize(path));
    MediaInfo info;
    info.path = path;
    info.hasVideo = true;
    info.isStill = true;
    info.size = size;
    info.frames = 1;
    info.container = QStringLiteral("still");
    info.videoCodec = info.container;
    return info;
}

} // namespace

Result<MediaInfo> probe(const QString& path)
{
    if (openQtStill(path))
        return probeStill(path);
    BR_TRY(const auto file, InputFile::open(path));
    if (kindOf(*file) == MediaKind::Still)
        return probeStill(path);
    if (file->video())
        BR_CHECK(file->openDecoder(*file->video(), 1));
    return describe(*file);
}
