#include "core/store/ballast_file.h"
#include "core/store/ledger.h"
#include "core/store/ledger_rows.h"
#include "core/store/ledger_schema.h"
#include "core/store/sqlite/database.h"
#include "tests/support/finished.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

class TestLedger final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void admitsOnceWhileAlive();
    void everyEndedStateFreesTheJobsPlace_data();
    void everyEndedStateFreesTheJobsPlace();
    void keepsEveryField();
    void theFenceRefusesAStaleView();
    void withoutTheFenceBothWouldWin();
    void onlyOneMayHoldIt();
    void linksOnce();
    void remoteIdsHaveOneOwner();
    void paceHoldsOverRestarts();
    void aDamagedLedgerIsNeverStartedAnew();
    void aFullDiskStillTakesWhatCostsMoney();
};

namespace {

JobRecord someJob()
{
    JobRecord job;
    job.id = JobId::create();
    job.project = ProjectId::create();
    job.projectFolder = QStringLiteral("/films/one");
    job.storyboard = StoryboardId::create();
    job.shot = ShotId::create();
    job.title = QStringLiteral("SC010_SH0030");
    job.account = QStringLiteral("animatic");
    job.provider = QStringLiteral("animatic");
    job.request = QByteArrayLiteral("{}");
    job.requestKey = QStringLiteral("key");
    return job;
}

/// The child on a small disk of its own: 0 when a job could move on after the disk was full.
int advanceOnFullDisk(const QString& disk, bool withBallast)
{
    const auto ledger = Ledger::open(disk).takeResult();
    const auto admitted = ledger ? (*ledger)->admit(someJob()).takeResult() : fail(ledger.error());
    if (!admitted || QFileInfo(disk + QStringLiteral("/ballast.bin")).size() != BallastFile::Bytes)
        return 3;
    if (!withBallast)
        QFile::remove(disk + QStringLiteral("/ballast.bin"));
    for (const int block : {1 << 16, 1 << 9, 1}) { // to the last byte
        QFile filler(disk + QStringLiteral("/filler"));
        if (!filler.open(QIODevice::Append | QIODevice::Unbuffered))
            return 3;
        while (filler.write(QByteArray(block, 'f')) == block) {
        }
    }
    JobRecord next = admitted->job;
    next.state = JobState::Running;
    next.remoteId = QStringLiteral("video_that_cost_money");
    next.outcome = QByteArray(50000, ' ');
    if (!(*ledger)->advance(admitted->job, next, QStringLiteral("submit.accepted")).takeResult())
        return 2;
    const auto read = (*ledger)->job(next.id).takeResult();
    return read && read->remoteId == next.remoteId ? 0 : 3;
}

} // namespace

void TestLedger::admitsOnceWhileAlive()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    const JobRecord job = someJob();
    TAKE(const auto first, ledger->admit(job));
    QVERIFY(!first.deduplicated);
    JobRecord again = job;
    again.id = JobId::create();
    TAKE(const auto second, ledger->admit(again));
    QVERIFY(second.deduplicated);
    QCOMPARE(second.job.id, job.id);
    TAKE(const auto jobs, ledger->jobs(job.project));
    QCOMPARE(jobs.size(), 1);

    JobRecord other = again;
    other.requestKey = QStringLiteral("another");
    TAKE(const auto third, ledger->admit(other));
    QVERIFY(!third.deduplicated);

    JobRecord film = job; // compiles have no shot, and "no shot" counts as equal too
    film.id = JobId::create();
    film.kind = JobKind::Compile;
    film.shot = {};
    TAKE(const auto fourth, ledger->admit(film));
    film.id = JobId::create();
    TAKE(const auto fifth, ledger->admit(film));
    QVERIFY(!fourth.deduplicated);
    QVERIFY(fifth.deduplicated);
}

void TestLedger::everyEndedStateFreesTheJobsPlace_data()
{
    QTest::addColumn<int>("state");
    for (int state = 0; state <= int(JobState::WrittenOff); ++state)
        QTest::newRow(qPrintable(toString(JobState(state)))) << state;
}

void TestLedger::everyEndedStateFreesTheJobsPlace()
{
    QFETCH(const int, state);
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto first, ledger->admit(someJob()));
    JobRecord next = first.job;
    next.state = JobState(state);
    TAKE(const auto moved, ledger->advance(first.job, next, QStringLiteral("test")));
    TAKE(const auto live, ledger->liveJobs());
    QCOMPARE(live.isEmpty(), isEnded(JobState(state)));
    JobRecord again = first.job;
    again.id = JobId::create();
    TAKE(const auto second, ledger->admit(again));
    QCOMPARE(second.deduplicated, !isEnded(JobState(state)));
    QCOMPARE(jobStateFromString(toString(JobState(state))), std::optional(JobState(state)));
}

