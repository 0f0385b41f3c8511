#include "app/verbs/package_import.h"

#include "app/verbs/json_shapes.h"
#include "core/project/package/project_package.h"
#include "core/project/work.h"

#include <algorithm>

bool isPackageImport(const Arguments& args)
{
    const QStringList files = args.positional.mid(1);
    return std::any_of(files.begin(), files.end(), isPackageName);
}

Status checkPackageImport(const Arguments& args)
{
    if (args.positional.size() == 2 && !args.has("as") && !args.has("fit-shot"))
        return {};
    return fail(
        ErrorKind::Usage,
        CliText::tr("A package becomes a project of its own: import NEW-PROJECT FILE.boardreel, nothing else."));
}

Result<ExitCode> runPackageImport(VerbContext& context)
{
    const QString folder = context.path(context.args.positional.first());
    const QString file = context.path(context.args.positional.last());
    const Progress progress{{}, context.host.stop()};
    BR_TRY(const QString setAside, context.host.await([=](Session&) {
        return runOn(*QThreadPool::globalInstance(), [=] { return openPackage(file, folder, progress); });
    }));
    BR_TRY(const auto project, context.host.await([folder](Session& session) {
        return session.services().projects().open(folder, session.services().engine());
    }));
    const auto made = context.host.call([&](Session& session) {
        session.project = project;
        return projectJson(*project);
    });
    if (context.wantsJson())
        context.out.json(QJsonObject{
            {QStringLiteral("imported"), QJsonArray{QJsonObject{{QStringLiteral("file"), file},
                                                                {QStringLiteral("as"), QStringLiteral("project")},
                                                                {QStringLiteral("project"), made}}}},
            {QStringLiteral("warnings"),
             QJsonArray::fromStringList(setAside.isEmpty() ? QStringList() : QStringList(setAside))}});
    if (!setAside.isEmpty())
        context.out.note(setAside);
    context.out.note(CliText::tr("Made the project %1.").arg(folder));
    return ExitCode::Done;
}
