#include "core/base/when_done.h"
#include "core/jobs/compile_request.h"
#include "core/jobs/film_papers.h"
#include "core/project/project_private.h"
#include "core/render/presets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

// Plans and the work that is handed to the engine, frozen at this moment.

RenderPlan Project::plan(const StoryboardId& board) const
{
    const auto* found = find(board);
    if (!found)
        return {};
    if (!d->plan || d->plan->storyboard != board) {
        d->plan = makeRenderPlan(*found, shelf(), defaultOutput(*found), folder(), d->planMemory);
        d->plan->project = id();
    }
    return *d->plan;
}

Error Project::Private::noEngine()
{
    return {ErrorKind::Locked,
            ProjectText::tr("Another Boardreel is running and does all the work. Close it, or ask for this there."),
            {}};
}

static QString keyOf(const QByteArray& request)
{
    return QString::fromLatin1(QCryptographicHash::hash(request, QCryptographicHash::Sha256).toHex());
}

JobRecord Project::Private::newJob(const StoryboardId& board, JobKind kind, const QByteArray& request) const
{
    JobRecord job;
    job.id = JobId::create();
    job.project = contents.id;
    job.projectFolder = folder;
    job.storyboard = board;
    job.kind = kind;
    job.request = request;
    job.requestKey = keyOf(request);
    job.created = QDateTime::currentDateTimeUtc();
    return job;
}

QFuture<Result<JobRecord>> Project::compile(const RenderPlan& plan, const QString& file, CacheUse cache)
{
    if (!d->engine)
        return finished<Result<JobRecord>>(fail(Private::noEngine()));
    if (plan.length <= 0)
        return finished<Result<JobRecord>>(fail(
            ErrorKind::Usage, ProjectText::tr("There is nothing to export: the storyboard has no shots that play.")));
    const QString target = QDir::cleanPath(QDir(d->folder).absoluteFilePath(file));
    CompileRequest request{plan, target, cache};
    request.plan.project = id();
    // Thousands of shots are written down, and the target's disk is asked, beside the window, not in front of it.
    struct Frozen {
        QByteArray request;
        QString key;
    };
    const auto frozen = runOn(d->pool, [request]() -> Result<Frozen> {
        BR_CHECK(checkFilmTarget(request.plan.output, request.file));
        BR_CHECK(checkFilmPapers(request.plan, request.file));
        CompileRequest film = request;
        film.plan.origins = {}; // the same pictures under another take's number are the same film
        return Frozen{toJson(request), keyOf(toJson(film))};
    });
    return after(frozen, this,
                 [this, board = plan.storyboard, title = QFileInfo(target).fileName()](const Result<Frozen>& made) {
                     if (!made || !d->engine)
                         return finished<Result<JobRecord>>(fail(made ? Private::noEngine() : made.error()));
                     JobRecord job = d->newJob(board, JobKind::Compile, made->request);
                     job.requestKey = made->key;
                     job.title = title;
                     return after(d->engine->admit(job), this, [](const Result<Ledger::Admission>& admission) {
                         return admission.map([](const Ledger::Admission& admitted) { return admitted.job; });
                     });
                 });
}

QFuture<Result<PackageReport>> Project::exportPackage(const QString& file, const Progress& progress)
{
    const auto write = [contents = d->contents, board = d->current, file](const QString& folder, const Progress& now) {
        return writePackage(contents, folder, board, file, now);
    };
    return d->runInFolder(write, progress);
}
