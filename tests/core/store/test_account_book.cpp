#include "core/store/account_book.h"
#include "core/store/ledger.h"
#include "core/store/pace_book.h"
#include "tests/support/finished.h"

#include <QTemporaryDir>

/// Accounts and what is known of their keys, as the ledger keeps them.
class TestAccountBook final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryField();
    void accountsWithLiveJobsStay();
    void accountsWithSentJobsKeepTheirAddress();
    void aKeyThatWorksEndsARefusal();
    void whatIsKnownOfAKeyGoesWithItsAccount();
    void keyTestsAreCountedOverRestarts();
    void theBreakerGoesWithItsAccount();
};

namespace {

Account studio()
{
    return {QStringLiteral("studio"),
            QStringLiteral("openai-compatible"),
            QStringLiteral("https://a.b/v1"),
            {{QStringLiteral("body"), QStringLiteral("json")}},
            true,
            3};
}

KeyReference somebodysKey(KeyState state)
{
    return {QStringLiteral("studio"), "cdef", "0123456789abcdef", "fingerpr", state};
}

JobRecord jobOf(const QString& account)
{
    JobRecord job;
    job.id = JobId::create();
    job.project = ProjectId::create();
    job.account = account;
    job.request = QByteArrayLiteral("{}");
    return job;
}

} // namespace

void TestAccountBook::keepsEveryField()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    Account plain;
    plain.name = QStringLiteral("Ada's \xc3\xa4lter. Server");
    plain.provider = QStringLiteral("openai-compatible");
    VERIFY_OK(book.set(plain).takeResult());
    VERIFY_OK(book.set({plain.name, plain.provider, {}, {}, false, {}}).takeResult());
    VERIFY_OK(book.set({QStringLiteral("studio"), plain.provider, {}, {}, false, {}}).takeResult());
    VERIFY_OK(book.set(studio()).takeResult()); // replaces
    for (const KeyState state :
         {KeyState::Pending, KeyState::Present, KeyState::Unavailable, KeyState::Refused, KeyState::Removing}) {
        VERIFY_OK(book.setKey(somebodysKey(state)).takeResult());
        TAKE(const auto contents, book.contents());
        QCOMPARE(contents.keys.size(), 1);
        QVERIFY(contents.keys.first() == somebodysKey(state));
    }
    TAKE(const auto contents, book.contents());
    QCOMPARE(contents.accounts.size(), 2);
    QVERIFY(contents.accounts[0] == plain);
    QVERIFY(contents.accounts[1] == studio());
}

void TestAccountBook::accountsWithLiveJobsStay()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    VERIFY_OK(book.set(studio()).takeResult());
    TAKE(const auto admitted, ledger->admit(jobOf(QStringLiteral("studio"))));
    VERIFY_FAILS(ErrorKind::Usage, book.checkRemovable(QStringLiteral("studio")).takeResult());
    VERIFY_FAILS(ErrorKind::Usage, book.remove(QStringLiteral("studio")).takeResult());
    JobRecord done = admitted.job;
    done.state = JobState::Cancelled;
    VERIFY_OK(ledger->advance(admitted.job, done, QStringLiteral("job.terminal")).takeResult());
    VERIFY_OK(book.checkRemovable(QStringLiteral("studio")).takeResult());
    VERIFY_OK(book.remove(QStringLiteral("studio")).takeResult());
}

void TestAccountBook::accountsWithSentJobsKeepTheirAddress()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    Account account = studio();
    VERIFY_OK(book.set(account).takeResult());
    TAKE(const auto admitted, ledger->admit(jobOf(account.name)));
    account.baseUrl = QStringLiteral("https://videos.example/v2");
    VERIFY_OK(book.set(account).takeResult()); // nothing was sent yet: an address with a typing error can be mended
    JobRecord sent = admitted.job;
    sent.state = JobState::Unknown;
    TAKE(const auto unknown, ledger->advance(admitted.job, sent, QStringLiteral("submit.unknown")));
    account.paused = true;
    VERIFY_OK(book.set(account).takeResult());
    account.baseUrl = QStringLiteral("https://other.example/v1");
    VERIFY_FAILS(ErrorKind::Usage, book.set(account).takeResult());
    JobRecord done = unknown;
    done.state = JobState::WrittenOff;
    VERIFY_OK(ledger->advance(unknown, done, QStringLiteral("job.terminal")).takeResult());
    VERIFY_OK(book.set(account).takeResult());
}

void TestAccountBook::aKeyThatWorksEndsARefusal()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    const PaceBook pace(ledger);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_OK(book.set(studio()).takeResult());
    VERIFY_OK(pace.note({BreakerNote::What::KeyRefused, studio().name, now, {}}).takeResult());
    TAKE(const auto refused, pace.state());
    QCOMPARE(refused.breakers.size(), 1);
    VERIFY_OK(book.keyWorks(studio().name, now).takeResult());
    TAKE(const auto works, pace.state());
    QVERIFY(works.breakers.isEmpty() || works.breakers.first().reason.isEmpty());
}

void TestAccountBook::whatIsKnownOfAKeyGoesWithItsAccount()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    QVERIFY2(!book.setKey(somebodysKey(KeyState::Present)).takeResult(), "a key of no account");
    VERIFY_OK(book.set(studio()).takeResult());
    VERIFY_OK(book.setKey(somebodysKey(KeyState::Present)).takeResult());
    VERIFY_OK(book.remove(QStringLiteral("studio")).takeResult());
    TAKE(const auto contents, book.contents());
    QVERIFY(contents.keys.isEmpty());
}

void TestAccountBook::keyTestsAreCountedOverRestarts()
{
    QTemporaryDir home;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int start = 0; start < 2; ++start) {
        TAKE(const auto ledger, Ledger::open(home.path()));
        for (int i = 0; i < 10; ++i) {
            TAKE(const auto wait, AccountBook(ledger).takeKeyTest(QStringLiteral("studio"), now));
            QVERIFY(!wait);
        }
    }
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto full, AccountBook(ledger).takeKeyTest(QStringLiteral("studio"), now));
    QCOMPARE(full, std::optional(QDateTime::fromMSecsSinceEpoch(now.toMSecsSinceEpoch() + 60000, Qt::UTC)));
    TAKE(const auto other, AccountBook(ledger).takeKeyTest(QStringLiteral("home"), now));
    QVERIFY(!other);
    TAKE(const auto later, AccountBook(ledger).takeKeyTest(QStringLiteral("studio"), now.addSecs(61)));
    QVERIFY(!later);
}

/// Else it would be tried for ever, with an account that nobody has.
void TestAccountBook::theBreakerGoesWithItsAccount()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const AccountBook book(ledger);
    const PaceBook pace(ledger);
    VERIFY_OK(book.set(studio()).takeResult());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(pace.note({BreakerNote::What::NetworkFailure, QStringLiteral("studio"), now, {}}).takeResult());
    VERIFY_OK(pace.setLimit(QStringLiteral("generate:studio"), 3).takeResult());
    TAKE(const auto open, pace.state());
    QCOMPARE(open.breakers.size(), 1);
    VERIFY_OK(book.remove(QStringLiteral("studio")).takeResult());
    TAKE(const auto state, pace.state());
    QVERIFY(state.breakers.isEmpty());
    TAKE(const auto probes, pace.takeProbes(now.addSecs(3600)));
    QVERIFY(probes.isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountBook)
#include "test_account_book.moc"
