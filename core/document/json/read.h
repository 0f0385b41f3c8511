#pragma once

#include "core/document/json.h"
#include "core/document/json/write.h"

#include <QSet>

// JSON to values by their member tables. Only core/document/json includes it.

/// Reads one document. Stops caring after the first thing that is wrong, and remembers where it was.
class JsonReader final {
public:
    explicit JsonReader(Missing missing)
        : m_missing(missing)
    {
    }

    /// Empty when all was well, else e.g. "scenes[2].shots[0].length: not a whole number".
    const QString& problem() const { return m_problem; }

    template<Described Value> void read(const QJsonObject& object, Value& value)
    {
        QSet<QString> known;
        const auto readMember = [&]<class Type>(const Member<Value, Type>& member) {
            const QString name = QLatin1String(member.name);
            known.insert(name);
            if (const auto found = object.constFind(name); found != object.constEnd())
                at(QLatin1Char('.') + name, [&] { read(*found, value.*(member.place)); });
            else if (!MayBeLeftOut<Type> && m_missing == Missing::IsDamage)
                wrong(name + QStringLiteral(" is missing"));
        };
        std::apply([&](const auto&... member) { (readMember(member), ...); }, Members<Value>::list);
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            if (!known.contains(it.key()))
                wrong(QStringLiteral("\"%1\" is not known").arg(it.key().left(60)));
    }

private:
    template<class T> void read(const QJsonValue& json, T& value)
    {
        if constexpr (Described<T>) {
            if (json.isObject())
                return read(json.toObject(), value);
            wrong(QStringLiteral("not an object"));
        } else if constexpr (IsList<T>) {
            readList(json, value);
        } else if constexpr (IsOptional<T>) {
            read(json, value.emplace());
        } else if constexpr (std::is_same_v<T, bool>) {
            if (!json.isBool())
                return wrong(QStringLiteral("neither true nor false"));
            value = json.toBool();
        } else if constexpr (std::is_integral_v<T>) {
            readNumber(json, value);
        } else if constexpr (std::is_same_v<T, QSize>) {
            readPair(json, value.rwidth(), value.rheight());
        } else if constexpr (std::is_same_v<T, Rate>) {
            readPair(json, value.num, value.den);
        } else if constexpr (std::is_same_v<T, Texts>) {
            if (!json.isObject())
                return wrong(QStringLiteral("not an object"));
            const QJsonObject object = json.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                readText(it.value(), value[it.key()]);
        } else {
            QString text;
            readText(json, text);
            readFromText(text, value);
        }
    }

    template<class T> void readFromText(const QString& text, T& value)
    {
        if constexpr (std::is_same_v<T, QString>) {
            value = text;
        } else if constexpr (std::is_same_v<T, MoneySource>) {
            value = moneySourceFromString(text);
            if (toString(value) != text)
                wrong(QStringLiteral("not a name that is known"));
        } else if constexpr (Named<T>) {
            const auto named = valueNamed<T>(text);
            named ? void(value = *named) : wrong(QStringLiteral("not a name that is known"));
        } else if constexpr (IsId<T>) {
            value = T::fromString(text);
            if (value.isNull())
                wrong(QStringLiteral("not an id"));
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            bytes ? void(value = *bytes) : wrong(QStringLiteral("not base64"));
        } else {
            static_assert(std::is_same_v<T, QDateTime>);
            value = QDateTime::fromString(text, Qt::ISODateWithMs);
            if (!value.isValid())
                wrong(QStringLiteral("not a time"));
        }
    }

    template<class T> void readList(const QJsonValue& json, QList<T>& list)
    {
        if (!json.isArray())
            return wrong(QStringLiteral("not a list"));
        const QJsonArray array = json.toArray();
        list.clear();
        list.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            at(QStringLiteral("[%1]").arg(i), [&] { read(array.at(i), list.emplaceBack()); });
    }

    template<class T> void readNumber(const QJsonValue& json, T& number)
    {
        const qint64 read = json.toInteger(0);
        if (!json.isDouble() || read != json.toInteger(1) || read < std::numeric_limits<T>::min() ||
            read > std::numeric_limits<T>::max())
            return wrong(QStringLiteral("not a whole number of the right size"));
        number = T(read);
    }

    template<class T> void readPair(const QJsonValue& json, T& first, T& second)
    {
        if (json.toArray().size() != 2)
            return wrong(QStringLiteral("not a pair of numbers"));
        readNumber(json.toArray().at(0), first);
        readNumber(json.toArray().at(1), second);
    }

    void readText(const QJsonValue& json, QString& text)
    {
        if (!json.isString())
            return wrong(QStringLiteral("not a text"));
        text = json.toString();
    }

    template<class Read> void at(const QString& place, Read read)
    {
        if (!m_problem.isEmpty())
            return;
        const qsizetype length = m_path.size();
        m_path += place;
        read();
        m_path.truncate(length);
    }

    void wrong(const QString& what)
    {
        if (m_problem.isEmpty())
            m_problem = m_path.mid(m_path.startsWith(QLatin1Char('.')) ? 1 : 0) + QStringLiteral(": ") + what;
    }

    Missing m_missing;
    QString m_path;
    QString m_problem;
};
