#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/package_import.h"
#include "app/verbs/verb_list.h"
#include "core/document/edits.h"
#include "core/document/edits/captions.h"
#include "core/document/find.h"
#include "core/interchange/shot_list_in.h"
#include "core/interchange/show_json.h"
#include "core/interchange/subtitles_in.h"
#include "core/media/clip_inspection.h"
#include "core/project/disk/lost_media.h"

#include <QFileInfo>
#include <algorithm>

namespace {

enum class ImportAs { Storyboard, Take, Panel, Sound, Captions, Overlay, Missing };
struct Target {
    ImportAs as = ImportAs::Storyboard;
    QString shot; ///< of a take or panel
};

Result<Target> targetOf(const QString& text)
{
    const QString kind = text.section(QLatin1Char(':'), 0, 0);
    const QString shot = text.section(QLatin1Char(':'), 1);
    if (text == QLatin1String("storyboard"))
        return Target{ImportAs::Storyboard, {}};
    if (text == QLatin1String("sound"))
        return Target{ImportAs::Sound, {}};
    if (text == QLatin1String("captions"))
        return Target{ImportAs::Captions, {}};
    if (text == QLatin1String("overlay"))
        return Target{ImportAs::Overlay, {}};
    if (text == QLatin1String("missing"))
        return Target{ImportAs::Missing, {}};
    if ((kind == QLatin1String("take") || kind == QLatin1String("panel")) && !shot.isEmpty())
        return Target{kind == QLatin1String("take") ? ImportAs::Take : ImportAs::Panel, shot};
    if (kind == QLatin1String("take") || kind == QLatin1String("panel"))
        return fail(ErrorKind::Usage, CliText::tr("Say for which shot: --as %1:SC010_SH0010.").arg(kind));
    return fail(notOneOf(CliText::tr("kind of import"), text,
                         {QStringLiteral("storyboard"), QStringLiteral("take:SHOT"), QStringLiteral("panel:SHOT"),
                          QStringLiteral("sound"), QStringLiteral("captions"), QStringLiteral("overlay"),
                          QStringLiteral("missing")}));
}

bool isSubtitleName(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QLatin1String("srt") || suffix == QLatin1String("vtt");
}

bool isScriptName(const QString& file)
{
    static const QStringList suffixes{QStringLiteral("fountain"), QStringLiteral("fdx"), QStringLiteral("spmd"),
                                      QStringLiteral("txt"), QStringLiteral("md")};
    return suffixes.contains(QFileInfo(file).suffix().toLower());
}

Status refuseLaterFormats(const QString& file)
{
    static const QStringList later{QStringLiteral("otio"), QStringLiteral("otioz"), QStringLiteral("pdf")};
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (later.contains(suffix))
        return fail(ErrorKind::Usage, CliText::tr("This Boardreel does not read .%1 files yet. It reads Final Draft, "
                                                  "Fountain, plain text and shot lists (CSV).")
                                          .arg(suffix));
    return {};
}

/// --add and --replace speak of captions: every file must be some.
Status checkCaptionsThere(const Arguments& args)
{
    if (args.has("add") && args.has("replace"))
        return fail(ErrorKind::Usage, CliText::tr("--add and --replace exclude each other."));
    if (!args.has("add") && !args.has("replace"))
        return {};
    const QStringList files = args.positional.mid(1);
    const bool areCaptions = args.has("as") ? args.value("as") == QLatin1String("captions")
                                            : std::all_of(files.begin(), files.end(), isSubtitleName);
    if (!areCaptions)
        return fail(ErrorKind::Usage, CliText::tr("--add and --replace go with captions (SRT, WebVTT)."));
    return {};
}

Status checkImport(const Arguments& args)
{
    if (isPackageImport(args))
        return checkPackageImport(args);
    if (args.has("fit-shot") && !args.value("as").startsWith(QLatin1String("take:")))
        return fail(ErrorKind::Usage, CliText::tr("--fit-shot goes with --as take:SHOT."));
    BR_CHECK(checkCaptionsThere(args));
    if (!args.has("as"))
        return {};
    return targetOf(args.value("as")).map([](const Target&) {});
}

/// What a file is without --as: a script by its name, a sound by its content. A picture needs to be told its shot.
Result<Target> guessed(const QString& file)
{
    if (isScriptName(file) || isShotListName(file))
        return Target{};
    if (isSubtitleName(file))
        return Target{ImportAs::Captions, {}};
    const auto info = inspectSource(file);
    switch (info ? kindOf(*info) : MediaKind::Other) {
    case MediaKind::Sound:
        return Target{ImportAs::Sound, {}};
    case MediaKind::Still:
        return fail(ErrorKind::Usage,
                    CliText::tr("\"%1\" is a picture. Say for which shot: --as panel:SC010_SH0010.").arg(file));
    case MediaKind::Clip:
        return fail(ErrorKind::Usage,
                    CliText::tr("\"%1\" is a clip. Say for which shot: --as take:SC010_SH0010.").arg(file));
    case MediaKind::Other:
        break;
    }
    if (!info && isNamedAsMedia(file))
        return fail(info.error());
    return Target{};
}

QJsonObject reportOf(const QString& file, const char* as, const QJsonValue& made)
{
    return {{QStringLiteral("file"), file}, {QStringLiteral("as"), QLatin1String(as)}, {QLatin1String(as), made}};
}

struct Importing {
    VerbContext& context;
    StoryboardId board;
    QString file;
};

Result<QJsonObject> importScript(const Importing& now)
{
    BR_TRY(const auto made, now.context.host.await(
                                [=](Session& session) { return session.project->importScript(now.file, now.board); }));
    return now.context.host.call([&](Session& session) {
        return reportOf(now.file, "storyboard", storyboardJson(*session.project->find(made)));
    });
}

/// The columns mean what their names say; what could not be understood is told.
Result<QJsonObject> importShotList(const Importing& now)
{
    BR_TRY(const auto table, readShotListFile(now.file));
    const auto format =
        now.context.host.call([&](Session& session) { return session.project->find(now.board)->format; });
    const auto list =
        shotListBoard(table, guessedFields(table.columns), QFileInfo(now.file).completeBaseName(), format);
    const auto made = now.context.host.call(
        [&](Session& session) { return session.project->importStoryboard(list.board, now.board); });
    BR_CHECK(made);
    for (const auto& warning : list.warnings)
        now.context.out.note(warning);
    auto report = now.context.host.call([&](Session& session) {
        return reportOf(now.file, "storyboard", storyboardJson(*session.project->find(*made)));
    });
    report.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(list.warnings));
    return report;
}

