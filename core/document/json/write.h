#pragma once

#include "core/document/json/members.h"
#include "core/document/names.h"

#include <QJsonArray>
#include <QJsonObject>

// Values to JSON by their member tables. Only core/document/json includes it.

template<class T>
concept Described = requires
{
    Members<T>::list;
};
template<class T>
concept Named = std::is_enum_v<T>;
template<class T> inline constexpr bool IsList = false;
template<class T> inline constexpr bool IsList<QList<T>> = true;
template<class T> inline constexpr bool IsId = false;
template<class Tag> inline constexpr bool IsId<Id<Tag>> = true;
template<class T> inline constexpr bool IsOptional = false;
template<class T> inline constexpr bool IsOptional<std::optional<T>> = true;
template<class T> inline constexpr bool IsRows = false;
template<class V, class P> inline constexpr bool IsRows<RowChanges<V, P>> = true;
using Texts = QMap<QString, QString>;

/// What is left out when it equals its default. Numbers, names and nested values always stand there, so that a file
/// does not change its meaning when a default does.
template<class T>
inline constexpr bool MayBeLeftOut =
    IsList<T> || IsId<T> || IsOptional<T> || IsRows<T> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray> ||
    std::is_same_v<T, QDateTime> || std::is_same_v<T, Texts>;

template<Described Value> QJsonObject objectOf(const Value& value);

template<class T> QJsonValue jsonOf(const T& value)
{
    if constexpr (Described<T>)
        return objectOf(value);
    else if constexpr (std::is_same_v<T, MoneySource>)
        return toString(value);
    else if constexpr (Named<T>)
        return nameOf(value);
    else if constexpr (IsId<T>)
        return value.toString();
    else if constexpr (IsOptional<T>)
        return value ? jsonOf(*value) : QJsonValue();
    else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, QString>)
        return value;
    else if constexpr (std::is_integral_v<T>)
        return qint64(value);
    else if constexpr (std::is_same_v<T, QSize>)
        return QJsonArray{value.width(), value.height()};
    else if constexpr (std::is_same_v<T, Rate>)
        return QJsonArray{value.num, value.den};
    else if constexpr (std::is_same_v<T, QByteArray>)
        return QString::fromLatin1(value.toBase64());
    else if constexpr (std::is_same_v<T, QDateTime>)
        return value.toUTC().toString(Qt::ISODateWithMs);
    else if constexpr (std::is_same_v<T, Texts>) {
        QJsonObject object;
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            object.insert(it.key(), it.value());
        return object;
    } else {
        QJsonArray array;
        for (const auto& item : value)
            array.append(jsonOf(item));
        return array;
    }
}

template<Described Value> QJsonObject objectOf(const Value& value)
{
    static const Value defaults{};
    QJsonObject object;
    const auto write = [&]<class Type>(const Member<Value, Type>& member) {
        if (MayBeLeftOut<Type> && value.*(member.place) == defaults.*(member.place))
            return;
        object.insert(QLatin1String(member.name), jsonOf(value.*(member.place)));
    };
    std::apply([&](const auto&... member) { (write(member), ...); }, Members<Value>::list);
    return object;
}
