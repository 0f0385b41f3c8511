#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/render/presets.h"

#include <QFileInfo>

namespace {

Result<Format> formatOf(const Arguments& args)
{
    Format format;
    if (args.has("size")) {
        BR_TRY(format.size, parseSize(args.value("size")));
    }
    if (args.has("rate")) {
        BR_TRY(format.rate, parseRate(args.value("rate")));
    }
    return format;
}

Status checkNew(const Arguments& args)
{
    return formatOf(args).map([](const Format&) {});
}

Result<ExitCode> runNew(VerbContext& context)
{
    const QString folder = context.path(context.args.positional.first());
    const QString title = context.args.value("title", QFileInfo(folder).fileName());
    BR_TRY(const auto format, formatOf(context.args));
    BR_TRY(const auto made, context.host.await([=](Session& session) {
        return Project::create(folder, title, format, nullptr)
            .then(&session, [](const Result<std::shared_ptr<Project>>& project) {
                return project.map([](const std::shared_ptr<Project>& open) { return projectJson(*open); });
            });
    }));
    if (context.wantsJson())
        context.out.json(made);
    else
        context.out.note(CliText::tr("Made the project %1.").arg(folder));
    return ExitCode::Done;
}

} // namespace

Verb newVerb()
{
    return {"new",
            "PROJECT [--title T] [--size 1280x720] [--rate 24]",
            QT_TRANSLATE_NOOP("CliText", "make a project"),
            Verb::Needs::Nothing,
            1,
            1,
            {{"title", "T",
              QT_TRANSLATE_NOOP("CliText", "title of the project and its first storyboard (else the folder's name)")},
             {"size", "WxH", QT_TRANSLATE_NOOP("CliText", "size of the picture, 1280x720 unless told")},
             {"rate", "RATE", QT_TRANSLATE_NOOP("CliText", "frames a second: 24, 25, 29.97, 30000/1001")}},
            checkNew,
            runNew};
}
