#include "core/document/json.h"

#include "core/document/json/read.h"
#include "core/document/json/write.h"
#include "core/document/text.h"

namespace {

template<class Value> Result<Value> valueOf(const QJsonObject& object, Missing missing = Missing::IsDamage)
{
    JsonReader reader(missing);
    Value value;
    reader.read(object, value);
    if (!reader.problem().isEmpty())
        return fail(
            ErrorKind::Damaged,
            DocumentText::tr("This part of a storyboard cannot be read: it is damaged, or a newer Boardreel wrote it. "
                             "Nothing was changed."),
            reader.problem());
    return value;
}

} // namespace

QJsonObject toJson(const Shot& shot)
{
    return objectOf(shot);
}
QJsonObject toJson(const Panel& panel)
{
    return objectOf(panel);
}
QJsonObject toJson(const Scene& scene)
{
    return objectOf(scene);
}
QJsonObject toJson(const Storyboard& board)
{
    return objectOf(board);
}
QJsonObject toJson(const Take& take)
{
    return objectOf(take);
}
QJsonObject toJson(const Diff& diff)
{
    return objectOf(diff);
}

QJsonObject toJson(const Money& money)
{
    QJsonObject object = objectOf(money);
    object.insert(QStringLiteral("currency"), money.currency);
    return object;
}

Result<Shot> shotFromJson(const QJsonObject& object)
{
    return valueOf<Shot>(object);
}
Result<Panel> panelFromJson(const QJsonObject& object)
{
    return valueOf<Panel>(object);
}
Result<Scene> sceneFromJson(const QJsonObject& object)
{
    return valueOf<Scene>(object);
}
Result<Storyboard> storyboardFromJson(const QJsonObject& object, Missing missing)
{
    return valueOf<Storyboard>(object, missing);
}
Result<Take> takeFromJson(const QJsonObject& object)
{
    return valueOf<Take>(object);
}
Result<Diff> diffFromJson(const QJsonObject& object, Missing missing)
{
    return valueOf<Diff>(object, missing);
}
Result<Money> moneyFromJson(const QJsonObject& object)
{
    return valueOf<Money>(object);
}
