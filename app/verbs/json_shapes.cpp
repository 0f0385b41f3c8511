#include "app/verbs/json_shapes.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/json.h"
#include "core/interchange/show_json.h"

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Money>& money)
{
    return money ? QJsonValue(toJson(*money)) : QJsonValue(QJsonValue::Null);
}

template<class Tag> QJsonValue orNull(const Id<Tag>& id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

/// The shot's code as it is now; the one the job was started under when the shot is gone.
QJsonValue shotCodeOf(const Project& project, const JobRecord& job)
{
    if (job.shot.isNull())
        return QJsonValue(QJsonValue::Null);
    for (const auto& board : project.storyboards())
        if (const auto* scene = sceneOf(board, job.shot))
            return fullCode(*scene, *findShot(board, job.shot));
    return job.title;
}

} // namespace

static ShownProject shown(const Project& project)
{
    return {project.id(), project.folder(), project.schema()};
}

QJsonObject projectJson(const Project& project)
{
    return showJson(shown(project));
}

QJsonObject showJson(const Project& project, const std::optional<StoryboardId>& only)
{
    auto boards = project.storyboards();
    if (only)
        boards.removeIf([&](const Storyboard& board) { return board.id != *only; });
    return showJson(shown(project), boards, project.shelf());
}

QJsonObject storyboardJson(const Storyboard& board)
{
    QJsonObject row = showJson(board);
    row.insert(QStringLiteral("removed"), board.removed);
    return row;
}

QJsonObject jobJson(const Project& project, const JobRecord& job)
{
    return {
        {QStringLiteral("id"), job.id.toString()},
        {QStringLiteral("kind"), job.kind == JobKind::Compile ? QStringLiteral("compile") : QStringLiteral("generate")},
        {QStringLiteral("shot"), shotCodeOf(project, job)},
        {QStringLiteral("state"), toString(job.state)},
        {QStringLiteral("attempts"), job.attempts},
        {QStringLiteral("account"), orNull(job.account)},
        {QStringLiteral("model"), orNull(job.model)},
        {QStringLiteral("remoteId"), orNull(job.remoteId)},
        {QStringLiteral("estimated"), orNull(job.estimated)},
        {QStringLiteral("actual"), orNull(job.actual)},
        {QStringLiteral("error"), orNull(job.error)},
        {QStringLiteral("wait"), orNull(job.holdReason)},
        {QStringLiteral("retryOf"), orNull(job.retryOf)}};
}

QJsonArray jobsJson(const Project& project, const QList<JobRecord>& jobs)
{
    QJsonArray array;
    for (const auto& job : jobs)
        array.append(jobJson(project, job));
    return array;
}
