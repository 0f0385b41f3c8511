#include "core/providers/http/http_client.h"
#include "core/providers/http/send_outcome.h"

#include "core/base/log.h"

#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"
#include "tests/support/results.h"

#include <QFile>

#include <QBuffer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

static const QByteArray Key = QByteArrayLiteral("sk-canary-1234567890");

/// A hostile server against the sending rules: whatever it does, one POST goes over the wire, the outcome is the one
/// the evidence allows, and the provider's own books agree with it.
class TestOnePost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    /// In no file that was written, no argument, no environment.
    void cleanupTestCase() { QCOMPARE(leaksBesideLog(Key, m_folder.path()), QStringList()); }
    void everyFaultHasItsOutcome_data();
    void everyFaultHasItsOutcome();
    void nothingIsSentWithoutAServer_data();
    void nothingIsSentWithoutAServer();
    void anUntrustedServerGetsNothing();
    void aStormOfFaultsIsAccountedFor_data();
    void aStormOfFaultsIsAccountedFor();
    void aRewindableBodyIsPaidTwice();

private:
    QTemporaryDir m_folder;
    HttpClient m_client;
    FakeProvider m_provider;
};

Q_DECLARE_METATYPE(SendOutcome)

namespace {

/// Leaves a connection open, so that the next request may find it dead: Qt repeats a request then.
void warmUp(HttpClient& client, const FakeProvider& provider)
{
    HttpCall call;
    call.url = QUrl(provider.base().toString() + QStringLiteral("/videos"));
    QVERIFY(client.exchange(provider.account(Key), call).isComplete(200));
}

QString submit()
{
    return QStringLiteral("submit");
}

} // namespace

void TestOnePost::initTestCase()
{
    installLog(Verbosity::Verbose, m_folder.path());
    QVERIFY2(m_provider.isRunning(), "python3 is needed for the fake provider");
}

void TestOnePost::everyFaultHasItsOutcome_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<SendOutcome>("outcome");
    QTest::addColumn<int>("charges");
    const auto row = [](const char* fault, SendOutcome outcome, int charges) {
        QTest::newRow(fault[0] ? fault : "none") << QString::fromLatin1(fault) << outcome << charges;
    };
    using enum SendOutcome;
    row("", Answered, 1);
    for (const char* fault :
         {"drop", "reset", "half_headers", "half_body", "half_chunked", "lie_long", "hang", "drip", "endless", "bomb",
          "garbage", "hints", "status:500:charged", "status:502:charged", "status:503:charged", "status:408:charged"})
        row(fault, Unknown, 1);
    for (const char* fault : {"drop_before_charge", "drop_at_headers", "status:500", "status:503", "status:409"})
        row(fault, Unknown, 0);
    // Whole 2xx: what is in them is for the provider's reading to judge.
    for (const char* fault : {"html", "no_id", "id:../../etc/passwd", "lie_short"})
        row(fault, Answered, 1);
    for (const char* fault : {"status:400", "status:401", "status:402", "status:403", "status:404", "status:422",
                              "login:Basic realm=x", "login:Digest realm=x, nonce=y", "login:Negotiate", "login:NTLM"})
        row(fault, Rejected, 0);
    row("wait:429:Retry-After=1", RetryLater, 0);
    for (const char* code : {"301", "302", "303", "307", "308"})
        for (const char* where : {"same", "other"}) {
            const QByteArray fault = QByteArray("redirect:") + code + ':' + where;
            row(fault.constData(), Unknown, 0);
        }
}

void TestOnePost::everyFaultHasItsOutcome()
{
    QFETCH(QString, fault);
    QFETCH(SendOutcome, outcome);
    QFETCH(int, charges);
    for (const bool keptAlive : {false, true}) {
        m_client.forget(QStringLiteral("fake"));
        if (keptAlive)
            warmUp(m_client, m_provider);
        const auto charged = m_provider.charges().size(), sent = m_provider.requests(submit()).size();
        m_provider.order(submit(), fault);
        const HttpAnswer answer = m_client.exchange(m_provider.account(Key), smallSubmit(m_provider));
        QTest::qWait(50); // a repeat by Qt would come at once
        const QByteArray told = "status " + QByteArray::number(answer.head.status) + " end " +
                                QByteArray::number(int(answer.end)) + ' ' + answer.detail.toUtf8();
        QVERIFY2(classifySend(answer) == outcome, told.constData());
        QCOMPARE(m_provider.charges().size() - charged, charges);
        const QList<QJsonObject> requests = m_provider.requests(submit());
        QCOMPARE(requests.size() - sent, 1);
        QCOMPARE(requests.last().value(QStringLiteral("nth")).toInt(), keptAlive ? 2 : 1);
    }
}

