#include "tests/core/accounts/accounts_fixture.h"
#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"

#include <QTcpServer>

using Verdict = KeyTest::Verdict;

/// The free request that proves a key, against a provider that keeps books.
class TestKeyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersHaveAMeaning_data();
    void answersHaveAMeaning();
    void nobodyThere();
    void aRefusedKeyIsKnownUntilItWorks();
    void anotherServerNeverSeesTheKey_data()
    {
        QTest::addColumn<bool>("isOutside");
        QTest::newRow("a key in the keyring") << false;
        QTest::newRow("a key of the environment") << true;
    }
    void anotherServerNeverSeesTheKey();
    void testsAreCounted();
    void removingAnAccountEndsItsCalls();

private:
    static Account at(const QUrl& base)
    {
        return {QStringLiteral("studio"), QStringLiteral("openai-compatible"), base.toString(), {}, false, {}};
    }
    static Result<KeyTest> test(AccountsFixture& f) { return f.wait(f.accounts->test(QStringLiteral("studio"))); }
    const QByteArray m_key = QByteArrayLiteral("zq-canary-tested-4711");
};

void TestKeyTest::answersHaveAMeaning_data()
{
    QTest::addColumn<QString>("ability");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, const char* ability, const char* fault, Verdict verdict) {
        QTest::newRow(name) << QString::fromLatin1(ability) << QString::fromLatin1(fault) << int(verdict);
    };
    row("works", "B", "", Verdict::Works);
    row("refused", "B", "login:Bearer", Verdict::Refused);
    row("forbidden", "B", "status:403", Verdict::Refused);
    row("no list", "D", "", Verdict::NoList);
    row("busy", "B", "status:503", Verdict::Busy);
    row("too fast", "B", "wait:429:Retry-After=1", Verdict::Busy);
    row("cut", "B", "half_body", Verdict::Busy);
    row("endless", "B", "endless", Verdict::NotVideos);
    row("a web page", "B", "html", Verdict::NotVideos);
}

void TestKeyTest::answersHaveAMeaning()
{
    QFETCH(const QString, ability);
    QFETCH(const QString, fault);
    QFETCH(const int, verdict);
    FakeProvider provider({QStringLiteral("--ability"), ability});
    AccountsFixture f;
    VERIFY_OK(f.wait(f.accounts->set(at(provider.base()))));
    VERIFY_OK(f.wait(f.accounts->setKey(QStringLiteral("studio"), m_key, AccountKeys::Keep::Keyring)));
    if (!fault.isEmpty())
        provider.order(QStringLiteral("list"), fault);
    const auto tested = test(f);
    VERIFY_OK(tested);
    QCOMPARE(toString(tested->verdict), toString(Verdict(verdict)));
    QVERIFY(!tested->sentence.isEmpty() && !tested->sentence.contains(QLatin1String("canary")));
    const auto requests = provider.requests();
    QCOMPARE(requests.size(), 1);
    const auto headers = requests.first().value(QStringLiteral("headers")).toObject();
    QCOMPARE(headers.value(QStringLiteral("authorization")).toString(),
             QStringLiteral("Bearer %1").arg(QString::fromLatin1(m_key)));
    QVERIFY2(provider.charges().isEmpty(), "a test is free");
    QCOMPARE(leaksOf(m_key, {f.home.path()}), QStringList());
}

void TestKeyTest::nobodyThere()
{
    AccountsFixture f;
    QTcpServer closed; // a port that was free a moment ago
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const int port = closed.serverPort();
    closed.close();
    VERIFY_OK(f.wait(f.accounts->set(at(QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port))))));
    const auto tested = test(f);
    VERIFY_OK(tested);
    QCOMPARE(toString(tested->verdict), toString(Verdict::NoAnswer));
    VERIFY_FAILS(ErrorKind::NotFound, f.wait(f.accounts->test(QStringLiteral("other"))));
}

