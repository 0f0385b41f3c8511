#include "core/render/still_outputs.h"

#include "core/base/safe_file.h"
#include "core/media/film_format.h"
#include "core/media/gif_writer.h"
#include "core/media/media_info.h"
#include "core/render/conform_notes.h"
#include "core/render/contact_sheet.h"
#include "core/render/picture_files.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

constexpr int PaletteSamples = 48; ///< pictures that a GIF's colours are chosen from

Status stopped()
{
    return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. The film before this one is untouched."));
}

Status makeGif(const RenderPlan& plan, TimelineReader& reader, const QString& part, const Progress& progress)
{
    const FilmRange range = madeRange(plan);
    BR_TRY(const auto writer, GifWriter::open(part, plan.output.video));
    const Frames step = std::max<Frames>(1, range.length / PaletteSamples);
    for (Frames i = 0; i < range.length; i += step) {
        if (progress.stopRequested())
            return stopped();
        BR_TRY(const Picture picture, reader.pictureAt(range.start + i));
        BR_CHECK(writer->sample(picture));
        progress(0.3 * double(i) / double(range.length));
    }
    for (Frames i = 0; i < range.length; ++i) {
        if (progress.stopRequested())
            return stopped();
        BR_TRY(const Picture picture, reader.pictureAt(range.start + i));
        BR_CHECK(writer->add(picture));
        progress(0.3 + 0.65 * double(i) / double(range.length));
    }
    BR_CHECK(writer->finish());
    BR_TRY(const MediaInfo info, probe(part));
    if (!info.hasVideo || info.size != plan.output.video.size)
        return fail(ErrorKind::Failed, RenderText::tr("The animation did not come out as planned, so it was not kept."),
                    QStringLiteral("%1x%2").arg(info.size.width()).arg(info.size.height()));
    return {};
}

/// Whatever an earlier run left half made.
void removePart(const QString& part)
{
    if (QFileInfo(part).isDir())
        QDir(part).removeRecursively();
    else
        QFile::remove(part);
}

Status write(const RenderPlan& plan, const QString& cacheFolder, const QString& path, const QString& part,
             QStringList& notes, const Progress& progress)
{
    const FilmFormat& format = *filmFormat(plan.output.video.codec);
    if (format.kind == FilmKind::Pictures)
        return writePictureFiles(plan, cacheFolder, part, path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive),
                                 notes, progress);
    TimelineReader reader(plan, cacheFolder, progress.stop);
    const Status status =
        format.kind == FilmKind::Sheet
            ? writeContactSheet(plan, reader, part, path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive), progress)
            : makeGif(plan, reader, part, progress);
    notes = reader.problems();
    return status;
}

} // namespace

Result<CompileReport> makeStills(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                 const Progress& progress)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorKind::Usage,
                    RenderText::tr("There is already a folder \"%1\". It was not touched; choose another name.")
                        .arg(QDir::toNativeSeparators(path)));
    const QString part = path + QStringLiteral(".part");
    removePart(part);
    CompileReport report;
    QStringList found;
    if (const Status made = write(plan, cacheFolder, path, part, found, progress); !made) {
        removePart(part);
        return fail(made.error());
    }
    BR_TRY(report.sha256, hashOutput(part, Progress{{}, progress.stop}));
    BR_CHECK(QFileInfo(part).isDir() ? moveFolderDurably(part, path) : moveDurably(part, path, Replace::Yes));
    report.file = path;
    report.frames = madeRange(plan).length;
    report.notes = conformNotes(plan) + madeNotes(found);
    progress(1);
    return report;
}
