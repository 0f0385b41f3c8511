#include "tests/core/accounts/accounts_fixture.h"
#include "tests/support/leak_scan.h"

using Keep = AccountKeys::Keep;
using KeyLeft = AccountKeys::KeyLeft;

/// Whose key is used, where it comes from, and when it is gone again.
class TestAccountKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyOutlivesTheProgram();
    void addingAnAccountTouchesNoKeyring();
    void theEnvironmentComesFirstThenTheSession();
    void twoAccountsAtOneProviderKeepTheirKeysApart();
    void namesThatShareAVariableGetNoKeyFromIt();
    void namesOfAnyScriptHaveKeys();
    void aRefusedKeyIsNotUsedAgain();
    void anotherWayToTheServerForgetsARefusal();
    void aKeyStaysWithItsServer_data();
    void aKeyStaysWithItsServer();
    void aKeyThatStaysInTheKeyringIsNotUsedElsewhere();
    void aRemovedAccountTakesItsKeyWithIt();
    void theKeyIsNowhereOnDisk();
    void aKeyIsWipedWhenItIsForgotten();
};

namespace {
const QString Studio = QStringLiteral("studio");
const QByteArray First = QByteArrayLiteral("zq-canary-first-4711");
const QByteArray Second = QByteArrayLiteral("zq-canary-second-0815");
} // namespace

void TestAccountKeys::aKeyOutlivesTheProgram()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    QCOMPARE(f.keyOf(Studio), First);
    QCOMPARE(f.found(Studio)->base, QUrl(QStringLiteral("https://video.example/v1")));
    f.restart();
    QCOMPARE(f.standing(Studio), QStringLiteral("keyring"));
    QCOMPARE(f.accounts->key(Studio).lastFour, QByteArray("4711"));
    f.keyring.calls.clear();
    QVERIFY2(!f.accounts->find(Studio), "it is read when it is wanted, and nobody waits for it");
    QCOMPARE(f.keyOf(Studio), First);
    QCOMPARE(f.keyOf(Studio), First);
    QCOMPARE(f.keyring.calls, QStringList{QStringLiteral("read account/studio")}); // once a run
    VERIFY_FAILS(ErrorKind::NotFound, f.found(QStringLiteral("other")));
}

void TestAccountKeys::addingAnAccountTouchesNoKeyring()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    QCOMPARE(f.standing(Studio), QStringLiteral("missing"));
    Account local{QStringLiteral("home"),
                  QStringLiteral("openai-compatible"),
                  QStringLiteral("http://127.0.0.1:1/v1"),
                  {},
                  false,
                  {}};
    VERIFY_OK(f.wait(f.accounts->set(local)));
    VERIFY_OK(f.found(local.name));
    QCOMPARE(f.standing(local.name), QStringLiteral("not-needed"));
    QVERIFY(f.keyring.calls.isEmpty());
}

void TestAccountKeys::theEnvironmentComesFirstThenTheSession()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Session)));
    QCOMPARE(f.keyOf(Studio), Second);
    QCOMPARE(f.standing(Studio), QStringLiteral("session"));
    f.end();
    qputenv("BOARDREEL_KEY_STUDIO", "zq-from-environment");
    f.start();
    QCOMPARE(f.keyOf(Studio), QByteArray("zq-from-environment"));
    QCOMPARE(f.standing(Studio), QStringLiteral("environment"));
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Session)));
    QCOMPARE(f.keyOf(Studio), QByteArray("zq-from-environment"));
    f.restart(); // without the variable: the one in the keyring was never touched
    QCOMPARE(f.keyOf(Studio), First);
}

