#include "core/base/log.h"
#include "core/settings/keychain_secrets.h"
#include "tests/support/results.h"

#include <QMap>
#include <QTimer>

/// Keyrings as they are: good, locked, absent, hanging, forgetful.
class TestSecrets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodKeyringKeepsKeys();
    void aLockedKeyringIsNotBelieved();
    void aForgetfulKeyringIsFoundOut();
    void aHangingKeyringIsNotWaitedFor();
    void anAbsentKeyringIsSaid();
    void anAnswerAfterTheEndIsHarmless();
    void keysAreChecked_data();
    void keysAreChecked();
    void theEnvironmentGivesKeys();
    void sessionsForget();
    void keysNeverReachALog();
};

namespace {

enum class Mood { Good, Locked, Forgetful, Hanging, Absent };

/// Answers from the event loop, as a real one does.
class FakeKeyring final : public Keyring {
public:
    explicit FakeKeyring(Mood mood)
        : mood(mood)
    {
    }
    void read(const QString& name, Callback done) override
    {
        const bool there = mood == Mood::Good && store.contains(name);
        later(std::move(done), there ? Reply{Answer::Done, store.value(name), {}} : Reply{Answer::NotFound, {}, {}});
    }
    void write(const QString& name, const QByteArray& bytes, Callback done) override
    {
        if (mood == Mood::Good)
            store.insert(name, bytes);
        later(std::move(done), {Answer::Done, {}, {}});
    }
    void remove(const QString& name, Callback done) override
    {
        if (mood == Mood::Good && !keepsAll)
            store.remove(name);
        later(std::move(done), {Answer::Done, {}, {}}); // a locked one says so too
    }
    Mood mood;
    bool keepsAll = false;
    QMap<QString, QByteArray> store;

private:
    void later(Callback done, const Reply& reply)
    {
        if (mood == Mood::Hanging)
            return;
        const Reply given = mood == Mood::Absent ? Reply{Answer::Silent, {}, QStringLiteral("no service")} : reply;
        QTimer::singleShot(1, [done = std::move(done), given] { done(given); });
    }
};

struct Fixture {
    explicit Fixture(Mood mood, int patience = 2000)
    {
        auto made = std::make_unique<FakeKeyring>(mood);
        keyring = made.get();
        secrets = std::make_unique<KeychainSecrets>(std::move(made), patience);
    }
    FakeKeyring* keyring = nullptr;
    std::unique_ptr<KeychainSecrets> secrets;
};

const QString Name = QStringLiteral("studio");
SecretText key()
{
    return SecretText(QByteArrayLiteral("sk-test-0123456789abcdef"));
}

/// Runs the event loop until the future is there, as the program does.
template<class Value> Value finished(QFuture<Value> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 5000); }();
    return future.takeResult();
}

} // namespace

void TestSecrets::aGoodKeyringKeepsKeys()
{
    Fixture f(Mood::Good);
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.secrets->read(Name)));
    VERIFY_OK(finished(f.secrets->write(Name, key())));
    const auto read = finished(f.secrets->read(Name));
    VERIFY_OK(read);
    QCOMPARE(read->reveal(), key().reveal());
    VERIFY_OK(finished(f.secrets->remove(Name)));
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.secrets->read(Name)));
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.secrets->remove(Name)));
}

void TestSecrets::aLockedKeyringIsNotBelieved()
{
    Fixture f(Mood::Good);
    VERIFY_OK(finished(f.secrets->write(Name, key())));
    f.keyring->mood = Mood::Locked;
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.secrets->read(Name)));
    VERIFY_FAILS(ErrorKind::NotFound, finished(f.secrets->remove(Name))); // it would have said "deleted"
    VERIFY_FAILS(ErrorKind::Failed, finished(f.secrets->write(Name, key())));
    f.keyring->mood = Mood::Good;
    VERIFY_OK(finished(f.secrets->read(Name))); // the key was there all the time
}

void TestSecrets::aForgetfulKeyringIsFoundOut()
{
    Fixture f(Mood::Forgetful);
    VERIFY_FAILS(ErrorKind::Failed, finished(f.secrets->write(Name, key())));
    Fixture stubborn(Mood::Good);
    VERIFY_OK(finished(stubborn.secrets->write(Name, key())));
    stubborn.keyring->keepsAll = true;
    VERIFY_FAILS(ErrorKind::Failed, finished(stubborn.secrets->remove(Name)));
}

