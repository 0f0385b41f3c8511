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

/// The last reference may be let go by a future on another thread; a project dies where it lived.
void closeOnMain(Project* project)
{
    if (project->thread() == QThread::currentThread())
        delete project;
    else
        project->deleteLater();
}

} // namespace

Project::Private::Opening Project::Private::attach(const QString& folder, QFuture<Result<ProjectStore::Opened>> opened,
                                                   JobEngine* engine)
{
    const QPointer<JobEngine> safeEngine(engine);
    auto* main = QCoreApplication::instance();
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
            after(safeEngine->attachProject(project->id(), folder), main, [project](const Status& attached) {
                if (!attached) {
                    project->d->contents.warnings.append(attached.error().message);
                    project->d->engine.clear(); // its jobs are somebody else's
                }
                return project->flush();
            });
        return after(settled, main, [project](const Status&) { return Result<std::shared_ptr<Project>>(project); });
    });
}

void Project::Private::connectEverything()
{
    pool.setMaxThreadCount(2);
    undo = std::make_unique<QUndoStack>();
    saver = std::make_unique<Saver>(store, contents.storyboards, nullptr);
    QObject::connect(saver.get(), &Saver::stateChanged, q, &Project::saveStateChanged);
    keepCurrentUsable();
    if (engine)
        QObject::connect(engine, &JobEngine::delivered, q, [this](const JobRecord& job) {
            if (job.project == contents.id)
                receive(job);
        });
}