void TestAccountKeys::twoAccountsAtOneProviderKeepTheirKeysApart()
{
    AccountsFixture f;
    const QString other = QStringLiteral("studio 2");
    VERIFY_OK(f.add(Studio, First));
    VERIFY_OK(f.add(other, Second));
    f.restart();
    QCOMPARE(f.keyOf(Studio), First);
    QCOMPARE(f.keyOf(other), Second);
    f.accounts->refused(other);
    QCOMPARE(f.keyOf(Studio), First);
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(other));
    VERIFY_OK(f.wait(f.accounts->removeKey(other)));
    QCOMPARE(f.keyOf(Studio), First);
}

void TestAccountKeys::namesThatShareAVariableGetNoKeyFromIt()
{
    AccountsFixture f;
    VERIFY_OK(f.add(QStringLiteral("a b")));
    VERIFY_OK(f.add(QStringLiteral("a.b")));
    f.end();
    qputenv("BOARDREEL_KEY_A_B", "zq-for-one-of-them");
    f.start();
    for (const char* name : {"a b", "a.b"}) {
        const auto none = f.found(QString::fromLatin1(name));
        VERIFY_FAILS(ErrorKind::Usage, none);
        QVERIFY(none.error().message.contains(QLatin1String("BOARDREEL_KEY_A_B")));
    }
    VERIFY_OK(f.wait(f.accounts->remove(QStringLiteral("a.b"), KeyLeft::Removed)));
    QCOMPARE(f.keyOf(QStringLiteral("a b")), QByteArray("zq-for-one-of-them"));
}

void TestAccountKeys::namesOfAnyScriptHaveKeys()
{
    AccountsFixture f;
    const QStringList names{QStringLiteral("v1.2 (new)"), QStringLiteral(u"\u6771\u4eac \u00fcber"),
                            QStringLiteral("../..")};
    for (const QString& name : names)
        VERIFY_OK(f.add(name, name.toUtf8().toHex()));
    f.restart();
    for (const QString& name : names)
        QCOMPARE(f.keyOf(name), name.toUtf8().toHex());
}

void TestAccountKeys::aRefusedKeyIsNotUsedAgain()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    QCOMPARE(f.keyOf(Studio), First);
    f.changes->clear();
    f.accounts->refused(Studio);
    QCOMPARE(f.changes->size(), 1);
    QCOMPARE(f.standing(Studio), QStringLiteral("refused"));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    f.restart();
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio)); // over restarts, too
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
    QCOMPARE(f.keyOf(Studio), Second);
    // For a session's key the same.
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, First, Keep::Session)));
    QCOMPARE(f.keyOf(Studio), First);
    f.accounts->refused(Studio);
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, First, Keep::Session))); // a person insists
    QCOMPARE(f.keyOf(Studio), First);
}

void TestAccountKeys::anotherWayToTheServerForgetsARefusal()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    QCOMPARE(f.keyOf(Studio), First);
    f.accounts->refused(Studio);
    Account moved = *f.accounts->account(Studio);
    moved.baseUrl = QStringLiteral("https://video.example/v2");
    VERIFY_OK(f.wait(f.accounts->set(moved)));
    QCOMPARE(f.keyOf(Studio), First);
    QCOMPARE(f.found(Studio)->base, QUrl(moved.baseUrl));
    moved.provider = QStringLiteral("nobody");
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.accounts->set(moved)));
    QCOMPARE(f.accounts->account(Studio)->provider, QStringLiteral("openai-compatible"));
}

void TestAccountKeys::aKeyStaysWithItsServer_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("stays");
    QTest::newRow("another path: the control") << "https://VIDEO.example:443/other/v2" << true;
    QTest::newRow("another host") << "https://video.example.org/v1" << false;
    QTest::newRow("another port") << "https://video.example:8443/v1" << false;
    QTest::newRow("no longer secret") << "http://127.0.0.1:443/v1" << false;
}

