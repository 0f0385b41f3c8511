#include "app/open_projects.h"

#include "core/base/when_done.h"
#include "core/store/project_schema.h"

QFuture<OpenProjects::Opened> OpenProjects::open(const QString& folder, JobEngine* engine)
{
    if (auto project = find(folder))
        return QtFuture::makeReadyFuture(Opened(project));
    const QString key = projectFolderOf(folder);
    const bool first = !m_waiting.contains(key);
    auto& promise = m_waiting[key].emplace_back();
    promise.start();
    auto future = promise.future();
    if (first)
        whenDone(Project::open(key, engine), this, [this, key](const Opened& opened) { answer(key, opened); });
    return future;
}

void OpenProjects::answer(const QString& key, const Opened& opened)
{
    if (opened)
        m_open.insert(key, *opened);
    auto waiting = std::move(m_waiting[key]);
    m_waiting.erase(key);
    for (auto& promise : waiting) {
        promise.addResult(opened);
        promise.finish();
    }
}

void OpenProjects::adopt(const std::shared_ptr<Project>& project)
{
    m_open.insert(projectFolderOf(project->folder()), project);
}

std::shared_ptr<Project> OpenProjects::find(const QString& folder) const
{
    return m_open.value(projectFolderOf(folder)).lock();
}

QFuture<Result<QList<Finding>>> OpenProjects::check(const QString& folder) const
{
    const auto open = find(folder);
    return open ? open->check() : checkProject(folder);
}

QFuture<Result<int>> OpenProjects::schema(const QString& folder) const
{
    // Opening brought it forward.
    return find(folder) ? QtFuture::makeReadyFuture(Result<int>(projectFormat().version())) : projectSchema(folder);
}
