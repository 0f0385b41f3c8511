#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "core/base/safe_file.h"
#include "core/interchange/fountain_out.h"
#include "core/interchange/shot_list.h"
#include "core/interchange/subtitles.h"
#include "core/render/captions.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace {

const QStringList& laterFormats()
{
    static const QStringList formats{QStringLiteral("otio"), QStringLiteral("edl"), QStringLiteral("fcpxml"),
                                     QStringLiteral("pdf"), QStringLiteral("html")};
    return formats;
}

/// --format, else the file's suffix.
QString formatOf(const Arguments& args)
{
    return args.value("format", QFileInfo(args.value("output")).suffix()).toLower();
}

Status checkExport(const Arguments& args)
{
    if (args.value("output").isEmpty())
        return fail(ErrorKind::Usage, CliText::tr("Say where the export goes: -o FILE."));
    static const QStringList formats{QStringLiteral("csv"), QStringLiteral("fountain"), QStringLiteral("json"),
                                     QStringLiteral("srt"), QStringLiteral("vtt"),      QStringLiteral("boardreel")};
    const QString format = formatOf(args);
    if (formats.contains(format))
        return {};
    if (laterFormats().contains(format))
        return fail(
            ErrorKind::Usage,
            CliText::tr("This Boardreel does not write %1 yet. It writes csv, fountain, json, srt, vtt and boardreel.")
                .arg(format));
    return fail(notOneOf(CliText::tr("format"), format, formats + laterFormats()));
}

QByteArray contentOf(const Project& project, const StoryboardId& board, const QString& format)
{
    if (format == QLatin1String("csv"))
        return shotListCsv(*project.find(board), project.shelf());
    if (format == QLatin1String("fountain"))
        return fountainOf(*project.find(board)).toUtf8();
    if (format == QLatin1String("srt") || format == QLatin1String("vtt")) {
        const Storyboard& shown = *project.find(board);
        const QList<Caption> captions = filmCaptions(shown, spokenLengthsIn(project.cacheFolder()));
        const auto write = format == QLatin1String("srt") ? subRip : webVtt;
        return write(captions, shown.format.rate).toUtf8();
    }
    return QJsonDocument(showJson(project, board)).toJson();
}

/// The whole project, not one storyboard of it.
Result<ExitCode> runPackageExport(VerbContext& context, const QString& file)
{
    const Progress progress{{}, context.host.stop()};
    BR_TRY(const auto report,
           context.host.await([=](Session& session) { return session.project->exportPackage(file, progress); }));
    if (context.wantsJson())
        context.out.json(QJsonObject{{QStringLiteral("file"), file},
                                     {QStringLiteral("format"), QStringLiteral("boardreel")},
                                     {QStringLiteral("bytes"), report.bytes},
                                     {QStringLiteral("media"), report.media},
                                     {QStringLiteral("leftOut"), QJsonArray::fromStringList(report.leftOut)}});
    for (const QString& left : report.leftOut)
        context.out.error(CliText::tr("%1 is missing or changed and is not in the package.").arg(left));
    context.out.note(CliText::tr("Wrote %1.").arg(file));
    return report.leftOut.isEmpty() ? ExitCode::Done : ExitCode::NeedsPerson;
}

Result<ExitCode> runExport(VerbContext& context)
{
    const QString file = context.path(context.args.value("output"));
    if (formatOf(context.args) == QLatin1String("boardreel"))
        return runPackageExport(context, file);
    BR_TRY(const auto content, context.host.call([&](Session& session) {
        const auto& project = *session.project;
        return chosenStoryboard(project, context.args).map([&](const StoryboardId& id) {
            return contentOf(project, id, formatOf(context.args));
        });
    }));
    BR_CHECK(writeDurably(file, content));
    if (context.wantsJson())
        context.out.json(QJsonObject{{QStringLiteral("file"), file},
                                     {QStringLiteral("format"), formatOf(context.args)},
                                     {QStringLiteral("bytes"), content.size()}});
    context.out.note(CliText::tr("Wrote %1.").arg(file));
    return ExitCode::Done;
}

} // namespace

Verb exportVerb()
{
    return {
        "export",
        "PROJECT -o FILE [--format csv|fountain|json|srt|vtt|boardreel]",
        QT_TRANSLATE_NOOP("CliText", "write the storyboard for other programs"),
        Verb::Needs::Project,
        1,
        1,
        {{"output", "FILE", QT_TRANSLATE_NOOP("CliText", "the file to write"), false, 'o'},
         {"format", "NAME",
          QT_TRANSLATE_NOOP(
              "CliText", "csv, fountain, json, srt, vtt or boardreel, the whole project (else by the file's name)")}},
        checkExport,
        runExport};
}