Result<QJsonObject> importSound(const Importing& now)
{
    BR_CHECK(now.context.host.await(
        [=](Session& session) { return session.project->addSound(now.file, Anchor{}, ClipRole::Music, now.board); }));
    return reportOf(now.file, "sound", QFileInfo(now.file).completeBaseName());
}

/// They become those of the shots they lie in.
Result<QJsonObject> importCaptions(const Importing& now)
{
    const Rate rate =
        now.context.host.call([&](Session& session) { return session.project->find(now.board)->format.rate; });
    BR_TRY(const auto found, readSubtitles(now.file, rate));
    const bool adds = now.context.args.has("add");
    int unspoken = 0;
    BR_CHECK(now.context.host.call([&](Session& session) -> Status {
        const Storyboard& board = *session.project->find(now.board);
        if (const int there = shotsWithOwnCaptions(board); there > 0 && !adds && !now.context.args.has("replace"))
            return fail(ErrorKind::Usage,
                        CliText::tr("%n shot(s) of this storyboard have captions of their own. Nothing was changed; "
                                    "say --add to keep them or --replace to lose them.",
                                    nullptr, there));
        const auto with = setFilmCaptions(board, found.captions, adds ? CaptionsThere::Keep : CaptionsThere::Replace);
        unspoken = with ? shotsNoLongerSpoken(board, *with) : 0;
        return session.project->apply(with, CliText::tr("Import Captions"));
    }));
    if (unspoken > 0)
        now.context.out.note(
            CliText::tr("The captions made from the dialogue of %n shot(s) gave way to those of the file. Undo in the "
                        "window brings them back; with --add, shots that the file has none for keep theirs.",
                        nullptr, unspoken));
    if (found.skipped > 0)
        now.context.out.note(CliText::tr("%n entries without words or time were left out.", nullptr, found.skipped));
    auto report = reportOf(now.file, "captions", found.captions.size());
    report.insert(QStringLiteral("dialogueReplaced"), unspoken);
    return report;
}

/// Over the whole picture, from the film's start.
Result<QJsonObject> importOverlay(const Importing& now)
{
    BR_CHECK(now.context.host.await(
        [=](Session& session) { return session.project->addOverlay(now.file, Anchor{}, now.board); }));
    return reportOf(now.file, "overlay", QFileInfo(now.file).completeBaseName());
}

Result<QJsonObject> importPanel(const Importing& now, const ShotId& shot)
{
    BR_CHECK(now.context.host.await(
        [=](Session& session) { return session.project->addPanel(shot, now.file, PanelRole::Start); }));
    return reportOf(now.file, "panel", shot.toString());
}