void TestKeyTest::aRefusedKeyIsKnownUntilItWorks()
{
    FakeProvider provider;
    AccountsFixture f;
    VERIFY_OK(f.wait(f.accounts->set(at(provider.base()))));
    VERIFY_OK(f.wait(f.accounts->setKey(QStringLiteral("studio"), m_key, AccountKeys::Keep::Keyring)));
    provider.order(QStringLiteral("list"), QStringLiteral("login:Bearer"));
    VERIFY_OK(test(f));
    QCOMPARE(f.standing(QStringLiteral("studio")), QStringLiteral("refused"));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(QStringLiteral("studio")));
    f.restart();
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(QStringLiteral("studio")));
    VERIFY_OK(test(f)); // the provider has thought better of it
    QCOMPARE(f.standing(QStringLiteral("studio")), QStringLiteral("keyring"));
    QCOMPARE(f.keyOf(QStringLiteral("studio")), m_key);
}

/// The judge is what came over the wire at both servers.
void TestKeyTest::anotherServerNeverSeesTheKey()
{
    QFETCH(const bool, isOutside);
    const QString studio = QStringLiteral("studio");
    const QByteArray second = QByteArrayLiteral("zq-canary-second-0815");
    FakeProvider before, after;
    if (isOutside)
        qputenv("BOARDREEL_KEY_STUDIO", m_key); // nobody but us has it
    AccountsFixture f;                          // takes the variable
    const auto seen = [](const FakeProvider& provider) {
        QStringList keys;
        for (const QJsonObject& request : provider.requests())
            keys << request[QStringLiteral("headers")].toObject()[QStringLiteral("authorization")].toString();
        return keys;
    };
    const auto bearer = [](const QByteArray& key) { return QString::fromLatin1("Bearer " + key); };
    VERIFY_OK(f.wait(f.accounts->set(at(before.base()))));
    if (!isOutside)
        VERIFY_OK(f.wait(f.accounts->setKey(studio, m_key, AccountKeys::Keep::Keyring)));
    VERIFY_OK(test(f));
    QCOMPARE(seen(before), QStringList(bearer(m_key)));
    VERIFY_OK(f.wait(f.accounts->set(at(after.base()))));
    VERIFY_OK(test(f)); // a server on this computer is asked without a key
    QCOMPARE(seen(after), QStringList(QString()));
    VERIFY_OK(f.wait(f.accounts->setKey(studio, second, AccountKeys::Keep::Keyring)));
    VERIFY_OK(test(f));
    QCOMPARE(seen(after), QStringList({QString(), bearer(second)})); // the control: a key that is sent is seen
    QCOMPARE(seen(before).size(), 1);
    QCOMPARE(leaksOf(m_key, {f.home.path()}), QStringList());
}

void TestKeyTest::testsAreCounted()
{
    FakeProvider provider;
    AccountsFixture f;
    VERIFY_OK(f.wait(f.accounts->set(at(provider.base()))));
    int works = 0;
    for (int i = 0; i < 25; ++i)
        works += test(f) ? 1 : 0;
    QCOMPARE(works, 20);
    QCOMPARE(provider.requests().size(), 20);
    f.restart();
    VERIFY_FAILS(ErrorKind::Failed, test(f));
}

void TestKeyTest::removingAnAccountEndsItsCalls()
{
    FakeProvider provider;
    AccountsFixture f;
    VERIFY_OK(f.wait(f.accounts->set(at(provider.base()))));
    provider.order(QStringLiteral("list"), QStringLiteral("deaf"));
    auto tested = f.accounts->test(QStringLiteral("studio"));
    QTest::qWait(300);
    QVERIFY(!tested.isFinished());
    VERIFY_OK(f.wait(f.accounts->remove(QStringLiteral("studio"), AccountKeys::KeyLeft::Removed)));
    const auto ended = f.wait(std::move(tested)); // long before the server would have answered
    VERIFY_FAILS(ErrorKind::NotFound, ended);
}

QTEST_GUILESS_MAIN(TestKeyTest)
#include "test_key_test.moc"
