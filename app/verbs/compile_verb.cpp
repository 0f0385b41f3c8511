#include "app/verbs/chosen.h"
#include "app/verbs/json_shapes.h"
#include "app/verbs/verb_list.h"
#include "app/verbs/waiting.h"
#include "core/document/edits.h"
#include "core/jobs/outcome.h"
#include "core/media/film_format.h"
#include "core/render/conform_notes.h"
#include "core/render/film_estimate.h"
#include "core/render/film_plan.h"
#include "core/render/presets.h"

#include <QJsonDocument>
#include <QPromise>
#include <QTimer>

namespace {

struct Setting {
    QString key;
    QString value;
};

Result<QList<Setting>> settingsOf(const Arguments& args)
{
    QList<Setting> settings;
    for (const auto& text : args.values("set")) {
        const auto equals = text.indexOf(QLatin1Char('='));
        const Setting setting{text.left(equals), text.mid(equals + 1)};
        if (equals <= 0)
            return fail(ErrorKind::Usage, CliText::tr("\"%1\" is no setting; write KEY=VALUE, like crf=18.").arg(text));
        if (const auto known = settingKeys(); !known.contains(setting.key))
            return fail(notOneOf(CliText::tr("setting"), setting.key, known));
        settings.append(setting);
    }
    return settings;
}

Result<OutputSpec> outputOf(const Storyboard& board, const Arguments& args, const QList<Setting>& settings)
{
    const QString wanted = args.value("preset", presetIds().first()).toLower();
    if (!presetIds().contains(wanted))
        return fail(notOneOf(CliText::tr("preset"), args.value("preset"), presetIds()));
    OutputSpec output;
    for (const auto& preset : presetsFor(board))
        if (preset.id == wanted)
            output = preset.output;
    // A file's name says what it is, unless somebody says otherwise.
    if (const auto* format = filmFormatForFile(args.value("output")))
        output.video.codec = QLatin1String(format->id);
    for (const auto& setting : settings) {
        BR_TRY(output, withSetting(output, setting.key, setting.value));
    }
    BR_CHECK(checkOutput(output));
    BR_CHECK(checkFileName(output, args.value("output")));
    return output;
}

Result<QList<SceneId>> scenesOf(const Storyboard& board, const Arguments& args)
{
    QStringList known;
    for (const auto& scene : board.scenes)
        known.append(scene.code);
    QList<SceneId> scenes;
    for (const QString& code : args.value("scene").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto index = known.indexOf(code.trimmed().toUpper());
        if (index < 0)
            return fail(notOneOf(CliText::tr("scene"), code, known));
        scenes.append(board.scenes[index].id);
    }
    return scenes;
}

Result<FilmSelection> selectionOf(const Storyboard& board, const Arguments& args, Rate rate)
{
    FilmSelection selection;
    BR_TRY(selection.scenes, scenesOf(board, args));
    if (args.has("in")) {
        BR_TRY(selection.from, parseFilmPlace(args.value("in"), rate));
    }
    if (args.has("out")) {
        BR_TRY(selection.to, parseFilmPlace(args.value("out"), rate));
    }
    if (args.has("out") && selection.to <= selection.from)
        return fail(ErrorKind::Usage, CliText::tr("The end of the part (--out) lies before its start (--in)."));
    return selection;
}

Result<RenderPlan> planOf(const Project& project, const Arguments& args)
{
    BR_TRY(const auto id, chosenStoryboard(project, args));
    BR_TRY(const auto settings, settingsOf(args));
    const auto& board = *project.find(id);
    BR_TRY(const auto output, outputOf(board, args, settings));
    BR_TRY(const auto selection, selectionOf(board, args, output.video.rate));
    const RenderPlan plan = makeFilmPlan(board, project.shelf(), output, project.folder(), selection,
                                         spokenLengthsIn(project.folder() + QStringLiteral("/cache")));
    if (plan.length > 0 && madeRange(plan).length <= 0)
        return fail(ErrorKind::Usage, CliText::tr("The part begins behind the film's end: the film has %n frame(s).",
                                                  nullptr, int(plan.length)));
    return plan;
}

Status checkCompile(const Arguments& args)
{
    if (args.value("output").isEmpty() && !args.has("dry-run"))
        return fail(ErrorKind::Usage, CliText::tr("Say where the film goes: -o FILE."));
    BR_TRY(const auto settings, settingsOf(args));
    return outputOf(newStoryboard(QString(), Format()), args, settings).map([](const OutputSpec&) {});
}

/// A moment for a cancelled job to come to its end, even though the verb itself is to stop.
void waitForEnd(VerbContext& context, const JobId& id)
{
    (void)context.host.awaitEvenWhenStopped([id](Session& session) {
        constexpr int Moment = 5000; // milliseconds
        auto ended = std::make_shared<QPromise<Status>>();
        ended->start();
        JobEngine* engine = session.services().engine();
        auto* ear = new QObject(&session);
        const auto look = [=] {
            const auto* job = engine->find(id);
            if ((job && !isEnded(job->state)) || ended->future().isFinished())
                return;
            ended->addResult(Status());
            ended->finish();
            ear->deleteLater();
        };
        QObject::connect(engine, &JobEngine::jobChanged, ear, look);
        QTimer::singleShot(Moment, ear, [=] {
            ended->addResult(Status());
            ended->finish();
            ear->deleteLater();
        });
        look();
        return ended->future();
    });
}

/// A stopped compile is cancelled, not left for later: nobody is waiting for its film any more.
Result<JobRecord> waitForFilm(VerbContext& context, const JobRecord& job)
{
    const auto ended = waitForJobs(context, {job});
    if (!ended) {
        context.host.call([id = job.id](Session& session) { session.services().engine()->cancel(id); });
        waitForEnd(context, job.id);
        return fail(ended.error());
    }
    const JobRecord film = ended->value(0, job);
    if (film.state == JobState::Stored)
        return film;
    if (film.state == JobState::Cancelled)
        return fail(ErrorKind::Failed,
                    CliText::tr("The export was cancelled. A film that was there before is untouched."));
    if (needsPerson(film.state))
        return fail(ErrorKind::NeedsPerson, film.error);
    return fail(ErrorKind::Failed,
                film.error.isEmpty()
                    ? CliText::tr("The film could not be made. A film that was there before is untouched.")
                    : film.error);
}

/// What the film would be and what is to be known about it; nothing is made.
ExitCode tellPlan(VerbContext& context, const RenderPlan& plan)
{
    const VideoSettings& video = plan.output.video;
    const Frames frames = madeRange(plan).length;
    const QList<ConformNote> notes = conformReport(plan, plan.folder + QStringLiteral("/cache"));
    for (const ConformNote& note : notes)
        context.out.note(note.sentence);
    if (context.wantsJson())
        context.out.json({{QStringLiteral("frames"), qint64(frames)},
                          {QStringLiteral("rate"), toString(video.rate)},
                          {QStringLiteral("size"), QJsonArray{video.size.width(), video.size.height()}},
                          {QStringLiteral("codec"), video.codec},
                          {QStringLiteral("bytes"), estimatedBytes(plan)},
                          {QStringLiteral("conform"), toJson(notes)}});
    else
        context.out.line(CliText::tr("%1, %2x%3, %4, %n frame(s)", nullptr, int(frames))
                             .arg(filmFormatName(*filmFormat(video.codec)))
                             .arg(video.size.width())
                             .arg(video.size.height())
                             .arg(toTimecode(frames, video.rate)));
    return ExitCode::Done;
}

Result<ExitCode> runCompile(VerbContext& context)
{
    const QString file = context.path(context.args.value("output"));
    const auto cache = context.args.has("force") ? CacheUse::FillOnly : CacheUse::ReadAndFill;
    const auto planned = [&] {
        return context.host.call([&](Session& session) { return planOf(*session.project, context.args); });
    };
    BR_TRY(auto plan, planned());
    if (context.args.has("dry-run")) {
        if (plan.length <= 0)
            return fail(ErrorKind::Usage, CliText::tr("There is no shot to make a film of."));
        return tellPlan(context, plan);
    }
    if (plan.output.captions != CaptionUse::None) { // they last as long as what is said
        speakLines(plan, plan.folder + QStringLiteral("/cache"), context.host.stop());
        BR_TRY(plan, planned());
    }
    BR_TRY(const auto job,
           context.host.await([=](Session& session) { return session.project->compile(plan, file, cache); }));
    BR_TRY(const auto film, waitForFilm(context, job));
    BR_TRY(const auto outcome, filmOutcomeFromJson(film.outcome));
    for (const auto& note : outcome.notes)
        context.out.note(note.sentence);
    if (context.wantsJson())
        context.out.json(QJsonDocument::fromJson(film.outcome).object());
    else
        context.out.line(CliText::tr("%1  %2  %n frame(s)", nullptr, int(outcome.frames))
                             .arg(outcome.file, toTimecode(outcome.frames, outcome.rate)));
    return ExitCode::Done;
}

} // namespace

