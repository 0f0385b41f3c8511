#include "core/jobs/outcome.h"
#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QFile>

/// What people, ends of the program and restored files do to paid jobs. The judge is the fake provider's bill.
class TestRemotePeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipIsBoundToItsJob();
    void aClipOfAnotherJobIsRefused();
    void aClipOfAnAbandonedTryIsBound();
    void payingAgainIsOneMoreBill();
    void whatIsWrittenOffCountsAsSpent();
    void decisionsNeedAJobThatWaitsForOne();
    void cancelBeforeTheSubmitIsFree();
    void cancelNeedsNoNetwork();
    void tryingAgainIsANewPricedJob();
    void cancelAfterTheSubmitKeepsWhatArrives_data();
    void cancelAfterTheSubmitKeepsWhatArrives();
    void anIntentThatACrashLeftIsNeverSentAgain_data();
    void anIntentThatACrashLeftIsNeverSentAgain();
    void anAnswerAtTheEndOfTheProgramIsKept();
    void whatIsPaidForGoesOnWithoutItsProject();
    void aRestoredLedgerSendsNothingByItself();
};

void TestRemotePeople::aClipIsBoundToItsJob()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->adopt(id, QStringLiteral("no such thing"))));
    VERIFY_OK(f.wait(f.engine->adopt(id, f.billed().first())));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
}

void TestRemotePeople::aClipOfAnotherJobIsRefused()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    const JobId owner = f.admitted();
    QVERIFY(f.reaches(owner, QStringLiteral("Stored")));
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted(QStringLiteral("A blue door"));
    QVERIFY(f.reaches(id, QStringLiteral("Attention")));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.wait(f.engine->adopt(id, f.at(owner).remoteId)));
    QCOMPARE(f.stateOf(id), QStringLiteral("Attention"));
    VERIFY_OK(f.wait(f.engine->adopt(id, f.billed().last()))); // it can still be decided
}

/// It had vanished, was paid for again, that answer was lost, and it is there after all.
void TestRemotePeople::aClipOfAnAbandonedTryIsBound()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    for (int i = 0; i < 40; ++i)
        f.provider.order(QStringLiteral("poll"), QStringLiteral("status:404"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.at(id).errorClass, QStringLiteral("vanished"));
    const QString first = f.at(id).remoteId;
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    VERIFY_OK(f.wait(f.engine->payAgain(id, QStringLiteral("pay again"))));
    QVERIFY2(QTest::qWaitFor([&] { return f.at(id).errorClass == QLatin1String("unknown"); }, 10'000),
             qPrintable(f.stateOf(id)));
    VERIFY_OK(f.wait(f.engine->adopt(id, first)));
    QCOMPARE(f.at(id).remoteId, first);
    const QList<Attempt> attempts = f.attempts(id);
    QVERIFY(attempts.first().remoteId.isEmpty());
    QCOMPARE(attempts.last().remoteId, first);
}

void TestRemotePeople::payingAgainIsOneMoreBill()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Attention")));
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->payAgain(id, QStringLiteral(" "))));
    QCOMPARE(f.billed().size(), 1);
    VERIFY_OK(f.wait(f.engine->payAgain(id, QStringLiteral("pay again"))));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 2);
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 100'000); // the first one may have been billed
    const QList<Attempt> attempts = f.attempts(id);
    QCOMPARE(attempts.size(), 2);
    QVERIFY(attempts.first().outcome == AttemptOutcome::Abandoned);
    QCOMPARE(attempts.first().consent, QStringLiteral("pay again"));
    QVERIFY(attempts.first().idempotencyKey != attempts.last().idempotencyKey);
}

void TestRemotePeople::whatIsWrittenOffCountsAsSpent()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Attention")));
    VERIFY_OK(f.wait(f.engine->writeOff(id)));
    QCOMPARE(f.stateOf(id), QStringLiteral("WrittenOff"));
    QCOMPARE(f.balance(id, ChargeKind::Spent), 100'000);
    QCOMPARE(f.balance(id, ChargeKind::Unknown), 0);
}

