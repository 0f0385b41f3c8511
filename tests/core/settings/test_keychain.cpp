#include "core/base/log.h"
#include "core/settings/key_reference.h"
#include "core/settings/keychain.h"
#include "tests/support/fake_keyring.h"
#include "tests/support/results.h"

#include <QSignalSpy>

using Mood = FakeKeyring::Mood;
using namespace std::chrono_literals;

/// Keyrings as they are: good, locked, absent, hanging, forgetful.
class TestKeychain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodKeyringKeepsKeys();
    void aLockedKeyringIsNotBelieved();
    void aLockedKeyringOpensForAPerson();
    void aForgetfulKeyringIsFoundOut();
    void aHangingKeyringIsNotWaitedFor();
    void aSlowKeyringIsSaid();
    void anAbsentKeyringIsSaid();
    void aKeyringThatDiesInBetweenIsSaid();
    void anAnswerAfterTheEndIsHarmless();
    void whetherItAnswers();
    void keysAreChecked_data();
    void keysAreChecked();
    void keysNeverReachALog();
    void aReferenceKnowsItsKey();
};

namespace {

struct Fixture {
    explicit Fixture(Mood mood, const KeyringPatience& patience = {1s, 2s})
        : keychain(std::make_unique<Keychain>(std::make_unique<FakeKeyring>(store), patience))
    {
        store.mood = mood;
    }
    FakeKeyring::Store store;
    std::unique_ptr<Keychain> keychain;
};

const QString Name = QStringLiteral("studio");
Key key()
{
    return std::make_shared<const SecretText>(QByteArrayLiteral("sk-test-0123456789abcdef"));
}

/// Runs the event loop until the future is there, as the program does.
template<class Value> Value finished(QFuture<Value> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 5000); }();
    return future.takeResult();
}

} // namespace

void TestKeychain::aGoodKeyringKeepsKeys()
{
    Fixture f(Mood::Good);
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.keychain->read(Name)));
    VERIFY_OK(finished(f.keychain->write(Name, key())));
    const auto read = finished(f.keychain->read(Name));
    VERIFY_OK(read);
    QCOMPARE((*read)->reveal().toByteArray(), key()->reveal().toByteArray());
    VERIFY_OK(finished(f.keychain->remove(Name)));
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.keychain->read(Name)));
    VERIFY_OK(finished(f.keychain->remove(Name))); // it is open, so "not there" is true
    QTRY_VERIFY(f.store.keys.isEmpty());           // and leaves no trace of having looked
}

void TestKeychain::aLockedKeyringIsNotBelieved()
{
    Fixture f(Mood::Good);
    VERIFY_OK(finished(f.keychain->write(Name, key())));
    f.store.mood = Mood::Locked;
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.keychain->read(Name)));
    VERIFY_FAILS(ErrorKind::Failed, finished(f.keychain->remove(Name))); // it would have said "deleted"
    VERIFY_FAILS(ErrorKind::Failed, finished(f.keychain->write(Name, key())));
    QVERIFY(!finished(f.keychain->tryOpen()));
    f.store.mood = Mood::Good;
    VERIFY_OK(finished(f.keychain->tryOpen()));
    VERIFY_OK(finished(f.keychain->read(Name))); // the key was there all the time
}

void TestKeychain::aLockedKeyringOpensForAPerson()
{
    Fixture f(Mood::Good);
    VERIFY_OK(finished(f.keychain->write(Name, key())));
    f.store.mood = Mood::Locked;
    f.store.opens = true;
    VERIFY_OK(finished(f.keychain->remove(Name)));
    QTRY_VERIFY(f.store.keys.isEmpty());
}

void TestKeychain::aForgetfulKeyringIsFoundOut()
{
    Fixture f(Mood::Forgetful);
    VERIFY_FAILS(ErrorKind::Failed, finished(f.keychain->write(Name, key())));
    Fixture stubborn(Mood::Good);
    VERIFY_OK(finished(stubborn.keychain->write(Name, key())));
    stubborn.store.keepsAll = true;
    VERIFY_FAILS(ErrorKind::Failed, finished(stubborn.keychain->remove(Name)));
}

void TestKeychain::aHangingKeyringIsNotWaitedFor()
{
    Fixture f(Mood::Hanging, {10ms, 30ms});
    auto read = f.keychain->read(Name);
    auto written = f.keychain->write(Name, key());
    auto removed = f.keychain->remove(Name);
    QVERIFY2(!read.isFinished() && !written.isFinished() && !removed.isFinished(), "asking must not block");
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(read)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(written)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(removed)));
}

