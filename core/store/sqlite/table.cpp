#include "core/store/sqlite/table.h"

Table::Table(const char* name, const char* columns)
    : name(QString::fromLatin1(name))
    , columns(QString::fromLatin1(columns).split(QLatin1Char(' ')))
{
}

QString Table::select(const QString& tail) const
{
    return QStringLiteral("SELECT %1 FROM %2 %3").arg(columns.join(QLatin1String(", ")), name, tail);
}

QString Table::insert() const
{
    const QStringList marks(columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(name, columns.join(QLatin1String(", ")), marks.join(QLatin1String(", ")));
}

QString Table::upsert() const
{
    QStringList updates;
    for (qsizetype i = 1; i < columns.size(); ++i)
        updates << QStringLiteral("%1 = excluded.%1").arg(columns[i]);
    return QStringLiteral("%1 ON CONFLICT (%2) DO UPDATE SET %3")
        .arg(insert(), columns.first(), updates.join(QLatin1String(", ")));
}
