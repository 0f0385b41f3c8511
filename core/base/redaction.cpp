#include "core/base/log.h"

#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace {

constexpr qsizetype ShortestSecret = 4; // shorter ones are ordinary words; replacing them would ruin every line

QString replacement()
{
    return QStringLiteral("[redacted]");
}

/// The texts a secret can appear as. Base64 at all three alignments, because "user:key" shifts the key inside it.
QStringList formsOf(const QByteArray& secret)
{
    QStringList forms{QString::fromUtf8(secret), QString::fromLatin1(secret.toHex()),
                      QString::fromLatin1(secret.toPercentEncoding()),
                      QString::fromLatin1(secret.toPercentEncoding({}, "-._~"))};
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray shifted = QByteArray(shift, 'x') + secret;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray text = shifted.toBase64(alphabet | QByteArray::OmitTrailingEquals);
            const qsizetype whole = shifted.size() * 8 / 6; // characters that no byte behind the secret can change
            const qsizetype first = (shift * 8 + 5) / 6;    // characters that the bytes before it shape
            forms << QString::fromLatin1(text.mid(first, whole - first));
        }
    }
    forms.removeDuplicates();
    std::sort(forms.begin(), forms.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return forms;
}

/// All registered forms. File-wide because the log sink itself is: a line can come from any thread and any room.
struct Registry {
    QMutex mutex; // lines are redacted on every thread
    QSet<QByteArray> secrets;
    QStringList forms;
};

Registry& registry()
{
    static Registry instance;
    return instance;
}

void replaceUrlSecrets(QString& text)
{
    static const QRegularExpression userInfo(QStringLiteral("(\\b[A-Za-z][A-Za-z0-9+.-]*://)[^/\\s?#\"'@]*@"));
    static const QRegularExpression query(
        QStringLiteral("(\\b[A-Za-z][A-Za-z0-9+.-]*://[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*"));
    text.replace(userInfo, QStringLiteral("\\1[redacted]@"));
    text.replace(query, QStringLiteral("\\1?[redacted]"));
}

void replacePatterns(QString& text)
{
    static const QRegularExpression keys(QStringLiteral("\\bsk-[A-Za-z0-9_-]{8,}|\\bAIza[A-Za-z0-9_-]{16,}"));
    static const QRegularExpression schemes(QStringLiteral("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=:-]{8,}"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(QStringLiteral("([\\w-]*(?:key|token|secret|password|signature|authorization)"
                                                         "[\"']?\\s*[=:]\\s*[\"']?)(?!\\[redacted)[^\\s\"'&,;}\\]]+"),
                                          QRegularExpression::CaseInsensitiveOption);
    text.replace(keys, replacement());
    text.replace(schemes, QStringLiteral("\\1 [redacted]"));
    text.replace(named, QStringLiteral("\\1[redacted]"));
}

} // namespace

void redactSecret(const QByteArray& secret)
{
    if (secret.size() < ShortestSecret)
        return;
    Registry& known = registry();
    const QMutexLocker lock(&known.mutex);
    if (known.secrets.contains(secret))
        return;
    known.secrets.insert(secret);
    known.forms << formsOf(secret);
}

QString redacted(QString text)
{
    {
        Registry& known = registry();
        const QMutexLocker lock(&known.mutex);
        for (const QString& form : std::as_const(known.forms))
            text.replace(form, replacement(), Qt::CaseInsensitive); // hex and %XX come in both cases
    }
    replaceUrlSecrets(text);
    replacePatterns(text);
    return text;
}
