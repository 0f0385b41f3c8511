#include "core/providers/openai/openai_videos.h"

#include "core/providers/http/url_rules.h"
#include "core/providers/remote/answer_reading.h"
#include "core/providers/remote/multipart.h"
#include "core/providers/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

using std::chrono::milliseconds;

namespace {

QUrl at(const QUrl& base, const QByteArray& encodedPath)
{
    QByteArray address = base.toEncoded(QUrl::StripTrailingSlash);
    return QUrl::fromEncoded(address + encodedPath, QUrl::StrictMode);
}

/// One segment of a path, whatever is in the id: a slash in it must not lead anywhere else.
QByteArray segment(const QString& id)
{
    return id.toUtf8().toPercentEncoding();
}

Result<QByteArray> fileName(const QByteArray& mime)
{
    for (const char* kind : {"png", "jpeg", "webp"})
        if (mime == QByteArray("image/") + kind)
            return QByteArray("first_frame.") + kind;
    return fail(ErrorKind::Unsupported,
                ProvidersText::tr("This server takes PNG, JPEG and WebP pictures only, so nothing was sent. Use one of "
                                  "these for the shot's first picture."),
                QString::fromLatin1(mime));
}

/// The form's texts in their order; a picture comes after them.
Result<QList<QPair<QString, QString>>> fields(const RemoteRequest& request, const OpenAiVideos::Dialect& dialect)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_]{0,63}\\z"));
    static const QStringList own{QStringLiteral("prompt"), QStringLiteral("model"), QStringLiteral("seconds"),
                                 QStringLiteral("size"), QStringLiteral("input_reference")};
    QList<QPair<QString, QString>> list{{own[0], request.prompt}};
    if (request.prompt.trimmed().isEmpty())
        return fail(ErrorKind::Usage, ProvidersText::tr("The shot has no prompt, so nothing was sent. Describe what it "
                                                        "shows and generate it again."));
    if (!request.model.isEmpty())
        list.append({own[1], request.model});
    if (dialect.sendsSeconds && request.seconds > 0)
        list.append({own[2], QString::number(request.seconds)});
    if (dialect.sendsSize && !request.size.isEmpty())
        list.append({own[3], QStringLiteral("%1x%2").arg(request.size.width()).arg(request.size.height())});
    for (auto it = request.values.begin(); it != request.values.end(); ++it) {
        if (!name.match(it.key()).hasMatch() || own.contains(it.key()))
            return fail(
                ErrorKind::Usage,
                ProvidersText::tr("\"%1\" cannot be a parameter of this server, so nothing was sent. Correct or "
                                  "remove it in the shot's settings.")
                    .arg(it.key()));
        list.append({it.key(), it.value()});
    }
    return list;
}

RemoteState stateOf(const QString& status, const RemoteRefusal& error)
{
    using State = RemoteState;
    static const QMap<QString, State> words{
        {QStringLiteral("queued"), State::Queued},       {QStringLiteral("pending"), State::Queued},
        {QStringLiteral("submitted"), State::Queued},    {QStringLiteral("created"), State::Queued},
        {QStringLiteral("in_progress"), State::Running}, {QStringLiteral("processing"), State::Running},
        {QStringLiteral("running"), State::Running},     {QStringLiteral("completed"), State::Done},
        {QStringLiteral("succeeded"), State::Done},      {QStringLiteral("success"), State::Done},
        {QStringLiteral("failed"), State::Failed},       {QStringLiteral("error"), State::Failed},
        {QStringLiteral("cancelled"), State::Cancelled}, {QStringLiteral("canceled"), State::Cancelled},
        {QStringLiteral("expired"), State::Expired}};
    const State state = words.value(status.toLower(), State::Unclear);
    return state == State::Failed && error.trouble == RemoteTrouble::Moderated ? State::Moderated : state;
}

/// A video object; nothing when its id is missing or strange.
std::optional<RemoteVideo> videoIn(const QJsonObject& object, const QDateTime& now)
{
    RemoteVideo video;
    video.id = object.value(QLatin1String("id")).toString();
    if (!isRemoteId(video.id))
        return {};
    HttpAnswer asError; // a failed video says why in the shape of an error answer
    asError.end = HttpAnswer::End::Complete;
    asError.head.status = 400;
    asError.body = QJsonDocument(QJsonObject{{QStringLiteral("error"), object.value(QLatin1String("error"))}}).toJson();
    const RemoteRefusal error = refusalIn(asError, now);
    video.status = textIn(object, "status", 100);
    video.state = stateOf(video.status, error);
    bool hasProgress = false;
    const double percent = textIn(object, "progress", 20).toDouble(&hasProgress);
    if (hasProgress && percent >= 0 && percent <= 100)
        video.progress = percent / 100;
    video.model = textIn(object, "model", 512);
    video.prompt = object.value(QLatin1String("prompt")).toString().left(40'000);
    video.size = textIn(object, "size", 40);
    video.seconds = textIn(object, "seconds", 40);
    video.created = timeIn(object, "created_at");
    video.expires = timeIn(object, "expires_at");
    video.tag = textIn(object, "client_id", 100);
    video.error = error.words.isEmpty() ? error.code : error.words;
    video.url = textIn(object, "url", 4000);
    return video;
}

bool isFine(const HttpAnswer& answer)
{
    return answer.end == HttpAnswer::End::Complete && answer.head.status >= 200 && answer.head.status < 300;
}

RemoteRefusal oddAnswer(const HttpAnswer& answer)
{
    return {RemoteTrouble::Odd, {}, rawText(answer), {}};
}

HttpCall get(const QUrl& url)
{
    HttpCall call;
    call.url = url;
    call.headers = {{"Accept", "application/json"}};
    return call;
}

} // namespace

