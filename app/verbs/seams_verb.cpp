#include "app/verbs/chosen.h"
#include "app/verbs/verb_list.h"
#include "core/render/seams/seam_sheet.h"
#include "core/render/seams/seam_words.h"

#include <QJsonArray>
#include <algorithm>

namespace {

Status checkSeams(const Arguments& args)
{
    return args.has("output") ? checkSeamSheetName(args.value("output")) : Status();
}

QJsonValue numberOr(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject seamJson(const Seam& seam, Rate rate)
{
    static const char* const names[] = {"exposure", "colour", "level", "rate", "frozen"};
    QJsonArray over;
    for (const SeamJump jump : SeamJumps)
        if (isOver(seam, jump))
            over.append(QLatin1String(names[int(jump)]));
    return {{QStringLiteral("before"), seam.codeBefore},
            {QStringLiteral("after"), seam.codeAfter},
            {QStringLiteral("frame"), qint64(seam.cut)},
            {QStringLiteral("timecode"), toTimecode(seam.cut, rate)},
            {QStringLiteral("transition"), qint64(seam.transition.frames)},
            {QStringLiteral("newScene"), seam.newScene},
            {QStringLiteral("card"), seam.card},
            {QStringLiteral("stops"), numberOr(seam.stops)},
            {QStringLiteral("deltaE"), numberOr(seam.colour)},
            {QStringLiteral("loudnessUnits"), numberOr(seam.loudness)},
            {QStringLiteral("silentBefore"), seam.silentBefore},
            {QStringLiteral("silentAfter"), seam.silentAfter},
            {QStringLiteral("rateBefore"), seam.rateBefore},
            {QStringLiteral("rateAfter"), seam.rateAfter},
            {QStringLiteral("heldBefore"), qint64(seam.heldBefore)},
            {QStringLiteral("heldAfter"), qint64(seam.heldAfter)},
            {QStringLiteral("repeated"), seam.repeated},
            {QStringLiteral("missing"), seam.missing},
            {QStringLiteral("over"), over},
            {QStringLiteral("sentences"), QJsonArray::fromStringList(sentencesOf(seam))}};
}

QString lineOf(const Seam& seam, Rate rate)
{
    QStringList values{toTimecode(seam.cut, rate), seam.codeBefore, seam.codeAfter};
    for (const SeamJump jump : SeamJumps)
        values.append(isOver(seam, jump) ? QStringLiteral("! ") + valueOf(seam, jump) : valueOf(seam, jump));
    values.append(circumstancesOf(seam));
    return values.join(QStringLiteral("  ")).trimmed();
}

Result<ExitCode> runSeams(VerbContext& context)
{
    struct Wanted {
        RenderPlan plan;
        QString cache;
    };
    BR_TRY(const auto wanted, context.host.call([&](Session& session) {
        const auto& project = *session.project;
        return chosenStoryboard(project, context.args).map([&](const StoryboardId& id) {
            return Wanted{project.plan(id), project.cacheFolder()};
        });
    }));
    const Progress progress{{}, context.host.stop()};
    BR_TRY(const auto seams, measureSeams(wanted.plan, wanted.cache, progress));
    const Rate rate = wanted.plan.output.video.rate;
    const auto over = std::count_if(seams.begin(), seams.end(), [](const Seam& seam) { return isOver(seam); });
    QString file;
    if (context.args.has("output")) {
        file = context.path(context.args.value("output"));
        BR_CHECK(writeSeamSheet(wanted.plan, seams, file, progress));
    }
    QJsonArray rows;
    for (const Seam& seam : seams) {
        rows.append(seamJson(seam, rate));
        if (!context.wantsJson())
            context.out.line(lineOf(seam, rate));
        for (const QString& sentence : sentencesOf(seam))
            if (!context.wantsJson())
                context.out.line(QStringLiteral("    ") + sentence);
    }
    if (context.wantsJson())
        context.out.json(QJsonObject{{QStringLiteral("file"), file.isEmpty() ? QJsonValue() : QJsonValue(file)},
                                     {QStringLiteral("seams"), rows},
                                     {QStringLiteral("jumps"), qint64(over)}});
    context.out.note(CliText::tr("%n cut(s)", nullptr, int(seams.size())) + QStringLiteral(", ") +
                     CliText::tr("%n with a jump", nullptr, int(over)));
    if (!file.isEmpty())
        context.out.note(CliText::tr("Wrote %1.").arg(file));
    return ExitCode::Done;
}

} // namespace

Verb seamsVerb()
{
    return {
        "seams",
        "PROJECT [-o SHEET.pdf|SHEET.png] [--json]",
        QT_TRANSLATE_NOOP("CliText", "measure what jumps at the cuts of the film"),
        Verb::Needs::Project,
        1,
        1,
        {{"output", "FILE",
          QT_TRANSLATE_NOOP("CliText", "a sheet of the pictures either side of each cut, a PDF or PNG"), false, 'o'}},
        checkSeams,
        runSeams};
}
