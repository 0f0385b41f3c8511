#include "tests/core/accounts/accounts_fixture.h"

#include <QElapsedTimer>

using Keep = AccountKeys::Keep;
using KeyLeft = AccountKeys::KeyLeft;
using Mood = FakeKeyring::Mood;

/// Keyrings on bad days: what is said, what is kept, and that nobody waits for them.
class TestKeyTrouble final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLockedKeyringIsNotNoKey();
    void aKeyringIsAskedAgainByItselfAndByAPerson();
    void aSilentKeyringKeepsNobodyWaiting();
    void aWriteThatFailsLeavesWhatWas();
    void aCrashInAWriteIsDecidedByWhatIsThere();
    void anotherKeyUnderTheNameIsNotUsed();
    void aKeyThatCannotBeRemovedIsSaid();
    void aLateAnswerChangesNothing();
};

namespace {
const QString Studio = QStringLiteral("studio");
const QByteArray First = QByteArrayLiteral("zq-canary-first-4711");
const QByteArray Second = QByteArrayLiteral("zq-canary-second-0815");
const QString Entry = QStringLiteral("account/studio");
} // namespace

void TestKeyTrouble::aLockedKeyringIsNotNoKey()
{
    for (const Mood mood : {Mood::Locked, Mood::Absent, Mood::Denying, Mood::Hanging}) {
        AccountsFixture f;
        VERIFY_OK(f.add(Studio, First));
        f.restart();
        f.keyring.mood = mood;
        const auto locked = f.found(Studio);
        VERIFY_FAILS(ErrorKind::Unsupported, locked);
        QCOMPARE(f.standing(Studio), QStringLiteral("unavailable"));
        QCOMPARE(f.accounts->key(Studio).lastFour, QByteArray("4711")); // it is still known whose key it is
        // For this session only: works, and the keyring's own is kept.
        VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Session)));
        QCOMPARE(f.keyOf(Studio), Second);
        f.keyring.mood = Mood::Good;
        f.restart();
        QCOMPARE(f.keyOf(Studio), First);
        QCOMPARE(f.standing(Studio), QStringLiteral("keyring"));
    }
}

void TestKeyTrouble::aKeyringIsAskedAgainByItselfAndByAPerson()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.restart();
    f.keyring.mood = Mood::Locked;
    VERIFY_FAILS(ErrorKind::Unsupported, f.found(Studio));
    f.keyring.calls.clear();
    f.accounts->tryAgain(Studio);
    VERIFY_FAILS(ErrorKind::Unsupported, f.found(Studio));
    QVERIFY(f.keyring.calls.contains(QStringLiteral("write probe"))); // makes a desktop ask for its password
    f.keyring.opens = true;
    f.accounts->tryAgain(Studio);
    QCOMPARE(f.keyOf(Studio), First);
    f.keyring.mood = Mood::Locked; // it is in memory: the keyring is not needed any more
    QCOMPARE(f.keyOf(Studio), First);

    f.restart();
    f.keyring.opens = false;
    VERIFY_FAILS(ErrorKind::Unsupported, f.found(Studio));
    f.keyring.mood = Mood::Good; // unlocked by somebody else
    f.changes->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!f.changes->isEmpty(), 7000); // after 5 seconds, by itself
    QCOMPARE(f.keyOf(Studio), First);
}

void TestKeyTrouble::aSilentKeyringKeepsNobodyWaiting()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.restart();
    f.keyring.mood = Mood::Hanging;
    qint64 longest = 0;
    QElapsedTimer clock;
    clock.start();
    QTimer heart; // stalls of the main thread are what a person feels
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
    heart.start(5);
    QVERIFY(!f.accounts->find(Studio));
    QTRY_COMPARE(f.standing(Studio), QStringLiteral("waiting"));
    QVERIFY(!f.accounts->key(Studio).trouble.isEmpty());
    VERIFY_FAILS(ErrorKind::Unsupported, f.found(Studio));
    VERIFY_FAILS(ErrorKind::Unsupported, f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
    // Who waited would wait for seconds; a machine that is busy with others takes tenths.
    QVERIFY2(longest < 1000, qPrintable(QStringLiteral("%1 ms").arg(longest)));
}