void TestSecrets::aHangingKeyringIsNotWaitedFor()
{
    Fixture f(Mood::Hanging, 30);
    auto read = f.secrets->read(Name);
    auto written = f.secrets->write(Name, key());
    auto removed = f.secrets->remove(Name);
    QVERIFY2(!read.isFinished() && !written.isFinished() && !removed.isFinished(), "asking must not block");
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(read)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(written)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(std::move(removed)));
}

void TestSecrets::anAbsentKeyringIsSaid()
{
    Fixture f(Mood::Absent);
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.secrets->read(Name)));
    VERIFY_FAILS(ErrorKind::Unsupported, finished(f.secrets->write(Name, key())));
}

void TestSecrets::anAnswerAfterTheEndIsHarmless()
{
    Fixture f(Mood::Good);
    const auto written = f.secrets->write(Name, key());
    f.secrets.reset();
    QTest::qWait(20);
    QVERIFY(!written.isFinished() || written.resultCount() == 0);
}

void TestSecrets::keysAreChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line break") << QByteArrayLiteral("sk-1\r\nX-Evil: 1");
    QTest::newRow("space") << QByteArrayLiteral("sk 1");
    QTest::newRow("not ASCII") << QByteArrayLiteral("sk-\xc3\xa4");
    QTest::newRow("too long") << QByteArray(513, 'k');
}

void TestSecrets::keysAreChecked()
{
    QFETCH(const QByteArray, bytes);
    Fixture f(Mood::Good);
    VERIFY_FAILS(ErrorKind::Usage, finished(f.secrets->write(Name, SecretText(bytes))));
    QVERIFY(f.keyring->store.isEmpty());
    SessionSecrets session;
    VERIFY_FAILS(ErrorKind::Usage, session.write(Name, SecretText(bytes)).takeResult());
}

void TestSecrets::theEnvironmentGivesKeys()
{
    QCOMPARE(EnvironmentSecrets::variableFor(QStringLiteral("My studio-2")),
             QByteArrayLiteral("BOARDREEL_KEY_MY_STUDIO_2"));
    EnvironmentSecrets secrets;
    qunsetenv("BOARDREEL_KEY_MY_STUDIO_2");
    const auto none = secrets.read(QStringLiteral("My studio-2")).takeResult();
    VERIFY_FAILS(ErrorKind::NotFound, none);
    QVERIFY(none.error().message.contains(QLatin1String("BOARDREEL_KEY_MY_STUDIO_2")));
    qputenv("BOARDREEL_KEY_MY_STUDIO_2", "sk-env-0123456789");
    const auto read = secrets.read(QStringLiteral("My studio-2")).takeResult();
    VERIFY_OK(read);
    QCOMPARE(read->reveal(), QByteArrayLiteral("sk-env-0123456789"));
    qputenv("BOARDREEL_KEY_MY_STUDIO_2", "two words");
    VERIFY_FAILS(ErrorKind::Usage, secrets.read(QStringLiteral("My studio-2")).takeResult());
    VERIFY_FAILS(ErrorKind::Unsupported, secrets.write(Name, key()).takeResult());
}

void TestSecrets::sessionsForget()
{
    SessionSecrets secrets;
    VERIFY_OK(secrets.write(Name, key()).takeResult());
    const auto read = secrets.read(Name).takeResult();
    VERIFY_OK(read);
    QCOMPARE(read->reveal(), key().reveal());
    VERIFY_OK(secrets.read(Name).takeResult()); // reading does not use it up
    VERIFY_OK(secrets.remove(Name).takeResult());
    VERIFY_FAILS(ErrorKind::NotFound, secrets.read(Name).takeResult());
    VERIFY_FAILS(ErrorKind::NotFound, secrets.remove(Name).takeResult());
}

void TestSecrets::keysNeverReachALog()
{
    const QByteArray odd = QByteArrayLiteral("zq9-unlike-any-pattern-77");
    QVERIFY(redacted(QString::fromLatin1(odd))
                .contains(QLatin1String("unlike"))); // not by its looks: only once it is known
    Fixture f(Mood::Good);
    f.keyring->store.insert(QStringLiteral("account/studio"), odd);
    VERIFY_OK(finished(f.secrets->read(Name)));
    QVERIFY(!redacted(QStringLiteral("key is ") + QString::fromLatin1(odd)).contains(QLatin1String("unlike")));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
