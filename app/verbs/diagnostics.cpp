#include "app/verbs/diagnostics.h"

#include "core/base/log.h"
#include "core/base/safe_file.h"
#include "core/interchange/zip/pack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace {

constexpr qint64 LongestLog = 16 << 20;

/// Keys that lie in the environment are known here, whatever they look like.
void knowTheEnvironment()
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QLatin1String("BOARDREEL_KEY_")))
            redactSecret(environment.value(name).toUtf8());
}

QJsonObject scrubbed(QJsonObject report)
{
    QJsonArray checks;
    for (const QJsonValue& line : report.value(QStringLiteral("checks")).toArray()) {
        QJsonObject check = line.toObject();
        const QString found = QStringLiteral("found");
        check.insert(found, withoutTheUser(check.value(found).toString()));
        checks.append(check);
    }
    report.insert(QStringLiteral("checks"), checks);
    return report;
}

QByteArray scrubbedLog(const QString& path)
{
    const auto log = readFile(path, LongestLog);
    QString text;
    for (const QByteArray& line : log.value_or(QByteArray()).split('\n'))
        text += withoutTheUser(QString::fromUtf8(line)) + QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace

QString withoutTheUser(const QString& text)
{
    static const QRegularExpression quoted(QStringLiteral("\\\\?\".*\"|\u201e.*[\u201c\u201d]"));
    // A path may hold spaces: all that follows goes with it, but for the code of a database's error.
    static const QRegularExpression path(QStringLiteral("\\S*/.*?(?= \\[\\d+\\]|$)"));
    QString plain = redacted(text);
    plain.replace(quoted, QStringLiteral("<text>"));
    plain.replace(path, QStringLiteral("<path>"));
    return plain;
}

Status writeDiagnostics(const QString& file, const QJsonObject& report, const QJsonObject& facts, const Paths& paths)
{
    knowTheEnvironment();
    const QString log = paths.logs + QStringLiteral("/boardreel.log");
    return packZip(file, {{QStringLiteral("report.json"), {}, QJsonDocument(scrubbed(report)).toJson()},
                          {QStringLiteral("facts.json"), {}, QJsonDocument(facts).toJson()},
                          {QStringLiteral("log.txt"), {}, scrubbedLog(log + QStringLiteral(".1")) + scrubbedLog(log)}});
}
