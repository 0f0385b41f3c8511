#include "core/base/file_name.h"

#include <QRegularExpression>

QString fileNameFor(const QString& title)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = title;
    name.replace(forbidden, QStringLiteral(" "));
    name = name.simplified().left(80);
    while (name.startsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('.')))
        name = name.startsWith(QLatin1Char('.')) ? name.mid(1) : name.chopped(1);
    return name.trimmed().isEmpty() ? QStringLiteral("Film") : name.trimmed();
}
