#include "core/document/edits.h"
#include "core/project/project_private.h"

#include <QDir>
#include <QThread>

QFuture<Result<std::shared_ptr<Project>>> Project::create(const QString& folder, const QString& title,
                                                          const Format& format, JobEngine* engine)
{
    const QString path = QDir(folder).absolutePath();
    return Private::attach(path, ProjectStore::create(path, title, newStoryboard(title, format)), engine);
}

QFuture<Result<std::shared_ptr<Project>>> Project::open(const QString& folder, JobEngine* engine)
{
    const QString path = projectFolderOf(folder);
    return Private::attach(path, ProjectStore::open(path), engine);
}

namespace {

/// The providers' jobs whose takes the project has.
QList<JobId> jobsOfTakes(const TakeShelf& shelf)
{
    QList<JobId> jobs;
    for (const auto& takes : shelf.all())
        for (const Take& take : takes)
            if (take.origin == TakeOrigin::Provider && !take.job.isNull())
                jobs << take.job;
    return jobs;
}

/// The last reference may be let go by a future on another thread; a project dies where it lived.
void closeOnMain(Project* project)
{
    if (project->thread() == QThread::currentThread())
        delete project;
    else
        project->deleteLater();
}

} // namespace

/// A folder that was copied by hand carries the original's id, and with it its jobs. While the original is where the
/// ledger saw it last, the copy becomes a project of its own; when the original is gone, it takes its place.
QFuture<Status> Project::Private::partFromOriginal(const std::shared_ptr<Project>& project)
{
    auto* main = untilQuit();
    const QString folder = project->folder();
    return after(project->d->engine->projectFolder(project->id()), main,
                 [project, folder, main](const Result<QString>& home) -> QFuture<Status> {
                     if (!home)
                         return finished(Status(fail(home.error())));
                     if (home->isEmpty() || projectFolderOf(*home) == folder)
                         return finished(Status());
                     return after(ProjectStore::livesIn(*home, project->id()), main,
                                  [project, home = *home](bool isThere) {
                                      return isThere ? project->d->becomeOwn(home) : finished(Status());
                                  });
                 });
}

QFuture<Status> Project::Private::becomeOwn(const QString& original)
{
    const auto id = ProjectId::create();
    return after(store->setId(id), q, [this, id, original](const Status& written) -> Status {
        BR_CHECK(written);
        contents.id = id;
        contents.warnings << ProjectText::tr("This is a copy of the project in \"%1\" and is now a project of its own. "
                                             "Work under way stays with the original; nothing is paid for twice.")
                                 .arg(QDir::toNativeSeparators(original));
        return {};
    });
}

Project::Private::Opening Project::Private::attach(const QString& folder, QFuture<Result<ProjectStore::Opened>> opened,
                                                   JobEngine* engine)
{
    const QPointer<JobEngine> safeEngine(engine);
    auto* main = untilQuit();
    return after(opened, main, [folder, safeEngine, main](const Result<ProjectStore::Opened>& opening) -> Opening {
        if (!opening)
            return finished<Result<std::shared_ptr<Project>>>(fail(opening.error()));
        auto parts = std::make_unique<Private>();
        parts->folder = folder;
        parts->contents = opening->contents;
        parts->store = opening->store;
        parts->engine = safeEngine;
        const std::shared_ptr<Project> project(new Project(std::move(parts)), &closeOnMain);
        project->d->connectEverything();
        if (!safeEngine)
            return finished<Result<std::shared_ptr<Project>>>(project);
        // A project opens even when its jobs cannot be read: the film still plays.
        // What arrived while the project was closed is on the shelf before anybody looks.
        const auto settled =
            after(after(partFromOriginal(project), main,
                        [project, folder, safeEngine](const Status& own) {
                            return own && safeEngine
                                       ? safeEngine->attachProject(project->id(), folder, jobsOfTakes(project->shelf()))
                                       : finished(own);
                        }),
                  main, [project, main](const Status& attached) {
                      if (!attached) {
                          project->d->contents.warnings.append(attached.error().message);
                          project->d->engine.clear(); // its jobs are somebody else's
                      }
                      return after(project->d->receiveForgotten(), main, [project](bool) { return project->flush(); });
                  });
        return after(settled, main, [project](const Status&) { return Result<std::shared_ptr<Project>>(project); });
    });
}

void Project::Private::connectEverything()
{
    pool.setMaxThreadCount(2);
    undo = std::make_unique<QUndoStack>();
    saver = std::make_unique<Saver>(store, contents, nullptr);
    QObject::connect(saver.get(), &Saver::stateChanged, q, &Project::saveStateChanged);
    loadHistory();
    keepCurrentUsable();
    if (engine)
        QObject::connect(engine, &JobEngine::delivered, q, [this](const JobRecord& job) {
            if (job.project == contents.id)
                receive(job);
        });
}
