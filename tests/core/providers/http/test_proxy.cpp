#include "core/providers/http/http_client.h"
#include "core/providers/http/send_outcome.h"
#include "tests/support/fake_provider/far_server.h"
#include "tests/support/results.h"

/// The system's proxy, for the accounts that want it and no others: a server far away that only the proxy can reach.
class TestProxy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_far.reset(); }
    void throughTheProxyItIsOnePost_data();
    void throughTheProxyItIsOnePost();
    void anotherAccountGoesItsOwnWay();

private:
    HttpAccount farAccount(HttpProxy proxy) const
    {
        return {QStringLiteral("far%1").arg(int(proxy)), FarServer::base(), {}, proxy};
    }
    HttpCall farSubmit() const
    {
        HttpCall call = smallSubmit(m_far->provider());
        call.url = QUrl(QStringLiteral("https://far.invalid/v1/videos"));
        call.limits.answer = std::chrono::milliseconds(5000);
        return call;
    }

    std::unique_ptr<FarServer> m_far;
    HttpClient m_client;
};

void TestProxy::initTestCase()
{
    m_far = std::make_unique<FarServer>();
    QVERIFY2(m_far->isThere(), "openssl and python3 are needed");
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
    const qsizetype before = m_far->provider().requests(QStringLiteral("submit")).size();
    if (!fault.isEmpty())
        m_far->provider().order(QStringLiteral("submit"), fault);
    const HttpAnswer answer = m_client.exchange(farAccount(HttpProxy::System), farSubmit());
    QCOMPARE(classifySend(answer), outcome);
    QTest::qWait(300); // a second one would come by now
    QCOMPARE(m_far->provider().requests(QStringLiteral("submit")).size(), before + 1);
    QVERIFY(m_far->tunnels().contains("CONNECT far.invalid:443"));
}

void TestProxy::anotherAccountGoesItsOwnWay()
{
    const QByteArray tunnels = m_far->tunnels();
    const qsizetype before = m_far->provider().requests().size();
    QCOMPARE(classifySend(m_client.exchange(farAccount(HttpProxy::None), farSubmit())), SendOutcome::NotSent);
    QCOMPARE(m_far->tunnels(), tunnels);
    QCOMPARE(m_far->provider().requests().size(), before);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
