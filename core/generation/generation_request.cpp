#include "core/generation/generation_request.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/generation/model_fit.h"
#include "core/generation/prompt.h"
#include "core/generation/text.h"
#include "core/render/shot_resolver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace {

constexpr int RequestSchema = 1;

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The shot's own choice counts where it was made for this account.
Result<Model> resolvedModel(const Provider& provider, const QString& account, const QString& asked,
                            const GenerationSettings& ofShot)
{
    if (!asked.isEmpty()) {
        if (const auto model = provider.takes(asked))
            return *model;
        return fail(ErrorKind::Usage,
                    GenerationText::tr("%1 has no model \"%2\". Choose one of its models; nothing was started.")
                        .arg(provider.name, asked));
    }
    const bool isOfAnother = provider.typedModels && !ofShot.account.isEmpty() && ofShot.account != account;
    if (const auto model = isOfAnother ? std::nullopt : provider.takes(ofShot.model))
        return *model;
    if (!provider.models.isEmpty())
        return provider.models.first();
    return fail(ErrorKind::Usage,
                GenerationText::tr("Which model of \"%1\" is to work is not said yet. Name one as its "
                                   "server calls it; nothing was started.")
                    .arg(account));
}

/// What the shot, the command line or the sheet says instead of the shot's own length and the film's size.
Status takeWishes(GenerationRequest& request)
{
    const QString seconds = request.values.take(QStringLiteral("seconds"));
    if (!seconds.isEmpty()) {
        bool isNumber = false;
        request.seconds = seconds.toInt(&isNumber);
        if (!isNumber || request.seconds < 1 || request.seconds > MaxSeconds)
            return fail(ErrorKind::Usage,
                        GenerationText::tr("\"%1\" is no length in whole seconds, like 8. Nothing was "
                                           "started.")
                            .arg(seconds));
    }
    const QString size = request.values.take(QStringLiteral("size"));
    if (!size.isEmpty()) {
        static const QRegularExpression pattern(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"));
        const auto match = pattern.match(size);
        if (!match.hasMatch())
            return fail(ErrorKind::Usage,
                        GenerationText::tr("\"%1\" is no size, like 1280x720. Nothing was started.").arg(size));
        request.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return {};
}

/// The first picture of the shot goes along where the model takes one and nobody says no.
void takeFirstFrame(GenerationRequest& request, const Model& model, const Shot& shot)
{
    const bool isWanted = request.values.take(QStringLiteral("first_frame")) != QLatin1String("no");
    if (!isWanted || !model.modes.contains(QStringLiteral("image")))
        return;
    for (const Panel& panel : shot.panels) {
        if (panel.role != PanelRole::Start)
            continue;
        request.firstFrame = panel.file;
        request.firstFrameHash = panel.sha256;
        return;
    }
}

QJsonObject requestJson(const GenerationRequest& r)
{
    QJsonObject values;
    for (auto it = r.values.begin(); it != r.values.end(); ++it)
        values.insert(it.key(), it.value());
    QJsonObject object{
        {QStringLiteral("schema"), RequestSchema},   {QStringLiteral("storyboard"), r.storyboard.toString()},
        {QStringLiteral("shot"), r.shot.toString()}, {QStringLiteral("code"), r.code},
        {QStringLiteral("provider"), r.provider},    {QStringLiteral("account"), r.account},
        {QStringLiteral("model"), r.model},          {QStringLiteral("prompt"), r.prompt},
        {QStringLiteral("negative"), r.negative},    {QStringLiteral("values"), values},
        {QStringLiteral("width"), r.size.width()},   {QStringLiteral("height"), r.size.height()},
        {QStringLiteral("rate"), toString(r.rate)},  {QStringLiteral("frames"), qint64(r.length)},
        {QStringLiteral("inputKey"), r.inputKey}};
    if (r.seconds > 0) // local requests stay the bytes they were
        object.insert(QStringLiteral("seconds"), r.seconds);
    if (!r.firstFrame.isEmpty()) {
        object.insert(QStringLiteral("firstFrame"), r.firstFrame);
        object.insert(QStringLiteral("firstFrameHash"), r.firstFrameHash);
    }
    if (r.seed)
        object.insert(QStringLiteral("seed"), QString::number(*r.seed)); // text: JSON numbers end at 2^53
    if (r.plan)
        object.insert(QStringLiteral("plan"), toJson(*r.plan));
    return object;
}

tl::unexpected<Error> damaged(const QString& detail)
{
    return fail(ErrorKind::Damaged,
                GenerationText::tr("The frozen request of this job cannot be read. Your storyboard and "
                                   "takes are safe; generate the shot again."),
                detail);
}

} // namespace

Result<GenerationRequest> makeRequest(const Storyboard& board, const ShotId& id, const Provider& provider,
                                      const QString& account, const QString& asked,
                                      const QMap<QString, QString>& values)
{
    const Shot* shot = findShot(board, id);
    const Scene* scene = sceneOf(board, id);
    if (!shot || !scene)
        return fail(ErrorKind::NotFound,
                    GenerationText::tr("The shot is no longer in the storyboard. Nothing was started."));
    GenerationRequest request;
    BR_TRY(const Model model, resolvedModel(provider, account, asked, shot->generation));
    request.model = model.id;
    request.storyboard = board.id;
    request.shot = id;
    request.code = fullCode(*scene, *shot);
    request.provider = provider.id;
    request.account = account;
    request.prompt = compilePrompt(board, *scene, *shot);
    request.negative = shot->generation.negative;
    request.seed = shot->generation.seed;
    request.values = shot->generation.values;
    request.values.insert(values);
    request.size = board.format.size;
    request.rate = board.format.rate;
    request.length = shot->length;
    if (provider.local) {
        request.plan = makeShotPlan(board, id, animaticOutput(board), QString());
        request.inputKey = animaticKey(board, *scene, *shot);
    } else {
        request.seconds = secondsFor(model, shot->length, board.format.rate);
        request.size = sizeFor(model, board.format.size);
        BR_CHECK(takeWishes(request));
        takeFirstFrame(request, model, *shot);
        request.inputKey = sha256(QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact));
    }
    return request;
}