void TestKeyTrouble::aWriteThatFailsLeavesWhatWas()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio));
    for (const Mood mood : {Mood::Absent, Mood::Locked, Mood::Forgetful, Mood::Denying}) {
        f.keyring.mood = mood;
        QVERIFY(!f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
        QCOMPARE(f.standing(Studio), QStringLiteral("missing")); // nothing pretends to be there
    }
    f.keyring.mood = Mood::Good;
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, First, Keep::Keyring)));
    f.keyring.mood = Mood::Locked;
    QVERIFY(!f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
    f.keyring.mood = Mood::Good;
    QCOMPARE(f.keyOf(Studio), First);
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.accounts->setKey(Studio, "two words", Keep::Keyring)));
    QCOMPARE(f.keyOf(Studio), First);
}

void TestKeyTrouble::aCrashInAWriteIsDecidedByWhatIsThere()
{
    for (const bool wasWritten : {true, false}) {
        AccountsFixture f;
        VERIFY_OK(f.add(Studio));
        VERIFY_OK(AccountBook(f.ledger)
                      .setKey(referenceTo(Studio, SecretText(QByteArray(First)), KeyState::Pending))
                      .takeResult());
        if (wasWritten)
            f.keyring.keys.insert(Entry, First);
        f.restart();
        if (wasWritten)
            QCOMPARE(f.keyOf(Studio), First);
        else
            VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
        QCOMPARE(f.standing(Studio), wasWritten ? QStringLiteral("keyring") : QStringLiteral("missing"));
    }
}

void TestKeyTrouble::anotherKeyUnderTheNameIsNotUsed()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.keyring.keys.insert(Entry, Second); // of another home, or put there by hand
    f.restart();
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
    QVERIFY(!f.accounts->key(Studio).trouble.isEmpty());
    VERIFY_OK(f.wait(f.accounts->setKey(Studio, Second, Keep::Keyring)));
    QCOMPARE(f.keyOf(Studio), Second);
}

void TestKeyTrouble::aKeyThatCannotBeRemovedIsSaid()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.keyring.mood = Mood::Locked;
    VERIFY_FAILS(ErrorKind::Failed, f.wait(f.accounts->remove(Studio, KeyLeft::Removed)));
    QCOMPARE(f.standing(Studio), QStringLiteral("removing"));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio)); // a person wanted it gone: not used any more
    f.restart();
    QCOMPARE(f.standing(Studio), QStringLiteral("removing"));
    f.keyring.mood = Mood::Good;
    VERIFY_OK(f.wait(f.accounts->remove(Studio, KeyLeft::Removed)));
    QTRY_VERIFY(f.keyring.keys.isEmpty());
    VERIFY_OK(f.add(Studio, First));
    f.keyring.mood = Mood::Absent;
    VERIFY_OK(f.wait(f.accounts->remove(Studio, KeyLeft::InKeyring)));
    QVERIFY(f.accounts->accounts().isEmpty());
    QVERIFY(f.keyring.keys.contains(Entry));
}

void TestKeyTrouble::aLateAnswerChangesNothing()
{
    AccountsFixture f;
    VERIFY_OK(f.add(Studio, First));
    f.restart();
    QVERIFY(!f.accounts->find(Studio)); // being read
    const auto removed = f.accounts->removeKey(Studio);
    VERIFY_OK(f.wait(removed));
    QTest::qWait(20);
    QCOMPARE(f.standing(Studio), QStringLiteral("missing"));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.found(Studio));
}

QTEST_GUILESS_MAIN(TestKeyTrouble)
#include "test_key_trouble.moc"