void TestAccountKeys::aKeyStaysWithItsServer()
{
    QFETCH(const QString, address);
    QFETCH(const bool, stays);
    for (const Keep keep : {Keep::Keyring, Keep::Session}) {
        AccountsFixture f;
        VERIFY_OK(f.add(Studio));
        VERIFY_OK(f.wait(f.accounts->setKey(Studio, First, keep)));
        QCOMPARE(f.keyOf(Studio), First);
        Account moved = *f.accounts->account(Studio);
        moved.baseUrl = address;
        moved.options.insert(QStringLiteral("key"), QStringLiteral("yes"));
        VERIFY_OK(f.wait(f.accounts->set(moved)));
        QCOMPARE(f.keyOf(Studio), stays ? First : QByteArray());
        QCOMPARE(f.keyring.keys.isEmpty(), !stays || keep == Keep::Session);
        if (!stays)
            QCOMPARE(f.standing(Studio), QStringLiteral("missing"));
        VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, keep)));
        QCOMPARE(f.keyOf(Studio), Second);
    }
}

/// The keyring is locked, so that the key cannot be taken out of it: it is not used all the same, now or later.
void TestAccountKeys::aKeyThatStaysInTheKeyringIsNotUsedElsewhere()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.restart();
    f.keyring.mood = FakeKeyring::Mood::Locked;
    Account moved = *f.accounts->account(Studio);
    moved.baseUrl = QStringLiteral("https://other.example/v1");
    VERIFY_OK(f.wait(f.accounts->set(moved)));
    QCOMPARE(f.standing(Studio), QStringLiteral("removing"));
    f.keyring.mood = FakeKeyring::Mood::Good;
    QCOMPARE(f.keyring.keys.size(), 1);
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    f.restart();
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    QCOMPARE(f.accounts->account(Studio)->baseUrl, moved.baseUrl);
    VERIFY_OK(f.wait(f.accounts->removeKey(Studio))); // a person's second try
    QVERIFY(f.keyring.keys.isEmpty());
}

void TestAccountKeys::aRemovedAccountTakesItsKeyWithIt()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    JobRecord job;
    job.id = JobId::create();
    job.project = ProjectId::create();
    job.account = Studio;
    job.request = QByteArrayLiteral("{}");
    TAKE(const auto admitted, f.ledger->admit(job));
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.accounts->remove(Studio, KeyLeft::Removed)));
    QCOMPARE(f.keyOf(Studio), First); // nothing was touched
    JobRecord ended = admitted.job;
    ended.state = JobState::Cancelled;
    VERIFY_OK(f.ledger->advance(admitted.job, ended, QStringLiteral("job.terminal")).takeResult());
    VERIFY_OK(f.wait(f.accounts->remove(Studio, KeyLeft::Removed)));
    QVERIFY(f.accounts->accounts().isEmpty());
    QTRY_VERIFY(f.keyring.keys.isEmpty());
    VERIFY_FAILS(ErrorKind::NotFound, f.wait(f.accounts->remove(Studio, KeyLeft::Removed)));
    f.restart();
    QVERIFY(f.accounts->accounts().isEmpty());
}

void TestAccountKeys::theKeyIsNowhereOnDisk()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.accounts->refused(Studio);
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
    f.end();
    for (const QByteArray& key : {First, Second})
        QCOMPARE(leaksOf(key, {f.home.path()}), QStringList());
    QFile planted(f.home.filePath(QStringLiteral("planted")));
    QVERIFY(planted.open(QIODevice::WriteOnly) && planted.write(First.toBase64()) > 0);
    planted.close();
    QVERIFY2(!leaksOf(First, {f.home.path()}).isEmpty(), "the control");
}

void TestAccountKeys::aKeyIsWipedWhenItIsForgotten()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    std::weak_ptr<const SecretText> secret;
    {
        const auto access = f.found(Studio);
        VERIFY_OK(access);
        secret = access->key.secret;
    }
    QVERIFY(!secret.expired()); // it stays for the run
    VERIFY_OK(f.wait(f.accounts->removeKey(Studio)));
    QVERIFY(secret.expired());
}

QTEST_GUILESS_MAIN(TestAccountKeys)
#include "test_account_keys.moc"
