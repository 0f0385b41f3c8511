#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/document/edits.h"
#include "core/document/find.h"

namespace {

struct Action {
    const char* name;
    int words; ///< after the action
    Result<StoryboardId> (*run)(Project& project, const QStringList& words);
};

Result<StoryboardId> add(Project& project, const QStringList& words)
{
    return project.addStoryboard(words.at(0), project.current().format);
}

Result<StoryboardId> rename(Project& project, const QStringList& words)
{
    BR_TRY(const auto id, storyboardById(project, words.at(0)));
    BR_CHECK(project.apply(setTitle(*project.find(id), words.at(1)), CliText::tr("Rename Storyboard")));
    return id;
}

Result<StoryboardId> duplicate(Project& project, const QStringList& words)
{
    BR_TRY(const auto id, storyboardById(project, words.at(0)));
    return project.duplicateStoryboard(id, CliText::tr("%1 (copy)").arg(project.find(id)->title));
}

Result<StoryboardId> remove(Project& project, const QStringList& words)
{
    BR_TRY(const auto id, storyboardById(project, words.at(0)));
    BR_CHECK(project.removeStoryboard(id));
    return id;
}

Result<StoryboardId> restore(Project& project, const QStringList& words)
{
    BR_TRY(const auto id, storyboardById(project, words.at(0)));
    BR_CHECK(project.restoreStoryboard(id));
    return id;
}

constexpr Action Actions[] = {{"list", 0, nullptr},        {"add", 1, add},       {"rename", 2, rename},
                              {"duplicate", 1, duplicate}, {"remove", 1, remove}, {"restore", 1, restore}};

const Action* actionNamed(const QString& name)
{
    for (const auto& action : Actions)
        if (name == QLatin1String(action.name))
            return &action;
    return nullptr;
}

Status checkStoryboard(const Arguments& args)
{
    const auto* action = actionNamed(args.positional.at(1));
    if (!action) {
        QStringList names;
        for (const auto& known : Actions)
            names.append(QLatin1String(known.name));
        return fail(notOneOf(CliText::tr("storyboard action"), args.positional.at(1), names));
    }
    if (args.positional.size() != 2 + action->words)
        return fail(ErrorKind::Usage,
                    CliText::tr("\"storyboard PROJECT %1\" takes %n more word(s).", nullptr, action->words)
                        .arg(args.positional.at(1)));
    return {};
}

QJsonArray allBoards(const Project& project)
{
    QJsonArray boards;
    for (const auto& board : project.storyboards())
        boards.append(storyboardJson(board));
    return boards;
}

QString lineOf(const Storyboard& board)
{
    const QString line = QStringLiteral("%1  %2  %3")
                             .arg(board.id.toString(), toTimecode(filmLength(board), board.format.rate), board.title);
    return board.removed ? CliText::tr("%1  (in the bin)").arg(line) : line;
}

Result<ExitCode> runList(VerbContext& context)
{
    if (context.wantsJson()) {
        context.out.json(context.host.call([](Session& session) { return allBoards(*session.project); }));
        return ExitCode::Done;
    }
    for (const auto& board : context.host.call([](Session& session) { return session.project->storyboards(); }))
        context.out.line(lineOf(board));
    return ExitCode::Done;
}

Result<ExitCode> runStoryboard(VerbContext& context)
{
    const auto* action = actionNamed(context.args.positional.at(1));
    if (!action->run)
        return runList(context);
    BR_TRY(const auto board, context.host.call([&](Session& session) {
        return action->run(*session.project, context.args.positional.mid(2)).map([&](const StoryboardId& id) {
            return *session.project->find(id);
        });
    }));
    if (context.wantsJson())
        context.out.json(storyboardJson(board));
    else
        context.out.line(lineOf(board));
    return ExitCode::Done;
}

} // namespace

Verb storyboardVerb()
{
    return {"storyboard",
            "PROJECT list|add TITLE|rename ID TITLE|duplicate ID|remove ID|restore ID [--json]",
            QT_TRANSLATE_NOOP("CliText", "list, make, rename, copy, remove and restore storyboards"),
            Verb::Needs::Project,
            2,
            4,
            {},
            checkStoryboard,
            runStoryboard};
}
