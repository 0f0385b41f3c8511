#include "core/render/still_outputs.h"

#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "core/media/film_format.h"
#include "core/media/gif_writer.h"
#include "core/media/media_info.h"
#include "core/render/conform_notes.h"
#include "core/render/contact_sheet.h"
#include "core/render/picture_files.h"
#include "core/render/presets.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QDir>
#include <QFileInfo>

namespace {

constexpr int PaletteSamples = 48; ///< pictures that a GIF's colours are chosen from

bool isZip(const QString& path)
{
    return path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
}

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
                    sizeText(info.size));
    return {};
}

Status write(const RenderPlan& plan, const QString& cacheFolder, const QString& path, const QString& part,
             QStringList& notes, const Progress& progress)
{
    const FilmFormat& format = *filmFormat(plan.output.video.codec);
    if (format.kind == FilmKind::Pictures)
        return writePictureFiles(plan, cacheFolder, part, isZip(path), notes, progress);
    TimelineReader reader(plan, cacheFolder, progress.stop);
    const Status status =
        format.kind == FilmKind::Sheet
            ? writeContactSheet(plan, reader, part, path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive), progress)
            : makeGif(plan, reader, part, progress);
    notes = reader.problems();
    return status;
}

/// The pictures of a run that was killed when it had just finished: nobody else's folder has as many.
bool mayBeMade(const RenderPlan& plan, const QString& folder)
{
    return filmFormat(plan.output.video.codec)->kind == FilmKind::Pictures && !isZip(folder) &&
           pictureNames(folder).size() == madeRange(plan).length;
}

} // namespace

Result<CompileReport> makeStills(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                 const Progress& progress)
{
    const bool isThere = QFileInfo(path).isDir();
    if (isThere && !mayBeMade(plan, path))
        return fail(ErrorKind::Usage,
                    RenderText::tr("There is already a folder \"%1\". It was not touched; choose another name.")
                        .arg(QDir::toNativeSeparators(path)));
    BR_TRY(const auto work, WorkFolder::openBeside(path));
    const QString made = work->file(QStringLiteral("made"));
    CompileReport report;
    QStringList found;
    BR_CHECK(write(plan, cacheFolder, path, made, found, progress));
    BR_TRY(report.sha256, hashOutput(made, Progress{{}, progress.stop}));
    if (!isThere || hashOutput(path, Progress{{}, progress.stop}) != report.sha256)
        BR_CHECK(QFileInfo(made).isDir() ? moveFolderDurably(made, path) : moveDurably(made, path, Replace::Yes));
    report.file = path;
    report.frames = madeRange(plan).length;
    report.notes = conformNotes(plan) + madeNotes(found);
    progress(1);
    return report;
}