FrozenRequest freeze(const GenerationRequest& request)
{
    const QByteArray json = QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact);
    return {json, sha256(json)};
}

Result<FrozenRequest> freezeRequest(const Storyboard& board, const ShotId& shot, const Provider& provider,
                                    const QString& account, const QString& model)
{
    BR_TRY(const GenerationRequest request, makeRequest(board, shot, provider, account, model));
    return freeze(request);
}

Result<GenerationRequest> requestFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return damaged(error.errorString());
    if (object.value(QLatin1String("schema")).toInt() != RequestSchema)
        return damaged(QStringLiteral("schema"));
    const auto text = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
    GenerationRequest r;
    r.storyboard = StoryboardId::fromString(text("storyboard"));
    r.shot = ShotId::fromString(text("shot"));
    r.code = text("code");
    r.provider = text("provider");
    r.account = text("account");
    r.model = text("model");
    r.prompt = text("prompt");
    r.negative = text("negative");
    r.inputKey = text("inputKey");
    r.firstFrame = text("firstFrame");
    r.firstFrameHash = text("firstFrameHash");
    r.size = {object.value(QLatin1String("width")).toInt(), object.value(QLatin1String("height")).toInt()};
    r.seconds = object.value(QLatin1String("seconds")).toInt();
    r.length = object.value(QLatin1String("frames")).toInteger();
    const auto rate = parseRate(text("rate"));
    if (!rate || r.shot.isNull() || r.size.isEmpty() || r.length < 1 || r.seconds < 0 || r.seconds > MaxSeconds)
        return damaged(QStringLiteral("a member is missing or out of range"));
    r.rate = *rate;
    const QJsonObject values = object.value(QLatin1String("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        r.values.insert(it.key(), it.value().toString());
    if (object.contains(QLatin1String("seed"))) {
        bool isNumber = false;
        r.seed = text("seed").toLongLong(&isNumber);
        if (!isNumber)
            return damaged(QStringLiteral("seed"));
    }
    if (object.contains(QLatin1String("plan"))) {
        BR_TRY(r.plan, planFromJson(object.value(QLatin1String("plan")).toObject()));
    }
    return r;
}
