#include "app/verbs/chosen.h"

#include "core/document/find.h"

Result<StoryboardId> storyboardById(const Project& project, const QString& id)
{
    QStringList known;
    for (const auto& board : project.storyboards()) {
        if (board.id.toString() == id.toLower())
            return board.id;
        known.append(board.id.toString());
    }
    return fail(notOneOf(CliText::tr("storyboard"), id, known));
}

Result<StoryboardId> chosenStoryboard(const Project& project, const Arguments& args)
{
    if (args.has("storyboard"))
        return storyboardById(project, args.value("storyboard"));
    for (const auto& board : project.storyboards())
        if (!board.removed)
            return board.id;
    return project.current().id;
}

Result<ShotId> chosenShot(const Storyboard& board, const QString& codeOrId)
{
    BR_TRY(const auto shots, asUsage(shotsByCodes(board, codeOrId)));
    if (shots.size() == 1)
        return shots.first();
    return fail(ErrorKind::Usage,
                CliText::tr("\"%1\" names %n shot(s), but one is needed. Give a full code like SC010_SH0010, or an id.",
                            nullptr, int(shots.size()))
                    .arg(codeOrId));
}

Result<JobRecord> chosenJob(const Project& project, const QString& id)
{
    QStringList known;
    if (const auto* engine = project.engine())
        for (const auto& job : engine->jobs(project.id())) {
            if (job.id.toString() == id.toLower())
                return job;
            known.append(job.id.toString());
        }
    if (known.isEmpty())
        return fail(ErrorKind::Usage, CliText::tr("This project has no jobs yet, so there is no \"%1\".").arg(id));
    return fail(notOneOf(CliText::tr("job"), id, known));
}

Result<Maker> chosenMaker(VerbContext& context)
{
    BR_TRY(const auto makers, context.host.await([](Session& session) { return session.project->makers(); }));
    const QString name = context.args.value("account", QStringLiteral("animatic"));
    const auto maker = makerNamed(name, makers);
    if (maker)
        return *maker;
    QStringList known;
    for (const Maker& one : makers)
        known.append(one.account.name);
    return fail(notOneOf(CliText::tr("account"), name, known));
}