void TestLedger::keepsEveryField()
{
    QTemporaryDir home;
    JobRecord job = someJob();
    job.model = QStringLiteral("m");
    job.batch = QStringLiteral("all");
    job.priority = 7;
    job.queuePlace = 3;
    job.retryOf = JobId::create();
    job.estimated = Money{1250000, QStringLiteral("USD"), MoneySource::Table};
    job.estimatedLow = Money{1000000, QStringLiteral("USD"), MoneySource::Table};
    job.priceDate = QDateTime::fromMSecsSinceEpoch(1794000000000, Qt::UTC);
    job.due = QDateTime::fromMSecsSinceEpoch(1795000000123, Qt::UTC);
    JobRecord moved;
    {
        TAKE(const auto ledger, Ledger::open(home.path()));
        TAKE(const auto admitted, ledger->admit(job));
        JobRecord next = admitted.job;
        next.changed = {};
        next.id = JobId::create(); // the row says which job it is, whatever the caller's copy says
        next.state = JobState::Fetching;
        next.holdReason = QStringLiteral("disk");
        next.cancelRequested = true;
        next.attempts = 3;
        next.tries = 2;
        next.paused = true;
        next.errorClass = QStringLiteral("network");
        next.unknownSince = job.due.addSecs(1);
        next.deadline = job.due.addSecs(2);
        next.expires = job.due.addSecs(3);
        next.remoteId = QStringLiteral("video_1");
        next.actual = Money{-5, QStringLiteral("credits"), MoneySource::Provider};
        next.error = QStringLiteral("Ein Satz.");
        next.outcome = QByteArrayLiteral("{\"frames\":1}");
        TAKE(moved, ledger->advance(admitted.job, next, QStringLiteral("remote.ready"), QStringLiteral("why")));
        QCOMPARE(moved.version, 1);
        QCOMPARE(moved.id, job.id);
        QVERIFY(moved.changed >= admitted.job.changed);
    }
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto read, ledger->job(job.id));
    moved.changed = QDateTime::fromMSecsSinceEpoch(moved.changed.toMSecsSinceEpoch(), Qt::UTC);
    QVERIFY(read == moved);
    TAKE(const auto events, ledger->events(job.id));
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].name, QStringLiteral("job.queued"));
    QCOMPARE(events[1].name, QStringLiteral("remote.ready"));
    QCOMPARE(events[1].detail, QStringLiteral("why"));
    VERIFY_FAILS(ErrorKind::NotFound, ledger->job(JobId::create()).takeResult());
}

void TestLedger::theFenceRefusesAStaleView()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    JobRecord running = admitted.job;
    running.state = JobState::Running;
    TAKE(const auto first, ledger->advance(admitted.job, running, QStringLiteral("first")));
    // The same step again, from the same old view: two engines, or a queued call that came twice.
    VERIFY_FAILS(ErrorKind::Failed, ledger->advance(admitted.job, running, QStringLiteral("second")).takeResult());
    JobRecord wrongState = first;
    wrongState.state = JobState::Queued; // right version, wrong state
    VERIFY_FAILS(ErrorKind::Failed, ledger->advance(wrongState, running, QStringLiteral("third")).takeResult());
    TAKE(const auto events, ledger->events(first.id));
    QCOMPARE(events.size(), 2); // a refused step leaves no event behind
    TAKE(const auto read, ledger->job(first.id));
    QCOMPARE(read.version, 1);
}

/// The control of the test above: the same two steps through an update that names the job only.
void TestLedger::withoutTheFenceBothWouldWin()
{
    QTemporaryDir home;
    JobRecord job = someJob();
    {
        TAKE(const auto ledger, Ledger::open(home.path()));
        VERIFY_OK(ledger->admit(job).takeResult());
    }
    const auto database = Database::open(home.filePath(QStringLiteral("ledger.sqlite")), ledgerFormat());
    VERIFY_OK(database);
    const auto unfenced = [&] {
        return (*database)->run(QStringLiteral("UPDATE jobs SET state = 'Submitting', version = 1 WHERE id = ?"),
                                {bound(job.id)});
    };
    QCOMPARE(unfenced().value_or(0), 1);
    QCOMPARE(unfenced().value_or(0), 1); // a second engine would submit, and pay, as well
    JobRecord submitting = job;
    submitting.state = JobState::Submitting;
    const auto fenced = LedgerRows::update(**database, job, submitting); // seen as Queued, version 0
    QCOMPARE(fenced.value_or(-1), 0);
}

void TestLedger::onlyOneMayHoldIt()
{
    QTemporaryDir home;
    TAKE(auto ledger, Ledger::open(home.path()));
    VERIFY_FAILS(ErrorKind::Locked, Ledger::open(home.path()).takeResult());
    ledger.reset();
    VERIFY_OK(Ledger::open(home.path()).takeResult());
}

