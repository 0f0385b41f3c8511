#include "core/providers/provider.h"

#include "core/providers/remote/remote_job.h"

#include <QJsonArray>
#include <QJsonValue>
#include <algorithm>

namespace {

QJsonValue priceJson(const Model& model)
{
    if (model.free)
        return QJsonObject{{QStringLiteral("micro"), 0},
                           {QStringLiteral("currency"), QString()},
                           {QStringLiteral("source"), toString(MoneySource::Table)}};
    if (!model.price)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("micro"), qint64(model.price->money.micro)},
                       {QStringLiteral("least"), qint64(model.price->leastMicro)},
                       {QStringLiteral("currency"), model.price->money.currency},
                       {QStringLiteral("per"), toString(model.price->unit)},
                       {QStringLiteral("date"), model.price->date.toString(Qt::ISODate)},
                       {QStringLiteral("source"), toString(model.price->money.source)}};
}

QJsonObject modelJson(const Model& model)
{
    QJsonArray seconds;
    for (const int length : model.seconds)
        seconds.append(length);
    QJsonArray sizes;
    for (const QSize size : model.sizes)
        sizes.append(QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
    return {{QStringLiteral("id"), model.id},
            {QStringLiteral("name"), model.name},
            {QStringLiteral("modes"), QJsonArray::fromStringList(model.modes)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("sizes"), sizes},
            {QStringLiteral("price"), priceJson(model)},
            {QStringLiteral("free"), model.free},
            {QStringLiteral("endDate"),
             model.endDate ? QJsonValue(model.endDate->toString(Qt::ISODate)) : QJsonValue::Null}};
}

} // namespace

const Model* Provider::model(const QString& id) const
{
    const auto it = std::find_if(models.begin(), models.end(), [&](const Model& m) { return m.id == id; });
    return it == models.end() ? nullptr : &*it;
}

std::optional<Model> Provider::takes(const QString& id) const
{
    if (const Model* known = model(id))
        return *known;
    if (!typedModels || !isRemoteId(id))
        return std::nullopt;
    Model typed;
    typed.id = typed.name = id;
    typed.modes = {QStringLiteral("text"), QStringLiteral("image")};
    return typed;
}

QJsonObject toJson(const Provider& provider)
{
    QJsonArray models;
    for (const Model& model : provider.models)
        models.append(modelJson(model));
    return {{QStringLiteral("id"), provider.id},
            {QStringLiteral("name"), provider.name},
            {QStringLiteral("local"), provider.local},
            {QStringLiteral("typedModels"), provider.typedModels},
            {QStringLiteral("models"), models}};
}
