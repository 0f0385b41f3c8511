#include "core/render/film_plan.h"

#include "core/document/names.h"
#include "core/render/text.h"

#include <QJsonDocument>
#include <cmath>

namespace {

/// What of a take's frozen request says how it was asked for.
QString promptOf(const Take& take)
{
    return QJsonDocument::fromJson(take.request).object().value(QLatin1String("prompt")).toString();
}

QJsonArray originsOf(const RenderPlan& plan, const TakeShelf& shelf)
{
    QHash<QString, Take> bySource;
    for (const PlanShot& shot : plan.shots)
        for (const Take& take : shelf.takes(shot.id))
            bySource.insert(take.file, take);
    QJsonArray origins;
    for (const PlanShot& shot : plan.shots) {
        QJsonObject origin{{QStringLiteral("shot"), shot.code},
                           {QStringLiteral("start"), qint64(shot.start)},
                           {QStringLiteral("frames"), qint64(shot.length)}};
        if (shot.hasTake) {
            const QString file = shot.pictures.first().file;
            const Take take = bySource.value(file);
            origin.insert(QStringLiteral("take"), take.number); // the plan knows it only where it is burned in
            origin.insert(QStringLiteral("file"), file);
            origin.insert(QStringLiteral("sha256"), shot.pictures.first().sha256);
            origin.insert(QStringLiteral("account"), take.account);
            origin.insert(QStringLiteral("model"), take.model);
            origin.insert(QStringLiteral("prompt"), promptOf(take));
        } else {
            const bool isCard = shot.pictures.first().kind == PictureKind::Card;
            origin.insert(QStringLiteral("shows"), isCard ? QStringLiteral("card") : QStringLiteral("panel"));
        }
        origins.append(origin);
    }
    return origins;
}

} // namespace

RenderPlan makeFilmPlan(const Storyboard& board, const TakeShelf& shelf, const OutputSpec& output,
                        const QString& folder, const FilmSelection& selection, const SpokenLength& spoken)
{
    RenderPlan plan = makeScenesPlan(board, shelf, output, folder, selection.scenes);
    if (output.captions != CaptionUse::None)
        addCaptions(plan, board, spoken);
    const Frames from = std::clamp<Frames>(selection.from, 0, plan.length);
    const Frames to = selection.to > 0 ? std::min(selection.to, plan.length) : plan.length;
    if (from > 0 || to < plan.length)
        plan.range = {from, std::max<Frames>(0, to - from)};
    plan.origins = originsOf(plan, shelf);
    return plan;
}

Result<Frames> parseFilmPlace(const QString& text, Rate rate)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    const Frames base[] = {3600, 60, 1};
    Frames seconds = 0, frames = 0;
    bool good = parts.size() == 1 || parts.size() == 4;
    for (qsizetype i = 0; i < parts.size() && good; ++i) {
        const Frames number = parts[i].toInt(&good);
        good = good && number >= 0;
        if (i + 1 < parts.size())
            seconds += number * base[i];
        else
            frames = number;
    }
    if (!good)
        return fail(
            ErrorKind::Usage,
            RenderText::tr("\"%1\" is no place in a film. Write a number of frames, or a timecode like 00:01:05:12.")
                .arg(text));
    return seconds * Frames(std::lround(double(rate.num) / rate.den)) + frames;
}
