#include "tests/support/fake_provider/fake_provider.h"

#include <QFile>
#include <QJsonDocument>

FakeProvider::FakeProvider(const QStringList& options)
    : m_scheme(options.contains(QStringLiteral("--tls")) ? QStringLiteral("https") : QStringLiteral("http"))
{
    const QString script =
        qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/support/fake_provider/server.py");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), QStringList{script, QStringLiteral("--home"), m_home.path()} + options);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(20000))
            break;
    m_port = m_process.readLine().mid(5).trimmed().toInt();
}

FakeProvider::~FakeProvider()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl FakeProvider::base() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2/v1").arg(m_scheme).arg(m_port));
}

HttpAccount FakeProvider::account(const QByteArray& key) const
{
    HttpAccount account{QStringLiteral("fake"), base(), {}};
    if (!key.isEmpty())
        account.key.secret = std::make_shared<const SecretText>(QByteArray(key));
    return account;
}

void FakeProvider::order(const QString& route, const QString& fault)
{
    command(route.toUtf8() + ' ' + fault.toUtf8());
}

void FakeProvider::behave()
{
    command("behave");
}

void FakeProvider::finish()
{
    command("finish");
}

void FakeProvider::command(const QByteArray& line)
{
    m_process.write(line + '\n');
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(20000))
            break;
    if (const QByteArray answer = m_process.readLine(); answer != "ok\n")
        qFatal("the fake provider did not take an order: %s", answer.constData());
}

QList<QJsonObject> FakeProvider::lines(const QString& name) const
{
    QFile file(m_home.filePath(name));
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd())
            lines << QJsonDocument::fromJson(file.readLine()).object();
    return lines;
}

QList<QJsonObject> FakeProvider::charges() const
{
    return lines(QStringLiteral("billing.jsonl"));
}

QList<QJsonObject> FakeProvider::requests(const QString& route) const
{
    QList<QJsonObject> found = lines(QStringLiteral("wire.jsonl"));
    if (!route.isEmpty())
        found.removeIf(
            [&](const QJsonObject& line) { return line.value(QStringLiteral("route")).toString() != route; });
    return found;
}

HttpCall smallSubmit(const FakeProvider& provider, const QByteArray& prompt)
{
    HttpCall call;
    call.method = HttpCall::Method::Post;
    call.url = QUrl(provider.base().toString() + QStringLiteral("/videos"));
    call.headers = {{"Content-Type", "application/json"}};
    call.body = "{\"prompt\":\"" + prompt + "\",\"seconds\":\"1\",\"size\":\"64x48\"}";
    call.limits.connect = call.limits.upload = std::chrono::seconds(5);
    call.limits.answer = std::chrono::milliseconds(1500);
    call.limits.stopGrace = std::chrono::milliseconds(300);
    return call;
}
