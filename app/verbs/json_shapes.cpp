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

QJsonObject projectJson(const Project& project)
{
    return {{QStringLiteral("id"), project.id().toString()},
            {QStringLiteral("path"), project.folder()},
            {QStringLiteral("schema"), project.schema()}};
}

QJsonObject moneyJson(const Money& money)
{
    return toJson(money);
}

QJsonObject takeJson(const Take& take)
{
    return {{QStringLiteral("id"), take.id.toString()},
            {QStringLiteral("number"), take.number},
            {QStringLiteral("file"), take.file},
            {QStringLiteral("sha256"), take.sha256},
            {QStringLiteral("account"), orNull(take.account)},
            {QStringLiteral("model"), orNull(take.model)},
            {QStringLiteral("job"), orNull(take.job)},
            {QStringLiteral("remoteId"), orNull(take.remoteId)},
            {QStringLiteral("cost"), orNull(take.cost)}};
}

QJsonObject showJson(const Project& project, const std::optional<StoryboardId>& only)
{
    auto boards = project.storyboards();
    if (only)
        boards.removeIf([&](const Storyboard& board) { return board.id != *only; });
    return showJson(ShownProject{project.id(), project.folder(), project.schema()}, boards, project.shelf());
}

QJsonObject storyboardJson(const Storyboard& board)
{
    return {{QStringLiteral("id"), board.id.toString()},
            {QStringLiteral("title"), board.title},
            {QStringLiteral("size"),
             QStringLiteral("%1x%2").arg(board.format.size.width()).arg(board.format.size.height())},
            {QStringLiteral("rate"), toString(board.format.rate)},
            {QStringLiteral("frames"), qint64(filmLength(board))},
            {QStringLiteral("removed"), board.removed}};
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