Result<HttpCall> OpenAiVideos::submitCall(const QUrl& base, const RemoteRequest& request, const Dialect& dialect)
{
    BR_TRY(const auto texts, fields(request, dialect));
    HttpCall call;
    call.method = HttpCall::Method::Post;
    call.url = at(base, "/videos");
    call.headers = {{"Accept", "application/json"}};
    if (!request.tag.isEmpty()) // not in the contract; servers that know it refuse a repeat, the others do not mind
        call.headers.append(HttpHeader{"Idempotency-Key", request.tag.toLatin1()});
    if (dialect.body == Dialect::Body::Json) {
        QJsonObject object;
        for (const auto& [key, value] : texts)
            object.insert(key, value);
        if (request.firstFrame) {
            BR_CHECK(fileName(request.firstFrame->mime));
            const QByteArray data =
                "data:" + request.firstFrame->mime + ";base64," + request.firstFrame->bytes.toBase64();
            object.insert(QStringLiteral("input_reference"),
                          QJsonObject{{QStringLiteral("image_url"), QString::fromLatin1(data)}});
        }
        call.headers.append(HttpHeader{"Content-Type", "application/json"});
        call.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return call;
    }
    Multipart form(request.tag);
    for (const auto& [key, value] : texts)
        form.add(key.toLatin1(), value);
    if (request.firstFrame) {
        BR_TRY(const QByteArray name, fileName(request.firstFrame->mime));
        form.addFile("input_reference", name, request.firstFrame->mime, request.firstFrame->bytes);
    }
    call.headers.append(HttpHeader{"Content-Type", form.contentType()});
    call.body = form.body();
    return call;
}

Submitted OpenAiVideos::readSubmit(const HttpAnswer& answer, const QDateTime& now, const SendRules& rules)
{
    Submitted result;
    result.refusal = refusalIn(answer, now);
    switch (classifySend(answer, rules)) {
    case SendOutcome::NotSent:
        result.what = Submitted::What::NotSent;
        return result;
    case SendOutcome::Rejected:
        result.what = Submitted::What::Rejected;
        if (result.refusal.trouble == RemoteTrouble::Vanished) // no such model, or a wrong base address
            result.refusal.trouble = RemoteTrouble::Permanent;
        return result;
    case SendOutcome::RetryLater:
        // "insufficient_quota" comes as 429 too; waiting does not cure it
        result.what =
            result.refusal.trouble == RemoteTrouble::Billing ? Submitted::What::Rejected : Submitted::What::RetryLater;
        return result;
    case SendOutcome::Answered:
        if (const auto video = videoIn(objectIn(answer), now)) {
            result.what = Submitted::What::Accepted;
            result.video = *video;
            return result;
        }
        break;
    case SendOutcome::Unknown:
        break;
    }
    result.what = Submitted::What::Unknown;
    result.raw = rawText(answer);
    return result;
}

HttpCall OpenAiVideos::pollCall(const QUrl& base, const QString& id)
{
    return get(at(base, "/videos/" + segment(id)));
}

Polled OpenAiVideos::readPoll(const HttpAnswer& answer, const QUrl& base, const QString& id, const QDateTime& now)
{
    Polled result;
    const bool near = base.scheme() == QLatin1String("http"); // only a server on this machine
    result.next = milliseconds(near ? 2000 : 10'000);
    bool hinted = false;
    const qint64 hint = answer.head.header("openai-poll-after-ms").toLongLong(&hinted);
    if (hinted)
        result.next = milliseconds(std::clamp<qint64>(hint, 1000, 60'000));
    if (!isFine(answer)) {
        result.refusal = refusalIn(answer, now);
        return result;
    }
    auto video = videoIn(objectIn(answer), now);
    if (video && video->id == id)
        result.video = std::move(video);
    else // HTML, nonsense, or somebody else's video
        result.refusal = oddAnswer(answer);
    return result;
}

HttpCall OpenAiVideos::cancelCall(const QUrl& base, const QString& id)
{
    HttpCall call = pollCall(base, id);
    call.method = HttpCall::Method::Delete;
    return call;
}

HttpCall OpenAiVideos::listCall(const QUrl& base, const QString& after)
{
    const QByteArray more = after.isEmpty() ? QByteArray() : QByteArray("&after=" + segment(after));
    return get(at(base, "/videos?limit=100&order=desc" + more));
}

Listed OpenAiVideos::readList(const HttpAnswer& answer, const QDateTime& now)
{
    Listed result;
    const QJsonObject object = objectIn(answer);
    if (isFine(answer) && object.value(QLatin1String("data")).isArray()) {
        const QJsonArray data = object.value(QLatin1String("data")).toArray();
        for (const QJsonValue& value : data)
            if (auto video = videoIn(value.toObject(), now))
                result.videos << std::move(*video);
        if (object.value(QLatin1String("has_more")).toBool() && !result.videos.isEmpty())
            result.after = result.videos.last().id;
        return result;
    }
    const int status = answer.head.status;
    const bool none = status == 404 || status == 405 || status == 501;
    result.isSupported = !(answer.end == HttpAnswer::End::Complete && none);
    result.refusal = isFine(answer) ? oddAnswer(answer) : refusalIn(answer, now);
    return result;
}

QUrl OpenAiVideos::contentUrl(const QUrl& base, const QString& id)
{
    return at(base, "/videos/" + segment(id) + "/content");
}
