#include "core/providers/provider.h"

#include "core/providers/remote/remote_job.h"
#include "core/providers/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace {

constexpr qint64 CatalogueLimit = 4 * 1024 * 1024;

tl::unexpected<Error> damaged(const QString& where, const QString& what)
{
    return fail(ErrorKind::Damaged,
                ProvidersText::tr("The list of providers that came with Boardreel cannot be read, so nothing can be "
                                  "generated. Your projects are safe; please install Boardreel again."),
                QStringLiteral("%1: %2").arg(where, what));
}

/// Every member of `object` must be known: a typing error in the catalogue must not silently drop a limit or a price.
Status onlyMembers(const QJsonObject& object, const QStringList& known, const QString& where)
{
    const QStringList keys = object.keys();
    for (const QString& key : keys)
        if (!known.contains(key))
            return damaged(where, QStringLiteral("unknown member \"%1\"").arg(key));
    return {};
}

Result<QString> identifier(const QJsonObject& object, const QString& where)
{
    const QString id = object.value(QStringLiteral("id")).toString();
    if (!isRemoteId(id))
        return damaged(where, QStringLiteral("\"id\" is missing or holds strange characters"));
    return id;
}

Result<QString> shownName(const QJsonObject& object, const QString& where)
{
    const QString name = object.value(QStringLiteral("name")).toString().trimmed();
    if (name.isEmpty())
        return damaged(where, QStringLiteral("\"name\" is missing"));
    return name;
}

Result<bool> flag(const QJsonObject& object, const QString& key, const QString& where)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isBool())
        return damaged(where, QStringLiteral("\"%1\" is not true or false").arg(key));
    return value.toBool(false);
}

Result<QJsonArray> list(const QJsonObject& object, const QString& key, const QString& where)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        return damaged(where, QStringLiteral("\"%1\" is not a list").arg(key));
    return value.toArray();
}

Result<QStringList> modes(const QJsonObject& object, const QString& where)
{
    static const QStringList known{QStringLiteral("text"), QStringLiteral("image"), QStringLiteral("ends"),
                                   QStringLiteral("video"), QStringLiteral("reference")};
    BR_TRY(const QJsonArray array, list(object, QStringLiteral("modes"), where));
    QStringList result;
    for (const QJsonValue& value : array) {
        if (!known.contains(value.toString()) || result.contains(value.toString()))
            return damaged(where, QStringLiteral("\"modes\" holds an unknown or repeated mode"));
        result << value.toString();
    }
    if (result.isEmpty())
        return damaged(where, QStringLiteral("\"modes\" is empty"));
    return result;
}

Result<QList<int>> seconds(const QJsonObject& object, const QString& where)
{
    BR_TRY(const QJsonArray array, list(object, QStringLiteral("seconds"), where));
    QList<int> result;
    for (const QJsonValue& value : array) {
        const int length = value.toInt(0);
        if (length < 1 || length > 3600 || (!result.isEmpty() && length <= result.last()))
            return damaged(where, QStringLiteral("\"seconds\" must be whole, from 1 to 3600 and rising"));
        result << length;
    }
    return result;
}

Result<QList<QSize>> sizes(const QJsonObject& object, const QString& where)
{
    static const QRegularExpression pattern(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"));
    BR_TRY(const QJsonArray array, list(object, QStringLiteral("sizes"), where));
    QList<QSize> result;
    for (const QJsonValue& value : array) {
        const QRegularExpressionMatch match = pattern.match(value.toString());
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || result.contains(size))
            return damaged(where, QStringLiteral("\"sizes\" must be different texts like \"1280x720\""));
        result << size;
    }
    return result;
}

/// Prices are whole millionths of a unit: a fraction in the file would already have been rounded by somebody.
Result<std::optional<Price>> price(const QJsonObject& object, const QString& where)
{
    const QJsonValue value = object.value(QStringLiteral("pricePerSecond"));
    if (value.isUndefined() || value.isNull())
        return std::optional<Price>();
    const QJsonObject money = value.toObject();
    BR_CHECK(onlyMembers(
        money, {QStringLiteral("micro"), QStringLiteral("least"), QStringLiteral("currency"), QStringLiteral("date")},
        where));
    const qint64 micro = money.value(QStringLiteral("micro")).toInteger(-1);
    const qint64 least = money.value(QStringLiteral("least")).toInteger(micro);
    const QString currency = money.value(QStringLiteral("currency")).toString();
    const QDate date = QDate::fromString(money.value(QStringLiteral("date")).toString(), Qt::ISODate);
    if (least < 0 || micro < least || currencyFromText(currency) != currency || !date.isValid())
        return damaged(where, QStringLiteral("\"pricePerSecond\" needs whole \"micro\" not below \"least\", a "
                                             "\"currency\" and its \"date\""));
    return std::optional<Price>(Price{Price::Unit::Second, {micro, currency, MoneySource::Table}, least, date});
}