void TestOnePost::nothingIsSentWithoutAServer_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::newRow("refused") << QUrl(QStringLiteral("http://127.0.0.1:9/v1"));
    QTest::newRow("no such host") << QUrl(QStringLiteral("https://nowhere.invalid/v1"));
    QTest::newRow("forbidden address") << QUrl(QStringLiteral("http://192.168.77.77/v1"));
}

void TestOnePost::nothingIsSentWithoutAServer()
{
    QFETCH(QUrl, base);
    HttpCall call = smallSubmit(m_provider);
    call.url = QUrl(base.toString() + QStringLiteral("/videos"));
    const HttpAnswer answer = m_client.exchange({QStringLiteral("nobody"), base, {}}, call);
    QCOMPARE(classifySend(answer), SendOutcome::NotSent);
}

void TestOnePost::anUntrustedServerGetsNothing()
{
    QTemporaryDir folder;
    const QString pem = folder.filePath(QStringLiteral("own.pem"));
    const QString words = QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=fake -addext "
                                         "subjectAltName=IP:127.0.0.1 -keyout own.key -out own.crt");
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(QStringLiteral("openssl"), words.split(QLatin1Char(' ')));
    if (!openssl.waitForStarted())
        QSKIP("openssl is not there to make a certificate");
    QVERIFY(openssl.waitForFinished(60'000) && openssl.exitCode() == 0);
    const auto read = [&](const char* name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QFile both(pem);
    QVERIFY(both.open(QIODevice::WriteOnly) && both.write(read("own.key") + read("own.crt")) > 0);
    both.close();
    FakeProvider provider({QStringLiteral("--tls"), pem});
    const HttpAccount account = provider.account(Key);
    QCOMPARE(classifySend(m_client.exchange(account, smallSubmit(provider))), SendOutcome::NotSent);
    QVERIFY(provider.requests().isEmpty());
    // The control: once it is trusted it is spoken to, but only under its own name.
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(QSslCertificate::fromData(read("own.crt")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_client.forget(account.name); // Qt keeps what it knows about a connection
    QCOMPARE(classifySend(m_client.exchange(account, smallSubmit(provider))), SendOutcome::Answered);
    HttpAccount alias = account;
    alias.name = QStringLiteral("alias");
    alias.base.setHost(QStringLiteral("localhost"));
    HttpCall call = smallSubmit(provider);
    call.url.setHost(QStringLiteral("localhost"));
    QCOMPARE(classifySend(m_client.exchange(alias, call)), SendOutcome::NotSent);
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(provider.charges().size(), 1);
}

void TestOnePost::aStormOfFaultsIsAccountedFor_data()
{
    QTest::addColumn<QString>("seed");
    for (const char* seed : {"1", "20261122"})
        QTest::newRow(seed) << QString::fromLatin1(seed);
}

/// Faults as they fall: after every submit the books allow what the client believes, and nothing was sent twice.
void TestOnePost::aStormOfFaultsIsAccountedFor()
{
    QFETCH(QString, seed);
    FakeProvider provider({QStringLiteral("--seed"), seed, QStringLiteral("--rate"), QStringLiteral("0.6")});
    m_client.forget(QStringLiteral("fake"));
    int unknown = 0, good = 0;
    for (int n = 0; n < 60; ++n) {
        const auto charged = provider.charges().size(), sent = provider.requests(submit()).size();
        const SendOutcome outcome = classifySend(m_client.exchange(provider.account(Key), smallSubmit(provider)));
        const auto charges = provider.charges().size() - charged;
        QCOMPARE(provider.requests(submit()).size() - sent, 1);
        QVERIFY(charges <= 1);
        if (outcome == SendOutcome::NotSent || outcome == SendOutcome::Rejected || outcome == SendOutcome::RetryLater)
            QCOMPARE(charges, 0);
        if (outcome == SendOutcome::Answered)
            QCOMPARE(charges, 1);
        unknown += outcome == SendOutcome::Unknown ? 1 : 0;
        good += outcome == SendOutcome::Answered ? 1 : 0;
    }
    QVERIFY2(unknown > 5 && good > 5, "the storm did not blow");
}

/// The control: what this suite guards against is real, and its judge sees it.
void TestOnePost::aRewindableBodyIsPaidTwice()
{
    FakeProvider provider;
    provider.order(submit(), QStringLiteral("drop"));
    QNetworkAccessManager manager;
    const HttpCall call = smallSubmit(provider);
    QBuffer body;
    body.setData(call.body);
    QVERIFY(body.open(QIODevice::ReadOnly));
    QNetworkRequest request(call.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    std::unique_ptr<QNetworkReply> reply(manager.post(request, &body));
    QEventLoop loop;
    connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(provider.requests(submit()).size(), 2);
    QCOMPARE(provider.charges().size(), 2);
}

QTEST_GUILESS_MAIN(TestOnePost)
#include "test_one_post.moc"