void TestKeychain::aSlowKeyringIsSaid()
{
    Fixture good(Mood::Good, {20ms, 200ms});
    QSignalSpy never(good.keychain.get(), &Keychain::slow);
    VERIFY_OK(finished(good.keychain->write(Name, key())));
    Fixture f(Mood::Hanging, {20ms, 200ms});
    QSignalSpy slow(f.keychain.get(), &Keychain::slow);
    auto read = f.keychain->read(Name);
    QTRY_COMPARE(slow.size(), 1);
    QCOMPARE(slow.first().first().toString(), Name);
    QVERIFY2(!read.isFinished(), "it is said before it is given up");
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(read)));
    QCOMPARE(never.size(), 0);
}

void TestKeychain::anAbsentKeyringIsSaid()
{
    Fixture f(Mood::Absent);
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.keychain->read(Name)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.keychain->write(Name, key())));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.keychain->remove(Name)));
    Fixture denying(Mood::Denying);
    VERIFY_FAILS(ErrorKind::Failed, finished(denying.keychain->read(Name)));
}

void TestKeychain::aKeyringThatDiesInBetweenIsSaid()
{
    Fixture f(Mood::Dying, {10ms, 50ms});
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.keychain->write(Name, key()))); // written, never read back
}

void TestKeychain::anAnswerAfterTheEndIsHarmless()
{
    Fixture f(Mood::Good);
    const auto written = f.keychain->write(Name, key());
    const auto removed = f.keychain->remove(Name);
    f.keychain.reset();
    QTest::qWait(20);
    QVERIFY(!written.isFinished() || written.resultCount() == 0);
}

void TestKeychain::whetherItAnswers()
{
    for (const Mood mood : {Mood::Good, Mood::Locked}) {
        Fixture f(mood);
        VERIFY_OK(finished(f.keychain->answers()));
        QVERIFY2(f.store.calls.filter(QStringLiteral("write")).isEmpty(), "it must not ask anybody for a password");
    }
    Fixture absent(Mood::Absent);
    VERIFY_FAILS(ErrorKind::Unsupported, finished(absent.keychain->answers()));
}

void TestKeychain::keysAreChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line break") << QByteArrayLiteral("sk-1\r\nX-Evil: 1");
    QTest::newRow("space") << QByteArrayLiteral("sk 1");
    QTest::newRow("not ASCII") << QByteArrayLiteral("sk-\xc3\xa4");
    QTest::newRow("too long") << QByteArray(513, 'k');
}

void TestKeychain::keysAreChecked()
{
    QFETCH(const QByteArray, bytes);
    Fixture f(Mood::Good);
    VERIFY_FAILS(ErrorKind::Usage, finished(f.keychain->write(Name, std::make_shared<const SecretText>(bytes))));
    QVERIFY(f.store.keys.isEmpty());
    VERIFY_FAILS(ErrorKind::Usage, takeKey(bytes));
}

void TestKeychain::keysNeverReachALog()
{
    const QByteArray odd = QByteArrayLiteral("zq9-unlike-any-pattern-77");
    const QList<QByteArray> forms{odd,
                                  odd.toBase64(),
                                  odd.toHex(),
                                  odd.toHex().toUpper(),
                                  odd.toPercentEncoding("", "-"),
                                  QByteArray("user:" + odd).toBase64()};
    for (const QByteArray& form : forms) // not by their looks: only once it is known
        QVERIFY2(redacted(QString::fromLatin1("say " + form)).contains(QLatin1String(form)), form.constData());
    Fixture f(Mood::Good);
    f.store.keys.insert(QStringLiteral("account/studio"), odd);
    VERIFY_OK(finished(f.keychain->read(Name)));
    for (const QByteArray& form : forms)
        QVERIFY2(!redacted(QString::fromLatin1("say " + form)).contains(QLatin1String(form)), form.constData());
}

void TestKeychain::aReferenceKnowsItsKey()
{
    const KeyReference reference = referenceTo(Name, *key(), KeyState::Present);
    QCOMPARE(reference.lastFour, QByteArray("cdef"));
    QCOMPARE(reference.fingerprint.size(), 8);
    QVERIFY(refersTo(reference, *key()));
    QVERIFY(!refersTo(reference, SecretText(QByteArrayLiteral("sk-test-0123456789abcdee"))));
    QVERIFY2(referenceTo(Name, *key(), KeyState::Present).fingerprint != reference.fingerprint, "no salt");
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
