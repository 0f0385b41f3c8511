#include "core/jobs/compile_request.h"

#include "core/jobs/text.h"

#include <QDir>
#include <QJsonDocument>

QByteArray toJson(const CompileRequest& request)
{
    const QJsonObject object{{QStringLiteral("plan"), toJson(request.plan)},
                             {QStringLiteral("file"), request.file},
                             {QStringLiteral("readCache"), request.cache == CacheUse::ReadAndFill}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<CompileRequest> compileRequestFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CompileRequest request;
    request.file = object.value(QStringLiteral("file")).toString();
    if (!QDir::isAbsolutePath(request.file))
        return fail(
            ErrorKind::Damaged,
            JobsText::tr("This export cannot be read any more. Nothing was changed; please export the film again."),
            QStringLiteral("compile request without an absolute file"));
    request.cache = object.value(QStringLiteral("readCache")).toBool(true) ? CacheUse::ReadAndFill : CacheUse::FillOnly;
    BR_TRY(request.plan, planFromJson(object.value(QStringLiteral("plan")).toObject()));
    return request;
}
