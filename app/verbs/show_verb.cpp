#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/names.h"

namespace {

QStringList linesOf(const Storyboard& board, const TakeShelf& shelf)
{
    QStringList lines{CliText::tr("%1  %2x%3  %4 fps  %5")
                          .arg(board.title)
                          .arg(board.format.size.width())
                          .arg(board.format.size.height())
                          .arg(toString(board.format.rate), toTimecode(filmLength(board), board.format.rate))};
    for (const auto& scene : board.scenes) {
        lines.append(QStringLiteral("%1  %2").arg(scene.code, scene.slugline));
        for (const auto& shot : scene.shots)
            lines.append(QStringLiteral("  %1  %2  %3  %4")
                             .arg(fullCode(scene, shot), toTimecode(shot.length, board.format.rate),
                                  CliText::tr("%n take(s)", nullptr, int(shelf.takesFor(shot).size())),
                                  shot.description.simplified()));
    }
    return lines;
}

Result<std::optional<StoryboardId>> onlyOne(const Project& project, const Arguments& args)
{
    if (!args.has("storyboard"))
        return std::nullopt;
    return chosenStoryboard(project, args).map([](const StoryboardId& id) { return std::optional(id); });
}

Result<ExitCode> runShow(VerbContext& context)
{
    if (context.wantsJson()) {
        BR_TRY(const auto json, context.host.call([&](Session& session) {
            return onlyOne(*session.project, context.args).map([&](const std::optional<StoryboardId>& only) {
                return showJson(*session.project, only);
            });
        }));
        context.out.json(json);
        return ExitCode::Done;
    }
    BR_TRY(const auto lines, context.host.call([&](Session& session) {
        return onlyOne(*session.project, context.args).map([&](const std::optional<StoryboardId>& only) {
            QStringList all;
            for (const auto& board : session.project->storyboards())
                if (only ? board.id == *only : !board.removed)
                    all += linesOf(board, session.project->shelf());
            return all;
        });
    }));
    for (const auto& line : lines)
        context.out.line(line);
    return ExitCode::Done;
}

} // namespace

Verb showVerb()
{
    return {"show",
            "PROJECT [--json]",
            QT_TRANSLATE_NOOP("CliText", "print storyboards, scenes, shots and takes"),
            Verb::Needs::Project,
            1,
            1,
            {},
            nullptr,
            runShow};
}
