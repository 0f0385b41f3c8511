#include "app/verbs/verb_list.h"
#include "core/base/work_folder.h"
#include "core/jobs/compile_request.h"
#include "core/media/film_format.h"
#include "core/render/film_comparison.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace {

/// A film as it was asked for and as it was left.
struct Asked {
    CompileRequest request;
    QString file;
    QString sha256; ///< when it was finished
};

Result<Asked> askedFilm(const Project& project, const QString& wanted)
{
    QStringList known;
    const QList<Film>& films = project.films();
    const auto found = std::find_if(films.rbegin(), films.rend(), [&](const Film& film) {
        known.append(film.file);
        return wanted.isEmpty() || film.file == wanted;
    });
    if (films.isEmpty())
        return fail(ErrorKind::Usage, CliText::tr("This project has no film yet. Make one with compile."));
    if (found == films.rend())
        return fail(notOneOf(CliText::tr("film"), wanted, known));
    const JobRecord* job = project.engine() ? project.engine()->find(found->job) : nullptr;
    if (!job)
        return fail(ErrorKind::NotFound,
                    CliText::tr("Nothing is known here of how \"%1\" was made, perhaps because it was made on another "
                                "computer. It was not touched; compile it here to have a film that can be verified.")
                        .arg(found->file));
    BR_TRY(CompileRequest request, compileRequestFromJson(job->request));
    request.plan.folder = project.folder();
    return Asked{request, found->file, found->sha256};
}

QString differenceSentence(const FilmDifference& difference, Rate rate)
{
    QString sentence;
    if (difference.first)
        sentence = CliText::tr("%n of %1 frame(s) differ, the first at %2.", nullptr, int(difference.differing))
                       .arg(difference.frames)
                       .arg(toTimecode(*difference.first, rate));
    else if (difference.frames > 0)
        sentence = CliText::tr("Every frame shows the same.");
    return sentence + QLatin1Char(' ') +
           (difference.soundDiffers ? CliText::tr("The sound differs.") : CliText::tr("The sound is the same."));
}

/// What came out.
struct Verdict {
    QString now;   ///< SHA-256 of the film as it lies there
    QString again; ///< of the one made from nothing
    FilmDifference difference;
    QStringList notes;
};

Result<Verdict> judge(const Asked& asked, const QString& cacheFolder, const std::stop_token& stop)
{
    const FilmFormat* format = filmFormat(asked.request.plan.output.video.codec);
    if (!format || format->kind == FilmKind::Sheet)
        return fail(ErrorKind::Unsupported, CliText::tr("A contact sheet says when it was made: no two are the same."));
    const Progress quiet{{}, stop};
    Verdict verdict;
    BR_TRY(verdict.now, hashOutput(asked.file, quiet));
    BR_TRY(const auto work, WorkFolder::open(cacheFolder + QStringLiteral("/work")));
    const QString suffix = QFileInfo(asked.file).suffix();
    const QString film = work->file(suffix.isEmpty() ? QStringLiteral("film") : QStringLiteral("film.") + suffix);
    BR_TRY(const CompileReport report,
           compileFilm(asked.request.plan, work->file(QStringLiteral("cache")), film, CacheUse::FillOnly, quiet));
    verdict.again = report.sha256;
    for (const ConformNote& note : report.notes)
        if (note.kind == ConformKind::Made)
            verdict.notes.append(note.sentence);
    const bool decodes = format->kind == FilmKind::Film || format->kind == FilmKind::Sound;
    if (decodes && verdict.again != verdict.now) {
        BR_TRY(verdict.difference, compareFilms(asked.file, film, quiet));
    }
    return verdict;
}

QJsonObject verdictJson(const Asked& asked, const Verdict& verdict)
{
    QJsonObject object{{QStringLiteral("file"), asked.file},
                       {QStringLiteral("same"), verdict.now == verdict.again},
                       {QStringLiteral("changed"), verdict.now != asked.sha256},
                       {QStringLiteral("sha256"), verdict.now},
                       {QStringLiteral("again"), verdict.again},
                       {QStringLiteral("framesDiffering"), qint64(verdict.difference.differing)},
                       {QStringLiteral("soundDiffers"), verdict.difference.soundDiffers},
                       {QStringLiteral("notes"), QJsonArray::fromStringList(verdict.notes)}};
    if (verdict.difference.first)
        object.insert(QStringLiteral("firstDifference"), qint64(*verdict.difference.first));
    return object;
}

QString verdictSentence(const Asked& asked, const Verdict& verdict)
{
    if (verdict.now == verdict.again)
        return CliText::tr("%1 is the film that was planned: made again from nothing, it is the same byte by byte.")
            .arg(asked.file);
    const QString differences = differenceSentence(verdict.difference, asked.request.plan.output.video.rate);
    if (verdict.now != asked.sha256)
        return CliText::tr("%1 was changed after it was made. %2").arg(asked.file, differences);
    return CliText::tr("%1 is as it was made, but made again from nothing it is another: its takes have changed, or it "
                       "was made by another FFmpeg or on another kind of processor. %2")
        .arg(asked.file, differences);
}

Result<ExitCode> runVerify(VerbContext& context)
{
    const QString wanted =
        context.args.positional.size() > 1 ? QDir::cleanPath(context.path(context.args.positional.at(1))) : QString();
    BR_TRY(const auto asked, context.host.call([&](Session& session) { return askedFilm(*session.project, wanted); }));
    if (!QFileInfo::exists(asked.file))
        return fail(ErrorKind::NotFound, CliText::tr("The film \"%1\" is not there any more.").arg(asked.file));
    BR_TRY(const auto verdict, judge(asked, asked.request.plan.folder + QStringLiteral("/cache"), context.host.stop()));
    for (const QString& note : verdict.notes)
        context.out.note(note);
    if (context.wantsJson())
        context.out.json(verdictJson(asked, verdict));
    else
        context.out.line(verdictSentence(asked, verdict));
    return verdict.now == verdict.again ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Verb verifyVerb()
{
    return {"verify",
            "PROJECT [FILM] [--json]",
            QT_TRANSLATE_NOOP("CliText", "make a film again from nothing and say whether it is the same"),
            Verb::Needs::Ledger,
            1,
            2,
            {},
            nullptr,
            runVerify};
}
