#include "core/providers/remote/remote_job.h"

#include <QRegularExpression>

bool isRemoteId(const QString& id)
{
    // \z, because $ is content with a line break at the end
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._:/+=~-]{1,512}\\z"));
    return id != QLatin1String(".") && id != QLatin1String("..") && pattern.match(id).hasMatch();
}
