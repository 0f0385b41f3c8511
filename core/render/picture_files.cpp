#include "core/render/picture_files.h"

#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <zip.h>

namespace {

constexpr int MostWorkers = 8;
constexpr Frames ShortestRun = 24;
constexpr Frames LongestRunSeconds = 10;
constexpr int RunsEach = 2; ///< in a short film: nobody waits long for the last one

/// What the workers of one export share.
class PictureFiles {
public:
    PictureFiles(const RenderPlan& plan, QString cacheFolder, QString folder, const Progress& progress)
        : m_plan(plan)
        , m_cacheFolder(std::move(cacheFolder))
        , m_folder(std::move(folder))
        , m_isPng(plan.output.video.codec == QLatin1String("png"))
        , m_range(madeRange(plan))
        , m_runs(pictureRuns(m_range.length, plan.output.video.rate, QThread::idealThreadCount()))
        , m_progress(progress)
    {
    }
    Status run();
    QStringList files() const;
    const QStringList& notes() const { return m_notes; }

private:
    QString nameOf(Frames frame) const
    {
        return QStringLiteral("frame_%1.%2")
            .arg(frame + 1, 6, 10, QLatin1Char('0'))
            .arg(m_isPng ? QStringLiteral("png") : QStringLiteral("jpg"));
    }
    Status draw();
    Status writeOne(TimelineReader& reader, Frames frame);

    const RenderPlan& m_plan;
    const QString m_cacheFolder;
    const QString m_folder;
    const bool m_isPng;
    const FilmRange m_range;
    const PictureRuns m_runs;
    const Progress m_progress;
    QMutex m_mutex; // the workers take runs and report through one door
    Frames m_next = 0;
    Frames m_done = 0;
    QStringList m_notes;
    std::optional<Error> m_error;
};

Status PictureFiles::writeOne(TimelineReader& reader, Frames frame)
{
    BR_TRY(const Picture picture, reader.pictureAt(m_range.start + frame));
    const QString path = m_folder + QLatin1Char('/') + nameOf(frame);
    // PNG: zlib at its quickest (from 90 on Qt does not compress at all). JPEG's scale runs the other way from CRF's:
    // 20 is about 90.
    const int quality = m_isPng ? 80 : std::clamp(110 - m_plan.output.video.crf, 40, 100);
    if (!picture.toImage().save(path, m_isPng ? "PNG" : "JPEG", quality))
        return fail(ErrorKind::Failed,
                    RenderText::tr("\"%1\" could not be written. Is there space left? Nothing else was changed.")
                        .arg(QDir::toNativeSeparators(path)));
    return syncFile(path);
}

Status PictureFiles::draw()
{
    TimelineReader reader(m_plan, m_cacheFolder, m_progress.stop);
    reader.readOnward();
    for (;;) {
        Frames first = 0;
        {
            const QMutexLocker lock(&m_mutex);
            for (const QString& problem : reader.problems())
                if (!m_notes.contains(problem))
                    m_notes.append(problem);
            if (m_next >= m_range.length || m_error)
                return {};
            first = m_next;
            m_next += m_runs.length;
        }
        for (Frames frame = first; frame < std::min(first + m_runs.length, m_range.length); ++frame) {
            if (m_progress.stopRequested())
                return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. The film before this one is untouched."));
            BR_CHECK(writeOne(reader, frame));
            const QMutexLocker lock(&m_mutex);
            m_progress(0.9 * double(++m_done) / double(m_range.length));
        }
    }
}

Status PictureFiles::run()
{
    QThreadPool pool;
    pool.setMaxThreadCount(m_runs.workers);
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start([this] {
            if (const Status status = draw(); !status) {
                const QMutexLocker lock(&m_mutex);
                m_error = m_error.value_or(status.error());
            }
        });
    pool.waitForDone();
    return m_error ? Status(fail(*m_error)) : Status();
}

QStringList PictureFiles::files() const
{
    QStringList names;
    for (Frames frame = 0; frame < m_range.length; ++frame)
        names.append(nameOf(frame));
    return names;
}

int stopAsked(zip_t*, void* progress)
{
    return static_cast<const Progress*>(progress)->stopRequested();
}

/// Pictures are packed already: they are stored as they are.
Status zipUp(const QString& folder, const QStringList& names, const QString& part, const Progress& progress)
{
    const auto broken = [&] {
        return fail(progress.stopRequested() ? ErrorKind::Cancelled : ErrorKind::Failed,
                    RenderText::tr("\"%1\" could not be written. Is there space left? Nothing else was changed.")
                        .arg(QDir::toNativeSeparators(part)));
    };
    zip_t* archive = zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive)
        return broken();
    zip_register_cancel_callback_with_state(archive, stopAsked, nullptr, const_cast<Progress*>(&progress));
    bool whole = true;
    for (const QString& name : names) {
        const QByteArray file = QFile::encodeName(folder + QLatin1Char('/') + name);
        zip_source_t* source = zip_source_file(archive, file.constData(), 0, -1);
        const auto index = source ? zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (source && index < 0)
            zip_source_free(source);
        whole =
            whole && index >= 0 && zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0 &&
            zip_file_set_mtime(archive, zip_uint64_t(index), 315532800, 0) == 0; // no dates: equal films, equal bytes
    }
    if (whole && zip_close(archive) == 0)
        return {};
    zip_discard(archive);
    return broken();
}

} // namespace

PictureRuns pictureRuns(Frames frames, Rate rate, int cores)
{
    const int most = std::clamp(cores, 1, MostWorkers);
    const Frames longest = std::max(ShortestRun, LongestRunSeconds * rate.num / rate.den);
    const Frames length = std::clamp(frames / (most * RunsEach), ShortestRun, longest);
    return {int(std::clamp<Frames>((frames + length - 1) / length, 1, most)), length};
}

QStringList pictureNames(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("frame_*")}, QDir::Files, QDir::Name);
}

Status writePictureFiles(const RenderPlan& plan, const QString& cacheFolder, const QString& part, bool zipped,
                         QStringList& notes, const Progress& progress)
{
    std::unique_ptr<WorkFolder> work;
    QString folder = part;
    if (zipped) {
        BR_TRY(work, WorkFolder::open(cacheFolder + QStringLiteral("/work")));
        folder = work->file(QStringLiteral("pictures"));
    }
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::NotFound,
                    RenderText::tr("The folder \"%1\" cannot be made. Choose another place; nothing was made.")
                        .arg(QDir::toNativeSeparators(folder)));
    PictureFiles pictures(plan, cacheFolder, folder, progress);
    BR_CHECK(pictures.run());
    notes = pictures.notes();
    if (zipped)
        return zipUp(folder, pictures.files(), part, progress);
    return syncDirectory(folder);
}

Status moveFolderDurably(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to) || !QDir().rename(from, to))
        return fail(ErrorKind::Usage,
                    RenderText::tr("There is already a folder \"%1\". It was not touched; choose another name.")
                        .arg(QDir::toNativeSeparators(to)));
    return syncDirectory(QFileInfo(to).absolutePath());
}
