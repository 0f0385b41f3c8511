#include "core/render/film_plan.h"

#include "core/document/names.h"
#include "core/render/text.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace {

/// What of a take's frozen request says how it was asked for.
QString promptOf(const Take& take)
{
    return QJsonDocument::fromJson(take.request).object().value(QLatin1String("prompt")).toString();
}

/// The take of a shot with that file: the same clip may be other shots' take, too.
Take takeWith(const QString& file, const Shot& shot, const TakeShelf& shelf)
{
    const QList<Take> takes = shelf.takesFor(shot);
    const auto found = std::find_if(takes.begin(), takes.end(), [&](const Take& take) { return take.file == file; });
    return found == takes.end() ? Take() : *found;
}

QJsonArray originsOf(const RenderPlan& plan, const Storyboard& board, const TakeShelf& shelf)
{
    QHash<ShotId, Shot> shots;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            shots.insert(shot.id, shot);
    QJsonArray origins;
    for (const qsizetype index : madeShots(plan)) {
        const PlanShot& shot = plan.shots[index];
        QJsonObject origin{{QStringLiteral("shot"), shot.code},
                           {QStringLiteral("start"), qint64(shot.start)},
                           {QStringLiteral("frames"), qint64(shot.length)}};
        if (shot.hasTake) {
            const QString file = shot.pictures.first().file;
            const Take take = takeWith(file, shots.value(shot.id), shelf);
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
    plan.origins = originsOf(plan, board, shelf);
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