Verb compileVerb()
{
    return {
        "compile",
        "PROJECT -o FILE [--preset NAME] [--scene CODES] [--in PLACE] [--out PLACE] [--set KEY=VALUE]... [--force] "
        "[--dry-run] [--json]",
        QT_TRANSLATE_NOOP("CliText", "make the film"),
        Verb::Needs::Engine,
        1,
        1,
        {{"output", "FILE",
          QT_TRANSLATE_NOOP(
              "CliText", "the film's file; its ending (mp4, webm, mov, gif, zip, pdf, wav, flac, m4a) says what it is"),
          false, 'o'},
         {"preset", "NAME", QT_TRANSLATE_NOOP("CliText", "web (unless told), vertical, square, draft, master")},
         {"scene", "CODES", QT_TRANSLATE_NOOP("CliText", "only these scenes, with commas between their codes")},
         {"in", "PLACE", QT_TRANSLATE_NOOP("CliText", "begin here: frames or a timecode")},
         {"out", "PLACE", QT_TRANSLATE_NOOP("CliText", "end before this frame or timecode")},
         {"set", "KEY=VALUE",
          QT_TRANSLATE_NOOP("CliText", "codec, crf, encoder-preset, size, rate, loudness, captions, burn-in, slate, "
                                       "watermark, packets, sidecar, transition"),
          true},
         {"dry-run", nullptr,
          QT_TRANSLATE_NOOP("CliText", "make nothing; say what the film would be and what to know")},
         {"force", nullptr, QT_TRANSLATE_NOOP("CliText", "read nothing from the segment cache, but fill it")}},
        checkCompile,
        runCompile};
}
