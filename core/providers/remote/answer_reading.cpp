#include "core/providers/remote/answer_reading.h"

#include "core/base/log.h"
#include "core/providers/http/retry_after.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cmath>

namespace {

constexpr int MostWords = 2000;

QString cleaned(QString text, int most)
{
    text.truncate(most);
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    return text.trimmed();
}

QJsonValue valueIn(const HttpAnswer& answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    return document.isArray() ? QJsonValue(document.array().at(0)) : QJsonValue(document.object());
}

/// FastAPI's {"detail": [{"loc": [...], "msg": "..."}]}
QString detailWords(const QJsonArray& details)
{
    QStringList words;
    for (const QJsonValue& detail : details) {
        if (words.size() == 10)
            break;
        QStringList where;
        const QJsonArray steps = detail[QLatin1String("loc")].toArray();
        for (const QJsonValue& step : steps)
            where << step.toVariant().toString();
        const QString message = detail[QLatin1String("msg")].toString();
        words << (where.isEmpty() ? message : QString(where.join(QLatin1Char('.')) + QLatin1String(": ") + message));
    }
    return words.join(QLatin1String("; "));
}

struct Said {
    QString code;
    QString words;
};

Said saidIn(const QJsonObject& object)
{
    const QJsonValue error = object.value(QLatin1String("error"));
    if (error.isString())
        return {textIn(object, "code"), error.toString()};
    if (error.isObject()) {
        const QString code = textIn(error.toObject(), "code");
        return {code.isEmpty() ? textIn(error.toObject(), "type") : code, textIn(error.toObject(), "message")};
    }
    const QJsonValue detail = object.value(QLatin1String("detail"));
    if (detail.isString())
        return {textIn(object, "code"), detail.toString()};
    if (detail.isArray())
        return {textIn(object, "code"), detailWords(detail.toArray())};
    const QJsonObject base = object.value(QLatin1String("base_resp")).toObject();
    if (!base.isEmpty())
        return {textIn(base, "status_code"), textIn(base, "status_msg")};
    return {textIn(object, "code"), textIn(object, "message")};
}

RemoteTrouble troubleOf(int status, const Said& said)
{
    static const QRegularExpression rules(
        QStringLiteral("moderation|content.?policy|policy.?violation|safety|content.?filter|sentinel_block"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression money(QStringLiteral("insufficient_(quota|balance|credit|funds)|billing"),
                                          QRegularExpression::CaseInsensitiveOption);
    const bool aboutContent = status == 400 || status == 403 || status == 422;
    if (aboutContent && (said.code.contains(rules) || said.words.contains(rules)))
        return RemoteTrouble::Moderated;
    if (status == 402 || said.code.contains(money))
        return RemoteTrouble::Billing;
    if (status == 401 || status == 403)
        return RemoteTrouble::Key;
    if (status == 404 || status == 410)
        return RemoteTrouble::Vanished;
    if (status == 0 || status == 408 || status == 409 || status == 425 || status == 429 || status >= 500)
        return RemoteTrouble::Later;
    return status >= 400 ? RemoteTrouble::Permanent : RemoteTrouble::Odd;
}

} // namespace

QJsonObject objectIn(const HttpAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString textIn(const QJsonObject& object, const char* key, int most)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isString() || value.isDouble() ? cleaned(value.toVariant().toString(), most) : QString();
}

QDateTime timeIn(const QJsonObject& object, const char* key)
{
    const QString text = textIn(object, key, 40);
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds) && seconds >= 0 && seconds < 1e11)
        return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC);
    return isNumber ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

RemoteRefusal refusalIn(const HttpAnswer& answer, const QDateTime& now)
{
    const bool complete = answer.end == HttpAnswer::End::Complete;
    const Said said = saidIn(valueIn(answer).toObject());
    RemoteRefusal refusal;
    refusal.trouble = complete ? troubleOf(answer.head.status, said) : RemoteTrouble::Later;
    refusal.code = cleaned(said.code, 100);
    refusal.words = cleaned(redacted(said.words.left(MostWords)), MostWords);
    refusal.wait = retryAfter(answer.head, now);
    return refusal;
}

QString rawText(const HttpAnswer& answer)
{
    const QString body = cleaned(redacted(QString::fromUtf8(answer.body.left(MostWords * 2))), MostWords);
    return QStringLiteral("HTTP %1 %2").arg(answer.head.status).arg(body.isEmpty() ? answer.detail : body);
}
