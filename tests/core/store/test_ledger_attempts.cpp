#include "core/store/ledger.h"
#include "tests/support/finished.h"

#include <QTemporaryDir>

/// Attempts, charges and downloads: rows that stand for money, written with the transition they belong to.
class TestLedgerAttempts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryField();
    void aTransitionIsWrittenWholeOrNotAtAll();
    void aJobHasOneLiveAttempt();
    void anIdOfAnotherAttemptIsRefused();
    void balancesAreSumsOfRows();
    void theGateKeepsThePace();
    void aJobMayWaitForNothing();
    void downloadsAreRemembered();
};

namespace {

const QDateTime Now = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);

JobRecord someJob()
{
    JobRecord job;
    job.id = JobId::create();
    job.project = ProjectId::create();
    job.projectFolder = QStringLiteral("/films/one");
    job.shot = ShotId::create();
    job.account = QStringLiteral("studio");
    job.provider = QStringLiteral("openai-compatible");
    job.request = QByteArrayLiteral("{}");
    job.requestKey = QStringLiteral("key");
    return job;
}

Attempt intentOf(const JobRecord& job)
{
    Attempt attempt;
    attempt.id = AttemptId::create();
    attempt.job = job.id;
    attempt.account = job.account;
    attempt.idempotencyKey = attempt.id.toString();
    attempt.body = QByteArray("\0one\xff", 5);
    attempt.intentAt = Now;
    return attempt;
}

Money dollars(qint64 micro)
{
    return {micro, QStringLiteral("USD"), MoneySource::Table};
}

QFuture<Result<JobRecord>> submit(Ledger& ledger, const JobRecord& job, const Attempt& attempt,
                                  const QList<Charge>& charges = {})
{
    JobRecord next = job;
    next.state = JobState::Submitting;
    return ledger.advance(job, next, QStringLiteral("intent.committed"), {}, {.attempt = attempt, .charges = charges});
}

} // namespace

void TestLedgerAttempts::keepsEveryField()
{
    QTemporaryDir home;
    Attempt attempt;
    JobId id;
    {
        TAKE(const auto ledger, Ledger::open(home.path()));
        TAKE(const auto admitted, ledger->admit(someJob()));
        id = admitted.job.id;
        attempt = intentOf(admitted.job);
        attempt.idempotentUntil = Now.addDays(1);
        TAKE(const auto submitting, submit(*ledger, admitted.job, attempt));
        TAKE(const auto intended, ledger->attempts(id));
        QVERIFY(intended.first() == attempt);
        attempt.sentAt = Now.addSecs(1);
        attempt.answeredAt = Now.addSecs(2);
        attempt.serverTime = Now.addSecs(-7);
        attempt.httpStatus = 200;
        attempt.providerRequest = QStringLiteral("req_1");
        attempt.outcome = AttemptOutcome::Accepted;
        attempt.remoteId = QStringLiteral("video_1");
        attempt.lookups = 3;
        attempt.consent = QStringLiteral("pay again");
        attempt.errorClass = QStringLiteral("network");
        attempt.answer = QByteArrayLiteral("<html>");
        JobRecord running = submitting;
        running.state = JobState::Running;
        running.remoteId = attempt.remoteId;
        TAKE(const auto moved,
             ledger->advance(submitting, running, QStringLiteral("submit.accepted"), {}, {.attempt = attempt}));
        QCOMPARE(moved.remoteId, attempt.remoteId);
    }
    attempt.body.clear(); // it is never sent again
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const QString tag, ledger->lastTag(id));
    QCOMPARE(tag, attempt.id.toString());
    TAKE(const auto read, ledger->attempts(id));
    QCOMPARE(read.size(), 1);
    QVERIFY(read.first() == attempt);
    TAKE(const auto owned, ledger->ownedRemoteIds(QStringLiteral("studio")));
    QCOMPARE(owned, QSet<QString>{QStringLiteral("video_1")});
    TAKE(const auto others, ledger->ownedRemoteIds(QStringLiteral("another")));
    QVERIFY(others.isEmpty());
}

void TestLedgerAttempts::aTransitionIsWrittenWholeOrNotAtAll()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    const Attempt first = intentOf(admitted.job);
    const Charge reserved{ChargeKind::Reserved, dollars(100), QStringLiteral("asked")};
    TAKE(const auto submitting, submit(*ledger, admitted.job, first, {reserved}));

    // A second live attempt breaks an index of the last row that is written; what came before it must go, too.
    JobRecord again = submitting;
    again.state = JobState::Unknown;
    const auto refused = ledger
                             ->advance(submitting, again, QStringLiteral("submit.unknown"), {},
                                       {.pace = Ledger::Pace{QStringLiteral("p"), 1, Now},
                                        .attempt = intentOf(submitting),
                                        .charges = {{ChargeKind::Unknown, dollars(100), {}}},
                                        .download = DownloadRow{QStringLiteral("https://x"), {}, {}, {}, 1}})
                             .takeResult();
    QVERIFY(!refused);
    TAKE(const auto job, ledger->job(submitting.id));
    QVERIFY(job == submitting);
    TAKE(const auto attempts, ledger->attempts(job.id));
    QCOMPARE(attempts.size(), 1);
    TAKE(const auto charges, ledger->charges(job.id));
    QVERIFY(charges == QList<Charge>{reserved});
    TAKE(const auto events, ledger->events(job.id));
    QCOMPARE(events.size(), 2);
    TAKE(const auto download, ledger->download(job.id));
    QVERIFY(!download);
    // The control: without the second attempt the same transition is written, and the place was not used up.
    TAKE(const auto moved, ledger->advance(submitting, again, QStringLiteral("submit.unknown"), {},
                                           {.pace = Ledger::Pace{QStringLiteral("p"), 1, Now}}));
    QVERIFY(moved.state == JobState::Unknown);
}