void TestRemotePeople::decisionsNeedAJobThatWaitsForOne()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Stored")));
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->payAgain(id, QStringLiteral("pay again"))));
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->writeOff(id)));
    VERIFY_FAILS(ErrorKind::NotFound, f.wait(f.engine->writeOff(JobId::create())));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemotePeople::cancelBeforeTheSubmitIsFree()
{
    RemoteFixture f;
    f.access.missing = true;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Held(key)")));
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 100'000);
    f.engine->cancel(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 0);
    QCOMPARE(f.balance(id, ChargeKind::Released), 100'000);
    QVERIFY(f.provider.requests().isEmpty());
}

void TestRemotePeople::tryingAgainIsANewPricedJob()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("status:400"));
    const JobId first = f.admitted();
    QVERIFY2(f.reaches(first, QStringLiteral("Failed")), qPrintable(f.stateOf(first)));
    VERIFY_FAILS(ErrorKind::Budget, f.wait(f.engine->retry(first))); // there is no price today
    VERIFY_OK(f.setPrice(70'000));
    const auto quote = f.wait(f.engine->retryQuote(first));
    VERIFY_OK(quote);
    QCOMPARE(quote->estimated->micro, 70'000);
    VERIFY_OK(f.setDayCap(69'999));
    VERIFY_FAILS(ErrorKind::Budget, f.wait(f.engine->retry(first)));
    VERIFY_OK(f.setDayCap(70'000));
    const auto again = f.wait(f.engine->retry(first));
    VERIFY_OK(again);
    QCOMPARE(again->job.retryOf, first);
    QCOMPARE(again->job.estimated->micro, 70'000); // the price of today, and not of then
    QCOMPARE(f.balance(again->job.id, ChargeKind::Reserved), 70'000);
    QVERIFY(f.reaches(again->job.id, QStringLiteral("Stored")));
    QCOMPARE(f.billed().size(), 1);
    QVERIFY(f.attempts(first).first().idempotencyKey != f.attempts(again->job.id).first().idempotencyKey);
    QCOMPARE(f.balance(first, ChargeKind::Released), 100'000);
}

/// As a command does that only admits, lists and cancels.
void TestRemotePeople::cancelNeedsNoNetwork()
{
    RemoteFixture f;
    f.access.pending = true;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    f.engine.reset();
    f.engine = std::make_unique<JobEngine>(f.ledger, JobEngine::Options());
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder())));
    f.engine->cancel(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 0);
}

void TestRemotePeople::cancelAfterTheSubmitKeepsWhatArrives_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::newRow("Submitting") << QStringLiteral("late:1") << QStringLiteral("Submitting");
    QTest::newRow("Unknown") << QStringLiteral("drop") << QStringLiteral("Unknown");
    QTest::newRow("Running") << QString() << QStringLiteral("Running");
}

void TestRemotePeople::cancelAfterTheSubmitKeepsWhatArrives()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, state);
    RemoteFixture f;
    VERIFY_OK(f.start());
    if (!fault.isEmpty())
        f.provider.order(QStringLiteral("submit"), fault);
    const JobId id = f.admitted();
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(id) == state; }, 10'000), qPrintable(f.stateOf(id)));
    f.engine->cancel(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(f.at(id).cancelRequested);
    QCOMPARE(f.billed(), QStringList{f.at(id).remoteId});
    const auto requests = f.provider.requests();
    for (const QJsonObject& request : requests)
        QVERIFY(request.value(QStringLiteral("method")).toString() != QLatin1String("DELETE"));
}

void TestRemotePeople::anIntentThatACrashLeftIsNeverSentAgain_data()
{
    QTest::addColumn<QString>("ability");
    QTest::addColumn<QString>("end");
    QTest::newRow("A") << QStringLiteral("A") << QStringLiteral("Stored"); // the same key: one bill at most
    QTest::newRow("B") << QStringLiteral("B") << QStringLiteral("Attention");
    QTest::newRow("D") << QStringLiteral("D") << QStringLiteral("Attention");
}

void TestRemotePeople::anIntentThatACrashLeftIsNeverSentAgain()
{
    QFETCH(const QString, ability);
    QFETCH(const QString, end);
    RemoteFixture f(ability);
    f.access.pending = true; // the step that sends is never begun
    VERIFY_OK(f.start());
    const JobRecord queued = f.wait(f.engine->admit(f.job()))->job;
    Attempt attempt = f.attemptOf(queued, f.now());
    attempt.idempotentUntil = f.now().addSecs(3600);
    JobRecord submitting = queued;
    submitting.state = JobState::Submitting;
    VERIFY_OK(
        f.wait(f.ledger->advance(queued, submitting, QStringLiteral("intent.committed"), {}, {.attempt = attempt})));
    f.stop();
    f.access.pending = false;
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(queued.id, end), qPrintable(f.stateOf(queued.id)));
    QCOMPARE(f.billed().size(), end == QLatin1String("Stored") ? 1 : 0);
    QCOMPARE(f.attempts(queued.id).size(), 1);
    if (end == QLatin1String("Attention")) {
        QCOMPARE(f.balance(queued.id, ChargeKind::Unknown), 100'000);
        QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 0);
    }
}

void TestRemotePeople::anAnswerAtTheEndOfTheProgramIsKept()
{
    RemoteFixture f(QStringLiteral("D")); // nothing could be looked up afterwards
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("late:2"));
    const JobId id = f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return f.billed().size() == 1; }, 10'000));
    QElapsedTimer clock;
    clock.start();
    f.stop();
    QVERIFY(clock.elapsed() < 10'000);
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemotePeople::whatIsPaidForGoesOnWithoutItsProject()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Running")));
    f.stop();
    VERIFY_OK(f.start(false)); // the user works on another film
    QTRY_VERIFY(f.engine->find(id));
    QVERIFY2(f.reaches(id, QStringLiteral("gone")), qPrintable(f.stateOf(id)));
    const auto job = f.wait(f.ledger->job(id));
    VERIFY_OK(job);
    QCOMPARE(toString(job->state), QStringLiteral("Verifying"));
    QVERIFY(QFile::exists(f.home.filePath(QStringLiteral("inbox/media/parts/%1.part").arg(id.toString()))));
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder())));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    const auto clip = clipOutcomeFromJson(f.at(id).outcome);
    VERIFY_OK(clip);
    QVERIFY(QFile::exists(f.folder() + QLatin1Char('/') + clip->file));
    QVERIFY(!QFile::exists(f.home.filePath(QStringLiteral("inbox/media/parts/%1.part").arg(id.toString()))));
}

