#include "core/jobs/film_papers.h"

#include "core/base/safe_file.h"
#include "core/interchange/subtitles.h"
#include "core/render/segment_maker.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace {

QString beside(const QString& film, const QString& suffix)
{
    const QFileInfo info(film);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + suffix;
}

QJsonObject sidecarOf(const RenderPlan& plan, const CompileReport& report)
{
    const QJsonObject whole = toJson(plan);
    return {{QStringLiteral("schema"), 1},
            {QStringLiteral("film"), QFileInfo(report.file).fileName()},
            {QStringLiteral("sha256"), report.sha256},
            {QStringLiteral("title"), plan.title},
            {QStringLiteral("project"), plan.project.toString()},
            {QStringLiteral("storyboard"), plan.storyboard.toString()},
            {QStringLiteral("builder"), pictureBuilder(plan.output.video)},
            {QStringLiteral("frames"), qint64(report.frames)},
            {QStringLiteral("output"), whole.value(QStringLiteral("output"))},
            {QStringLiteral("range"), whole.value(QStringLiteral("range"))},
            {QStringLiteral("shots"), plan.origins},
            {QStringLiteral("notes"), QJsonArray::fromStringList(sentencesOf(report.notes))},
            {QStringLiteral("conform"), toJson(report.notes)}};
}

/// Of the part that was made, counted from its start.
QList<Caption> captionsOfPart(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    QList<Caption> captions;
    for (Caption caption : plan.captions) {
        const Frames from = std::max(caption.start, range.start);
        const Frames to = std::min(caption.start + caption.length, range.start + range.length);
        if (to <= from)
            continue;
        caption.start = from - range.start;
        caption.length = to - from;
        captions.append(caption);
    }
    return captions;
}

} // namespace

Status writeFilmPapers(const CompileRequest& request, const CompileReport& report)
{
    const RenderPlan& plan = request.plan;
    if (plan.output.sidecar)
        BR_CHECK(writeDurably(beside(request.file, QStringLiteral(".boardreel.json")),
                              QJsonDocument(sidecarOf(plan, report)).toJson()));
    if (plan.output.captions == CaptionUse::File)
        BR_CHECK(writeDurably(beside(request.file, QStringLiteral(".srt")),
                              subRip(captionsOfPart(plan), plan.output.video.rate).toUtf8()));
    return {};
}
