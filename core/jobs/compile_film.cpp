#include "core/jobs/compile_film.h"

#include "core/base/work_folder.h"
#include "core/jobs/compile_request.h"
#include "core/jobs/film_papers.h"
#include "core/jobs/outcome.h"
#include "core/jobs/text.h"

#include <QDir>

namespace {

constexpr int CompilesPerMinute = 5;

} // namespace

Lane CompileFilm::lane(const JobRecord& record) const
{
    return record.cancelRequested ? Lane::Light : Lane::Compile;
}

std::optional<Ledger::Pace> CompileFilm::pace(const QDateTime& now) const
{
    return Ledger::Pace{QStringLiteral("compile"), CompilesPerMinute, now};
}

Result<QByteArray> CompileFilm::make(const JobRecord& record, const JobContext& context) const
{
    BR_TRY(CompileRequest request, compileRequestFromJson(record.request));
    request.plan.folder = context.folder;
    BR_TRY(const CompileReport report, compileFilm(request.plan, context.cacheFolder, request.file, request.cache,
                                                   context.progress, context.meter.get()));
    const QList<ConformNote> notes = report.notes + madeNotes(writeFilmPapers(request, report));
    return toJson(FilmOutcome{request.file, report.sha256, request.plan.output.video.size,
                              request.plan.output.video.rate, report.frames, report.segments, report.segmentsFromCache,
                              notes});
}

/// compileFilm() has verified and renamed; what is left to ask is whether the file is still that film.
Result<std::optional<Ledger::StoredClip>> CompileFilm::verify(const JobRecord& record, const JobContext& context) const
{
    BR_TRY(const FilmOutcome film, filmOutcomeFromJson(record.outcome));
    BR_TRY(const QString hash, hashOutput(film.file, Progress{{}, context.progress.stop}));
    if (hash != film.sha256)
        return fail(ErrorKind::Failed,
                    JobsText::tr("The film \"%1\" was changed while it was being finished. It is made again.")
                        .arg(QDir::toNativeSeparators(film.file)));
    return std::optional<Ledger::StoredClip>();
}

void CompileFilm::sweep(const JobRecord& record, const JobContext&) const
{
    if (const auto request = compileRequestFromJson(record.request))
        WorkFolder::sweepBeside(request->file);
}