void TestRemotePeople::aRestoredLedgerSendsNothingByItself()
{
    RemoteFixture f;
    f.access.missing = true;
    VERIFY_OK(f.start());
    const JobId known = f.admitted();
    const JobId other = f.admitted(QStringLiteral("A blue door"));
    QVERIFY(f.reaches(known, QStringLiteral("Held(key)")));
    QVERIFY(f.reaches(other, QStringLiteral("Held(key)")));
    f.stop(); // the project comes back with a take of a job that this ledger has not sent
    f.access.missing = false;
    VERIFY_OK(f.start(false));
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder(), {known, JobId::create()})));
    QVERIFY(f.engine->isHeld(f.project));
    const JobId asked = f.admitted(QStringLiteral("A green door"));
    QVERIFY2(f.reaches(asked, QStringLiteral("Held(restored)")), qPrintable(f.stateOf(asked)));
    QTest::qWait(200);
    QVERIFY2(f.provider.requests(QStringLiteral("submit")).isEmpty(), qPrintable(f.stateOf(known)));
    VERIFY_OK(f.wait(f.engine->goOn(f.project)));
    QVERIFY2(f.reaches(asked, QStringLiteral("Stored")), qPrintable(f.stateOf(asked)));
    QVERIFY2(f.reaches(other, QStringLiteral("Stored")), qPrintable(f.stateOf(other)));
    QVERIFY2(f.reaches(known, QStringLiteral("Cancelled")), qPrintable(f.stateOf(known)));
    QCOMPARE(f.billed().size(), 2);
    f.stop(); // a person has seen it: it is not asked again
    VERIFY_OK(f.start(false));
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder(), {known})));
    QVERIFY(!f.engine->isHeld(f.project));
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemotePeople test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_people.moc"
