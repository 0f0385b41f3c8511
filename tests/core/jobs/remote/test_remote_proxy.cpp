#include "core/accounts/account_keys.h"
#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"
#include "tests/support/fake_keyring.h"
#include "tests/support/fake_provider/far_server.h"

/// What an account says about its proxy holds for a whole job: from the account's setting over its key and the engine
/// to the wire. The provider can be reached through the system's proxy only.
class TestRemoteProxy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_far = std::make_unique<FarServer>();
        QVERIFY2(m_far->isThere(), "openssl and python3 are needed");
    }
    void cleanupTestCase() { m_far.reset(); }

    void aJobGoesWhereItsAccountSays_data()
    {
        QTest::addColumn<bool>("isProxied");
        QTest::newRow("not through it, unless told: the control") << false;
        QTest::newRow("through the system's proxy") << true;
    }
    void aJobGoesWhereItsAccountSays();

private:
    std::unique_ptr<FarServer> m_far;
};

void TestRemoteProxy::aJobGoesWhereItsAccountSays()
{
    QFETCH(const bool, isProxied);
    RemoteFixture f;
    auto opened = f.wait(Ledger::open(f.home.path()));
    VERIFY_OK(opened);
    f.ledger = *opened;
    FakeKeyring::Store keyring;
    AccountKeys keys(AccountBook(f.ledger), std::make_unique<FakeKeyring>(keyring), EnvironmentKeys(), &f.http);
    VERIFY_OK(f.wait(keys.loaded()));
    Account account;
    account.name = f.access.settings.name;
    account.provider = QStringLiteral("openai-compatible");
    account.baseUrl = FarServer::base().toString();
    if (isProxied)
        account.options.insert(QStringLiteral("proxy"), QStringLiteral("system"));
    VERIFY_OK(f.wait(keys.set(account)));
    VERIFY_OK(f.wait(keys.setKey(account.name, "sk-test-0123456789", AccountKeys::Keep::Session)));
    f.accounts = &keys;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    if (isProxied) {
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
        QCOMPARE(m_far->provider().charges().size(), 1);
        QVERIFY(m_far->tunnels().startsWith("CONNECT far.invalid:443\n"));
        for (const char* route : {"submit", "poll", "content"}) {
            const auto asked = m_far->provider().requests(QString::fromLatin1(route));
            QVERIFY2(!asked.isEmpty(), route);
            QVERIFY2(asked.first().value(QStringLiteral("authorized")).toBool(), route);
        }
    } else {
        QVERIFY2(f.reaches(id, QStringLiteral("Held(offline)")), qPrintable(f.stateOf(id)));
        QCOMPARE(m_far->tunnels(), QByteArray());
        QVERIFY(m_far->provider().requests().isEmpty());
    }
    f.stop(); // before the keys it asks
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteProxy test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_proxy.moc"
