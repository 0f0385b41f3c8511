#include "core/store/account_book.h"
#include "core/store/pace_book.h"
#include "tests/support/finished.h"

#include <QTemporaryDir>

/// The book of pace over a ledger on disk: what a person changes is there after a restart.
class TestPaceBook final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void limitsAreEditedAndKept();
    void wrongLimitsAreRefused();
    void pausesAreKept();
    void aBreakerIsResetByAPerson();
    void theQueueAtOneGlance();
    void placesAreKeptAndAreNoStep();

private:
    void open()
    {
        m_ledger.reset();
        TAKE(m_ledger, Ledger::open(m_home->path()));
    }
    PaceBook book() const { return PaceBook(m_ledger); }
    Result<JobRecord> add(const ProjectId& project, JobState state, const QList<Charge>& charges = {});
    Result<PaceLimit> limit(const QString& bucket) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<Ledger> m_ledger;
};

void TestPaceBook::init()
{
    m_ledger.reset();
    m_home = std::make_unique<QTemporaryDir>();
    open();
    Account account;
    account.name = QStringLiteral("acme");
    VERIFY_OK(AccountBook(m_ledger).set(account).takeResult());
}

Result<JobRecord> TestPaceBook::add(const ProjectId& project, JobState state, const QList<Charge>& charges)
{
    JobRecord job;
    job.id = JobId::create();
    job.project = project;
    job.shot = ShotId::create();
    job.account = QStringLiteral("acme");
    BR_TRY(const auto admission, m_ledger->admit(job).takeResult());
    JobRecord next = admission.job;
    next.state = state;
    Ledger::Also also;
    also.charges = charges;
    return m_ledger->advance(admission.job, next, QStringLiteral("test"), {}, also).takeResult();
}

Result<PaceLimit> TestPaceBook::limit(const QString& bucket) const
{
    BR_TRY(const auto state, book().state().takeResult());
    for (const PaceLimit& limit : state.limits)
        if (limit.bucket == bucket)
            return limit;
    return fail(ErrorKind::NotFound, QStringLiteral("no such limit"));
}

void TestPaceBook::limitsAreEditedAndKept()
{
    const QString bucket = QStringLiteral("generate:acme");
    QCOMPARE(limit(bucket).value_or(PaceLimit{}), (PaceLimit{bucket, 10, 10, {}}));
    QCOMPARE(limit(QStringLiteral("compile"))->perMinute, 5);
    QCOMPARE(limit(QStringLiteral("keytest:acme"))->perMinute, 20);
    VERIFY_OK(book().setLimit(bucket, 3).takeResult());
    open();
    QCOMPARE(limit(bucket)->perMinute, 3);
    VERIFY_OK(book().setLimit(bucket, 0).takeResult());
    QCOMPARE(limit(bucket)->perMinute, 10);
}

void TestPaceBook::wrongLimitsAreRefused()
{
    VERIFY_FAILS(ErrorKind::Usage, book().setLimit(QStringLiteral("generate:nobody"), 3).takeResult());
    VERIFY_FAILS(ErrorKind::Usage, book().setLimit(QStringLiteral("compile"), -1).takeResult());
    VERIFY_FAILS(ErrorKind::Usage, book().setLimit(QStringLiteral("compile"), 10'001).takeResult());
}

void TestPaceBook::pausesAreKept()
{
    VERIFY_OK(book().setAllPaused(true).takeResult());
    VERIFY_OK(book().setAccountPaused(QStringLiteral("acme"), true).takeResult());
    VERIFY_FAILS(ErrorKind::NotFound, book().setAccountPaused(QStringLiteral("nobody"), true).takeResult());
    open();
    TAKE(const auto state, book().state());
    QVERIFY(state.allPaused);
    QCOMPARE(state.pausedAccounts, QStringList(QStringLiteral("acme")));
    QVERIFY(!state.safeModeSince.isValid());
}

void TestPaceBook::aBreakerIsResetByAPerson()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_OK(
        book().note({BreakerNote::What::KeyRefused, QStringLiteral("acme"), now, std::chrono::hours(2)}).takeResult());
    TAKE(const auto open, book().state());
    QCOMPARE(open.breakers.size(), 1);
    QCOMPARE(open.breakers[0].reason, QStringLiteral("key"));
    QVERIFY(limit(QStringLiteral("generate:acme"))->notBefore.isValid());
    VERIFY_OK(book().resetBreaker(QStringLiteral("acme")).takeResult());
    TAKE(const auto reset, book().state());
    QVERIFY(reset.breakers.isEmpty());
    QVERIFY(!limit(QStringLiteral("generate:acme"))->notBefore.isValid());
}

void TestPaceBook::theQueueAtOneGlance()
{
    const ProjectId here = ProjectId::create(), elsewhere = ProjectId::create();
    const auto money = [](ChargeKind kind, qint64 micro, const char* currency) {
        return Charge{kind, {micro, QString::fromLatin1(currency), MoneySource::Table}, {}};
    };
    VERIFY_OK(add(here, JobState::Queued));
    VERIFY_OK(add(here, JobState::Held));
    VERIFY_OK(add(here, JobState::Running, {money(ChargeKind::Spent, 700, "USD"), money(ChargeKind::Spent, 5, "EUR")}));
    VERIFY_OK(add(here, JobState::Attention, {money(ChargeKind::Unknown, 300, "USD")}));
    VERIFY_OK(add(here, JobState::Stored, {money(ChargeKind::Reserved, 9000, "USD")}));
    VERIFY_OK(add(elsewhere, JobState::Unknown, {money(ChargeKind::Unknown, 1, "USD")}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    TAKE(const auto stats, book().stats(here, now.addSecs(-60)));
    QCOMPARE(stats.states.value(QStringLiteral("Queued")), 1);
    QVERIFY(!stats.states.contains(QStringLiteral("Unknown")));
    QCOMPARE(stats.depth, 2);
    QCOMPARE(stats.unknown, 1);
    QVERIFY(stats.oldest.isValid() && stats.oldest <= now);
    QVERIFY(stats.nextRun.isValid());
    QCOMPARE(stats.spentToday, (QList<Money>{{5, QStringLiteral("EUR"), MoneySource::Table},
                                             {1000, QStringLiteral("USD"), MoneySource::Table}}));
    TAKE(const auto all, book().stats({}, now.addSecs(-60)));
    QCOMPARE(all.unknown, 2);
    TAKE(const auto tomorrow, book().stats({}, now.addSecs(60)));
    QVERIFY(tomorrow.spentToday.isEmpty());
}

void TestPaceBook::placesAreKeptAndAreNoStep()
{
    const ProjectId project = ProjectId::create();
    const auto job = add(project, JobState::Queued);
    VERIFY_OK(job);
    VERIFY_OK(book().setPlaces({{job->id, 2, -7}}).takeResult());
    TAKE(const auto read, m_ledger->job(job->id));
    QCOMPARE(read.priority, 2);
    QCOMPARE(read.queuePlace, -7);
    QCOMPARE(read.version, job->version);
}

QTEST_GUILESS_MAIN(TestPaceBook)
#include "test_pace_book.moc"
