#include "core/providers/http/http_client.h"
#include "core/providers/http/send_outcome.h"
#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/results.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

/// The system's proxy, for the accounts that want it and no others: a server far away that only the proxy can reach.
class TestProxy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void throughTheProxyItIsOnePost_data();
    void throughTheProxyItIsOnePost();
    void anotherAccountGoesItsOwnWay();

private:
    QByteArray read(const char* name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    HttpAccount farAccount(HttpProxy proxy) const
    {
        return {QStringLiteral("far%1").arg(int(proxy)), QUrl(QStringLiteral("https://far.invalid/v1")), {}, proxy};
    }
    HttpCall farSubmit() const
    {
        HttpCall call = smallSubmit(*m_provider);
        call.url = QUrl(QStringLiteral("https://far.invalid/v1/videos"));
        call.limits.answer = std::chrono::milliseconds(5000);
        return call;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeProvider> m_provider;
    QProcess m_proxy;
    HttpClient m_client;
    QSslConfiguration m_before;
};

void TestProxy::initTestCase()
{
    m_before = QSslConfiguration::defaultConfiguration();
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=fake -addext "
                                 "subjectAltName=DNS:far.invalid -keyout own.key -out own.crt")
                      .split(QLatin1Char(' ')));
    if (!openssl.waitForStarted())
        QSKIP("openssl is not there to make a certificate");
    QVERIFY(openssl.waitForFinished(60'000) && openssl.exitCode() == 0);
    QFile both(m_folder.filePath(QStringLiteral("own.pem")));
    QVERIFY(both.open(QIODevice::WriteOnly) && both.write(read("own.key") + read("own.crt")) > 0);
    both.close();
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificates(QSslCertificate::fromData(read("own.crt")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_provider = std::make_unique<FakeProvider>(QStringList{QStringLiteral("--tls"), both.fileName()});
    QVERIFY(m_provider->isRunning());
    m_proxy.start(QStringLiteral("python3"),
                  {qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/support/connect_proxy.py"),
                   QString::number(m_provider->base().port()), m_folder.filePath(QStringLiteral("tunnels"))});
    QVERIFY(m_proxy.waitForReadyRead(10'000));
    qputenv("https_proxy", "http://127.0.0.1:" + m_proxy.readLine().trimmed());
}

void TestProxy::cleanupTestCase()
{
    qunsetenv("https_proxy");
    QSslConfiguration::setDefaultConfiguration(m_before);
    m_proxy.kill();
    m_proxy.waitForFinished();
}

void TestProxy::throughTheProxyItIsOnePost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<SendOutcome>("outcome");
    QTest::newRow("answered") << QString() << SendOutcome::Answered;
    QTest::newRow("the answer is lost") << QStringLiteral("drop") << SendOutcome::Unknown;
}

void TestProxy::throughTheProxyItIsOnePost()
{
    QFETCH(QString, fault);
    QFETCH(SendOutcome, outcome);
    const qsizetype before = m_provider->requests(QStringLiteral("submit")).size();
    if (!fault.isEmpty())
        m_provider->order(QStringLiteral("submit"), fault);
    const HttpAnswer answer = m_client.exchange(farAccount(HttpProxy::System), farSubmit());
    QCOMPARE(classifySend(answer), outcome);
    QTest::qWait(300); // a second one would come by now
    QCOMPARE(m_provider->requests(QStringLiteral("submit")).size(), before + 1);
    QVERIFY(read("tunnels").contains("CONNECT far.invalid:443"));
}

void TestProxy::anotherAccountGoesItsOwnWay()
{
    const QByteArray tunnels = read("tunnels");
    const qsizetype before = m_provider->requests().size();
    QCOMPARE(classifySend(m_client.exchange(farAccount(HttpProxy::None), farSubmit())), SendOutcome::NotSent);
    QCOMPARE(read("tunnels"), tunnels);
    QCOMPARE(m_provider->requests().size(), before);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
