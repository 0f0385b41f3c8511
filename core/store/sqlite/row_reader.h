#pragma once

#include "core/document/names.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QTimeZone>
#include <QVariant>

/// Reads the columns of one row from left to right, in the order the SELECT names them. Lives inside Database::each().
class RowReader final {
public:
    explicit RowReader(const QSqlQuery& query)
        : m_query(query)
    {
    }

    QString text() { return next().toString(); }
    QByteArray bytes() { return next().toByteArray(); }
    qint64 integer() { return next().toLongLong(); }
    int number() { return next().toInt(); }
    bool flag() { return next().toLongLong() != 0; }
    std::optional<qint64> maybeInteger()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
    }
    QDateTime time() ///< milliseconds since 1970, UTC; NULL = null
    {
        const auto milliseconds = maybeInteger();
        return milliseconds ? QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC) : QDateTime();
    }
    bool nextIsNull() const { return m_query.isNull(m_column); }
    template<class SomeId> SomeId id() { return SomeId::fromString(text()); }
    template<class SomeId> std::optional<SomeId> maybeId() ///< NULL = none
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional<SomeId>(SomeId::fromString(value.toString()));
    }
    template<class Enum> Enum named()
    {
        const QString name = text();
        const auto value = valueNamed<Enum>(name);
        if (!value)
            m_unknownName = name;
        return value.value_or(Enum{});
    }
    /// A name that no enumeration has; null when there was none.
    QString unknownName() const { return m_unknownName; }

private:
    QVariant next() { return m_query.value(m_column++); }
    const QSqlQuery& m_query;
    int m_column = 0;
    QString m_unknownName;
};

// The other direction: values as they are bound. Empty strings stay strings (Qt binds a null QString as NULL).
inline QVariant bound(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
inline QVariant bound(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}
inline QVariant bound(bool flag)
{
    return flag ? 1 : 0;
}
inline QVariant bound(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}
template<class Tag> QVariant bound(const Id<Tag>& id)
{
    return id.toString();
}
template<class Integer>
requires std::is_integral_v<Integer> QVariant bound(Integer number)
{
    return QVariant::fromValue<qint64>(number);
}
template<class Enum>
requires std::is_enum_v<Enum> QVariant bound(Enum value)
{
    return nameOf(value);
}
template<class Value> QVariant bound(const std::optional<Value>& value)
{
    return value ? bound(*value) : QVariant();
}
