#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/base/when_done.h"
#include "core/interchange/sample.h"
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

QFuture<Result<std::shared_ptr<Project>>> make(const QString& folder, const Arguments& args, const Format& format)
{
    if (args.has("sample"))
        return Project::createFromSample(folder, args.value("sample"), nullptr);
    return Project::create(folder, args.value("title", QFileInfo(folder).fileName()), format, nullptr);
}

Status checkNew(const Arguments& args)
{
    if (args.has("sample") && !sampleNames().contains(args.value("sample")))
        return fail(notOneOf(CliText::tr("sample"), args.value("sample"), sampleNames()));
    return formatOf(args).map([](const Format&) {});
}

Result<ExitCode> runNew(VerbContext& context)
{
    const QString folder = context.path(context.args.positional.first());
    BR_TRY(const auto format, formatOf(context.args));
    BR_TRY(const auto made, context.host.await([=, args = context.args](Session& session) {
        return after(make(folder, args, format), &session, [](const Result<std::shared_ptr<Project>>& project) {
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
            "PROJECT [--title T] [--size 1280x720] [--rate 24] [--sample NAME]",
            QT_TRANSLATE_NOOP("CliText", "make a project"),
            Verb::Needs::Nothing,
            1,
            1,
            {{"title", "T",
              QT_TRANSLATE_NOOP("CliText", "title of the project and its first storyboard (else the folder's name)")},
             {"size", "WxH", QT_TRANSLATE_NOOP("CliText", "size of the picture, 1280x720 unless told")},
             {"rate", "RATE", QT_TRANSLATE_NOOP("CliText", "frames a second: 24, 25, 29.97, 30000/1001")},
             {"sample", "NAME",
              QT_TRANSLATE_NOOP("CliText", "start with a sample film: last_light, locked_out, one_window")}},
            checkNew,
            runNew};
}