void TestLedgerAttempts::aJobHasOneLiveAttempt()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    Attempt attempt = intentOf(admitted.job);
    TAKE(JobRecord job, submit(*ledger, admitted.job, attempt));
    for (const AttemptOutcome live : {AttemptOutcome::Intent, AttemptOutcome::Unknown}) {
        attempt.outcome = live;
        TAKE(job, ledger->advance(job, job, QStringLiteral("reconcile.try"), {}, {.attempt = attempt}));
        VERIFY_FAILS(ErrorKind::NeedsPerson, submit(*ledger, job, intentOf(job)).takeResult()); // and ever would
    }
    attempt.outcome = AttemptOutcome::NotSent;
    TAKE(job, ledger->advance(job, job, QStringLiteral("submit.not_sent"), {}, {.attempt = attempt}));
    VERIFY_OK(submit(*ledger, job, intentOf(job)).takeResult());
}

void TestLedgerAttempts::anIdOfAnotherAttemptIsRefused()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto first, ledger->admit(someJob()));
    Attempt attempt = intentOf(first.job);
    attempt.outcome = AttemptOutcome::Accepted;
    attempt.remoteId = QStringLiteral("video_1");
    VERIFY_OK(submit(*ledger, first.job, attempt).takeResult()); // the job's own row does not say it
    TAKE(const auto second, ledger->admit(someJob()));
    JobRecord thief = second.job;
    thief.state = JobState::Running;
    thief.remoteId = attempt.remoteId;
    VERIFY_FAILS(ErrorKind::NeedsPerson,
                 ledger->advance(second.job, thief, QStringLiteral("submit.accepted")).takeResult());
    TAKE(const auto job, ledger->job(second.job.id));
    QVERIFY(job == second.job);
}

void TestLedgerAttempts::balancesAreSumsOfRows()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    const QList<Charge> moves{{ChargeKind::Reserved, dollars(-250), {}},
                              {ChargeKind::Spent, dollars(250), QStringLiteral("accepted")},
                              {ChargeKind::Released, {5, QStringLiteral("credits"), MoneySource::User}, {}}};
    VERIFY_OK(submit(*ledger, admitted.job, intentOf(admitted.job), moves).takeResult());
    TAKE(const auto charges, ledger->charges(admitted.job.id));
    QVERIFY(charges == moves);
}

void TestLedgerAttempts::theGateKeepsThePace()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    int started = 0;
    for (int i = 0; i < 12; ++i) {
        TAKE(const auto admitted, ledger->admit(someJob()));
        JobRecord next = admitted.job;
        next.state = JobState::Submitting;
        TAKE(const auto moved, ledger->advance(admitted.job, next, QStringLiteral("intent.committed"), {},
                                               {.gate = SubmitGate{QStringLiteral("studio"), Now, 0.5},
                                                .attempt = intentOf(admitted.job)}));
        TAKE(const auto attempts, ledger->attempts(moved.id));
        QCOMPARE(attempts.size(), moved.state == JobState::Submitting ? 1 : 0);
        started += int(attempts.size());
    }
    QCOMPARE(started, 10);
}

void TestLedgerAttempts::aJobMayWaitForNothing()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    JobRecord held = admitted.job;
    held.state = JobState::Held;
    held.due = {};
    VERIFY_OK(ledger->advance(admitted.job, held, QStringLiteral("job.held")).takeResult());
    TAKE(const auto read, ledger->job(held.id));
    QVERIFY(!read.due.isValid());
}

void TestLedgerAttempts::downloadsAreRemembered()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    DownloadRow row{QStringLiteral("https://example.org/v"), "\"tag\"", 1234, QStringLiteral("/films/x.part"), 1};
    JobRecord job = admitted.job;
    for (int tries = 1; tries <= 2; ++tries) {
        row.tries = tries;
        TAKE(job, ledger->advance(job, job, QStringLiteral("fetch.retry"), {}, {.download = row}));
        TAKE(const auto read, ledger->download(job.id));
        QVERIFY(read == row);
    }
}

QTEST_GUILESS_MAIN(TestLedgerAttempts)
#include "test_ledger_attempts.moc"