void TestLedger::linksOnce()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto admitted, ledger->admit(someJob()));
    const ProjectId project = admitted.job.project;
    JobRecord stored = admitted.job;
    stored.state = JobState::Stored;
    TAKE(const auto moved, ledger->advance(admitted.job, stored, QStringLiteral("clip.stored")));
    VERIFY_OK(ledger->setProjectFolder(project, QStringLiteral("/films/moved")).takeResult());
    TAKE(const auto waiting, ledger->unlinked(project));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().projectFolder, QStringLiteral("/films/moved"));
    VERIFY_OK(ledger->setLinked(moved.id).takeResult());
    VERIFY_OK(ledger->setLinked(moved.id).takeResult());
    TAKE(const auto none, ledger->unlinked(project));
    QVERIFY(none.isEmpty());
    TAKE(const auto events, ledger->events(moved.id));
    QCOMPARE(events.size(), 3);
}

void TestLedger::remoteIdsHaveOneOwner()
{
    QTemporaryDir home;
    TAKE(const auto ledger, Ledger::open(home.path()));
    TAKE(const auto first, ledger->admit(someJob()));
    TAKE(const auto second, ledger->admit(someJob()));
    JobRecord running = first.job;
    running.state = JobState::Running;
    running.remoteId = QStringLiteral("video_1");
    VERIFY_OK(ledger->advance(first.job, running, QStringLiteral("submit.accepted")).takeResult());
    JobRecord thief = second.job;
    thief.state = JobState::Running;
    thief.remoteId = QStringLiteral("video_1");
    VERIFY_FAILS(ErrorKind::NeedsPerson,
                 ledger->advance(second.job, thief, QStringLiteral("submit.accepted")).takeResult());
    thief.account = QStringLiteral("other"); // the same id on another account is another clip
    VERIFY_OK(ledger->advance(second.job, thief, QStringLiteral("submit.accepted")).takeResult());
}

void TestLedger::paceHoldsOverRestarts()
{
    QTemporaryDir home;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1795000000000, Qt::UTC);
    const auto submit = [&](const QDateTime& now) -> Result<JobRecord> {
        BR_TRY(const auto ledger, Ledger::open(home.path()).takeResult()); // a crash loop: a new process each time
        BR_TRY(const auto admitted, ledger->admit(someJob()).takeResult());
        JobRecord next = admitted.job;
        next.state = JobState::Submitting;
        return ledger
            ->advance(admitted.job, next, QStringLiteral("intent.committed"), {},
                      Ledger::Also{.pace = Ledger::Pace{QStringLiteral("k"), 2, now}})
            .takeResult();
    };
    for (const int second : {0, 10}) {
        const auto moved = submit(start.addSecs(second));
        VERIFY_OK(moved);
        QVERIFY(moved->state == JobState::Submitting);
    }
    const auto third = submit(start.addSecs(59));
    VERIFY_OK(third);
    QVERIFY(third->state == JobState::Queued);
    QCOMPARE(third->due, start.addSecs(60));
    QCOMPARE(third->version, 1);
    const auto later = submit(start.addSecs(60)); // the first one has left the minute
    VERIFY_OK(later);
    QVERIFY(later->state == JobState::Submitting);
    const auto setBack = submit(start.addDays(-1)); // the clock was set back a day: a wait of a minute, not of a day
    VERIFY_OK(setBack);
    QVERIFY(setBack->state == JobState::Queued);
    QCOMPARE(setBack->due, start.addDays(-1).addSecs(60));
}

void TestLedger::aDamagedLedgerIsNeverStartedAnew()
{
    QTemporaryDir home;
    QString snapshot;
    {
        TAKE(const auto ledger, Ledger::open(home.path()));
        VERIFY_OK(ledger->admit(someJob()).takeResult());
        TAKE(snapshot, ledger->snapshot());
    }
    QFile file(home.filePath(QStringLiteral("ledger.sqlite")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(30000));
    file.close();
    const auto opened = Ledger::open(home.path()).takeResult();
    VERIFY_FAILS(ErrorKind::Damaged, opened); // an empty ledger would pay again
    QVERIFY2(opened.error().message.contains(snapshot), qPrintable(opened.error().message));
    QCOMPARE(QFileInfo(file).size(), 30000);
}

void TestLedger::aFullDiskStillTakesWhatCostsMoney()
{
    // A disk of 24 MB in a mount namespace of its own.
    const auto onSmallDisk = [](const QString& mode) {
        QTemporaryDir disk;
        return QProcess::execute(
            QStringLiteral("unshare"),
            {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"),
             QStringLiteral("mount -t tmpfs -o size=24m none \"$1\" || exit 77; exec \"$0\" \"$2\" \"$1\""),
             QCoreApplication::applicationFilePath(), disk.path(), mode});
    };
    const int result = onSmallDisk(QStringLiteral("--full-disk"));
    if (result == 77 || result == -2 || result == 1)
        QSKIP("no mount namespace here");
    QCOMPARE(result, 0);
    QCOMPARE(onSmallDisk(QStringLiteral("--full-disk-without-ballast")), 2); // the control
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1].startsWith(QLatin1String("--full-disk")))
        return advanceOnFullDisk(arguments[2], arguments[1] == QLatin1String("--full-disk"));
    TestLedger test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ledger.moc"
