#pragma once

#include "core/document/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSize>

/// Reads members of known type; anything else makes the whole object bad. `ok` is shared by nested readers.
class Members {
public:
    Members(const QJsonValue& value, bool& ok)
        : m_object(value.toObject())
        , m_ok(ok)
    {
        m_ok = m_ok && value.isObject();
    }

    QString text(const char* name) { return value(name, QJsonValue::String).toString(); }
    double number(const char* name) { return value(name, QJsonValue::Double).toDouble(); }
    std::int64_t integer(const char* name, std::int64_t low = std::int64_t(-1) << 52,
                         std::int64_t high = std::int64_t(1) << 52)
    {
        const QJsonValue found = value(name, QJsonValue::Double);
        const std::int64_t number = found.toInteger(low - 1);
        m_ok = m_ok && number >= low && number <= high;
        return number;
    }
    int small(const char* name, int low = -1000000, int high = 1000000) { return int(integer(name, low, high)); }
    bool flag(const char* name) { return value(name, QJsonValue::Bool).toBool(); }
    Members inner(const char* name) { return {value(name, QJsonValue::Object), m_ok}; }
    bool has(const char* name) const { return m_object.contains(QLatin1String(name)); }
    /// [width, height]; empty where older plans say nothing.
    QSize size(const char* name) const
    {
        const QJsonArray sides = m_object.value(QLatin1String(name)).toArray();
        return {sides.at(0).toInt(-1), sides.at(1).toInt(-1)};
    }
    template<class Enum> Enum named(const char* name)
    {
        const auto found = valueNamed<Enum>(text(name));
        m_ok = m_ok && found;
        return found.value_or(Enum{});
    }
    template<class T, class Read> QList<T> list(const char* name, Read read)
    {
        QList<T> items;
        for (const QJsonValue& item : value(name, QJsonValue::Array).toArray())
            items.append(read(Members(item, m_ok)));
        return items;
    }
    void require(bool holds) { m_ok = m_ok && holds; }

private:
    QJsonValue value(const char* name, QJsonValue::Type type)
    {
        const QJsonValue found = m_object.value(QLatin1String(name));
        m_ok = m_ok && found.type() == type;
        return found;
    }
    QJsonObject m_object;
    bool& m_ok;
};

template<class T, class Write> QJsonArray array(const QList<T>& items, Write write)
{
    QJsonArray result;
    for (const T& item : items)
        result.append(write(item));
    return result;
}
