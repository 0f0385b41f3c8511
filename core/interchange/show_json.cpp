#include "core/interchange/show_json.h"

#include "core/base/picture_size.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/json.h"
#include "core/document/names.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject shotJson(const Scene& scene, const Shot& shot, const TakeShelf& shelf)
{
    QJsonArray takes;
    for (const Take& take : shelf.takes(shot.id))
        takes << showJson(take);
    return {{u"id"_s, shot.id.toString()},
            {u"code"_s, fullCode(scene, shot)},
            {u"description"_s, shot.description},
            {u"frames"_s, qint64(shot.length)},
            {u"status"_s, nameOf(shot.status)},
            {u"circled"_s, shot.circled ? QJsonValue(shot.circled->toString()) : QJsonValue()},
            {u"takes"_s, takes}};
}

QJsonObject boardJson(const Storyboard& board, const TakeShelf& shelf)
{
    QJsonArray scenes;
    for (const Scene& scene : board.scenes) {
        QJsonArray shots;
        for (const Shot& shot : scene.shots)
            shots << shotJson(scene, shot, shelf);
        scenes << QJsonObject{{u"code"_s, scene.code}, {u"slugline"_s, scene.slugline}, {u"shots"_s, shots}};
    }
    QJsonObject shown = showJson(board);
    shown.insert(u"scenes"_s, scenes);
    return shown;
}

} // namespace

QJsonObject showJson(const ShownProject& project)
{
    return {{u"id"_s, project.id.toString()}, {u"path"_s, project.path}, {u"schema"_s, project.schema}};
}

QJsonObject showJson(const Take& take)
{
    return {{u"id"_s, take.id.toString()},
            {u"number"_s, take.number},
            {u"file"_s, take.file},
            {u"sha256"_s, take.sha256},
            {u"account"_s, orNull(take.account)},
            {u"model"_s, orNull(take.model)},
            {u"job"_s, take.job.isNull() ? QJsonValue() : QJsonValue(take.job.toString())},
            {u"remoteId"_s, orNull(take.remoteId)},
            {u"cost"_s, take.cost ? QJsonValue(toJson(*take.cost)) : QJsonValue()}};
}

QJsonObject showJson(const Storyboard& board)
{
    return {{u"id"_s, board.id.toString()},
            {u"title"_s, board.title},
            {u"size"_s, sizeText(board.format.size)},
            {u"rate"_s, toString(board.format.rate)},
            {u"frames"_s, qint64(filmLength(board))}};
}

QJsonObject showJson(const ShownProject& project, const QList<Storyboard>& boards, const TakeShelf& shelf)
{
    QJsonArray shown;
    for (const Storyboard& board : boards)
        if (!board.removed)
            shown << boardJson(board, shelf);
    return {{u"schema"_s, 1}, {u"project"_s, showJson(project)}, {u"storyboards"_s, shown}};
}
