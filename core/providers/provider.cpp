#include "core/providers/provider.h"

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
    if (!model.pricePerSecond)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("micro"), qint64(model.pricePerSecond->micro)},
                       {QStringLiteral("currency"), model.pricePerSecond->currency},
                       {QStringLiteral("source"), toString(model.pricePerSecond->source)}};
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

QJsonObject toJson(const Provider& provider)
{
    QJsonArray models;
    for (const Model& model : provider.models)
        models.append(modelJson(model));
    return {{QStringLiteral("id"), provider.id},
            {QStringLiteral("name"), provider.name},
            {QStringLiteral("local"), provider.local},
            {QStringLiteral("models"), models}};
}