Status fitShot(Project& project, const StoryboardId& board, const Take& take)
{
    const auto* before = project.find(board);
    const Frames length = std::max<Frames>(1, convertFrames(take.length, take.rate, before->format.rate));
    return project.apply(setShotLength(*before, take.shot, length), CliText::tr("Fit Shot to Take"));
}

Result<QJsonObject> importTake(const Importing& now, const ShotId& shot)
{
    BR_TRY(const auto take,
           now.context.host.await([=](Session& session) { return session.project->addTake(shot, now.file); }));
    if (now.context.args.has("fit-shot"))
        BR_CHECK(now.context.host.call([&](Session& session) { return fitShot(*session.project, now.board, take); }));
    return reportOf(now.file, "take", showJson(take));
}

/// Missing files of the project that lie below a folder, known by their contents.
Result<QJsonObject> importMissing(const Importing& now)
{
    const Progress stoppable{{}, now.context.host.stop()};
    BR_TRY(const auto search, now.context.host.await([=](Session& session) {
        return session.project->findMissingMedia(now.file, stoppable);
    }));
    for (const auto& file : search.stillMissing)
        now.context.out.note(CliText::tr("\"%1\" is still missing.").arg(file));
    auto report = reportOf(now.file, "missing", QJsonArray::fromStringList(search.stillMissing));
    report.insert(QStringLiteral("found"), QJsonArray::fromStringList(search.found));
    return report;
}

Result<QJsonObject> importOne(const Importing& now)
{
    if (now.context.args.value("as") == QLatin1String("missing"))
        return importMissing(now);
    if (!QFileInfo(now.file).isFile())
        return fail(ErrorKind::NotFound, CliText::tr("There is no file \"%1\".").arg(now.file));
    BR_TRY(const auto target, now.context.args.has("as") ? targetOf(now.context.args.value("as")) : guessed(now.file));
    if (target.as == ImportAs::Sound)
        return importSound(now);
    if (target.as == ImportAs::Captions)
        return importCaptions(now);
    if (target.as == ImportAs::Overlay)
        return importOverlay(now);
    if (target.as == ImportAs::Storyboard) {
        BR_CHECK(refuseLaterFormats(now.file));
        return isShotListName(now.file) ? importShotList(now) : importScript(now);
    }
    BR_TRY(const auto shot, now.context.host.call([&](Session& session) {
        return chosenShot(*session.project->find(now.board), target.shot);
    }));
    return target.as == ImportAs::Take ? importTake(now, shot) : importPanel(now, shot);
}

Verb::Needs needsForImport(const Arguments& args)
{
    return isPackageImport(args) ? Verb::Needs::Unopened : Verb::Needs::Project;
}

Result<ExitCode> runImport(VerbContext& context)
{
    if (isPackageImport(context.args))
        return runPackageImport(context);
    BR_TRY(const auto board,
           context.host.call([&](Session& session) { return chosenStoryboard(*session.project, context.args); }));
    QJsonArray imported;
    for (const auto& file : context.args.positional.mid(1)) {
        BR_TRY(const auto report, importOne({context, board, context.path(file)}));
        imported.append(report);
        context.out.note(CliText::tr("Imported %1.").arg(file));
    }
    if (context.wantsJson())
        context.out.json(QJsonObject{{QStringLiteral("imported"), imported}});
    return ExitCode::Done;
}

} // namespace

Verb importVerb()
{
    return {
        "import",
        "PROJECT FILE... [--as storyboard|take:SHOT|panel:SHOT|sound|captions|overlay|missing] [--fit-shot] "
        "[--add|--replace]",
        QT_TRANSLATE_NOOP("CliText",
                          "bring in scripts, shot lists, clips, pictures and sounds; a package makes the project"),
        Verb::Needs::Project,
        2,
        -1,
        {{"as", "KIND",
          QT_TRANSLATE_NOOP("CliText", "storyboard, take:SHOT, panel:SHOT, sound, captions (SRT, WebVTT) or "
                                       "overlay; SHOT is a full code or an id; missing: FILE is a folder in which "
                                       "the project's missing files are looked for")},
         {"fit-shot", nullptr, QT_TRANSLATE_NOOP("CliText", "make the shot as long as the imported take")},
         {"add", nullptr,
          QT_TRANSLATE_NOOP("CliText", "imported captions join those that shots have; shots without any in the file "
                                       "stay as they are")},
         {"replace", nullptr,
          QT_TRANSLATE_NOOP("CliText", "imported captions take the place of those that shots have, also of those "
                                       "written by hand")}},
        checkImport,
        runImport,
        needsForImport};
}