Result<std::optional<QDate>> endDate(const QJsonObject& object, const QString& where)
{
    const QJsonValue value = object.value(QStringLiteral("endDate"));
    if (value.isUndefined() || value.isNull())
        return std::optional<QDate>();
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid())
        return damaged(where, QStringLiteral("\"endDate\" is not a date like 2027-01-31"));
    return std::optional<QDate>(date);
}

Result<Model> modelFrom(const QJsonObject& object, const QString& provider)
{
    Model model;
    BR_TRY(model.id, identifier(object, provider));
    const QString where = provider + QLatin1Char('/') + model.id;
    BR_CHECK(onlyMembers(object,
                         {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("modes"),
                          QStringLiteral("seconds"), QStringLiteral("sizes"), QStringLiteral("pricePerSecond"),
                          QStringLiteral("free"), QStringLiteral("endDate")},
                         where));
    BR_TRY(model.name, shownName(object, where));
    BR_TRY(model.modes, modes(object, where));
    BR_TRY(model.seconds, seconds(object, where));
    BR_TRY(model.sizes, sizes(object, where));
    BR_TRY(model.price, price(object, where));
    BR_TRY(model.free, flag(object, QStringLiteral("free"), where));
    BR_TRY(model.endDate, endDate(object, where));
    if (model.free && model.price)
        return damaged(where, QStringLiteral("a model is either free or has a price"));
    return model;
}

Result<Ability> abilityFrom(const QJsonObject& object, const QString& where)
{
    const QString name = object.value(QStringLiteral("ability")).toString();
    if (name == QLatin1String("A"))
        return Ability::A;
    if (name == QLatin1String("B"))
        return Ability::B;
    if (name == QLatin1String("D"))
        return Ability::D;
    return damaged(where, QStringLiteral("\"ability\" must be A, B or D"));
}

Result<Provider> providerFrom(const QJsonObject& object)
{
    Provider provider;
    BR_TRY(provider.id, identifier(object, QStringLiteral("providers")));
    BR_CHECK(onlyMembers(object,
                         {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("ability"),
                          QStringLiteral("local"), QStringLiteral("typedModels"), QStringLiteral("models")},
                         provider.id));
    BR_TRY(provider.name, shownName(object, provider.id));
    BR_TRY(provider.ability, abilityFrom(object, provider.id));
    BR_TRY(provider.local, flag(object, QStringLiteral("local"), provider.id));
    BR_TRY(provider.typedModels, flag(object, QStringLiteral("typedModels"), provider.id));
    BR_TRY(const QJsonArray models, list(object, QStringLiteral("models"), provider.id));
    for (const QJsonValue& value : models) {
        BR_TRY(Model model, modelFrom(value.toObject(), provider.id));
        if (provider.model(model.id))
            return damaged(provider.id, QStringLiteral("model \"%1\" is listed twice").arg(model.id));
        provider.models << std::move(model);
    }
    if (provider.models.isEmpty() && !provider.typedModels)
        return damaged(provider.id, QStringLiteral("a provider without models"));
    std::stable_sort(provider.models.begin(), provider.models.end(), [](const Model& a, const Model& b) {
        return a.modes.contains(QStringLiteral("text")) && !b.modes.contains(QStringLiteral("text"));
    });
    return provider;
}

} // namespace

Result<Catalogue> Catalogue::load(const QByteArray& json)
{
    const QString where = QStringLiteral("models.json");
    QJsonParseError problem;
    const QJsonDocument document =
        json.size() > CatalogueLimit ? QJsonDocument() : QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return damaged(where, problem.errorString());
    const QJsonObject root = document.object();
    BR_CHECK(onlyMembers(root, {QStringLiteral("schema"), QStringLiteral("providers")}, where));
    if (root.value(QStringLiteral("schema")).toInt() != 1)
        return damaged(where, QStringLiteral("\"schema\" is not 1"));
    BR_TRY(const QJsonArray array, list(root, QStringLiteral("providers"), where));
    Catalogue catalogue;
    for (const QJsonValue& value : array) {
        BR_TRY(Provider provider, providerFrom(value.toObject()));
        if (catalogue.find(provider.id))
            return damaged(where, QStringLiteral("provider \"%1\" is listed twice").arg(provider.id));
        catalogue.m_providers << std::move(provider);
    }
    if (catalogue.m_providers.isEmpty())
        return damaged(where, QStringLiteral("no providers"));
    return catalogue;
}

Result<Catalogue> Catalogue::builtIn()
{
    QFile file(QStringLiteral(":/boardreel/models.json"));
    if (!file.open(QIODevice::ReadOnly))
        return damaged(file.fileName(), file.errorString());
    return load(file.readAll());
}

const Provider* Catalogue::find(const QString& id) const
{
    const auto it = std::find_if(m_providers.begin(), m_providers.end(), [&](const Provider& p) { return p.id == id; });
    return it == m_providers.end() ? nullptr : &*it;
}
